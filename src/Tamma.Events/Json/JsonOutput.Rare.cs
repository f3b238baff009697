using System;
using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Tamma.Events.Text;

namespace Tamma.Events.Json;

/// <content>Values that few events hold.</content>
public ref partial struct JsonOutput
{
    /// <summary>Bytes that are encoded at once: a multiple of three, as only the last ones are padded.</summary>
    private const int BytesPiece = 3 * 256;

    /// <summary>Writes an integer.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The number.</param>
    public void WriteSByte(scoped ReadOnlySpan<byte> name, sbyte value) => WriteInt64(name, value);

    /// <summary>Writes an integer.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The number.</param>
    public void WriteByte(scoped ReadOnlySpan<byte> name, byte value) => WriteInt64(name, value);

    /// <summary>Writes an integer.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The number.</param>
    public void WriteInt16(scoped ReadOnlySpan<byte> name, short value) => WriteInt64(name, value);

    /// <summary>Writes an integer.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The number.</param>
    public void WriteUInt16(scoped ReadOnlySpan<byte> name, ushort value) => WriteInt64(name, value);

    /// <summary>Writes an integer.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The number.</param>
    public void WriteUInt32(scoped ReadOnlySpan<byte> name, uint value) => WriteInt64(name, value);

    /// <summary>Writes an integer.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The number.</param>
    public void WriteUInt64(scoped ReadOnlySpan<byte> name, ulong value) => WriteFormatted(name, value);

    /// <summary>Writes an integer.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The number.</param>
    public void WriteInt128(scoped ReadOnlySpan<byte> name, Int128 value) => WriteFormatted(name, value);

    /// <summary>Writes an integer.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The number.</param>
    public void WriteUInt128(scoped ReadOnlySpan<byte> name, UInt128 value) => WriteFormatted(name, value);

    /// <summary>Writes a number: the shortest text that reads as the same half.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is NaN or infinite.</exception>
    public void WriteHalf(scoped ReadOnlySpan<byte> name, Half value)
    {
        if (!Half.IsFinite(value))
            throw Refused(name, "JSON has no NaN and no infinity.");
        WriteFormatted(name, value);
    }

    /// <summary>Writes an instant as System.Text.Json does: UTC with Z, local time with its offset.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The instant.</param>
    /// <exception cref="ArgumentException">The kind is unspecified, so that the value is no instant; or it is a local time whose instant is in no year of UTC.</exception>
    public void WriteDateTime(scoped ReadOnlySpan<byte> name, DateTime value)
    {
        if (value.Kind == DateTimeKind.Unspecified)
            throw Refused(name, "A DateTime is of the kind Unspecified, so that it is no instant: make it UTC, or use DateTimeOffset.");
        var instant = InstantOf(name, value);
        ref var to = ref Begin(name, InstantText.MaxLength + 2);
        var room = Room(ref Unsafe.Add(ref to, 1), InstantText.MaxLength);
        var length = InstantText.WriteShortest(instant, room);
        if (value.Kind == DateTimeKind.Utc)
        {
            // The offset of UTC is written as Z.
            length -= "+00:00".Length - 1;
            room[length - 1] = (byte)'Z';
        }

        WriteQuotes(ref to, length);
    }

    private DateTimeOffset InstantOf(scoped ReadOnlySpan<byte> name, DateTime value)
    {
        try
        {
            return new DateTimeOffset(value);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Refused(name, "A DateTime is a local time whose instant is in no year of UTC.");
        }
    }

    /// <summary>Writes a time of day as <c>hh:mm:ss</c>, with seven digits of a fraction where there is one.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The time.</param>
    public void WriteTimeOnly(scoped ReadOnlySpan<byte> name, TimeOnly value) => WriteTimeSpan(name, value.ToTimeSpan());

    /// <summary>Writes a time span as <c>[-][d.]hh:mm:ss</c>, with seven digits of a fraction where there is one.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The time span.</param>
    /// <exception cref="ArgumentException">It has ten million days or more.</exception>
    public void WriteTimeSpan(scoped ReadOnlySpan<byte> name, TimeSpan value)
    {
        if (value.Days is <= -TimeSpanText.DayLimit or >= TimeSpanText.DayLimit)
            throw Refused(name, "A TimeSpan has ten million days or more, which no contract takes.");
        WriteQuoted(name, value, "c");
    }

    /// <summary>Writes a version.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The version.</param>
    /// <param name="clrMember">The C# member, for the message.</param>
    /// <exception cref="ArgumentException">The version is null, or has a part of more than nine digits.</exception>
    public void WriteVersion(scoped ReadOnlySpan<byte> name, Version value, string? clrMember = null)
    {
        if (value is null)
            throw IsNull(name, clrMember);
        if (value.Major > VersionText.MaxPart || value.Minor > VersionText.MaxPart || value.Build > VersionText.MaxPart || value.Revision > VersionText.MaxPart)
            throw Refused(name, "A Version has a part of more than nine digits, which no contract takes.");
        WriteQuoted(name, value, default);
    }

    /// <summary>Writes a text of one UTF-16 unit.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The character.</param>
    /// <exception cref="ArgumentException">It is one half of a surrogate pair.</exception>
    public void WriteChar(scoped ReadOnlySpan<byte> name, char value)
    {
        if (char.IsSurrogate(value))
            throw Refused(name, "A char is one half of a surrogate pair, which UTF-8 can't express.");
        if (EscapedText.IsPlain(value, _escaping))
        {
            WriteLiteral(name, [(byte)'"', (byte)value, (byte)'"']);
            return;
        }

        Begin(name, 1) = (byte)'"';
        _written++;
        WriteEnd([value]);
    }

    /// <summary>Writes bytes as base64.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The bytes.</param>
    /// <param name="clrMember">The C# member, for the message.</param>
    /// <exception cref="ArgumentException">There are none: the array is null.</exception>
    public void WriteBytes(scoped ReadOnlySpan<byte> name, byte[] value, string? clrMember = null)
    {
        if (value is null)
            throw IsNull(name, clrMember);
        WriteBase64(name, value);
    }

    /// <summary>Writes bytes as base64.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The bytes.</param>
    public void WriteMemory(scoped ReadOnlySpan<byte> name, Memory<byte> value) => WriteBase64(name, value.Span);

    /// <summary>Writes bytes as base64.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The bytes.</param>
    public void WriteReadOnlyMemory(scoped ReadOnlySpan<byte> name, ReadOnlyMemory<byte> value) => WriteBase64(name, value.Span);

    /// <summary>Writes any value.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The value.</param>
    /// <param name="clrMember">The C# member, for the message.</param>
    /// <exception cref="ArgumentException">There is no value, or no contract takes it: a string holds one half of a surrogate pair, a number is not finite, a member is named twice, or it nests too deep.</exception>
    public void WriteNode(scoped ReadOnlySpan<byte> name, JsonNode value, string? clrMember = null)
    {
        if (value is null)
            throw IsNull(name, clrMember);
        var json = new ArrayBufferWriter<byte>();
        var whyNot = JsonNodeText.Write(value, json, out var exception);
        if (whyNot is not null)
        {
            WriteName(name);
            throw new ArgumentException(whyNot, nameof(value), exception);
        }

        if (!TryCopy(name, json.WrittenSpan))
            WriteJson(name, json.WrittenSpan, nameof(JsonNode));
    }

    /// <summary>Writes an object with any members.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The object.</param>
    /// <param name="clrMember">The C# member, for the message.</param>
    /// <exception cref="ArgumentException">As of <see cref="WriteNode"/>.</exception>
    public void WriteObjectNode(scoped ReadOnlySpan<byte> name, JsonObject value, string? clrMember = null) => WriteNode(name, value, clrMember);

    /// <summary>Writes an array of any values.</summary>
    /// <param name="name">What stands before it.</param>
    /// <param name="value">The array.</param>
    /// <param name="clrMember">The C# member, for the message.</param>
    /// <exception cref="ArgumentException">As of <see cref="WriteNode"/>.</exception>
    public void WriteArrayNode(scoped ReadOnlySpan<byte> name, JsonArray value, string? clrMember = null) => WriteNode(name, value, clrMember);

    private void WriteFormatted<T>(scoped ReadOnlySpan<byte> name, T value)
        where T : IUtf8SpanFormattable
    {
        ref var to = ref Begin(name, NumberRoom);
        value.TryFormat(Room(ref to, NumberRoom), out var length, default, CultureInfo.InvariantCulture);
        _written += length;
    }

    private void WriteQuoted<T>(scoped ReadOnlySpan<byte> name, T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        ref var to = ref Begin(name, NumberRoom + 2);
        value.TryFormat(Room(ref Unsafe.Add(ref to, 1), NumberRoom), out var length, format, CultureInfo.InvariantCulture);
        WriteQuotes(ref to, length);
    }

    /// <summary>No encoder escapes base64, as System.Text.Json has it.</summary>
    private void WriteBase64(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        Begin(name, 1) = (byte)'"';
        _written++;
        while (value.Length > 0)
        {
            // All of it where there is room, else a piece after the other.
            var piece = value.Length < (_length - _written) / 4 * 3 ? value : value[..Math.Min(value.Length, BytesPiece)];
            var room = Base64.GetMaxEncodedToUtf8Length(piece.Length);
            Reserve(room);
            Base64.EncodeToUtf8(piece, Room(ref Unsafe.Add(ref _room, _written), room), out _, out var length);
            _written += length;
            value = value[piece.Length..];
        }

        Append((byte)'"');
    }
}
