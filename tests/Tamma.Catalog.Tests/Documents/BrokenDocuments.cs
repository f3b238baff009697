using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Tamma.Catalog.Tests.Facts;
using Tamma.Events;

namespace Tamma.Catalog.Tests.Documents;

/// <summary>For each rule of the specification, documents that break it and, where that is possible, nothing else.</summary>
internal static class BrokenDocuments
{
    /// <summary>A value of every JSON type, with the words of the specification for the types that take it.</summary>
    private static readonly (string Json, string[] LegalFor)[] Values =
    [
        ("true", ["boolean"]),
        ("7", ["integer", "number", "decimal"]),
        ("7.5", ["number", "decimal"]),
        ("\"text\"", ["string", "uri", "date-time", "blob-ref", "enum"]),
        ("[]", ["string[]", "integer[]", "object[]"]),
        ("{}", []),
    ];

    public static IEnumerable<TestDocument> Of(EventFacts facts) => facts.Fields.SelectMany(field => Of(new Place(facts.Payload, "", field.Name), field));

    private static IEnumerable<TestDocument> Of(Place place, FieldFacts field) => Presence(place, field)
        .Concat(WrongTypes(place, field))
        .Concat(Numbers(place, field))
        .Concat(field.IsText || field.Type == "date-time" ? BrokenTexts.Of(place, field) : [])
        .Concat(Enums(place, field))
        .Concat(field.IsArray ? BrokenArrays.Of(place, field) : [])
        .Concat(field.Items.SelectMany(item => Of(place.Item(field, item), item)));

    private static IEnumerable<TestDocument> Presence(Place place, FieldFacts field)
    {
        if (!field.IsRequired)
            yield break;
        yield return new($"{place.MemberPointer} is missing", place.Without())
        {
            Fault = new(place.Pointer, "required", EventErrorCode.MemberMissing, field.Name),
        };
        yield return new($"{place.MemberPointer} is null", place.With(null))
        {
            Fault = new(place.MemberPointer, "type", EventErrorCode.NullNotAllowed),
        };
    }

    private static IEnumerable<TestDocument> WrongTypes(Place place, FieldFacts field) => Values
        .Where(value => !value.LegalFor.Contains(field.Type))
        .Select(value => new TestDocument($"{place.MemberPointer} is {value.Json}", place.With(JsonNode.Parse(value.Json)))
        {
            Fault = new(place.MemberPointer, "type", EventErrorCode.TypeMismatch),
        });

    private static IEnumerable<TestDocument> Numbers(Place place, FieldFacts field)
    {
        var steps = field.Type == "integer" ? [1m, 1_000_000m] : new[] { 0.0001m, 1m };
        foreach (var step in steps)
        {
            if (field.Limit("minimum") - step is { } below)
                yield return Number(place, below.ToString(CultureInfo.InvariantCulture), "minimum", EventErrorCode.NumberTooSmall);
            if (field.Limit("maximum") + step is { } above)
                yield return Number(place, above.ToString(CultureInfo.InvariantCulture), "maximum", EventErrorCode.NumberTooLarge);
        }

        // What the C# type can't hold.
        if (field.Type == "integer")
        {
            yield return Number(place, "2147483648", "maximum", EventErrorCode.NumberTooLarge);
            yield return Number(place, "-2147483649", "minimum", EventErrorCode.NumberTooSmall);
        }
        else if (field.Type == "decimal")
        {
            yield return Number(place, "1e29", "format", EventErrorCode.NumberTooLarge);
        }
    }

    private static TestDocument Number(Place place, string number, string keyword, EventErrorCode code) =>
        new($"{place.MemberPointer} is {number}", place.With(JsonNode.Parse(number))) { Fault = new(place.MemberPointer, keyword, code) };

    private static IEnumerable<TestDocument> Enums(Place place, FieldFacts field)
    {
        if (field.AllowedValues.Count == 0)
            yield break;
        string[] others = ["", "no_such_value", field.AllowedValues[0].ToUpperInvariant(), field.AllowedValues[0] + " ", "0"];
        foreach (var other in others)
        {
            yield return new($"{place.MemberPointer} is \"{other}\"", place.With(other))
            {
                Fault = new(place.MemberPointer, "enum", EventErrorCode.ValueNotAllowed),
            };
        }
    }
}
