using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Tamma.Catalog.Tests.Facts;

/// <summary>What the specification says of one event: the data that the records must state.</summary>
internal sealed record EventFacts(
    string EventType,
    string Version,
    string RecordName,
    IReadOnlyList<string> CausedBy,
    IReadOnlyList<string> TagKeys,
    IReadOnlyList<FieldFacts> Fields,
    JsonObject Example)
{
    /// <summary>The events.</summary>
    public static IReadOnlyList<EventFacts> All { get; } = Load();

    /// <summary>The event types, for theories.</summary>
    public static TheoryData<string> EventTypes => new(All.Select(facts => facts.EventType));

    public JsonObject Payload => Example["payload"]!.AsObject();

    public static EventFacts Of(string eventType) => All.Single(facts => string.Equals(facts.EventType, eventType, StringComparison.Ordinal));

    private static EventFacts[] Load()
    {
        using var stream = typeof(EventFacts).Assembly.GetManifestResourceStream("events.json")!;
        return JsonNode.Parse(stream)!.AsArray().Select(entry => Read(entry!.AsObject())).ToArray();
    }

    private static EventFacts Read(JsonObject entry) => new(
        entry["eventType"]!.GetValue<string>(),
        entry["version"]!.GetValue<string>(),
        entry["recordName"]!.GetValue<string>(),
        Texts(entry["causedBy"]),
        Texts(entry["tagKeys"]),
        FieldFacts.ReadAll(entry["fields"]!),
        entry["example"]!.AsObject());

    private static string[] Texts(JsonNode? array) => array!.AsArray().Select(item => item!.GetValue<string>()).ToArray();
}
