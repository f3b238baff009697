using System.Collections.Generic;
using System.Text.Json.Nodes;
using Tamma.Catalog.Tests.Facts;
using Tamma.Events;

namespace Tamma.Catalog.Tests.Documents;

/// <summary>Arrays with too few or too many items, or with an item that is not legal.</summary>
internal static class BrokenArrays
{
    public static IEnumerable<TestDocument> Of(Place place, FieldFacts field)
    {
        var item = place.ItemOf(field);
        if (field.Count("minItems") is { } minimum)
            yield return Array(place, item, minimum - 1, "minItems", EventErrorCode.TooFewItems);
        if (field.Count("maxItems") is { } maximum)
            yield return Array(place, item, maximum + 1, "maxItems", EventErrorCode.TooManyItems);
        if (field.Count("itemMaxLength") is { } length)
            yield return Item(place, item, Texts.OfLength(length + 1), $"of {length + 1} characters", "maxLength", EventErrorCode.StringTooLong);
        if (field.Type == "integer[]")
            yield return Item(place, item, 2147483648, "2147483648", "maximum", EventErrorCode.NumberTooLarge);
        yield return Item(place, item, null, "null", "type", EventErrorCode.NullNotAllowed);
        yield return Item(place, item, true, "true", "type", EventErrorCode.TypeMismatch);
        yield return Item(place, item, new JsonArray(), "[]", "type", EventErrorCode.TypeMismatch);
    }

    private static TestDocument Array(Place place, JsonNode item, int count, string keyword, EventErrorCode code) =>
        new($"{place.MemberPointer} has {count} items", place.With(Items.Repeat(item, count))) { Fault = new(place.MemberPointer, keyword, code) };

    private static TestDocument Item(Place place, JsonNode item, JsonNode? broken, string name, string keyword, EventErrorCode code) =>
        new($"{place.MemberPointer}/1 is {name}", place.With(new JsonArray(item.DeepClone(), broken))) { Fault = new(place.MemberPointer + "/1", keyword, code) };
}
