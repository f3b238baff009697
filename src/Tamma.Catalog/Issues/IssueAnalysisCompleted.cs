using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Ai;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>What is to be known of the issue is gathered, and summed up for the AI provider.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "contextSummary": "The retry counter survives a green build…",
///   "contextLength": 4312,
///   "contextBlobKey": "analysis/42/context.md",
///   "referencedIssues": [17, 39],
///   "commitCount": 10,
///   "filePaths": ["src/retry.ts"],
///   "complexity": "medium",
///   "ambiguityScore": 28,
///   "durationMs": 5230
/// }
/// </example>
[TammaEvent("ISSUE.ANALYSIS.COMPLETED", "1.0.0")]
[CausedBy(typeof(IssueAnalysisStarted))]
[CausedBy(typeof(IssueAssignedSuccess))]
[CausedBy(typeof(AiResponseReceived))]
public sealed partial record IssueAnalysisCompleted
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

    /// <summary>How the summary begins, with secrets masked; the whole lies in blob storage.</summary>
    [StringLength(1000, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate(OriginalLength = nameof(ContextLength))]
    public required string ContextSummary { get; init; }

    /// <summary>Length of the whole summary in characters.</summary>
    [Range(0, int.MaxValue)]
    public required int ContextLength { get; init; }

    /// <summary>Key of the blob that holds the whole summary.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference]
    public string? ContextBlobKey { get; init; }

    /// <summary>Numbers of the issues that its text refers to.</summary>
    [MaxLength(200)]
    public required IReadOnlyList<int> ReferencedIssues { get; init; }

    /// <summary>How many recent commits were read.</summary>
    [Range(0, int.MaxValue)]
    public required int CommitCount { get; init; }

    /// <summary>Paths of the files that the issue names.</summary>
    [MaxLength(200)]
    [Items(MaxLength = FilePath.MaxLength)]
    public required IReadOnlyList<string> FilePaths { get; init; }

    /// <summary>How complex the work looks before it starts.</summary>
    public required Complexity Complexity { get; init; }

    /// <summary>How ambiguous its wording is, from 0 (clear) to 100 (very ambiguous).</summary>
    [Range(0, 100)]
    public int? AmbiguityScore { get; init; }

    /// <summary>Milliseconds from its start to its end.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }
}
