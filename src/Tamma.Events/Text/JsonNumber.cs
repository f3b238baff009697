using System;
using System.Globalization;

namespace Tamma.Events.Text;

/// <summary>
/// A JSON number (RFC 8259 section 6) as the exact decimal that its text states: 0.d₁d₂d₃… × 10^magnitude with d₁ and the last digit not zero.
/// Nothing is computed in floating point, and an exponent costs no more than its digits.
/// </summary>
internal readonly ref struct JsonNumber
{
    /// <summary>Exponents are held here: far beyond what the digits of one document can shift back.</summary>
    private const long ExponentLimit = 1_000_000_000_000_000;

    /// <summary>From the first to the last digit that is not zero, perhaps with the point among them.</summary>
    private readonly ReadOnlySpan<byte> _digits;
    private readonly int _digitCount;
    private readonly long _magnitude;

    private JsonNumber(int sign, ReadOnlySpan<byte> digits, long magnitude)
    {
        Sign = sign;
        _digits = digits;
        _digitCount = digits.Length - (digits.Contains((byte)'.') ? 1 : 0);
        _magnitude = magnitude;
    }

    /// <summary>-1, 0 or 1; minus zero is zero.</summary>
    public int Sign { get; }

    /// <summary>Digits between the first and the last that is not zero; 0 for zero.</summary>
    public int DigitCount => _digitCount;

    /// <summary>The power of ten by which <see cref="DigitCount"/> digits, read as a whole number, are the value.</summary>
    public long Exponent => _magnitude - _digitCount;

    /// <summary>Whether there is no fraction: true for <c>1.0</c> and <c>1e2</c>.</summary>
    public bool IsInteger => Exponent >= 0;

    /// <summary>Takes the text of a number that passed a JSON reader.</summary>
    public static JsonNumber Parse(ReadOnlySpan<byte> text)
    {
        var sign = text[0] == '-' ? -1 : 1;
        if (sign < 0)
            text = text[1..];
        var mark = text.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = mark < 0 ? text : text[..mark];
        var first = mantissa.IndexOfAnyExcept((byte)'0', (byte)'.');
        if (first < 0)
            return default;
        var last = mantissa.LastIndexOfAnyExcept((byte)'0', (byte)'.');
        var point = mantissa.IndexOf((byte)'.');
        if (point < 0)
            point = mantissa.Length;
        var magnitude = first < point ? point - first : point - first + 1;
        return new(sign, mantissa[first..(last + 1)], magnitude + (mark < 0 ? 0 : ParseExponent(text[(mark + 1)..])));
    }

    /// <summary>The value as a 64-bit integer.</summary>
    /// <returns>False when it has a fraction or is out of range.</returns>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        if (!IsInteger || _magnitude > 19)
            return false;
        var absolute = 0UL;
        foreach (var digit in _digits)
        {
            if (digit != '.')
                absolute = absolute * 10 + (ulong)(digit - '0');
        }

        for (var zeros = Exponent; zeros > 0; zeros--)
            absolute *= 10;
        value = Sign < 0 ? unchecked(-(long)absolute) : unchecked((long)absolute);
        return absolute <= (Sign < 0 ? 1UL << 63 : long.MaxValue);
    }

    /// <summary>The value without its sign as a 128-bit integer.</summary>
    /// <returns>False when it has a fraction or is out of range.</returns>
    public bool TryGetMagnitude(out UInt128 value)
    {
        value = 0;
        if (!IsInteger || _magnitude > 39)
            return false;
        foreach (var digit in _digits)
        {
            if (digit != '.' && !TryAppend(ref value, (uint)(digit - '0')))
                return false;
        }

        for (var zeros = Exponent; zeros > 0; zeros--)
        {
            if (!TryAppend(ref value, 0))
                return false;
        }

        return true;
    }

    private static bool TryAppend(ref UInt128 value, uint digit)
    {
        if (value > (UInt128.MaxValue - digit) / 10)
            return false;
        value = value * 10 + digit;
        return true;
    }

    /// <summary>Compares the exact values.</summary>
    public int Against(JsonNumber other)
    {
        if (Sign != other.Sign || Sign == 0)
            return Sign.CompareTo(other.Sign);
        var order = _magnitude != other._magnitude
            ? _magnitude.CompareTo(other._magnitude)
            : CompareDigits(_digits, other._digits);
        return order * Sign;
    }

    /// <summary>Whether the value lies between a positive limit and its negative, both inclusive.</summary>
    public bool IsWithin(JsonNumber limit) => (Sign < 0 ? new JsonNumber(1, _digits, _magnitude) : this).Against(limit) <= 0;

    /// <summary>What dividing the digits, read as a whole number, leaves.</summary>
    /// <param name="divisor">At most a tenth of what 128 bits hold.</param>
    public UInt128 Remainder(UInt128 divisor)
    {
        var remainder = UInt128.Zero;
        foreach (var digit in _digits)
        {
            if (digit != '.')
                remainder = (remainder * 10 + (uint)(digit - '0')) % divisor;
        }

        return remainder;
    }

    /// <summary>Writes a text that all numbers of this value have in common, and no other number.</summary>
    /// <param name="output">Room for the digits and 22 more.</param>
    /// <returns>Its length.</returns>
    public int Format(Span<byte> output)
    {
        var length = 0;
        if (Sign < 0)
            output[length++] = (byte)'-';
        foreach (var digit in _digits)
        {
            if (digit != '.')
                output[length++] = digit;
        }

        output[length++] = (byte)'e';
        _magnitude.TryFormat(output[length..], out var written, default, CultureInfo.InvariantCulture);
        return length + written;
    }

    private static int CompareDigits(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int l = 0, r = 0;
        while (true)
        {
            if (l < left.Length && left[l] == '.')
                l++;
            if (r < right.Length && right[r] == '.')
                r++;
            // Digits end without zeros, so the longer of two equal beginnings is greater.
            if (l == left.Length || r == right.Length)
                return (left.Length - l).CompareTo(right.Length - r);
            if (left[l] != right[r])
                return left[l] < right[r] ? -1 : 1;
            l++;
            r++;
        }
    }

    private static long ParseExponent(ReadOnlySpan<byte> text)
    {
        var negative = text[0] == '-';
        long value = 0;
        foreach (var digit in text[0] is (byte)'-' or (byte)'+' ? text[1..] : text)
        {
            if (value < ExponentLimit)
                value = value * 10 + (digit - '0');
        }

        return negative ? -value : value;
    }
}
