using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Tamma.Catalog.Tests.Facts;
using Tamma.Events;
using Tamma.Judging;

namespace Tamma.Catalog.Tests;

/// <summary>Broken and legal envelopes: reading an event and the judge, with the schema that the build writes, say the same at the same place.</summary>
[Collection(Judging.Name)]
public sealed class EnvelopeTests(Judge judge)
{
    private static readonly EventFacts Facts = EventFacts.Of("GIT.PULL_REQUEST.CREATED");

    private static readonly Dictionary<string, string[]> Broken = new(StringComparer.Ordinal)
    {
        ["eventId"] = ["null", "5", "\"\"", "\"019ceb98-69bf-4449-b1df-18f377700e6f\"", "\"019ceb98-69bf-7449-c1df-18f377700e6f\"", "\"{019ceb98-69bf-7449-b1df-18f377700e6f}\""],
        ["timestamp"] = ["null", "1773479161", "\"2026-03-14T10:06:01Z\"", "\"2026-03-14T10:06:01.058+00:00\"", "\"2026-02-30T10:06:01.058Z\"", "\"2026-03-14T24:00:00.000Z\"", "\"0000-03-14T10:06:01.058Z\"", "\"2026-03-14T10:06:60.058Z\""],
        ["actorType"] = ["null", "\"robot\"", "\"System\"", "0"],
        ["actorId"] = ["null", "\"\"", "7", Quoted(256)],
        ["correlationId"] = ["null", "\"\"", "{}", Quoted(256)],
        ["causationId"] = ["\"\"", "[]", Quoted(256)],
        ["payload"] = ["null", "[]", "\"{}\""],
        ["metadata"] = [
            "null",
            "[]",
            """{"source":"orchestrator","version":"1.0.0"}""",
            """{"source":"browser","version":"1.0.0","environment":"prod"}""",
            """{"source":"cli","version":1,"environment":"prod"}""",
            """{"source":"cli","version":"1.0.0","environment":"prod","tags":{"a":1}}""",
            """{"source":"cli","version":"1.0.0","environment":"prod","tags":{"a":null}}""",
            """{"source":"cli","version":"1.0.0","environment":"prod","tags":[]}""",
        ],
    };

    private static readonly Dictionary<string, string[]> Legal = new(StringComparer.Ordinal)
    {
        ["eventId"] = ["\"019CEB98-69BF-7449-B1DF-18F377700E6F\""],
        ["timestamp"] = ["\"0001-01-01T00:00:00.000Z\"", "\"9999-12-31T23:59:59.999Z\"", "\"2024-02-29T00:00:00.000Z\""],
        ["actorId"] = ["\" \"", Quoted(255)],
        ["causationId"] = ["null", Quoted(255)],
        ["metadata"] = [
            """{"source":"cli","version":"","environment":""}""",
            """{"source":"worker","version":"1.0.0","environment":"prod","tags":{},"more":[null]}""",
            """{"source":"api","version":"1.0.0","environment":"prod","tags":{"":""}}""",
            """{"source":"api","version":"1.0.0","environment":"prod","tags":null}""",
        ],
        ["more"] = ["{}", "null"],
    };

    private static readonly string Schema = File.ReadAllText(Path.Combine(
        typeof(EnvelopeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key is "CatalogArtifacts").Value!,
        Facts.EventType,
        Facts.Version + ".event.schema.json"));

    public static TheoryData<string, string> BrokenMembers => Rows(Broken);

    public static TheoryData<string, string> LegalMembers => Rows(Legal);

    public static TheoryData<string> RequiredMembers => ["eventId", "timestamp", "actorType", "actorId", "correlationId", "payload", "metadata"];

    [Theory]
    [MemberData(nameof(BrokenMembers))]
    public void A_broken_member_is_refused_by_both_at_the_same_place(string member, string json) => AssertRefused(With(member, json));

    [Theory]
    [MemberData(nameof(RequiredMembers))]
    public void A_missing_member_is_refused_by_both_at_the_same_place(string member)
    {
        var document = Facts.Example.DeepClone().AsObject();
        document.Remove(member);

        AssertRefused(document);
    }

    [Theory]
    [MemberData(nameof(LegalMembers))]
    public void A_legal_member_is_taken_by_both(string member, string json)
    {
        var bytes = Utf8(With(member, json));

        Assert.Empty(judge.Validate(Schema, bytes));
        Assert.Empty(EventCatalog.Read(bytes).Errors);
    }

    private void AssertRefused(JsonObject document)
    {
        var bytes = Utf8(document);

        var reasons = judge.Validate(Schema, bytes);
        var result = EventCatalog.Read(bytes);

        Assert.NotEmpty(reasons);
        Assert.Equal(EventReadStatus.Invalid, result.Status);
        Assert.Equal(
            reasons.Select(reason => (reason.Pointer, reason.Member)).Distinct().Order(),
            result.Errors.Select(error => (error.Pointer, error.Code == EventErrorCode.MemberMissing ? error.Member : null)).Distinct().Order());
    }

    private static JsonObject With(string member, string json)
    {
        var document = Facts.Example.DeepClone().AsObject();
        document[member] = JsonNode.Parse(json);
        return document;
    }

    private static TheoryData<string, string> Rows(Dictionary<string, string[]> values)
    {
        var rows = new TheoryData<string, string>();
        foreach (var (member, texts) in values)
        {
            foreach (var text in texts)
                rows.Add(member, text);
        }

        return rows;
    }

    private static string Quoted(int length) => $"\"{string.Concat(Enumerable.Repeat("\U0001F600", length))}\"";

    private static byte[] Utf8(JsonNode document) => Encoding.UTF8.GetBytes(document.ToJsonString());
}
