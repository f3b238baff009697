using System;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using Tamma.Events.Text;

namespace Tamma.Events.Bytes;

/// <summary>A number of at most 18 digits: digits × 10^-scale, exactly. It is what nearly all documents hold.</summary>
/// <param name="Digits">The digits as a whole number, below 10^18, with the sign.</param>
/// <param name="Scale">How many of them stand behind the point.</param>
internal readonly record struct PlainNumber(long Digits, int Scale)
{
    public const int MaxDigits = 18;

    /// <summary>A sign, seven digits, a point, and three times eight bytes behind it, are fewer.</summary>
    private const int Room = 40;

    private const ulong EightZeros = 0x3030303030303030;
    private const ulong HighBits = 0x8080808080808080;

    // Added to a digit it leaves the high bit clear, and sets it for anything greater.
    private const ulong BeyondNine = 0x7676767676767676;

    // What goes on with a number behind its digits, as the digits are looked at.
    private const byte PointXorZero = '.' ^ '0';
    private const byte ExponentXorZero = 'E' ^ '0';
    private const byte SmallExponentXorZero = 'e' ^ '0';

    private static readonly long[] Powers =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000,
        10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>10^exponent, for an exponent from 0 to 18.</summary>
    public static long Power(int exponent) => Powers[exponent];

    /// <summary>Takes a number if it is so plain.</summary>
    /// <returns>The index after it, or -1: then it is another number, minus zero, or none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Take(ReadOnlySpan<byte> json, int at, out PlainNumber number)
    {
        var end = TakeUsual(json, at, out var digits, out var scale);
        number = new(digits, scale);
        return end >= 0 ? end : TakeAny(json, at, out number);
    }

    /// <summary>Takes a number of up to seven digits before the point, with as many bytes of the document from its first on as may be looked at.</summary>
    /// <returns>The index after it, or -1: then it is another number, or none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int TakeUsual(ReadOnlySpan<byte> json, int at, out long digits, out int scale)
    {
        (digits, scale) = (0, 0);
        if (at < 0 || at > json.Length - Room)
            return -1;
        at = TakeWhole(json, at, out var sign, out var sum, out var significant);
        if (at < 0)
            return -1;
        if (json[at] == '.')
        {
            var point = ++at;
            var eight = EightOf(json, at, out var count);
            for (var rounds = 0; count == sizeof(ulong) && rounds < 2; rounds++)
            {
                sum = unchecked(sum * 100_000_000 + ValueOf(eight));
                at += sizeof(ulong);
                eight = EightOf(json, at, out count);
            }

            sum = unchecked(sum * Power((int)count) + LeadingOf(eight, count));
            at += (int)count;
            scale = at - point;
            if (scale == 0 || count == sizeof(ulong))
                return -1;
        }

        if (significant + scale > MaxDigits || (sign != 0 && sum == 0) || json[at] is (byte)'e' or (byte)'E')
            return -1;
        // No branch depends on the sign.
        digits = (sum ^ -sign) + sign;
        return at;
    }

    /// <summary>
    /// Takes a number of up to seven digits before the point and fewer than a window's behind it, without a look at what these are:
    /// it lies between two whole numbers.
    /// </summary>
    /// <returns>The index after it, or -1: then it is another number, or none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int TakeBetween(ReadOnlySpan<byte> json, int at, out long least, out long most)
    {
        (least, most) = (0, 0);
        if (at < 0 || !AsciiWindow.Fits(json, at + sizeof(ulong) + 2))
            return -1;
        var sign = json[at] == '-' ? 1 : 0;
        least = json[at + sign] - '0';
        if ((ulong)least <= 9 && json[at + sign + 1] == '.')
        {
            // As most fractions have it: the end is found from the first byte on, and does not wait for the sign to be told.
            var digits = new AsciiWindow(json, at).Digits;
            var length = BitOperations.TrailingZeroCount(~(digits | 0b111));
            if (length == AsciiWindow.Size || (digits >> (sign + 2) & 1) == 0)
                return -1;
            most = least + 1;
            at += length;
        }
        else
        {
            at = TakeWhole(json, at, out sign, out least, out _);
            if (at < 0)
                return -1;
            most = least;
            if (json[at] == '.')
            {
                at++;
                most++;
                var digits = BitOperations.TrailingZeroCount(~new AsciiWindow(json, at).Digits);
                if ((uint)(digits - 1) >= AsciiWindow.Size - 1)
                    return -1;
                at += digits;
            }
        }

        if (json[at] is (byte)'e' or (byte)'E')
            return -1;
        // No branch depends on the sign: with it, the two change places.
        var both = (least + most) & -sign;
        (least, most) = (least - both, most - both);
        return at;
    }

    /// <summary>Takes a sign, and one to seven digits, which need nine bytes.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index of the first byte.</param>
    /// <param name="sign">1 for a minus, else 0.</param>
    /// <param name="value">The digits' value, without the sign.</param>
    /// <param name="significant">How many of them count: a zero does not.</param>
    /// <returns>The index after them, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TakeWhole(ReadOnlySpan<byte> json, int at, out int sign, out long value, out int significant)
    {
        sign = json[at] == '-' ? 1 : 0;
        at += sign;
        value = json[at] - '0';
        if ((ulong)value <= 9 && json[at + 1] == '.')
        {
            // As most fractions have it: the processor foretells the point, and goes on behind it.
            significant = value == 0 ? 0 : 1;
            return at + 1;
        }

        var eight = EightOf(json, at, out var count);
        (value, significant) = (0, 0);
        if (count - 1 > 6u || ((byte)eight == 0 && count > 1))
            return -1;
        value = ValueOf(eight << (int)(64 - (count << 3)));
        significant = (byte)eight == 0 ? 0 : (int)count;
        return at + (int)count;
    }

    private static int TakeAny(ReadOnlySpan<byte> json, int at, out PlainNumber number)
    {
        number = default;
        var sign = JsonBytes.IsAt(json, at, (byte)'-') ? 1 : 0;
        var first = at + sign;
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

        if (count + scale > MaxDigits || (sign != 0 && digits == 0))
            return -1;
        if (end < json.Length && json[end] is (byte)'e' or (byte)'E')
        {
            end = TakeExponent(json, end + 1, out var exponent);
            scale -= exponent;
            // Zeros that stand for an exponent are digits, too.
            if (end < 0 || digits == 0 || scale > MaxDigits || count + exponent > MaxDigits)
                return -1;
            if (scale < 0)
                (digits, scale) = (digits * Power(-scale), 0);
        }

        // No branch depends on the sign.
        number = new((digits ^ -sign) + sign, scale);
        return end;
    }

    /// <summary>Takes a sign, if any, and one to three digits of an exponent.</summary>
    /// <returns>The index after them, or -1.</returns>
    private static int TakeExponent(ReadOnlySpan<byte> json, int at, out int exponent)
    {
        var sign = JsonBytes.IsAt(json, at, (byte)'-') ? 1 : 0;
        if (sign != 0 || JsonBytes.IsAt(json, at, (byte)'+'))
            at++;
        var digits = 0L;
        var end = AddDigits(json, at, ref digits);
        exponent = ((int)digits ^ -sign) + sign;
        return end - at is >= 1 and <= 3 ? end : -1;
    }

    /// <summary>Takes an integer without sign, of one to seven digits, with eight bytes of the document from its first.</summary>
    /// <returns>The index after it, or -1: then it is another number, or none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int TakeShort(ReadOnlySpan<byte> json, int at, out long digits)
    {
        digits = 0;
        if (at < 0 || at > json.Length - sizeof(ulong))
            return -1;
        var eight = EightOf(json, at, out var count);
        var bits = (int)count << 3;
        var next = (byte)(eight >> bits);
        if (count - 1 > 6u || next is PointXorZero or ExponentXorZero or SmallExponentXorZero || ((byte)eight == 0 && count > 1))
            return -1;
        digits = ValueOf(eight << (64 - bits));
        return at + (int)count;
    }

    /// <summary>Takes an integer without sign, of eight to nineteen digits, with three times eight bytes of the document from its first.</summary>
    /// <returns>The index after it, or -1: then it is another number, or none.</returns>
    public static int TakeLong(ReadOnlySpan<byte> json, int at, out ulong digits)
    {
        digits = 0;
        if (at < 0 || at > json.Length - 3 * sizeof(ulong))
            return -1;
        var eight = EightOf(json, at, out var count);
        if (count != sizeof(ulong) || (byte)eight == 0)
            return -1;
        at += sizeof(ulong);
        var sum = (ulong)ValueOf(eight);
        eight = EightOf(json, at, out count);
        if (count == sizeof(ulong))
        {
            at += sizeof(ulong);
            sum = sum * 100_000_000 + (ulong)ValueOf(eight);
            eight = EightOf(json, at, out count);
            if (count > 3)
                return -1;
        }

        var next = (byte)(eight >> (int)(count << 3));
        if (next is PointXorZero or ExponentXorZero or SmallExponentXorZero)
            return -1;
        digits = sum * (ulong)Power((int)count) + (ulong)LeadingOf(eight, count);
        return at + (int)count;
    }

    /// <summary>Passes an integer without sign, of eight to fifteen digits, with twice eight bytes of the document from its first.</summary>
    /// <returns>The index after it, or -1: then it is another number, or none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipLong(ReadOnlySpan<byte> json, int at)
    {
        if (at < 0 || at > json.Length - 2 * sizeof(ulong) || (byte)EightOf(json, at, out var first) == 0 || first != sizeof(ulong))
            return -1;
        var eight = EightOf(json, at + sizeof(ulong), out var count);
        var next = (byte)(eight >> (int)(count << 3));
        return count == sizeof(ulong) || next is PointXorZero or ExponentXorZero or SmallExponentXorZero ? -1 : at + sizeof(ulong) + (int)count;
    }

    /// <summary>The nearest double: a division of two exact ones where these are exact.</summary>
    public double ToDouble() => Math.Abs(Digits) <= 1L << 53
        ? (double)Digits / Power(Scale)
        : Math.CopySign(NearestDouble.Of((ulong)Math.Abs(Digits), Scale), Digits);

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

    /// <summary>The value of eight digits, one a byte, the first in the lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long ValueOf(ulong digits)
    {
        // Pairs, then fours, then all: each multiplication makes two sums at once.
        digits = digits * 10 + (digits >> 8);
        return (long)(((digits & 0x000000FF000000FF) * 0x000F424000000064 + ((digits >> 16) & 0x000000FF000000FF) * 0x0000271000000001) >> 32);
    }

    /// <summary>The value of the first digits, at most seven of eight bytes.</summary>
    private static long LeadingOf(ulong eight, uint count) =>
        // The last digit comes to the last byte; where there is none, all are shifted out.
        ValueOf(eight << 1 << (int)(63 - (count << 3)));

    /// <summary>Eight bytes, of which digits have their value.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index of the first byte.</param>
    /// <param name="count">How many are digits before the first that is none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong EightOf(ReadOnlySpan<byte> json, int at, out uint count)
    {
        var eight = BinaryPrimitives.ReadUInt64LittleEndian(json[at..]) ^ EightZeros;
        var others = (((eight & ~HighBits) + BeyondNine) | eight) & HighBits;
        count = (uint)BitOperations.TrailingZeroCount(others) >> 3;
        return eight;
    }

    /// <summary>Adds what digits there are; beyond 18 the sum means nothing.</summary>
    private static int AddDigits(ReadOnlySpan<byte> json, int at, ref long digits)
    {
        var sum = digits;
        // Eight bytes at once, however many of them are digits: their number is no branch that could be foretold wrongly.
        while (at >= 0 && at <= json.Length - sizeof(ulong))
        {
            var eight = EightOf(json, at, out var found);
            var count = (int)found;
            // The last digit comes to the last byte; shifts by a whole word shift by nothing.
            sum = unchecked(sum * Power(count) + (count == 0 ? 0 : ValueOf(eight << (64 - (count << 3)))));
            at += count;
            if (count == sizeof(ulong))
                continue;
            digits = sum;
            return at;
        }

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
