using System;
using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Tamma.Events.Text;

/// <summary>
/// Date-times: RFC 3339 section 5.6 with upper-case <c>T</c> and <c>Z</c>, 1 to 16 digits of a fraction if any
/// (System.Text.Json's limit; what is beyond a tick is cut off), year 0001 to 9999, seconds to 59, offset within ±14:00,
/// and an instant between the first and the last of those years in UTC.
/// </summary>
internal static class DateTimeText
{
    /// <summary>Length of <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
    public const int TimestampLength = 24;

    private const int MaxFraction = 16;

    /// <summary>The digits of a fraction that a tick has.</summary>
    private const int TickDigits = 7;

    private const int MaxOffset = 14 * 60;

    public static bool IsValid(ReadOnlySpan<byte> text) =>
        TryRead(text, out var fields) && (fields.Year is > 1 and < 9999 || TryMake(fields, out _));

    /// <summary>The envelope's timestamp: exactly <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
    public static bool IsTimestamp(ReadOnlySpan<byte> text) =>
        text.Length == TimestampLength && HasMilliseconds(text) && IsValid(text);

    /// <summary>Whether a date-time of that length has them.</summary>
    public static bool HasMilliseconds(ReadOnlySpan<byte> text) => text[19] == '.' && text[23] == 'Z';

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        return TryRead(text, out var fields) && TryMake(fields, out value);
    }

    /// <summary>The instant of a valid text that ends with <c>Z</c>.</summary>
    /// <param name="text">Its text: seconds, and a fraction of up to three digits or none.</param>
    public static DateTimeOffset OfUtc(ReadOnlySpan<byte> text)
    {
        Debug.Assert(text.Length is >= 20 and <= TimestampLength, "The fraction has up to three digits.");
        var date = Pairs(BinaryPrimitives.ReadUInt64LittleEndian(text), 0x000F_0F00_0F0F_0F0F);
        var time = Pairs(BinaryPrimitives.ReadUInt64LittleEndian(text[11..]), 0x0F0F_000F_0F00_0F0F);
        var ticks = new DateTime((int)(date & 0xFF) * 100 + (int)(date >> 16 & 0xFF), (int)(date >> 40 & 0xFF), DateText.TwoDigits(text, 8)).Ticks;
        var seconds = ((int)(time & 0xFF) * 60 + (int)(time >> 24 & 0xFF)) * 60 + (int)(time >> 48 & 0xFF);
        ticks += seconds * TimeSpan.TicksPerSecond;
        for (var (at, unit) = (20, 1_000_000L); at < text.Length - 1; at++, unit /= 10)
            ticks += (text[at] - '0') * unit;
        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    /// <summary>Numbers of two digits, each in the byte of its first.</summary>
    private static ulong Pairs(ulong text, ulong digits)
    {
        text &= digits;
        return text * 10 + (text >> 8);
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out Fields fields)
    {
        fields = default;
        if (text.Length < 20 || !DateText.TryRead(text, out var year, out var month, out var day))
            return false;
        var (hour, minute, second) = (DateText.TwoDigits(text, 11), DateText.TwoDigits(text, 14), DateText.TwoDigits(text, 17));
        if (text[10] != 'T' || text[13] != ':' || text[16] != ':' || hour > 23 || minute > 59 || second > 59)
            return false;
        text = text[19..];
        if (!TryFraction(ref text, out var fraction) || !TryOffset(text, out var offset))
            return false;
        fields = new(year, month, day, hour, minute, second, fraction, offset);
        return true;
    }

    private static bool TryMake(in Fields fields, out DateTimeOffset value)
    {
        value = default;
        var local = new DateTime(fields.Year, fields.Month, fields.Day, fields.Hour, fields.Minute, fields.Second, DateTimeKind.Unspecified).Ticks + fields.Fraction;
        var utc = local - fields.Offset * TimeSpan.TicksPerMinute;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
            return false;
        value = new DateTimeOffset(local, TimeSpan.FromMinutes(fields.Offset));
        return true;
    }

    private static bool TryFraction(ref ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text[0] != '.')
            return true;
        var end = 1;
        for (; end < text.Length && text[end] - (uint)'0' <= 9; end++)
            ticks = end <= TickDigits ? ticks * 10 + text[end] - '0' : ticks;
        if (end is 1 or > MaxFraction + 1)
            return false;
        for (var missing = end; missing <= TickDigits; missing++)
            ticks *= 10;
        text = text[end..];
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text is [(byte)'Z'])
            return true;
        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':')
            return false;
        var (hour, minute) = (DateText.TwoDigits(text, 1), DateText.TwoDigits(text, 4));
        if (hour > 23 || minute > 59)
            return false;
        minutes = (hour * 60 + minute) * (text[0] == '-' ? -1 : 1);
        return Math.Abs(minutes) <= MaxOffset;
    }

    /// <summary>A date-time in its parts: the fraction in ticks, the offset in minutes.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Fields(int Year, int Month, int Day, int Hour, int Minute, int Second, long Fraction, int Offset);
}
