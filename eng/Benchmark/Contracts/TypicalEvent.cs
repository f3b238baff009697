using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Events;

namespace Tamma.EventGen.Benchmark.Contracts;

/// <summary>The typical document: an envelope and a dozen fields, some 1,000 bytes.</summary>
[TammaEvent("GIT.REQUEST.RECEIVED", "1.0.0")]
public sealed partial record TypicalEvent
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
    public required PullRequest Payload { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Metadata Metadata { get; init; }
}

/// <summary>A pull request was opened: what the typical document carries, also as an event of its own in the library's envelope.</summary>
[TammaEvent("GIT.PULL_REQUEST.OPENED", "1.0.0")]
public sealed partial record PullRequest
{
    /// <summary>Repository in owner/name form.</summary>
    [RegularExpression(@"[^/\s]+/[^/\s]+")]
    public required string Repository { get; init; }

    /// <summary>Number in its repository.</summary>
    [Range(1, int.MaxValue)]
    public required int Number { get; init; }

    /// <summary>Title, as people see it.</summary>
    [StringLength(500, MinimumLength = 1)]
    public required string Title { get; init; }

    /// <summary>Address of its page.</summary>
    [MaxLength(2000)]
    public required Uri Url { get; init; }

    /// <summary>State of the request.</summary>
    public required PullRequestState State { get; init; }

    /// <summary>Branch that is to take the change.</summary>
    [StringLength(255, MinimumLength = 1)]
    public required string BaseBranch { get; init; }

    /// <summary>Commit at its head.</summary>
    [RegularExpression("[0-9a-f]{40}")]
    public required string HeadSha { get; init; }

    /// <summary>Who opened it.</summary>
    public required Account Author { get; init; }

    /// <summary>Labels that it was opened with.</summary>
    [MaxLength(100)]
    [Items(MinLength = 1, MaxLength = 255)]
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How many lines it adds.</summary>
    [Range(0, int.MaxValue)]
    public required int Additions { get; init; }

    /// <summary>How much of the change is covered by tests.</summary>
    [Range(0.0, 1.0)]
    public required double Coverage { get; init; }

    /// <summary>Whether it is a draft.</summary>
    public required bool Draft { get; init; }

    /// <summary>Results of the checks, by their name.</summary>
    public required IReadOnlyDictionary<string, string> Checks { get; init; }
}

/// <summary>An account.</summary>
public sealed record Account
{
    /// <summary>Name of the account.</summary>
    [RegularExpression("[A-Za-z0-9-]{1,39}")]
    public required string Login { get; init; }

    /// <summary>Number of the account.</summary>
    [Range(1L, long.MaxValue)]
    public required long Id { get; init; }
}

/// <summary>A state of a pull request.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PullRequestState>))]
public enum PullRequestState
{
    /// <summary>It waits for reviews.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>It was closed.</summary>
    [JsonStringEnumMemberName("closed")]
    Closed,

    /// <summary>It was merged.</summary>
    [JsonStringEnumMemberName("merged")]
    Merged,
}
