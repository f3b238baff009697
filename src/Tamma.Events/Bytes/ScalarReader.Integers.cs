using System;
using Tamma.Events.Shapes;
using Tamma.Events.Text;

namespace Tamma.Events.Bytes;

/// <content>Integers of the widths that are rare.</content>
public static partial class ScalarReader
{
    /// <summary>Reads an 8-bit integer; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The number.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadSByte(ReadOnlySpan<byte> json, int at, IntegerShape shape, out sbyte value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var end = shape.Read(json, at, out var number);
        value = unchecked((sbyte)number);
        return value == number ? end : -1;
    }

    /// <summary>Reads an 8-bit integer without sign; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The number.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadByte(ReadOnlySpan<byte> json, int at, IntegerShape shape, out byte value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var end = shape.Read(json, at, out var number);
        value = unchecked((byte)number);
        return value == number ? end : -1;
    }

    /// <summary>Reads a 16-bit integer; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The number.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadInt16(ReadOnlySpan<byte> json, int at, IntegerShape shape, out short value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var end = shape.Read(json, at, out var number);
        value = unchecked((short)number);
        return value == number ? end : -1;
    }

    /// <summary>Reads a 16-bit integer without sign; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The number.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadUInt16(ReadOnlySpan<byte> json, int at, IntegerShape shape, out ushort value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var end = shape.Read(json, at, out var number);
        value = unchecked((ushort)number);
        return value == number ? end : -1;
    }

    /// <summary>Reads a 32-bit integer without sign; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The number.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadUInt32(ReadOnlySpan<byte> json, int at, IntegerShape shape, out uint value)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var end = shape.Read(json, at, out var number);
        value = unchecked((uint)number);
        return value == number ? end : -1;
    }

    /// <summary>Reads a 64-bit integer without sign; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The number.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadUInt64(ReadOnlySpan<byte> json, int at, NumberShape shape, out ulong value)
    {
        var end = ReadMagnitude(json, at, shape, out var magnitude, out var isNegative);
        if (isNegative)
            end = -1;
        value = end < 0 ? 0 : unchecked((ulong)magnitude);
        return magnitude <= ulong.MaxValue ? end : -1;
    }

    /// <summary>Reads a 128-bit integer without sign; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The number.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadUInt128(ReadOnlySpan<byte> json, int at, NumberShape shape, out UInt128 value)
    {
        var end = ReadMagnitude(json, at, shape, out var magnitude, out var isNegative);
        if (isNegative)
            end = -1;
        value = magnitude;
        return end;
    }

    /// <summary>Reads a 128-bit integer; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte.</param>
    /// <param name="shape">What is legal.</param>
    /// <param name="value">The number.</param>
    /// <returns>The index after the value, or -1.</returns>
    public static int ReadInt128(ReadOnlySpan<byte> json, int at, NumberShape shape, out Int128 value)
    {
        var end = ReadMagnitude(json, at, shape, out var magnitude, out var isNegative);
        value = unchecked((Int128)magnitude);
        if (isNegative)
            value = unchecked(-value);
        return magnitude == 0 || Int128.IsNegative(value) == isNegative ? end : -1;
    }

    private static int ReadMagnitude(ReadOnlySpan<byte> json, int at, NumberShape shape, out UInt128 magnitude, out bool isNegative)
    {
        ArgumentNullException.ThrowIfNull(shape);
        isNegative = false;
        var end = shape.TakeInteger(json, at, out var value);
        magnitude = value;
        if (end >= 0)
            return end;
        end = shape.Take(json, at, out PlainNumber? _);
        if (end < 0)
            return -1;
        var number = JsonNumber.Parse(json[at..end]);
        isNegative = number.Sign < 0;
        return number.TryGetMagnitude(out magnitude) ? end : -1;
    }
}
