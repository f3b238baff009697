using System;
using System.Numerics;

namespace Tamma.Events.Bytes;

/// <summary>
/// The double that is nearest to a decimal, and of two the even one: Daniel Lemire, "Number Parsing at a Gigabyte per Second" (2021), and
/// Noble Mushtak and Daniel Lemire, "Fast Number Parsing Without Fallback" (2022), on which it rests that the product's first 128 bits decide.
/// </summary>
internal static class NearestDouble
{
    private const int FractionBits = 52;
    private const int Bias = 1023;

    /// <summary>Bits of the product's upper half that are not the double's: one to round by, one as the product may begin with a zero, and the rest.</summary>
    private const int SpareBits = 64 - FractionBits - 3;

    /// <summary>Beyond these, no decimal stands in the middle of two doubles whose digits are fewer than 2^64.</summary>
    private const int LastMiddleScale = 4;

    /// <summary>5^-scale, each multiplied by a power of two so that the first of 128 bits is set, rounded up.</summary>
    private static readonly UInt128[] Powers = MakePowers();

    /// <summary>Finds the double.</summary>
    /// <param name="digits">The digits, 1 or greater.</param>
    /// <param name="scale">How many of them stand behind the point, 0 to 18.</param>
    public static double Of(ulong digits, int scale)
    {
        var zeros = BitOperations.LeadingZeroCount(digits);
        var product = Multiply(Powers[scale], digits << zeros, out var rest);
        var first = (int)(product >> 63);
        var shift = first + SpareBits;
        var whole = product >> shift;
        // Right in the middle the even one is nearest, and rounding goes up.
        if (rest <= 1 && scale <= LastMiddleScale && (whole & 3) == 1 && whole << shift == product)
            whole--;
        whole = (whole + 1) >> 1;
        var exponent = ((-scale * 217706) >> 16) + 63 + first - zeros + Bias; // floor(log2(10^-scale))
        // Rounded up to the next power of two, the fraction is zero, and its carry belongs to the exponent.
        return BitConverter.UInt64BitsToDouble(((ulong)exponent << FractionBits) + whole - (1UL << FractionBits));
    }

    /// <summary>The product's upper 64 bits of 192.</summary>
    /// <param name="power">128 bits.</param>
    /// <param name="value">64 bits.</param>
    /// <param name="rest">The 64 bits behind them, of which only those are exact on which the upper ones depend.</param>
    private static ulong Multiply(UInt128 power, ulong value, out ulong rest)
    {
        const ulong Mask = (1UL << SpareBits) - 1;
        var high = Math.BigMul((ulong)(power >> 64), value, out rest);
        if ((high & Mask) == Mask)
        {
            var more = Math.BigMul((ulong)power, value, out _);
            rest += more;
            high += rest < more ? 1UL : 0;
        }

        return high;
    }

    private static UInt128[] MakePowers()
    {
        var powers = new UInt128[PlainNumber.MaxDigits + 1];
        var five = 1UL;
        for (var scale = 0; scale < powers.Length; scale++, five *= 5)
        {
            // In two steps of 64 bits; the dividend is a power of two so that the quotient has 128.
            var bits = scale == 0 ? 0 : 64 - BitOperations.LeadingZeroCount(five);
            var (high, rest) = UInt128.DivRem(UInt128.One << (63 + bits), five);
            powers[scale] = (high << 64) | ((rest << 64) / five);
            if (scale > 0)
                powers[scale]++;
        }

        return powers;
    }
}
