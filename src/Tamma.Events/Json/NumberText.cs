using System;
using System.Buffers.Text;

namespace Tamma.Events.Json;

/// <summary>Numbers as UTF-8: the framework's bytes, with short roads for short numbers.</summary>
internal static class NumberText
{
    private static readonly ulong[] PowersOfTen =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
        100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
    ];

    /// <returns>Number of bytes.</returns>
    public static int Write(long value, Span<byte> to)
    {
        if (value is >= 0 and < 10)
        {
            to[0] = (byte)('0' + value);
            return 1;
        }

        Utf8Formatter.TryFormat(value, to, out var length);
        return length;
    }

    /// <returns>Number of bytes.</returns>
    public static int Write(double value, Span<byte> to)
    {
        // Up to fifteen digits a decimal and its double are one: what is that number again has no shorter text, once its zeros are taken off.
        var size = Math.Abs(value);
        if (size is >= 1e-4 and < 1e10)
        {
            var digits = (long)Math.Round(size * 1e5);
            if (digits / 1e5 == size)
            {
                var length = WriteScaled((ulong)digits / 100_000, (ulong)digits % 100_000, 5, value < 0, to);
                while (to[length - 1] == '0')
                    length--;
                return to[length - 1] == '.' ? length - 1 : length;
            }
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

    /// <summary>Writes a number by its whole part and as many digits after the point.</summary>
    private static int WriteScaled(ulong whole, ulong fraction, int digits, bool isNegative, Span<byte> to)
    {
        var length = 0;
        if (isNegative)
            to[length++] = (byte)'-';
        Utf8Formatter.TryFormat(whole, to[length..], out var count);
        length += count;
        if (digits == 0)
            return length;
        to[length] = (byte)'.';
        DecimalDigits.Write(fraction, to.Slice(length + 1, digits));
        return length + 1 + digits;
    }
}
