using System;

namespace Tamma.Events.Json;

/// <summary>
/// The shortest decimal that is read as a double again, and of those the one nearest to it: Raffaello Giulietti, "The Schubfach way to render
/// doubles" (2020). Here for the doubles that are written without an exponent, so that a few powers of ten are enough, which are exact.
/// </summary>
internal static class ShortestDecimal
{
    /// <summary>The least double that is taken.</summary>
    public const double Least = 1e-4;

    /// <summary>From this one on none is taken.</summary>
    public const double Limit = 1e15;

    private const int FractionBits = 52;
    private const int Bias = 1075;

    /// <summary>10^0 to 10^21, each multiplied by a power of two so that its first bit is set.</summary>
    private static readonly UInt128[] Powers = MakePowers();

    /// <summary>Finds the decimal: digits × 10^-scale.</summary>
    /// <param name="value">A double from <see cref="Least"/> on and below <see cref="Limit"/>.</param>
    /// <param name="scale">How many of the digits stand behind the point, 0 or greater; then the last digit is not 0.</param>
    /// <returns>The digits, 17 at most.</returns>
    public static ulong Of(double value, out int scale)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var fraction = bits & ((1UL << FractionBits) - 1);
        var whole = fraction | (1UL << FractionBits);
        var exponent = (int)(bits >> FractionBits) - Bias;

        // All in quarters of a unit of the last bit: half a unit to either neighbour, and a quarter down to that of a power of two.
        var isPowerOfTwo = fraction == 0;
        var quarters = whole << 2;
        var power = (exponent * 1262611 - (isPowerOfTwo ? 524031 : 0)) >> 22; // floor(log10(2^exponent)), or of 3/4 of it
        var shift = exponent + ((-power * 1741647) >> 19) + 1; // floor(log2(10^-power))
        var factor = Powers[-power];
        var middle = Multiply(factor, quarters << shift);
        // The borders are read as the double where its last bit is even.
        var odd = whole & 1;
        var lower = Multiply(factor, (quarters - (isPowerOfTwo ? 1UL : 2)) << shift) + odd;
        var upper = Multiply(factor, (quarters + 2) << shift) - odd;

        var digits = middle >> 2;
        var tens = digits / 10;
        var isTensLower = lower <= 40 * tens;
        var isTensUpper = 40 * tens + 40 <= upper;
        if (isTensLower != isTensUpper)
            return Trim(tens + (isTensUpper ? 1UL : 0), -power - 1, out scale);

        var isLower = lower <= 4 * digits;
        var isUpper = 4 * digits + 4 <= upper;
        var half = 4 * digits + 2;
        var up = isLower != isUpper ? isUpper : middle > half || (middle == half && (digits & 1) != 0);
        return Trim(digits + (up ? 1UL : 0), -power, out scale);
    }

    /// <summary>Takes off zeros at the end of what stands behind the point.</summary>
    private static ulong Trim(ulong digits, int places, out int scale)
    {
        for (; places > 0 && digits % 10 == 0; places--)
            digits /= 10;
        scale = places;
        return digits;
    }

    /// <summary>The product's upper 64 bits of 192, of which the last says whether anything but zeros, or no more than one, follows: rounded to odd.</summary>
    private static ulong Multiply(UInt128 factor, ulong value)
    {
        var low = Math.BigMul((ulong)factor, value, out _);
        var high = Math.BigMul((ulong)(factor >> 64), value, out var middle);
        middle += low;
        high += middle < low ? 1UL : 0;
        return high | (middle > 1 ? 1UL : 0);
    }

    private static UInt128[] MakePowers()
    {
        var powers = new UInt128[22];
        var power = UInt128.One;
        for (var index = 0; index < powers.Length; index++, power *= 10)
            powers[index] = power << (int)UInt128.LeadingZeroCount(power);
        return powers;
    }
}
