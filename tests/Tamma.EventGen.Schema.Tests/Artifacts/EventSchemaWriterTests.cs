using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using CsCheck;
using Tamma.EventGen.Schema.Artifacts;
using Tamma.EventGen.Schema.Tests.Contracts;

namespace Tamma.EventGen.Schema.Tests.Artifacts;

public sealed class EventSchemaWriterTests
{
    [Fact]
    public void Binds_type_version_and_payload()
    {
        var document = Written(SampleContracts.PullRequestCreated);
        Assert.Equal("urn:tamma:event:GIT.PULL_REQUEST.CREATED:1.2.0:event", (string?)document["$id"]);
        Assert.Equal("GIT.PULL_REQUEST.CREATED", (string?)document["properties"]!["eventType"]!["const"]);
        Assert.Equal("1.2.0", (string?)document["properties"]!["schemaVersion"]!["const"]);
        Assert.Equal("#/$defs/payload", (string?)document["properties"]!["payload"]!["$ref"]);
        var envelope = JsonNode.Parse(EnvelopeSchema.Write(baseUri: null))!;
        Assert.True(JsonNode.DeepEquals(envelope["required"], document["required"]));
        foreach (var member in new[] { "eventId", "timestamp", "actorType", "actorId", "correlationId", "causationId", "metadata" })
            Assert.True(JsonNode.DeepEquals(envelope["properties"]![member], document["properties"]![member]));
    }

    [Fact]
    public void Keeps_the_contract_but_for_the_references_to_its_root()
    {
        var contract = JsonNode.Parse(ContractWriter.WriteIndented(SampleContracts.PullRequestCreated))!.AsObject();
        var definitions = Written(SampleContracts.PullRequestCreated)["$defs"]!.AsObject();
        var expected = JsonNode.Parse(contract.ToJsonString().Replace("\"#\"", "\"#/$defs/payload\"", StringComparison.Ordinal))!.AsObject();
        Assert.True(JsonNode.DeepEquals(expected["$defs"]!["Author"], definitions["Author"]));
        foreach (var documentKeyword in new[] { "$schema", "$id", "$defs" })
            expected.Remove(documentKeyword);
        Assert.True(JsonNode.DeepEquals(expected, definitions["payload"]));
    }

    [Fact]
    public void Keeps_a_definition_that_is_named_payload()
    {
        var contract = SampleContracts.PullRequestCreated with
        {
            Definitions = EquatableArray.Of(new ObjectDefinition { Name = "Author" }, new ObjectDefinition { Name = "payload", Description = "nested" }),
        };
        var document = Written(contract);
        Assert.Equal("#/$defs/_payload", (string?)document["properties"]!["payload"]!["$ref"]);
        Assert.Equal("nested", (string?)document["$defs"]!["payload"]!["description"]);
        Assert.Equal("PullRequestCreated", (string?)document["$defs"]!["_payload"]!["title"]);
    }

    [Fact]
    public void Is_named_under_the_base() =>
        Assert.Equal("https://events.example/A.B/1.0.0/event", (string?)Written(SampleContracts.Of("A.B", baseUri: "https://events.example"))["$id"]);

    [Fact]
    public void Refers_only_to_what_it_defines() => ContractGenerator.Contract.Sample(
        contract =>
        {
            var document = Written(contract);
            var defined = document["$defs"]!.AsObject().Select(member => "#/$defs/" + member.Key).ToHashSet(StringComparer.Ordinal);
            return References(Schemas(document)).All(reference => defined.Contains(Uri.UnescapeDataString(reference)));
        },
        iter: 500);

    private static JsonNode Written(EventContract contract) => JsonNode.Parse(EventSchemaWriter.Write(contract))!;

    private static IEnumerable<JsonNode?> Schemas(JsonNode document) =>
        document["$defs"]!.AsObject().SelectMany(definition => definition.Value!["properties"]!.AsObject().Select(member => member.Value)).Append(document["properties"]!["payload"]);

    /// <summary>The references in schemas, leaving out what is only data.</summary>
    private static IEnumerable<string> References(IEnumerable<JsonNode?> schemas) => schemas.OfType<JsonObject>().SelectMany(schema => schema)
        .SelectMany(member => member.Key switch
        {
            "$ref" => [(string)member.Value!],
            "items" or "additionalProperties" => References([member.Value]),
            "anyOf" => References(member.Value!.AsArray()),
            _ => [],
        });
}
