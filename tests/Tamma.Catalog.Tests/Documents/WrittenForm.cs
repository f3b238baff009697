using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tamma.Catalog.Tests.Facts;

namespace Tamma.Catalog.Tests.Documents;

/// <summary>What is written of a document that was read: no member that is null or not declared, and times as System.Text.Json has them.</summary>
internal static class WrittenForm
{
    public static JsonObject Of(IReadOnlyList<FieldFacts> fields, JsonObject document) => new(fields
        .Where(field => document[field.Name] is not null)
        .Select(field => KeyValuePair.Create(field.Name, Of(field, document[field.Name]!))));

    private static JsonNode? Of(FieldFacts field, JsonNode value) => field.Type switch
    {
        "date-time" => JsonSerializer.SerializeToNode(DateTimeOffset.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture)),
        "object[]" => new JsonArray(value.AsArray().Select(item => (JsonNode?)Of(field.Items, item!.AsObject())).ToArray()),
        _ => value.DeepClone(),
    };
}
