using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Generator.Migrations;

/// <summary>How a value of one scalar type becomes one of another: as if its JSON were read anew.</summary>
internal static class ScalarConversions
{
    private const string Nodes = "global::System.Text.Json.Nodes.";

    private const string Parse = Nodes + "JsonNode.Parse(";

    private static readonly Dictionary<string, string> Integers = new(System.StringComparer.Ordinal)
    {
        ["SByte"] = "sbyte",
        ["Byte"] = "byte",
        ["Int16"] = "short",
        ["UInt16"] = "ushort",
        ["Int32"] = "int",
        ["UInt32"] = "uint",
        ["Int64"] = "long",
        ["UInt64"] = "ulong",
        ["Int128"] = "global::System.Int128",
        ["UInt128"] = "global::System.UInt128",
    };

    // From narrow to wide: a signed one takes every unsigned one before it.
    private static readonly string[] Signed = ["SByte", "Int16", "Int32", "Int64", "Int128"];
    private static readonly string[] Unsigned = ["Byte", "UInt16", "UInt32", "UInt64", "UInt128"];

    private static readonly HashSet<(string From, string To)> Widths = new(
        from narrow in Enumerable.Range(0, Signed.Length)
        from wide in Enumerable.Range(narrow + 1, Signed.Length - narrow - 1)
        from pair in new[] { (Signed[narrow], Signed[wide]), (Unsigned[narrow], Unsigned[wide]), (Unsigned[narrow], Signed[wide]) }
        select pair);

    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>The conversion; null where there is none.</summary>
    public static Conversion? Find(string from, string to) => (from, to) switch
    {
        _ when string.Equals(from, to, System.StringComparison.Ordinal) => Conversion.None,
        _ when IsInteger(from) && TypeOf(to) is { } type => OfInteger(from, to, type),
        ("Half" or "Single" or "Double" or "Decimal", _) when IsInteger(to) => new Conversion("checked((" + TypeOf(to) + ")", ")"),
        // The double nearest to 0.1f is not 0.1.
        ("Half" or "Single" or "Double" or "Decimal", _) when TypeOf(to) is { } type => ByText(type),
        ("Guid", "String") => new Conversion("", ".ToString(\"D\")"),
        ("DateOnly", "String") => new Conversion("", ".ToString(\"yyyy-MM-dd\", " + Invariant + ")"),
        // As System.Text.Json writes it.
        ("DateTimeOffset", "String") => new Conversion("", ".ToString(\"yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz\", " + Invariant + ")"),
        ("Uri", "String") => new Conversion("", ".OriginalString"),
        ("DateTimeOffset", "DateTime") => new Conversion("", ".UtcDateTime"),
        ("TimeSpan", "String") => new Conversion("", ".ToString(\"c\", " + Invariant + ")"),
        ("TimeOnly", "String") => new Conversion("", ".ToTimeSpan().ToString(\"c\", " + Invariant + ")"),
        ("Version" or "Char", "String") => new Conversion("", ".ToString()"),
        ("Bytes", "String") => new Conversion("global::System.Convert.ToBase64String(", ")"),
        // C# does it by itself, too, but makes no bytes of an array that is null.
        ("Bytes", "Memory" or "ReadOnlyMemory") => new Conversion("new global::System." + to + "<byte>(", ")"),
        ("Element", "Node") => new Conversion(Parse, ".GetRawText())"),
        _ => null,
    };

    /// <summary>A map of any JSON as the serializer's own object.</summary>
    public static Conversion ToObjectNode { get; } = new(
        "new " + Nodes + "JsonObject(global::System.Linq.Enumerable.Select(",
        ", pair => new global::System.Collections.Generic.KeyValuePair<string, " + Nodes + "JsonNode?>(pair.Key, " + Parse + "pair.Value.GetRawText()))))");

    /// <summary>A list of any JSON as the serializer's own array.</summary>
    public static Conversion ToArrayNode { get; } = new(
        "new " + Nodes + "JsonArray(global::System.Linq.Enumerable.ToArray(global::System.Linq.Enumerable.Select(",
        ", item => " + Parse + "item.GetRawText()))))");

    /// <summary>Whether the scalar is an integer.</summary>
    public static bool IsInteger(string scalar) => Integers.ContainsKey(scalar);

    // C# widens by itself what fits, but 128 bits to a fraction.
    private static Conversion OfInteger(string from, string to, string type) => IsInteger(to)
        ? (Widths.Contains((from, to)) ? Conversion.None : new Conversion("checked((" + type + ")", ")"))
        : from is "Int128" or "UInt128" || to is "Half" ? new Conversion("(" + type + ")", "") : Conversion.None;

    private static string? TypeOf(string scalar) => Integers.TryGetValue(scalar, out var type) ? type : scalar switch
    {
        "Half" => "global::System.Half",
        "Single" => "float",
        "Double" => "double",
        "Decimal" => "decimal",
        _ => null,
    };

    private static Conversion ByText(string type) =>
        new(type + ".Parse(", ".ToString(" + Invariant + "), global::System.Globalization.NumberStyles.Float, " + Invariant + ")");
}
