using System;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Tamma.EventGen.Generator.Emission;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Generator.Migrations;

/// <summary>The initializer in C# of a property whose absence stands for a constant.</summary>
internal static class Initializer
{
    /// <summary>The expression; null where the constant is none of the property's type.</summary>
    public static string? Of(JsonValue value, ValueBinding binding) => (value, binding) switch
    {
        (JsonNull, { IsNullable: true }) => "null",
        (JsonBoolean boolean, ScalarBinding { Scalar: "Boolean" }) => boolean.Value ? "true" : "false",
        (JsonString text, ScalarBinding { Scalar: "String" }) => Literal.Of(text.Value),
        (JsonString text, ScalarBinding { Scalar: "Uri" }) when Uri.TryCreate(text.Value, UriKind.Absolute, out _) => "new global::System.Uri(" + Literal.Of(text.Value) + ")",
        (JsonString { Value.Length: 1 } text, ScalarBinding { Scalar: "Char" }) => SymbolDisplay.FormatLiteral(text.Value[0], quote: true),
        (JsonNumber number, ScalarBinding scalar) when ExactNumber.TryParse(number.Text, out var exact) => OfNumber(exact, scalar.Scalar),
        (JsonArray { Items.Count: 0 }, ListBinding { Kind: ListKind.IReadOnlySet } set) => "new global::System.Collections.Generic.HashSet<" + set.Item.DeclaredType + ">()",
        (JsonArray { Items.Count: 0 }, ListBinding list) => "global::System.Array.Empty<" + list.Item.DeclaredType + ">()",
        _ => null,
    };

    private static string? OfNumber(ExactNumber number, string scalar)
    {
        var text = number.ToString();
        return scalar switch
        {
            "SByte" or "Byte" or "Int16" or "UInt16" or "Int128" or "UInt128" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => text,
            "UInt32" when uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) => text + "U",
            "UInt64" when ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) => text + "UL",
            "Half" when float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => "(global::System.Half)(" + text + "F)",
            "Int32" when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => text,
            "Int64" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => text + "L",
            "Single" when float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !float.IsInfinity(value) => text + "F",
            "Double" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value) => text + "D",
            "Decimal" when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => text + "M",
            _ => null,
        };
    }
}
