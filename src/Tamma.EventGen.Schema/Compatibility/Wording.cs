using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tamma.EventGen.Schema.Compatibility.Sets;
using Tamma.EventGen.Schema.Json;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>Types, limits and documents in the words of a diagnostic.</summary>
internal static class Wording
{
    private const int ValueLimit = 8;
    private const int TextLimit = 40;
    private const int WitnessLimit = 240;

    /// <summary>What a type allows, in the one respect that a break is about.</summary>
    public static string Allowed(BreakKind kind, ContractType? type) => (kind, type) switch
    {
        (BreakKind.Values, IntegerType { AllowedValues.Count: > 0 } integer) => Values(integer.AllowedValues.Select(value => value.ToString())),
        (BreakKind.Values, NumberType { AllowedValues.Count: > 0 } number) => Values(number.AllowedValues.Select(value => value.ToString())),
        (BreakKind.Values, StringType { AllowedValues.Count: > 0 } text) => Values(text.AllowedValues.Select(value => new JsonString(value).ToString())),
        (BreakKind.Values, _) => "any value",
        (BreakKind.Range, IntegerType integer) => Range(integer.Range),
        (BreakKind.Range, NumberType number) => Range(number.Range),
        (BreakKind.MultipleOf, IntegerType { MultipleOf: { } divisor }) => "multiples of " + divisor,
        (BreakKind.MultipleOf, NumberType { MultipleOf: { } divisor }) => "multiples of " + divisor,
        (BreakKind.MultipleOf, _) => "any number",
        (BreakKind.Length, StringType { Format: StringFormat.Base64 } text) when text.Length != CountRange.Unlimited =>
            Count(text.Length, "characters of base64") + " (" + Count(text.Length.BytesOfBase64(), "bytes") + ")",
        (BreakKind.Length, StringType text) => Count(text.Length, "characters"),
        (BreakKind.Pattern, StringType { Patterns.Count: > 0 } text) => "text matching " + string.Join(" and ", text.Patterns.Select(Pattern)),
        (BreakKind.Format, StringType { Format: not StringFormat.None } text) => "text of the format " + StatedFormats.NameOf(text.Format),
        (BreakKind.Pattern or BreakKind.Format or BreakKind.Length, _) => "any text",
        (BreakKind.Count, ArrayType array) => Count(array.Count, "elements"),
        (BreakKind.Count, MapType map) => Count(map.Count, "members"),
        (BreakKind.Count, _) => "its members",
        _ => type is null ? "nothing" : Type(type),
    };

    /// <summary>A type by its name.</summary>
    public static string Type(ContractType type) => type switch
    {
        BooleanType => "boolean",
        IntegerType integer => "integer (" + Keywords.IntegerFormats[integer.Format] + ")",
        NumberType number => "number (" + Keywords.NumberFormats[number.Format] + ")",
        StringType { Format: StringFormat.None } => "string",
        StringType text => "string (" + StatedFormats.NameOf(text.Format) + ")",
        ArrayType array => "array of " + Type(array.Items),
        MapType map => "map of " + Type(map.Values),
        ReferenceType { Name: ContractReference.Root } => "the payload itself",
        ReferenceType reference => reference.Name,
        UnionType union => string.Join(" or ", union.Cases),
        _ => "any JSON",
    } + (type.IsNullable ? " or null" : "");

    /// <summary>A document, short enough for a message.</summary>
    public static string Document(JsonValue value)
    {
        var text = Shortened(value).ToString();
        return text.Length <= WitnessLimit ? text : text.Substring(0, WitnessLimit - 1) + "…";
    }

    /// <summary>A text in quotes for C#.</summary>
    public static string Literal(string text) => new JsonString(text).ToString();

    private static string Pattern(string schemaPattern) => PatternText.FromSchema(schemaPattern) ?? schemaPattern;

    private static string Values(IEnumerable<string> values)
    {
        var all = values.ToArray();
        return "only " + string.Join(", ", all.Take(ValueLimit)) + (all.Length > ValueLimit ? " and " + Number(all.Length - ValueLimit) + " more" : "");
    }

    private static string Range(NumericRange range)
    {
        var minimum = range.Minimum is { } least ? (range.IsMinimumExclusive ? "above " : "from ") + least : "";
        var maximum = range.Maximum is { } most ? (range.IsMaximumExclusive ? "below " : minimum.Length > 0 ? "to " : "up to ") + most : "";
        return "numbers " + (minimum.Length + maximum.Length == 0 ? "of any size" : (minimum + " " + maximum).Trim());
    }

    private static string Count(CountRange count, string what) => count switch
    {
        { Minimum: 0, Maximum: null } => "any number of " + what,
        { Maximum: null } => "at least " + Number(count.Minimum) + " " + what,
        { Minimum: 0 } => "at most " + Number(count.Maximum.Value) + " " + what,
        _ => Number(count.Minimum) + " to " + Number(count.Maximum.Value) + " " + what,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static JsonValue Shortened(JsonValue value) => value switch
    {
        JsonString text when text.Value.Length > TextLimit => new JsonString(Cut(text.Value) + "… (" + Number(text.Value.Length) + " characters)"),
        JsonArray array => new JsonArray(array.Items.Select(Shortened)),
        JsonObject o => new JsonObject(o.Members.Select(member => new JsonMember(member.Name, Shortened(member.Value)))),
        _ => value,
    };

    private static string Cut(string text)
    {
        var length = char.IsHighSurrogate(text[TextLimit / 2 - 1]) ? TextLimit / 2 - 1 : TextLimit / 2;
        return text.Substring(0, length);
    }
}
