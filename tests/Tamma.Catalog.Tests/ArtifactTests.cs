using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Tamma.Catalog.Tests.Events;
using Tamma.Catalog.Tests.Facts;
using Tamma.Judging;

namespace Tamma.Catalog.Tests;

/// <summary>The files that the build of the catalogue writes.</summary>
[Collection(Judging.Name)]
public sealed class ArtifactTests(Judge judge)
{
    internal static readonly string Folder = typeof(ArtifactTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => string.Equals(metadata.Key, "CatalogArtifacts", StringComparison.Ordinal)).Value!;

    public static TheoryData<string> EventTypes => EventFacts.EventTypes;

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void The_contract_is_the_schema_that_the_assembly_carries(string eventType)
    {
        var embedded = EventUnderTest.Of(eventType).Contract.JsonSchema;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(embedded), JsonNode.Parse(Read(ContractOf(eventType)))));
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void The_event_schema_takes_the_whole_example_and_binds_type_version_and_payload(string eventType)
    {
        var schema = Read(ContractOf(eventType).Replace(".schema.json", ".event.schema.json", StringComparison.Ordinal));
        var facts = EventFacts.Of(eventType);

        Assert.Empty(judge.Validate(schema, Utf8(facts.Example)));
        AssertRefused(schema, facts, "const", "/eventType", example => example["eventType"] = "OTHER.EVENT.SUCCESS");
        AssertRefused(schema, facts, "const", "/schemaVersion", example => example["schemaVersion"] = "9.9.9");
        var field = facts.Fields.First(field => field.Type is "string" or "integer").Name;
        AssertRefused(schema, facts, "type", "/payload/" + field, example => example["payload"]![field] = true);
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void The_envelope_schema_takes_the_whole_example(string eventType)
    {
        var schema = Read("envelope.schema.json");
        var facts = EventFacts.Of(eventType);

        Assert.Empty(judge.Validate(schema, Utf8(facts.Example)));
        AssertRefused(schema, facts, "pattern", "/eventId", example => example["eventId"] = "019ceb98-69bf-4449-b1df-18f377700e6f");
    }

    [Fact]
    public void The_catalogue_lists_each_event_for_programs_and_for_people()
    {
        var entries = JsonNode.Parse(Read("catalog.json"))!["events"]!.AsArray();
        var page = Read("CATALOG.md");

        Assert.Equal(
            EventFacts.All.OrderBy(facts => facts.EventType, StringComparer.Ordinal).Select(facts => (facts.EventType, facts.Version, facts.RecordName)),
            entries.Select(entry => (Text(entry, "eventType"), Text(entry, "version"), Text(entry, "recordName"))));
        Assert.All(EventFacts.All, facts =>
        {
            var entry = entries.Single(entry => Text(entry, "eventType") == facts.EventType)!;
            Assert.Equal(facts.Fields.Select(field => field.Name), entry["fields"]!.AsArray().Select(field => Text(field, "name")));
            Assert.Contains($"`{facts.EventType}` {facts.Version}", page, StringComparison.Ordinal);
            Assert.All(facts.Fields, field => Assert.Contains($"`{field.Name}`", page, StringComparison.Ordinal));
        });
    }

    private void AssertRefused(string schema, EventFacts facts, string keyword, string pointer, Action<JsonObject> change)
    {
        var example = facts.Example.DeepClone().AsObject();
        change(example);
        Assert.Equal([new JudgeError(keyword, pointer, null)], judge.Validate(schema, Utf8(example)));
    }

    private static string ContractOf(string eventType) => $"{eventType}/{EventFacts.Of(eventType).Version}.schema.json";

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static string Text(JsonNode? entry, string name) => entry![name]!.GetValue<string>();

    private static byte[] Utf8(JsonNode document) => Encoding.UTF8.GetBytes(document.ToJsonString());
}
