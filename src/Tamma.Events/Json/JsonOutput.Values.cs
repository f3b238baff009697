using System;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tamma.Events.Text;

namespace Tamma.Events.Json;

/// <content>Numbers, dates and other values of a bounded length.</content>
public ref partial struct JsonOutput
{
    /// <summary>Room for any number.</summary>
    private const int NumberRoom = 64;

    /// <summary>Writes true or false.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The value.</param>
    public void WriteBoolean(scoped ReadOnlySpan<byte> name, bool value) => WriteLiteral(name, value ? "true"u8 : "false"u8);

    /// <summary>Writes an integer.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The number.</param>
    public void WriteInt32(scoped ReadOnlySpan<byte> name, int value) => WriteInt64(name, value);

    /// <summary>Writes an integer.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The number.</param>
    public void WriteInt64(scoped ReadOnlySpan<byte> name, long value)
    {
        ref var to = ref Begin(name, NumberRoom);
        _written += NumberText.Write(value, Room(ref to, NumberRoom));
    }

    /// <summary>Writes a number: the shortest text that reads as the same double.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is NaN or infinite.</exception>
    public void WriteDouble(scoped ReadOnlySpan<byte> name, double value)
    {
        if (!double.IsFinite(value))
            throw Refused(name, "JSON has no NaN and no infinity.");
        ref var to = ref Begin(name, NumberRoom);
        _written += NumberText.Write(value, Room(ref to, NumberRoom));
    }

    /// <summary>Writes a number: the shortest text that reads as the same float.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is NaN or infinite.</exception>
    public void WriteSingle(scoped ReadOnlySpan<byte> name, float value)
    {
        if (!float.IsFinite(value))
            throw Refused(name, "JSON has no NaN and no infinity.");
        ref var to = ref Begin(name, NumberRoom);
        Utf8Formatter.TryFormat(value, Room(ref to, NumberRoom), out var length);
        _written += length;
    }

    /// <summary>Writes a number with its scale: 1.50 keeps its zero.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The number.</param>
    public void WriteDecimal(scoped ReadOnlySpan<byte> name, decimal value)
    {
        ref var to = ref Begin(name, NumberRoom);
        _written += NumberText.Write(value, Room(ref to, NumberRoom));
    }

    /// <summary>Writes a date-time as System.Text.Json does: RFC 3339 with offset, no more digits than needed.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The instant with its offset.</param>
    public void WriteDateTimeOffset(scoped ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        ref var to = ref Begin(name, InstantText.MaxLength + 2);
        WriteQuotes(ref to, InstantText.WriteShortest(value, Room(ref Unsafe.Add(ref to, 1), InstantText.MaxLength)));
    }

    /// <summary>Writes a date as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The date.</param>
    public void WriteDateOnly(scoped ReadOnlySpan<byte> name, DateOnly value)
    {
        ref var to = ref Begin(name, DateText.Length + 2);
        var (year, month, day) = value;
        InstantText.WriteDate(year, month, day, Room(ref Unsafe.Add(ref to, 1), DateText.Length));
        WriteQuotes(ref to, DateText.Length);
    }

    /// <summary>Writes a UUID in lower case.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The UUID.</param>
    public void WriteGuid(scoped ReadOnlySpan<byte> name, Guid value)
    {
        ref var to = ref Begin(name, UuidText.Length + 2);
        UuidText.Write(value, Room(ref Unsafe.Add(ref to, 1), UuidText.Length));
        WriteQuotes(ref to, UuidText.Length);
    }

    /// <summary>Writes the time of an envelope: in UTC, to the millisecond.</summary>
    internal void WriteTimestamp(scoped ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        ref var to = ref Begin(name, DateTimeText.TimestampLength + 2);
        InstantText.WriteTimestamp(value, Room(ref Unsafe.Add(ref to, 1), DateTimeText.TimestampLength));
        WriteQuotes(ref to, DateTimeText.TimestampLength);
    }

    private static Span<byte> Room(ref byte to, int length) => MemoryMarshal.CreateSpan(ref to, length);

    /// <summary>Puts quotes around a text that was written one byte behind the room's start.</summary>
    private void WriteQuotes(ref byte to, int length)
    {
        to = (byte)'"';
        Unsafe.Add(ref to, length + 1) = (byte)'"';
        _written += length + 2;
    }
}
