using System;
using System.ComponentModel.DataAnnotations;
using Tamma.Events;

namespace Tamma.EventGen.Benchmark.Contracts;

/// <summary>The small document: an envelope and a few fields, some 450 bytes.</summary>
[TammaEvent("ISSUE.LABEL.ADDED", "1.0.0")]
public sealed partial record SmallEvent
{
    /// <summary>The identity of the event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>The type of the event.</summary>
    [RegularExpression(@"[A-Z_]+(\.[A-Z_]+){1,2}")]
    public required string EventType { get; init; }

    /// <summary>What kind of actor did it.</summary>
    public required Actor ActorType { get; init; }

    /// <summary>Who did it.</summary>
    [StringLength(255, MinimumLength = 1)]
    public required string ActorId { get; init; }

    /// <summary>What the events of one workflow have in common.</summary>
    [StringLength(255, MinimumLength = 1)]
    public required string CorrelationId { get; init; }

    /// <summary>The direct cause.</summary>
    public Guid? CausationId { get; init; }

    /// <summary>The version of the payload's contract.</summary>
    [RegularExpression(@"\d+\.\d+\.\d+")]
    public required string SchemaVersion { get; init; }

    /// <summary>What happened.</summary>
    public required Label Payload { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Metadata Metadata { get; init; }
}

/// <summary>A label at an issue.</summary>
public sealed record Label
{
    /// <summary>Repository in owner/name form.</summary>
    [RegularExpression(@"[^/\s]+/[^/\s]+")]
    public required string Repository { get; init; }

    /// <summary>Number of the issue.</summary>
    [Range(1, int.MaxValue)]
    public required int IssueNumber { get; init; }

    /// <summary>The label.</summary>
    [StringLength(255, MinimumLength = 1)]
    public required string Name { get; init; }
}
