using System;
using System.Linq;
using System.Text.Json.Nodes;
using Tamma.Catalog.Tests.Facts;

namespace Tamma.Catalog.Tests;

/// <summary>The fields that are promoted to tags are those that the specification's examples have as tags.</summary>
public sealed class TagTests
{
    public static TheoryData<string> EventTypes => EventFacts.EventTypes;

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void The_tags_of_the_example_are_the_values_of_the_tagged_fields(string eventType)
    {
        var facts = EventFacts.Of(eventType);
        var schema = JsonNode.Parse(EventCatalog.Registry.Single(contract => string.Equals(contract.EventType, eventType, StringComparison.Ordinal)).JsonSchema)!;

        var tags = schema["properties"]!.AsObject()
            .Where(field => field.Value!["x-tamma-tag"] is not null && facts.Payload[field.Key] is not null)
            .Select(field => (Key: field.Value!["x-tamma-tag"]!.GetValue<string>(), Value: facts.Payload[field.Key]!.ToString()));

        Assert.Equal(
            facts.Example["metadata"]!["tags"]!.AsObject().Select(tag => (tag.Key, tag.Value!.GetValue<string>())).OrderBy(tag => tag.Key, StringComparer.Ordinal),
            tags.OrderBy(tag => tag.Key, StringComparer.Ordinal));
    }
}
