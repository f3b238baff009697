using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// The names that stand in JSON for the keys of a map. A key has one name: two names of one key would be two members of one object,
/// and one entry of the map.
/// </summary>
internal static class MapKeys
{
    private const string LowerCase = "[0-9a-f-]*";

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
                return names with { Patterns = EquatableArray.Of(PatternText.ToSchema(LowerCase)) };
            case { Type: IntegerType { IsNullable: false, Format: not (IntegerFormat.Int128 or IntegerFormat.UInt128) } integer, Binding: ScalarBinding }:
                return new StringType { Patterns = EquatableArray.Of(PatternText.ToSchema(IntegerPattern.Between(Integer(integer.Range.Minimum!.Value), Integer(integer.Range.Maximum!.Value)))) };
            default:
                whyNot = "a map's keys are strings, Guids, integers of up to 64 bits, dates, characters, enums or [ValueObject]s of these; use a list of records";
                return null;
        }
    }

    /// <summary>The key of a name, as an expression.</summary>
    public static string Read(ValueBinding? key, string name) => key switch
    {
        null or ScalarBinding { Scalar: "String" } => name,
        ValueObjectBinding wrapped => Emission.Names.Wrap(wrapped.ValueObject) + "(" + Read(wrapped.Held, name) + ")",
        _ => ReaderOf(key) + "(" + name + ")",
    };

    /// <summary>The method that makes a key of a name, where that is neither the key itself nor what a value object holds.</summary>
    public static string ReaderOf(ValueBinding key) => key switch
    {
        EnumValueBinding enumeration => Emission.Names.Enum(enumeration.Enum) + ".ValueOf",
        ScalarBinding { Scalar: "Guid" or "DateOnly" or "Char" } scalar => "JsonKeys.To" + scalar.Scalar,
        _ => "JsonKeys.ToInteger<" + key.TypeName + ">",
    };

    /// <summary>The name of a key, as an expression.</summary>
    public static string Write(ValueBinding? key, string value) => key switch
    {
        null or ScalarBinding { Scalar: "String" } => value,
        ValueObjectBinding { Held.IsValueType: true } wrapped => Write(wrapped.Held, Emission.Names.Get(value, wrapped.Member)),
        // A struct that nobody has made holds null.
        ValueObjectBinding wrapped => "JsonOutput.NotNull(" + Emission.Names.Get(value, wrapped.Member) + ", " + Emission.Literal.Of(wrapped.TypeName.Replace("global::", "") + "." + wrapped.Member) + ")",
        EnumValueBinding enumeration => Emission.Names.Enum(enumeration.Enum) + ".NameOf(" + value + ")",
        _ => "JsonKeys.NameOf(" + value + ")",
    };

    private static System.Numerics.BigInteger Integer(ExactNumber number) => number.Mantissa * System.Numerics.BigInteger.Pow(10, number.Exponent);
}
