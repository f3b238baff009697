using System.Globalization;
using System.Linq;
using System.Numerics;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// The names that stand in JSON for the keys of a map. A key has one name: two names of one key would be two members of one object,
/// and one entry of the map.
/// </summary>
internal static class MapKeys
{
    /// <summary>What can be a key, and what to use for other types.</summary>
    public const string OnlyThese = "a map's keys are strings, Guids, integers of up to 64 bits, dates, characters, enums or [ValueObject]s of these; use a list of records";

    /// <summary>What the names are, or null with the reason.</summary>
    public static StringType? Of(MappedType key, out string whyNot)
    {
        whyNot = "";
        switch (key)
        {
            case { Binding: ValueObjectBinding { Held: var held } }:
                return Of(key with { Binding = held }, out whyNot);
            case { Type: StringType { IsNullable: false } names, Binding: EnumValueBinding or ScalarBinding { Scalar: "String" or "Char" or "DateOnly" } }:
                return names;
            case { Type: StringType { IsNullable: false } names, Binding: ScalarBinding { Scalar: "Guid" } }:
                return names with { Patterns = names.Patterns.Append(WrittenForm.Uuid).ToEquatableArray() };
            case { Type: IntegerType { IsNullable: false, Format: not (IntegerFormat.Int128 or IntegerFormat.UInt128) } integer, Binding: ScalarBinding }:
                return OfIntegers(integer, out whyNot);
            case { Binding: EnumNumberBinding }:
                whyNot = "a name in JSON is a text, and the [ValueObject] holds the number of an enum; give the enum names by JsonStringEnumConverter, or use a list of records";
                return null;
            default:
                whyNot = OnlyThese;
                return null;
        }
    }

    private static StringType? OfIntegers(IntegerType integer, out string whyNot)
    {
        whyNot = "";
        if (integer.AllowedValues.Count > 0)
            return new StringType { AllowedValues = integer.AllowedValues.Select(value => Integer(value).ToString(CultureInfo.InvariantCulture)).ToEquatableArray() };
        if (integer.MultipleOf is null)
            return new StringType { Patterns = EquatableArray.Of(PatternText.ToSchema(IntegerPattern.Between(Integer(integer.Range.Minimum!.Value), Integer(integer.Range.Maximum!.Value)))) };
        whyNot = "no pattern of a name says that a number is a multiple of another; use a list of records";
        return null;
    }

    private static BigInteger Integer(ExactNumber number) => number.Mantissa * BigInteger.Pow(10, number.Exponent);
}
