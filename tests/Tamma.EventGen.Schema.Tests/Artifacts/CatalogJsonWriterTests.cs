using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Tamma.EventGen.Schema.Artifacts;

namespace Tamma.EventGen.Schema.Tests.Artifacts;

public sealed class CatalogJsonWriterTests
{
    [Fact]
    public void Says_everything_of_an_event()
    {
        var entry = new CatalogEntry(SampleContracts.PullRequestCreated);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry.File.Text)));
        var expected = JsonNode.Parse($$"""
            {
              "eventType": "GIT.PULL_REQUEST.CREATED",
              "version": "1.2.0",
              "aggregate": "GIT",
              "title": "Pull request created",
              "description": "A pull request was opened.",
              "recordName": "PullRequestCreated",
              "fields": [
                {
                  "name": "repository", "member": "Repository", "type": "string", "required": true, "nullable": false,
                  "constraints": { "minLength": 3, "maxLength": 100, "pattern": "^(?:[^/]+/[^/]+)$" },
                  "description": "Repository in owner/name form.",
                  "examples": ["acme/widgets"],
                  "annotations": { "tag": "repository" }
                },
                {
                  "name": "number", "member": "Number", "type": "integer", "required": true, "nullable": false,
                  "constraints": { "format": "int32", "minimum": 1, "maximum": 2147483647 },
                  "examples": [42]
                },
                {
                  "name": "author", "member": "OpenedBy", "type": "Author", "required": true, "nullable": false,
                  "annotations": { "sensitive": ["pii", "secret"] }
                },
                {
                  "name": "replaces", "member": "Replaces", "type": "array<PullRequestCreated or null>", "required": false, "nullable": false,
                  "constraints": { "maxItems": 5 }
                },
                {
                  "name": "labels", "member": "Labels", "type": "map<string>", "required": false, "nullable": true,
                  "constraints": { "values": { "minLength": 1, "maxLength": 20 } }
                },
                {
                  "name": "diff", "member": "Diff", "type": "string", "required": false, "nullable": true,
                  "default": null,
                  "annotations": { "blobRetentionDays": 30, "deprecated": true, "deprecationMessage": "Read the blob." }
                }
              ],
              "definitions": [
                {
                  "name": "Author",
                  "description": "Who opened it.",
                  "fields": [
                    { "name": "name", "member": "Name", "type": "string", "required": true, "nullable": false, "examples": ["ada"] },
                    { "name": "manager", "member": "Manager", "type": "Author", "required": false, "nullable": true },
                    { "name": "first", "member": "First", "type": "PullRequestCreated", "required": false, "nullable": true }
                  ]
                }
              ],
              "example": { "repository": "acme/widgets", "number": 42, "author": { "name": "ada" }, "diff": null },
              "causedBy": ["ISSUE.SELECTED.SUCCESS"],
              "retries": [],
              "tagKeys": ["repository"],
              "changes": [{ "version": "1.2.0", "changes": [{ "change": "first version" }] }],
              "contract": { "file": "GIT.PULL_REQUEST.CREATED/1.2.0.schema.json", "sha256": "{{hash}}" }
            }
            """);
        var written = Written(SampleContracts.PullRequestCreated)["events"]![0]!;
        Assert.Equal(expected!.ToJsonString(), written.ToJsonString());
    }

    [Fact]
    public void Says_how_cases_are_told_apart_and_where_unknown_members_are_refused()
    {
        var written = Written(SampleContracts.Assigned)["events"]![0]!;

        Assert.True((bool?)written["closed"]);
        Assert.Equal(
            """
            [{"name":"Bot","closed":true,"fields":[{"name":"kind","type":"string","required":true,"nullable":false,"constraints":{"enum":["bot"]}}]},{"name":"User","fields":[{"name":"kind","type":"string","required":true,"nullable":false,"constraints":{"enum":["user"]}},{"name":"id","member":"Id","type":"boolean","required":true,"nullable":false}]}]
            """.Trim(),
            written["definitions"]!.ToJsonString());
    }

    [Fact]
    public void Any_JSON_may_be_null() => Assert.Equal(
        """{"name":"raw","member":"Raw","type":"any","required":false,"nullable":true}""",
        Written(SampleContracts.Assigned)["events"]![0]!["fields"]![1]!.ToJsonString());

    [Fact]
    public void Lists_events_by_type() => Assert.Equal(
        ["A.B", "B.C"],
        Written(SampleContracts.Of("B.C"), SampleContracts.Of("A.B"))["events"]!.AsArray()
            .Select(entry => (string?)entry!["eventType"]));

    [Fact]
    public void States_external_events_and_the_limit()
    {
        var facts = new CatalogFacts { MaxEventSize = 4096, ExternalEvents = EquatableArray.Of(new ExternalEvent("X.Y", "From X."), new ExternalEvent("X.A", "")) };
        var document = JsonNode.Parse(CatalogJsonWriter.Write(new CatalogDocument([SampleContracts.Of("A.B")], facts: facts)))!;

        Assert.Equal(4096, (int?)document["maxEventSize"]);
        Assert.Equal("""[{"eventType":"X.A","description":""},{"eventType":"X.Y","description":"From X."}]""", document["externalEvents"]!.ToJsonString());
        Assert.False(Written(SampleContracts.Of("A.B")).AsObject().ContainsKey("maxEventSize"));
        Assert.Empty(Written(SampleContracts.Of("A.B"))["externalEvents"]!.AsArray());
    }

    [Fact]
    public void Prefers_the_declared_example()
    {
        var contract = SampleContracts.PullRequestCreated with { Examples = EquatableArray.Of(Schema.Json.JsonReader.Read("{\"a\":1}", out _)!) };
        Assert.Equal("{\"a\":1}", Written(contract)["events"]![0]!["example"]!.ToJsonString());
    }

    [Fact]
    public void Has_no_example_where_a_required_member_has_none()
    {
        var contract = SampleContracts.PullRequestCreated;
        contract = contract with { Payload = contract.Payload with { Properties = EquatableArray.Of(contract.Payload.Properties[3] with { IsRequired = true }) } };
        Assert.False(Written(contract)["events"]![0]!.AsObject().ContainsKey("example"));
    }

    [Theory]
    [InlineData("PullRequestCreated", "Pull request created")]
    [InlineData("AIRequestSent", "AI request sent")]
    [InlineData("RequestToAI", "Request to AI")]
    [InlineData("Http2Started", "Http2 started")]
    [InlineData("PlanB", "Plan b")]
    [InlineData("x", "x")]
    [InlineData("", "")]
    public void Titles_are_words(string record, string title)
    {
        var contract = SampleContracts.Of("A.B");
        contract = contract with { Payload = contract.Payload with { Name = record } };
        Assert.Equal(title, (string?)Written(contract)["events"]![0]!["title"]);
    }

    private static JsonNode Written(params EventContract[] contracts) => JsonNode.Parse(CatalogJsonWriter.Write(new CatalogDocument(contracts)))!;
}
