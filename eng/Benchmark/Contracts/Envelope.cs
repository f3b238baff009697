using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Tamma.EventGen.Benchmark.Contracts;

/// <summary>Where an event comes from.</summary>
public sealed record Metadata
{
    /// <summary>The kind of process that wrote it.</summary>
    public required Origin Source { get; init; }

    /// <summary>The version of the product that wrote it.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string Version { get; init; }

    /// <summary>Where that product ran.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string Environment { get; init; }

    /// <summary>Values to find the event by.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}

/// <summary>Who did it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Actor>))]
public enum Actor
{
    /// <summary>A person.</summary>
    [JsonStringEnumMemberName("user")]
    User,

    /// <summary>A component.</summary>
    [JsonStringEnumMemberName("system")]
    System,

    /// <summary>A model.</summary>
    [JsonStringEnumMemberName("ai")]
    Ai,

    /// <summary>Another service.</summary>
    [JsonStringEnumMemberName("service")]
    Service,
}

/// <summary>A kind of process.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Origin>))]
public enum Origin
{
    /// <summary>The orchestrator.</summary>
    [JsonStringEnumMemberName("orchestrator")]
    Orchestrator,

    /// <summary>A worker.</summary>
    [JsonStringEnumMemberName("worker")]
    Worker,

    /// <summary>The API.</summary>
    [JsonStringEnumMemberName("api")]
    Api,

    /// <summary>The command line.</summary>
    [JsonStringEnumMemberName("cli")]
    Cli,
}
