using System;

namespace Tamma.Events.Bytes;

/// <summary>A number of at most 18 digits without an exponent: digits × 10^-scale, exactly. It is what nearly all documents hold.</summary>
/// <param name="Digits">The digits as a whole number, below 10^18, with the sign.</param>
/// <param name="Scale">How many of them stand behind the point.</param>
internal readonly record struct PlainNumber(long Digits, int Scale)
{
    public const int MaxDigits = 18;

    private static readonly long[] Powers =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000,
        10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>10^exponent, for an exponent from 0 to 18.</summary>
    public static long Power(int exponent) => Powers[exponent];

    /// <summary>Takes a number if it is so plain.</summary>
    /// <returns>The index after it, or -1: then it is another number, minus zero, or none.</returns>
    public static int Take(ReadOnlySpan<byte> json, int at, out PlainNumber number)
    {
        number = default;
        var isNegative = JsonBytes.IsAt(json, at, (byte)'-');
        var first = isNegative ? at + 1 : at;
        var digits = 0L;
        var end = AddDigits(json, first, ref digits);
        var count = end - first;
        if (count == 0 || (count > 1 && json[first] == '0'))
            return -1;
        var scale = 0;
        if (JsonBytes.IsAt(json, end, (byte)'.'))
        {
            var point = end + 1;
            end = AddDigits(json, point, ref digits);
            scale = end - point;
            if (scale == 0)
                return -1;
        }

        if (count + scale > MaxDigits || (isNegative && digits == 0) || (end < json.Length && json[end] is (byte)'e' or (byte)'E'))
            return -1;
        number = new(isNegative ? -digits : digits, scale);
        return end;
    }

    /// <summary>Takes the text of a number that passed a JSON reader.</summary>
    /// <returns>The number, or null where it is not so plain.</returns>
    public static PlainNumber? Of(ReadOnlySpan<byte> text) => Take(text, 0, out var number) == text.Length ? number : null;

    /// <summary>Compares the exact values.</summary>
    public int Against(PlainNumber other)
    {
        if (Scale == other.Scale)
            return Digits.CompareTo(other.Digits);
        var high = Math.BigMul(Digits, Power(other.Scale), out long low);
        var otherHigh = Math.BigMul(other.Digits, Power(Scale), out long otherLow);
        return high != otherHigh ? high.CompareTo(otherHigh) : ((ulong)low).CompareTo((ulong)otherLow);
    }

    /// <summary>The nearest double, where a division of two exact ones is it.</summary>
    public bool TryGetDouble(out double value)
    {
        value = (double)Digits / Power(Scale);
        return Math.Abs(Digits) <= 1L << 53;
    }

    /// <summary>The nearest float, where a division of two exact ones is it.</summary>
    public bool TryGetSingle(out float value)
    {
        value = (float)Digits / Power(Scale);
        // 10^10 is the last power of ten that a float has.
        return Math.Abs(Digits) <= 1L << 24 && Scale <= 10;
    }

    /// <summary>The same with its scale.</summary>
    public decimal ToDecimal()
    {
        var digits = (ulong)Math.Abs(Digits);
        return new((int)digits, (int)(digits >> 32), 0, Digits < 0, (byte)Scale);
    }

    /// <summary>Adds what digits there are; beyond 18 the sum means nothing.</summary>
    private static int AddDigits(ReadOnlySpan<byte> json, int at, ref long digits)
    {
        var sum = digits;
        while ((uint)at < (uint)json.Length)
        {
            var digit = (uint)json[at] - '0';
            if (digit > 9)
                break;
            sum = unchecked(sum * 10 + digit);
            at++;
        }

        digits = sum;
        return at;
    }
}
