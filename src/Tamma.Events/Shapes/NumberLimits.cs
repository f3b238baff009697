using System;
using System.Runtime.CompilerServices;
using Tamma.Events.Bytes;

namespace Tamma.Events.Shapes;

/// <summary>The limits of a number as whole numbers at each scale, so that a plain number is compared exactly and without arithmetic.</summary>
internal sealed class NumberLimits
{
    private readonly long[] _least = new long[PlainNumber.MaxDigits + 1];
    private readonly long[] _most = new long[PlainNumber.MaxDigits + 1];

    /// <param name="minimum">Least value; null for none.</param>
    /// <param name="minimumExclusive">Whether the least value itself is illegal.</param>
    /// <param name="maximum">Greatest value; null for none.</param>
    /// <param name="maximumExclusive">Whether the greatest value itself is illegal.</param>
    public NumberLimits(PlainNumber? minimum, bool minimumExclusive, PlainNumber? maximum, bool maximumExclusive)
    {
        for (var scale = 0; scale <= PlainNumber.MaxDigits; scale++)
        {
            _least[scale] = minimum is { } least ? Least(least, minimumExclusive, scale) : long.MinValue;
            // What is at most a number is, with the other sign, at least that number's opposite.
            _most[scale] = maximum is { } most ? -Least(new(-most.Digits, most.Scale), maximumExclusive, scale) : long.MaxValue;
        }
    }

    /// <summary>Whether a plain number is within the limits.</summary>
    /// <param name="digits">Its digits.</param>
    /// <param name="scale">How many of them stand behind the point.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(long digits, int scale) => digits >= _least[scale] && digits <= _most[scale];

    /// <summary>Whether all numbers are within the limits that lie between two whole ones, these included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool ContainAll(long least, long most) => least >= _least[0] && most <= _most[0];

    /// <summary>The least digits at a scale that are no less than a limit; all that fits in no long is beyond every plain number.</summary>
    private static long Least(PlainNumber limit, bool isExclusive, int scale)
    {
        var digits = (Int128)limit.Digits * PlainNumber.Power(Math.Max(0, scale - limit.Scale));
        var divisor = (Int128)PlainNumber.Power(Math.Max(0, limit.Scale - scale));
        // Division cuts towards zero.
        var floor = digits / divisor - (digits % divisor < 0 ? 1 : 0);
        var least = floor + (isExclusive || floor * divisor != digits ? 1 : 0);
        return (long)Int128.Clamp(least, -long.MaxValue, long.MaxValue);
    }
}
