namespace Tamma.EventGen.Generator.Emission;

/// <summary>How a map's key becomes the name of a member, and the name the key.</summary>
internal static class KeyExpressions
{
    /// <summary>The key of a name, as an expression.</summary>
    public static string Read(ValueBinding? key, string name) => key switch
    {
        null or ScalarBinding { Scalar: "String" } => name,
        ValueObjectBinding wrapped => Names.Wrap(wrapped.ValueObject) + "(" + Read(wrapped.Held, name) + ")",
        _ => ReaderOf(key) + "(" + name + ")",
    };

    /// <summary>The method that makes a key of a name, where that is neither the key itself nor what a value object holds.</summary>
    public static string ReaderOf(ValueBinding key) => key switch
    {
        EnumValueBinding enumeration => Names.Enum(enumeration.Enum) + ".ValueOf",
        ScalarBinding { Scalar: "Guid" or "DateOnly" or "Char" } scalar => "JsonKeys.To" + scalar.Scalar,
        _ => "JsonKeys.ToInteger<" + key.TypeName + ">",
    };

    /// <summary>The name of a key, as an expression.</summary>
    public static string Write(ValueBinding? key, string value) => key switch
    {
        null or ScalarBinding { Scalar: "String" } => value,
        ValueObjectBinding { Held.IsValueType: true } wrapped => Write(wrapped.Held, Names.Get(value, wrapped.Member)),
        // A struct that nobody has made holds null.
        ValueObjectBinding wrapped => "JsonOutput.NotNull(" + Names.Get(value, wrapped.Member) + ", " + Literal.Of(Names.Shown(wrapped.TypeName) + "." + wrapped.Member) + ")",
        EnumValueBinding enumeration => Names.Enum(enumeration.Enum) + ".NameOf(" + value + ")",
        _ => "JsonKeys.NameOf(" + value + ")",
    };
}
