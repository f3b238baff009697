using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Tamma.Catalog.Tests.Facts;

/// <summary>What the specification says of one event: the data that the records must state.</summary>
/// <param name="EventType">Name of its type.</param>
/// <param name="Version">Current version of its contract.</param>
/// <param name="RecordName">Name of its record.</param>
/// <param name="Tier">seed for the events that the story names, loop for those that its loop needs besides.</param>
/// <param name="LoopStep">Step of the loop that it belongs to, its number first; or cross-cutting.</param>
/// <param name="CausedBy">Types of the events that may cause it.</param>
/// <param name="TagKeys">Keys of its tags.</param>
/// <param name="Fields">Fields of its payload.</param>
/// <param name="Example">An example of it, envelope and all.</param>
internal sealed record EventFacts(
    string EventType,
    string Version,
    string RecordName,
    string Tier,
    string LoopStep,
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
        entry["tier"]!.GetValue<string>(),
        entry["loopStep"]!.GetValue<string>(),
        Texts(entry["causedBy"]),
        Texts(entry["tagKeys"]),
        FieldFacts.ReadAll(entry["fields"]!),
        entry["example"]!.AsObject());

    private static string[] Texts(JsonNode? array) => array!.AsArray().Select(item => item!.GetValue<string>()).ToArray();
}
