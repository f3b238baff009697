using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Tamma.Catalog.Tests.Facts;

namespace Tamma.Catalog.Tests.Documents;

/// <summary>Documents at the limits of what the specification allows.</summary>
internal static class LegalDocuments
{
    private static readonly string[] Times = ["0001-01-01T00:00:00Z", "2024-02-29T23:59:59.1234567+14:00", "9999-12-31T23:59:59.9999999-00:00"];

    public static IEnumerable<TestDocument> Of(EventFacts facts) => facts.Fields
        .SelectMany(field => Of(new Place(facts.Payload, "", field.Name), field))
        .Append(new("a member that nobody declared", With(facts.Payload, "undeclared", JsonNode.Parse("""{"a":[1,null]}"""))))
        .Append(new("the required members alone", RequiredAlone(facts)));

    private static IEnumerable<TestDocument> Of(Place place, FieldFacts field) => Values(place, field)
        .Select(value => new TestDocument($"{place.MemberPointer} is {value.Name}", place.With(value.Node)))
        .Concat(field.IsRequired ? [] : [new TestDocument($"{place.MemberPointer} is absent", place.Without())])
        .Concat(field.Items.SelectMany(item => Of(place.Item(field, item), item)));

    private static IEnumerable<(string Name, JsonNode? Node)> Values(Place place, FieldFacts field)
    {
        if (!field.IsRequired)
            yield return ("null", null);
        foreach (var value in field.AllowedValues)
            yield return ($"\"{value}\"", value);
        foreach (var number in Numbers(field))
            yield return (number, JsonNode.Parse(number));
        if (field.Type == "boolean")
        {
            yield return ("true", true);
            yield return ("false", false);
        }

        if (field.IsText)
        {
            foreach (var length in new[] { field.Count("minLength") ?? 0, field.Count("maxLength") ?? 10_000 })
            {
                var text = Texts.OfLength(field, field.Type == "uri" ? int.Max(length, 20) : length);
                if (Texts.Keeps(field, text))
                    yield return ($"{length} characters", text);
            }
        }

        foreach (var time in field.Type == "date-time" ? Times : [])
            yield return (time, time);
        if (!field.IsArray)
            yield break;
        yield return ("as short as allowed", Items.Repeat(place.ItemOf(field), field.Count("minItems") ?? 0));
        yield return ("as long as allowed", Items.Repeat(place.ItemOf(field), field.Count("maxItems") ?? 1000));
        if (field.Count("itemMaxLength") is { } itemLength)
            yield return ("of a long item", new JsonArray(Texts.OfLength(itemLength)));
    }

    private static IEnumerable<string> Numbers(FieldFacts field)
    {
        if (field.Type is not ("integer" or "number" or "decimal"))
            return [];
        var integer = field.Limit("maximum") ?? 7;
        var minimum = Text(field.Limit("minimum"));
        var maximum = Text(field.Limit("maximum"));
        string[] forms = field.Type switch
        {
            "integer" => [minimum ?? "-2147483648", maximum ?? "2147483647", $"{Text(integer)}.0", $"{Text(integer / 10)}e1", $"{Text(integer)}0.0E-1"],
            "decimal" => [minimum!, "79228162514264337593543950335", "0.0000000000000000000000000001", "-0"],
            _ => [minimum ?? "-1.7976931348623157e308", maximum ?? "1.7976931348623157e308", "0.1", "-0.0", "5e-324"],
        };
        return forms;
    }

    private static string? Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static JsonObject With(JsonObject payload, string member, JsonNode? value)
    {
        var copy = payload.DeepClone().AsObject();
        copy.Add(member, value);
        return copy;
    }

    private static JsonObject RequiredAlone(EventFacts facts)
    {
        var copy = facts.Payload.DeepClone().AsObject();
        foreach (var field in facts.Fields.Where(field => !field.IsRequired))
            copy.Remove(field.Name);
        return copy;
    }
}
