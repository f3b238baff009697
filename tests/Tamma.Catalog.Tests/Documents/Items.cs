using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Tamma.Catalog.Tests.Facts;

namespace Tamma.Catalog.Tests.Documents;

/// <summary>Items for the arrays of events.</summary>
internal static class Items
{
    /// <summary>A legal item of an array, made from the rules alone.</summary>
    public static JsonNode Sample(FieldFacts array) => array.Type switch
    {
        "string[]" => "item",
        "integer[]" => 7,
        _ => new JsonObject(array.Items.Where(field => field.IsRequired).Select(field => KeyValuePair.Create(field.Name, SampleValue(field)))),
    };

    /// <summary>An array of equal items.</summary>
    public static JsonArray Repeat(JsonNode item, int count) => new(Enumerable.Range(0, count).Select(_ => (JsonNode?)item.DeepClone()).ToArray());

    private static JsonNode? SampleValue(FieldFacts field) => field.Type switch
    {
        "string" => "text",
        "integer" => 1,
        "enum" => field.AllowedValues[0],
        _ => throw new NotSupportedException(field.Type),
    };
}
