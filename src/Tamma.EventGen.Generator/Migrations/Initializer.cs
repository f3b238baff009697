using System.Globalization;
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
            "Int32" when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => text,
            "Int64" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => text + "L",
            "Single" when float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !float.IsInfinity(value) => text + "F",
            "Double" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value) => text + "D",
            "Decimal" when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => text + "M",
            _ => null,
        };
    }
}
