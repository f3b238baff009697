using System;
using System.Buffers.Binary;
using System.Numerics;
using Tamma.Events.Text;

namespace Tamma.Events.Json;

/// <summary>Dates and instants as UTF-8, RFC 3339.</summary>
internal static class InstantText
{
    /// <summary>Length of <c>yyyy-MM-ddTHH:mm:ss.fffffff+hh:mm</c>.</summary>
    public const int MaxLength = 33;

    private const int SecondsEnd = 19;

    /// <summary>Writes local time and offset, with no more digits of the second than it has: System.Text.Json's form.</summary>
    /// <returns>Number of bytes.</returns>
    public static int WriteShortest(DateTimeOffset value, Span<byte> to)
    {
        to = to[..MaxLength];
        WriteSeconds(value.DateTime, to);
        var length = SecondsEnd;
        var fraction = (ulong)(value.Ticks % TimeSpan.TicksPerSecond);
        if (fraction != 0)
        {
            var digits = DecimalDigits.EightOf(fraction);
            BinaryPrimitives.WriteUInt64LittleEndian(to[SecondsEnd..], WithPoint(digits + DecimalDigits.EightZeros));
            // Zeros at the end are in the highest bytes; they are written over.
            length += sizeof(ulong) - (BitOperations.LeadingZeroCount(digits) >> 3);
        }

        WriteOffset((int)(value.Offset.Ticks / TimeSpan.TicksPerMinute), to[length..]);
        return length + 6;
    }

    /// <summary>Writes an instant in UTC, cut to the millisecond.</summary>
    public static void WriteTimestamp(DateTimeOffset value, Span<byte> to)
    {
        to = to[..DateTimeText.TimestampLength];
        var utc = value.UtcDateTime;
        WriteSeconds(utc, to);
        var digits = DecimalDigits.EightOf((ulong)(utc.Ticks % TimeSpan.TicksPerSecond));
        BinaryPrimitives.WriteUInt32LittleEndian(to[SecondsEnd..], (uint)WithPoint(digits + DecimalDigits.EightZeros));
        to[DateTimeText.TimestampLength - 1] = (byte)'Z';
    }

    /// <summary>Writes <c>yyyy-MM-dd</c>.</summary>
    public static void WriteDate(int year, int month, int day, Span<byte> to)
    {
        DecimalDigits.WriteTwo(day, to[8..]);
        var century = (uint)year / 100;
        var numbers = century | (ulong)((uint)year - century * 100) << 16 | (ulong)(uint)month << 40;
        // Added to "0000-00-".
        BinaryPrimitives.WriteUInt64LittleEndian(to, DecimalDigits.PairsOf(numbers, 0x00000F00_000F000F) + 0x2D30302D_30303030);
    }

    private static void WriteSeconds(DateTime value, Span<byte> to)
    {
        var (year, month, day) = value;
        WriteDate(year, month, day, to);
        to[10] = (byte)'T';
        var seconds = (uint)(value.TimeOfDay.Ticks / TimeSpan.TicksPerSecond);
        var minutes = seconds / 60;
        var hours = minutes / 60;
        var numbers = hours | (ulong)(minutes - hours * 60) << 24 | (ulong)(seconds - minutes * 60) << 48;
        // Added to "00:00:00".
        BinaryPrimitives.WriteUInt64LittleEndian(to[11..], DecimalDigits.PairsOf(numbers, 0x000F0000_0F00000F) + 0x30303A30_303A3030);
    }

    private static void WriteOffset(int minutes, Span<byte> to)
    {
        to[0] = (byte)(minutes < 0 ? '-' : '+');
        var (hours, rest) = Math.DivRem((uint)Math.Abs(minutes), 60);
        DecimalDigits.WriteTwo((int)hours, to[1..]);
        to[3] = (byte)':';
        DecimalDigits.WriteTwo((int)rest, to[4..]);
    }

    /// <summary>Eight digits with a point in place of the first.</summary>
    private static ulong WithPoint(ulong digits) => (digits & ~0xFFUL) | '.';
}
