using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <summary>The numbers that a type allows: an interval, of it the multiples of a divisor where there is one, or a list.</summary>
internal sealed record NumberSet(NumericRange Range, ExactNumber? Divisor, EquatableArray<ExactNumber> Allowed)
{
    // An interval narrower than a divisor holds at most two of its multiples.
    private const int Tries = 16;

    /// <summary>Whether no number is in the set.</summary>
    public bool IsEmpty => !Elements().Any();

    /// <summary>The set of a number's or an integer's type; null for another type.</summary>
    public static NumberSet? Of(ContractType type) => type switch
    {
        IntegerType integer => new NumberSet(
            integer.Range.Intersect(FormatBounds.RangeOf(integer.Format)),
            integer.MultipleOf is { } divisor ? ExactNumber.LeastCommonMultiple(divisor, 1) : 1,
            integer.AllowedValues),
        NumberType number => new NumberSet(number.Range.Intersect(FormatBounds.RangeOf(number.Format)), number.MultipleOf, number.AllowedValues),
        _ => null,
    };

    /// <summary>Whether the number is in the set.</summary>
    public bool Contains(ExactNumber value) =>
        IsWithin(value)
        && (Divisor is not { } divisor || value.IsMultipleOf(divisor))
        && (Allowed.Count == 0 || Allowed.Contains(value));

    /// <summary>A number of this set that is not in the other, a simple one; null if there is none.</summary>
    public ExactNumber? FirstOutside(NumberSet other)
    {
        if (Allowed.Count > 0)
            return First(Elements(), other);
        if (other.Allowed.Count > 0)
            return First(Elements().Take(other.Allowed.Count + 1), other);
        // What lies beyond a limit lies next to it too; of two neighbouring multiples one is no multiple of what doesn't divide them.
        return First(Beyond(other).Concat(OffGrid(other.Divisor)).Concat(Elements().Take(Tries)), other);
    }

    /// <summary>Numbers of the set, each once, those near zero first: all of them for a list or multiples in an interval, else some.</summary>
    public IEnumerable<ExactNumber> Elements()
    {
        var candidates = Allowed.Count > 0 ? Allowed : Divisor is { } divisor ? Multiples(divisor) : Points();
        return candidates.Where(Contains).Distinct();
    }

    private static ExactNumber? First(IEnumerable<ExactNumber> candidates, NumberSet other)
    {
        foreach (var candidate in candidates)
        {
            if (!other.Contains(candidate))
                return candidate;
        }

        return null;
    }

    private bool IsWithin(ExactNumber value) => !NumericRange.Inclusive(value, value).Intersect(Range).IsEmpty;

    private IEnumerable<ExactNumber> Multiples(ExactNumber divisor)
    {
        BigInteger? least = Range.Minimum is { } minimum ? -(-minimum).FloorDivide(divisor) : null;
        BigInteger? most = Range.Maximum is { } maximum ? maximum.FloorDivide(divisor) : null;
        if (least > 0 || most < 0)
        {
            var (start, step) = least > 0 ? (least.Value, BigInteger.One) : (most!.Value, BigInteger.MinusOne);
            for (var factor = start; (least is null || factor >= least) && (most is null || factor <= most); factor += step)
                yield return divisor * factor;
            yield break;
        }

        yield return 0;
        for (var factor = BigInteger.One; most is null || factor <= most || least is null || -factor >= least; factor++)
        {
            if (most is null || factor <= most)
                yield return divisor * factor;
            if (least is null || -factor >= least)
                yield return divisor * -factor;
        }
    }

    /// <summary>Points of the interval: simple ones, its ends, and what bisecting it gives, without an end unless it is a point.</summary>
    private IEnumerable<ExactNumber> Points()
    {
        foreach (var simple in new long[] { 0, 1, -1 })
            yield return simple;
        yield return ((ExactNumber)1).Half();
        var low = Range.Minimum ?? (Range.Maximum is { } most ? most - 1 : -1);
        var high = Range.Maximum ?? low + 1;
        yield return low;
        yield return high;
        while (low < high)
        {
            high = (low + high).Half();
            yield return high;
        }
    }

    /// <summary>Numbers of this set that lie beyond the other's limits, near to them.</summary>
    private IEnumerable<ExactNumber> Beyond(NumberSet other)
    {
        if (other.Range.Minimum is { } minimum)
        {
            foreach (var number in Near(minimum, Range.Minimum, sign: -1))
                yield return number;
        }

        if (other.Range.Maximum is { } maximum)
        {
            foreach (var number in Near(maximum, Range.Maximum, sign: 1))
                yield return number;
        }
    }

    /// <summary>Points of the interval halfway between multiples of another divisor.</summary>
    private IEnumerable<ExactNumber> OffGrid(ExactNumber? divisor) => Divisor is null && divisor is { } d
        ? Elements().Take(Tries).SelectMany(point => new[] { point, (d * point.FloorDivide(d)) + d.Half() }).Where(Contains)
        : [];

    private IEnumerable<ExactNumber> Near(ExactNumber limit, ExactNumber? end, int sign)
    {
        var candidates = Divisor is { } divisor
            ? new[] { divisor * limit.FloorDivide(divisor), divisor * (limit.FloorDivide(divisor) + sign), divisor * -((-limit).FloorDivide(divisor) - sign) }
            : end is { } far ? [limit, limit + sign, (limit + far).Half(), far] : [limit, limit + sign];
        return candidates.Where(Contains);
    }
}
