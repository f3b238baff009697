using System.Linq;
using System.Numerics;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>Whether a number that one type holds is another number when a second type reads it.</summary>
internal static class NumberPrecision
{
    private const int DoubleBits = 53;
    private const int FloatBits = 24;
    private const int HalfBits = 11;

    /// <summary>Whether some number of the first type is rounded by the second.</summary>
    public static bool IsLost(ContractType from, ContractType to) => (from, to) switch
    {
        (IntegerType integer, NumberType { Format: NumberFormat.Double }) => IsBeyond(integer, DoubleBits),
        (IntegerType integer, NumberType { Format: NumberFormat.Float }) => IsBeyond(integer, FloatBits),
        (IntegerType integer, NumberType { Format: NumberFormat.Half }) => IsBeyond(integer, HalfBits),
        (NumberType { Format: NumberFormat.Float }, NumberType { Format: NumberFormat.Half }) => true,
        (NumberType { Format: NumberFormat.Float } number, NumberType { Format: NumberFormat.Decimal }) => HoldsTiny(number),
        (NumberType { Format: NumberFormat.Double }, NumberType { Format: not NumberFormat.Double }) => true,
        (NumberType { Format: NumberFormat.Decimal }, NumberType { Format: not NumberFormat.Decimal }) => true,
        _ => false,
    };

    /// <summary>Whether a float may be so near to zero that its nine digits end behind the 28 that a decimal has behind the point.</summary>
    private static bool HoldsTiny(NumberType number)
    {
        var limit = ExactNumber.TryParse("1e-19", out var parsed) ? parsed : default;
        if (number.MultipleOf >= limit)
            return false;
        var isTiny = new NumericRange(0, limit, IsMinimumExclusive: true, IsMaximumExclusive: true);
        var isTinyBelow = new NumericRange(-limit, 0, IsMinimumExclusive: true, IsMaximumExclusive: true);
        return number.AllowedValues.Count > 0
            ? number.AllowedValues.Any(value => value.Sign != 0 && value < limit && -limit < value)
            : !number.Range.Intersect(isTiny).IsEmpty || !number.Range.Intersect(isTinyBelow).IsEmpty;
    }

    private static bool IsBeyond(IntegerType integer, int bits)
    {
        var exact = NumericRange.Inclusive(-(ExactNumber)(long)BigInteger.Pow(2, bits), (long)BigInteger.Pow(2, bits));
        var set = Sets.NumberSet.Of(integer)!;
        return set.FirstOutside(new Sets.NumberSet(exact, null, default)) is not null;
    }
}
