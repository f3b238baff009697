using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Tamma.Catalog.Tests.Events;
using Tamma.Catalog.Tests.Facts;

namespace Tamma.Catalog.Tests;

/// <summary>The emitted schema states the specification, field by field.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> EventTypes => EventFacts.EventTypes;

    [Fact]
    public void The_catalogue_has_the_events_of_the_specification_and_no_others()
    {
        Assert.Equal(
            EventFacts.All.Select(facts => facts.EventType).Order(StringComparer.Ordinal),
            EventCatalog.Registry.Select(contract => contract.EventType).Order(StringComparer.Ordinal));
        Assert.Equal([("loop", 81), ("seed", 25)], EventFacts.All.CountBy(facts => facts.Tier).Select(tier => (tier.Key, tier.Value)).Order());
        Assert.Equal(
            Enumerable.Range(0, 15).Select(step => step.ToString(CultureInfo.InvariantCulture)),
            EventFacts.All.Select(facts => facts.LoopStep.Split('-')[0]).Where(step => step != "cross").Distinct(StringComparer.Ordinal).OrderBy(int.Parse));
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void The_contract_has_the_name_version_and_causes(string eventType)
    {
        var facts = EventFacts.Of(eventType);
        var contract = EventUnderTest.Of(eventType).Contract;
        var schema = JsonNode.Parse(contract.JsonSchema)!;

        Assert.Equal(facts.Version, contract.Version);
        Assert.Equal(facts.RecordName, contract.ClrType.Name);
        Assert.Equal($"urn:tamma:event:{eventType}:{facts.Version}", Text(schema["$id"]));
        Assert.Equal(facts.CausedBy, Texts(schema["x-tamma-caused-by"]));
        Assert.Equal(facts.TagKeys, schema["properties"]!.AsObject().Select(p => Text(p.Value!["x-tamma-tag"])).OfType<string>().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void The_fields_are_the_specifications(string eventType)
    {
        var schema = JsonNode.Parse(EventUnderTest.Of(eventType).Contract.JsonSchema)!.AsObject();

        AssertFields(EventFacts.Of(eventType).Fields, schema, schema);
    }

    private static void AssertFields(IReadOnlyList<FieldFacts> fields, JsonObject owner, JsonObject schema)
    {
        var properties = owner["properties"]!.AsObject();
        Assert.Equal(fields.Select(field => field.Name), properties.Select(property => property.Key));
        Assert.Equal(fields.Where(field => field.IsRequired).Select(field => field.Name), Texts(owner["required"]));
        Assert.All(fields, field => AssertField(field, properties[field.Name]!.AsObject(), schema));
    }

    private static void AssertField(FieldFacts field, JsonObject property, JsonObject schema)
    {
        Assert.False(string.IsNullOrWhiteSpace(Text(property["description"])));
        Assert.Equal(field.IsRequired ? [JsonTypeOf(field)] : [JsonTypeOf(field), "null"], TypesOf(property));
        Assert.Equal(FormatOf(field), Text(property["format"]));
        AssertLimits(field, property);
        Assert.Equal(field.Pattern, WithoutGroup(Text(property["pattern"])));
        Assert.Equal(
            field.AllowedValues.Concat(field.IsRequired || field.AllowedValues.Count == 0 ? [] : new string?[] { null }),
            property["enum"]?.AsArray().Select(Text) ?? []);
        Assert.Equal(field.Tag, Text(property["x-tamma-tag"]));
        Assert.Equal(field.Sensitivity is null ? [] : [field.Sensitivity], Texts(property["x-tamma-sensitive"]));
        Assert.Equal(field.Type == "blob-ref" ? field.Count("blobRetentionDays") ?? 0 : null, property["x-tamma-blob-retention-days"]?.GetValue<int>());
        if (field.IsArray)
            AssertItems(field, property["items"]!.AsObject(), schema);
    }

    private static void AssertLimits(FieldFacts field, JsonObject property)
    {
        // An integer is an int in C#, which sets limits of its own.
        Assert.Equal(field.Limit("minimum") ?? (field.Type == "integer" ? int.MinValue : null), property["minimum"]?.GetValue<decimal>());
        Assert.Equal(field.Limit("maximum") ?? (field.Type == "integer" ? int.MaxValue : null), property["maximum"]?.GetValue<decimal>());
        Assert.Equal(field.Count("minLength") ?? 0, property["minLength"]?.GetValue<int>() ?? 0);
        Assert.Equal(field.Count("maxLength"), property["maxLength"]?.GetValue<int>());
        Assert.Equal(field.Count("minItems"), property["minItems"]?.GetValue<int>());
        Assert.Equal(field.Count("maxItems"), property["maxItems"]?.GetValue<int>());
        Assert.All(
            new[] { "exclusiveMinimum", "exclusiveMaximum", "allOf", "default" },
            keyword => Assert.False(property.ContainsKey(keyword), keyword));
    }

    private static void AssertItems(FieldFacts field, JsonObject items, JsonObject schema)
    {
        if (field.Items.Count > 0)
        {
            var name = Text(items["$ref"])!.Split('/')[^1];
            AssertFields(field.Items, schema["$defs"]![name]!.AsObject(), schema);
            return;
        }

        Assert.Equal([field.Type[..^"[]".Length]], TypesOf(items));
        Assert.Equal(field.Type == "integer[]" ? "int32" : null, Text(items["format"]));
        Assert.Equal(field.Count("itemMaxLength"), items["maxLength"]?.GetValue<int>());
    }

    private static string JsonTypeOf(FieldFacts field) => field.Type switch
    {
        "string" or "uri" or "date-time" or "enum" or "blob-ref" => "string",
        "string[]" or "integer[]" or "object[]" => "array",
        "decimal" => "number",
        _ => field.Type,
    };

    private static string? FormatOf(FieldFacts field) => field.Type switch
    {
        "uri" or "date-time" => field.Type,
        "integer" => "int32",
        "number" => "double",
        "decimal" => "decimal",
        _ => null,
    };

    private static string[] TypesOf(JsonObject property) => property["type"] is JsonArray several ? Texts(several) : [Text(property["type"])!];

    /// <summary>The schema has its patterns in a group, so that an alternation can't escape the anchors.</summary>
    private static string? WithoutGroup(string? pattern) =>
        pattern is not null && pattern.StartsWith("^(?:", StringComparison.Ordinal) ? $"^{pattern["^(?:".Length..^")$".Length]}$" : pattern;

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static string[] Texts(JsonNode? array) => array?.AsArray().Select(item => item!.GetValue<string>()).ToArray() ?? [];
}
