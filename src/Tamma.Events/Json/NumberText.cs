using System;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Numerics;

namespace Tamma.Events.Json;

/// <summary>Numbers as UTF-8: the framework's bytes, with short roads for short numbers.</summary>
/// <remarks>No branch depends on how many digits a number has, or on its sign, which no processor foretells: what is written is longer than what counts.</remarks>
internal static class NumberText
{
    private const int Eight = 8;

    /// <summary>Digits of numbers below 10^8.</summary>
    private const ulong EightEnd = 100_000_000;

    /// <summary>Two times eight digits and one.</summary>
    private const int MostDigits = 2 * Eight + 1;

    private static readonly ulong[] PowersOfTen =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
        100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
    ];

    /// <param name="value">The number.</param>
    /// <param name="to">Has room for any number, and eight bytes more.</param>
    /// <returns>Number of bytes.</returns>
    public static int Write(long value, Span<byte> to)
    {
        if (value >= 0)
            return WriteWhole((ulong)value, to);
        Utf8Formatter.TryFormat(value, to, out var length);
        return length;
    }

    /// <param name="value">The number.</param>
    /// <param name="to">Has room for any number, and eight bytes more.</param>
    /// <returns>Number of bytes.</returns>
    public static int Write(double value, Span<byte> to)
    {
        // Up to fifteen digits a decimal and its double are one: what is that number again has no shorter text, once its zeros are taken off.
        var size = Math.Abs(value);
        if (size is >= 1e-4 and < 1e10)
        {
            var digits = (long)Math.Round(size * 1e5);
            if (digits / 1e5 == size)
                return WriteShort((ulong)digits, value < 0, to);
        }

        if (size is >= ShortestDecimal.Least and < ShortestDecimal.Limit)
        {
            var digits = ShortestDecimal.Of(size, out var scale);
            // What is no whole number has no whole number nearer to it than the next doubles, so that both have one whole part.
            var whole = (ulong)size;
            return WriteScaled(whole, whole == 0 ? digits : digits - whole * PowersOfTen[scale], scale, value < 0, to);
        }

        Utf8Formatter.TryFormat(value, to, out var all);
        return all;
    }

    /// <param name="value">The number.</param>
    /// <param name="to">Has room for any number, and eight bytes more.</param>
    /// <returns>Number of bytes.</returns>
    public static int Write(decimal value, Span<byte> to)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var digits = ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        var scale = (parts[3] >> 16) & 0xFF;
        if (parts[2] == 0 && digits != 0 && scale < PowersOfTen.Length)
        {
            var (whole, fraction) = Math.DivRem(digits, PowersOfTen[scale]);
            return WriteScaled(whole, fraction, scale, parts[3] < 0, to);
        }

        Utf8Formatter.TryFormat(value, to, out var length);
        return length;
    }

    /// <summary>Writes a number of hundred thousandths, without zeros at its end.</summary>
    private static int WriteShort(ulong number, bool isNegative, Span<byte> to)
    {
        var (whole, fraction) = Math.DivRem(number, 100_000);
        var length = WriteSign(isNegative, to);
        length += WriteWhole(whole, to[length..]);
        var digits = DecimalDigits.EightOf(fraction * 1000);
        to[length] = (byte)'.';
        BinaryPrimitives.WriteUInt64LittleEndian(to[(length + 1)..], digits + DecimalDigits.EightZeros);
        return digits == 0 ? length : length + 1 + Eight - BitOperations.LeadingZeroCount(digits) / 8;
    }

    /// <summary>Writes a number by its whole part and as many digits after the point.</summary>
    private static int WriteScaled(ulong whole, ulong fraction, int digits, bool isNegative, Span<byte> to)
    {
        var length = WriteSign(isNegative, to);
        length += WriteWhole(whole, to[length..]);
        if (digits == 0)
            return length;
        to[length++] = (byte)'.';
        if (digits > MostDigits)
        {
            DecimalDigits.Write(fraction, to.Slice(length, digits));
            return length + digits;
        }

        // Zeros behind the last digit fill it up.
        var (upper, lower) = Math.DivRem(fraction * PowersOfTen[MostDigits - digits], EightEnd);
        var (first, middle) = Math.DivRem(upper, EightEnd);
        to[length] = (byte)('0' + first);
        BinaryPrimitives.WriteUInt64LittleEndian(to[(length + 1)..], DecimalDigits.EightOf(middle) + DecimalDigits.EightZeros);
        BinaryPrimitives.WriteUInt64LittleEndian(to[(length + 1 + Eight)..], DecimalDigits.EightOf(lower) + DecimalDigits.EightZeros);
        return length + digits;
    }

    /// <returns>Number of bytes: a sign that does not count is written over.</returns>
    private static int WriteSign(bool isNegative, Span<byte> to)
    {
        to[0] = (byte)'-';
        return isNegative ? 1 : 0;
    }

    private static int WriteWhole(ulong value, Span<byte> to)
    {
        if (value < 10)
        {
            to[0] = (byte)('0' + value);
            return 1;
        }

        if (value < EightEnd)
        {
            var digits = DecimalDigits.EightOf(value);
            var zeros = BitOperations.TrailingZeroCount(digits) / 8;
            BinaryPrimitives.WriteUInt64LittleEndian(to, (digits + DecimalDigits.EightZeros) >> (zeros * 8));
            return Eight - zeros;
        }

        Utf8Formatter.TryFormat(value, to, out var length);
        return length;
    }
}
