using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>The issue was split into subtasks, which have an order and depend on each other.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "subtasks": [{ "taskId": "t1", "title": "Reset counter", "dependsOn": [], "dependencyKind": "blocking" }],
///   "cyclesFound": false
/// }
/// </example>
[TammaEvent("ISSUE.DECOMPOSITION.COMPLETED", "1.0.0")]
[CausedBy(typeof(IssueComplexityAssessed))]
[CausedBy(typeof(IssueAmbiguityScored))]
public sealed partial record IssueDecompositionCompleted
{
    /// <summary>Number of the issue in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public required int IssueNumber { get; init; }

    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>The subtasks, in the order in which they are to be done.</summary>
    [Length(1, 100)]
    public required IReadOnlyList<Subtask> Subtasks { get; init; }

    /// <summary>Whether subtasks depended on each other in a circle, which had to be broken.</summary>
    public required bool CyclesFound { get; init; }
}

/// <summary>A part of an issue that can be worked on by itself.</summary>
public sealed record Subtask
{
    /// <summary>Identifier of the subtask in its issue.</summary>
    public required string TaskId { get; init; }

    /// <summary>What is to be done.</summary>
    [MaxLength(200)]
    public required string Title { get; init; }

    /// <summary>Identifiers of the subtasks that it depends on.</summary>
    public required IReadOnlyList<string> DependsOn { get; init; }

    /// <summary>How strictly it depends on them.</summary>
    public required DependencyKind DependencyKind { get; init; }
}

/// <summary>How strictly a subtask depends on others.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DependencyKind>))]
public enum DependencyKind
{
    /// <summary>They must be done before.</summary>
    [JsonStringEnumMemberName("blocking")]
    Blocking,

    /// <summary>It can be done at the same time.</summary>
    [JsonStringEnumMemberName("parallel")]
    Parallel,

    /// <summary>It is better for them, and can do without.</summary>
    [JsonStringEnumMemberName("optional")]
    Optional,
}
