using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Tests.Compatibility;
using Tamma.Events;

namespace Tamma.EventGen.Generator.Tests.Migrations;

/// <summary>The catalogue of a generated assembly, and what it makes of stored events.</summary>
internal sealed class EventRun
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using Tamma.Events;
        namespace N;

        """;

    private const string EventType = "A.CREATED";

    private EventRun(EventRegistry registry) => Registry = registry;

    public EventRegistry Registry { get; }

    /// <summary>The first record of the source as an event.</summary>
    public static string Event(string records, string version) =>
        Usings + "[TammaEvent(\"" + EventType + "\", \"" + version + "\")]\n" + records;

    /// <summary>Loads what was generated.</summary>
    public static EventRun Of(GeneratorRun run) =>
        new((EventRegistry)run.Load().GetType("Tests.EventCatalog")!.GetProperty("Registry")!.GetValue(null)!);

    /// <summary>Loads the last version of an event beside the published earlier ones.</summary>
    public static EventRun Of(params (string Version, string Records)[] versions) => Of(Beside(versions));

    /// <summary>Generates the last version of an event beside the published earlier ones.</summary>
    public static GeneratorRun Beside(params (string Version, string Records)[] versions)
    {
        var (last, records) = versions[^1];
        return GeneratorRun.Beside(FilesOf(versions[..^1]), Event(records, last));
    }

    /// <summary>The files of published versions.</summary>
    public static AdditionalText[] FilesOf(params (string Version, string Records)[] versions) =>
        [.. versions.Select(version => PublishedFile.Of(CompatibilityRun.ContractOf(Event(version.Records, version.Version))))];

    /// <summary>A stored event is read, and its record is written as a document of the current version.</summary>
    public void AssertReads(string version, string payload, string expected)
    {
        var result = Read(version, payload);
        Assert.True(result.Status == EventReadStatus.Valid, string.Join("\n", result.Errors));
        Assert.Equal(version, result.Envelope!.SchemaVersion);
        Assert.Equal(payload, Encoding.UTF8.GetString(result.Envelope.RawPayload.Span));
        Assert.Equal(expected, Written(result));
    }

    /// <summary>The first error of a stored event.</summary>
    public string ErrorOf(string version, string payload)
    {
        var result = Read(version, payload);
        Assert.NotEqual(EventReadStatus.Valid, result.Status);
        return result.Errors[0].ToString();
    }

    public EventReadResult Read(string version, string payload) => Registry.Read(Encoding.UTF8.GetBytes($$"""
        {"eventId":"0198c0de-0000-7000-8000-000000000001","timestamp":"2025-01-31T12:00:00.123Z",
        "eventType":"{{EventType}}","actorType":"ai","actorId":"a","correlationId":"w-1","schemaVersion":"{{version}}",
        "payload":{{payload}},"metadata":{"source":"worker","version":"0.1.0","environment":"prod"} }
        """));

    private static string Written(EventReadResult result)
    {
        var envelope = result.Envelope!;
        var payload = envelope.GetType().GetProperty("Payload")!.GetValue(envelope)!;
        var contract = payload.GetType().GetInterfaceMap(payload.GetType().GetInterface("IEvent`1")!).TargetMethods[0].Invoke(null, null)!;
        return Encoding.UTF8.GetString((byte[])contract.GetType().GetMethod("ToUtf8Json", [payload.GetType()])!.Invoke(contract, [payload])!);
    }
}
