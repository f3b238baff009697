using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tamma.Catalog.Tests.Facts;
using Tamma.Events;

namespace Tamma.Catalog.Tests.Documents;

/// <summary>Arrays with too many items, or with an item that is not legal.</summary>
internal static class BrokenArrays
{
    public static IEnumerable<TestDocument> Of(Place place, FieldFacts field)
    {
        var item = field.Type == "string[]" ? JsonValue.Create("item") : place.Payload[field.Name]![0]!;
        if (field.Count("maxItems") is { } maximum)
        {
            yield return new($"{place.MemberPointer} has {maximum + 1} items", place.With(Repeat(item, maximum + 1)))
            {
                Fault = new(place.MemberPointer, "maxItems", EventErrorCode.TooManyItems),
            };
        }

        if (field.Count("itemMaxLength") is { } length)
            yield return Item(place, [item.DeepClone(), Texts.OfLength(length + 1)], $"of {length + 1} characters", "maxLength", EventErrorCode.StringTooLong);
        yield return Item(place, [item.DeepClone(), null], "null", "type", EventErrorCode.NullNotAllowed);
        yield return Item(place, [item.DeepClone(), 5], "5", "type", EventErrorCode.TypeMismatch);
        yield return Item(place, [item.DeepClone(), new JsonArray()], "[]", "type", EventErrorCode.TypeMismatch);
    }

    public static JsonArray Repeat(JsonNode item, int count) => new(Enumerable.Range(0, count).Select(_ => (JsonNode?)item.DeepClone()).ToArray());

    private static TestDocument Item(Place place, JsonArray items, string name, string keyword, EventErrorCode code) =>
        new($"{place.MemberPointer}/1 is {name}", place.With(items)) { Fault = new(place.MemberPointer + "/1", keyword, code) };
}
