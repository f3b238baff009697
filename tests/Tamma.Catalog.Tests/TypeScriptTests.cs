using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Tamma.Catalog.Tests.Documents;
using Tamma.Catalog.Tests.Facts;
using Tamma.Judging;

namespace Tamma.Catalog.Tests;

/// <summary>The types for TypeScript, beside the real compiler: it takes what is legal, and refuses what is broken as far as it can see.</summary>
public sealed class TypeScriptTests
{
    /// <summary>Types have no limits, and dates, UUIDs and integers are no types of theirs.</summary>
    private static readonly string[] Visible = ["required", "type", "enum"];

    private static readonly string Types = File.ReadAllText(Path.Combine(ArtifactTests.Folder, "events.d.ts"));

    [Fact]
    public void Every_example_is_an_event() => Assert.Empty(Compile(EventFacts.All.Select(facts => Declare(facts.Example)).ToArray()));

    [Fact]
    public void Every_legal_payload_is_one() => Assert.Empty(Compile(EventFacts.All
        .SelectMany(facts => LegalDocuments.Of(facts).Where(document => !document.Payload.ContainsKey("undeclared")).Select(document => Declare(With(facts, document.Payload))))
        .ToArray()));

    [Fact]
    public void Every_broken_shape_is_refused_at_its_line()
    {
        var broken = EventFacts.All
            .SelectMany(facts => Broken(facts).Select(document => (Name: facts.EventType + ": " + document.Name, Text: Declare(With(facts, document.Payload)))))
            .ToArray();

        var refused = Compile([.. broken.Select(document => document.Text)]).Select(error => error.Line).ToHashSet();

        Assert.NotEmpty(broken);
        Assert.Empty(broken.Where((_, index) => !refused.Contains(index + 2)).Select(document => document.Name));
    }

    [Fact]
    public void Another_version_or_type_is_no_event()
    {
        var facts = EventFacts.Of("GIT.PULL_REQUEST.CREATED");
        var version = facts.Example.DeepClone().AsObject();
        version["schemaVersion"] = "9.0.0";
        var type = facts.Example.DeepClone().AsObject();
        type["eventType"] = "GIT.PULL_REQUEST.CRATED";

        Assert.Equal([2, 3], Compile(Declare(version), Declare(type)).Select(error => error.Line).Distinct());
    }

    [Fact]
    public void Comparing_the_type_of_an_event_tells_its_payload()
    {
        const string Narrowing = "export function f(e: AnyEvent): string | number { return e.eventType === 'GIT.PULL_REQUEST.CREATED' ? e.payload.prNumber : e.eventType === 'AI.RESPONSE.RECEIVED' ? e.payload.model : 0; }";
        const string Generic = "export const g = (e: events.EventOf<'GIT.PULL_REQUEST.CREATED'>): string => e.payload.title;";

        Assert.Empty(Compile(Narrowing, Generic));
        Assert.Equal([2], Compile(Narrowing.Replace("prNumber", "model", StringComparison.Ordinal), Generic).Select(error => error.Line));
        Assert.Equal([3], Compile(Narrowing, Generic.Replace("CREATED", "CRATED", StringComparison.Ordinal)).Select(error => error.Line).Distinct());
    }

    private static TypeScriptError[] Compile(params string[] lines)
    {
        const string Head = "import type * as events from './events'; import type { AnyEvent } from './events'; export let x: AnyEvent;\n";
        return [.. TypeScriptCompiler.Compile(("events.d.ts", Types), ("use.ts", Head + string.Join('\n', lines)))];
    }

    /// <summary>One document for each fault: the compiler is slow to say what is wrong with thousands.</summary>
    private static TestDocument[] Broken(EventFacts facts)
    {
        var all = BrokenDocuments.Of(facts).ToArray();
        return all.Where(document => IsVisible(document, all)).DistinctBy(document => document.Fault).ToArray();
    }

    private static string Declare(JsonObject example) => "x = " + example.ToJsonString() + ";";

    private static JsonObject With(EventFacts facts, JsonObject payload)
    {
        var example = facts.Example.DeepClone().AsObject();
        example["payload"] = payload.DeepClone();
        return example;
    }

    /// <summary>What is wrong as JSON is wrong as a type; but a fraction is a number like an integer.</summary>
    private static bool IsVisible(TestDocument document, TestDocument[] all) => Visible.Contains(document.Fault!.Keyword, StringComparer.Ordinal)
        && (!document.Name.EndsWith(" is 7.5", StringComparison.Ordinal) || all.Any(other => other.Name == document.Name[..^".5".Length]));
}
