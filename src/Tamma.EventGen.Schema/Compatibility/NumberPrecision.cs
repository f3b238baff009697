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
        (NumberType { Format: NumberFormat.Double }, NumberType { Format: not NumberFormat.Double }) => true,
        (NumberType { Format: NumberFormat.Decimal }, NumberType { Format: not NumberFormat.Decimal }) => true,
        _ => false,
    };

    private static bool IsBeyond(IntegerType integer, int bits)
    {
        var exact = NumericRange.Inclusive(-(ExactNumber)(long)BigInteger.Pow(2, bits), (long)BigInteger.Pow(2, bits));
        var set = Sets.NumberSet.Of(integer)!;
        return set.FirstOutside(new Sets.NumberSet(exact, null, default)) is not null;
    }
}
