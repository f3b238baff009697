using System;

namespace Tamma.Events.Json;

/// <summary>Dates and instants as UTF-8, RFC 3339.</summary>
internal static class InstantText
{
    /// <summary>Length of <c>yyyy-MM-ddTHH:mm:ss.fffffff+hh:mm</c>.</summary>
    public const int MaxLength = 33;

    /// <summary>Length of <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
    public const int TimestampLength = 24;

    private const int SecondsEnd = 19;

    /// <summary>Writes local time and offset, with no more digits of the second than it has: System.Text.Json's form.</summary>
    /// <returns>Number of bytes.</returns>
    public static int WriteShortest(DateTimeOffset value, Span<byte> to)
    {
        to = to[..MaxLength];
        WriteSeconds(value.DateTime, to);
        var length = SecondsEnd;
        var fraction = (int)(value.Ticks % TimeSpan.TicksPerSecond);
        if (fraction != 0)
        {
            to[length++] = (byte)'.';
            var digits = 7;
            // Milliseconds are usual.
            if (fraction % 10_000 == 0)
                (fraction, digits) = (fraction / 10_000, 3);
            for (; fraction % 10 == 0; fraction /= 10)
                digits--;
            DecimalDigits.Write((ulong)fraction, to.Slice(length, digits));
            length += digits;
        }

        var minutes = (int)(value.Offset.Ticks / TimeSpan.TicksPerMinute);
        to[length] = (byte)(minutes < 0 ? '-' : '+');
        minutes = Math.Abs(minutes);
        DecimalDigits.WriteTwo(minutes / 60, to[(length + 1)..]);
        to[length + 3] = (byte)':';
        DecimalDigits.WriteTwo(minutes % 60, to[(length + 4)..]);
        return length + 6;
    }

    /// <summary>Writes an instant in UTC, cut to the millisecond.</summary>
    public static void WriteTimestamp(DateTimeOffset value, Span<byte> to)
    {
        to = to[..TimestampLength];
        var utc = value.UtcDateTime;
        WriteSeconds(utc, to);
        to[SecondsEnd] = (byte)'.';
        DecimalDigits.Write((ulong)(utc.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMillisecond), to.Slice(SecondsEnd + 1, 3));
        to[TimestampLength - 1] = (byte)'Z';
    }

    /// <summary>Writes <c>yyyy-MM-dd</c>.</summary>
    public static void WriteDate(int year, int month, int day, Span<byte> to)
    {
        DecimalDigits.WriteTwo(day, to[8..]);
        DecimalDigits.WriteTwo(year / 100, to);
        DecimalDigits.WriteTwo(year % 100, to[2..]);
        to[4] = (byte)'-';
        DecimalDigits.WriteTwo(month, to[5..]);
        to[7] = (byte)'-';
    }

    private static void WriteSeconds(DateTime value, Span<byte> to)
    {
        var (year, month, day) = value;
        WriteDate(year, month, day, to);
        to[10] = (byte)'T';
        var seconds = (int)(value.TimeOfDay.Ticks / TimeSpan.TicksPerSecond);
        DecimalDigits.WriteTwo(seconds / 3600, to[11..]);
        to[13] = (byte)':';
        DecimalDigits.WriteTwo(seconds / 60 % 60, to[14..]);
        to[16] = (byte)':';
        DecimalDigits.WriteTwo(seconds % 60, to[17..]);
    }
}
