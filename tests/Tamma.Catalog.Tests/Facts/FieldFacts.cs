using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Tamma.Catalog.Tests.Facts;

/// <summary>What the specification says of one field.</summary>
/// <param name="Name">JSON name.</param>
/// <param name="Type">The specification's word: string, integer, number, decimal, boolean, uri, date-time, enum, blob-ref, string[], integer[], object[].</param>
/// <param name="IsRequired">Whether every event has it.</param>
/// <param name="Constraints">The limits.</param>
/// <param name="Tag">Key of the tag that it is promoted to, or null.</param>
/// <param name="Sensitivity">pii, secret, or null.</param>
/// <param name="Items">Fields of the objects in an object[]; else empty.</param>
internal sealed record FieldFacts(
    string Name,
    string Type,
    bool IsRequired,
    JsonObject Constraints,
    string? Tag,
    string? Sensitivity,
    IReadOnlyList<FieldFacts> Items)
{
    public bool IsText => Type is "string" or "uri" or "blob-ref";

    public bool IsArray => Type.EndsWith("[]", System.StringComparison.Ordinal);

    /// <summary>The limit of that name, or null.</summary>
    public decimal? Limit(string name) => Constraints[name]?.GetValue<decimal>();

    /// <summary>The limit of that name as a count, or null.</summary>
    public int? Count(string name) => Constraints[name]?.GetValue<int>();

    public string? Pattern => Constraints["pattern"]?.GetValue<string>();

    public IReadOnlyList<string> AllowedValues =>
        Constraints["enum"]?.AsArray().Select(value => value!.GetValue<string>()).ToArray() ?? [];

    public static FieldFacts[] ReadAll(JsonNode fields) => fields.AsArray().Select(field => Read(field!.AsObject())).ToArray();

    private static FieldFacts Read(JsonObject field) => new(
        field["name"]!.GetValue<string>(),
        field["type"]!.GetValue<string>(),
        field["required"]!.GetValue<bool>(),
        field["constraints"]?.AsObject() ?? [],
        field["tag"]?.GetValue<string>(),
        SensitivityOf(field),
        field["items"] is { } items ? ReadAll(items) : []);

    private static string? SensitivityOf(JsonObject field)
    {
        if (field["pii"]?.GetValue<bool>() == true)
            return "pii";
        return field["redact"]?.GetValue<string>() == "secrets" ? "secret" : null;
    }
}
