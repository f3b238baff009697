using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Git;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>The issue was closed, its pull request having been merged.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "prNumber": 108,
///   "mergeSha": "9f2c1a7e5b3d4c6f8a0b1e2d3c4f5a6b7c8d9e0f",
///   "autonomous": true,
///   "cycleTimeMs": 5400000
/// }
/// </example>
[TammaEvent("ISSUE.CLOSED.SUCCESS", "1.0.0")]
[CausedBy(typeof(GitPullRequestMerged))]
public sealed partial record IssueClosedSuccess
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

    /// <summary>Number of the pull request that was merged for it.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }

    /// <summary>Commit of the merge that resolved it: SHA-1 or SHA-256 in hexadecimal.</summary>
    [StringLength(CommitHash.MaxLength, MinimumLength = CommitHash.MinLength)]
    [RegularExpression(CommitHash.Pattern)]
    public string? MergeSha { get; init; }

    /// <summary>Whether people did nothing but approve.</summary>
    public required bool Autonomous { get; init; }

    /// <summary>Milliseconds from the selection of the issue to its end.</summary>
    [Range(0, int.MaxValue)]
    public required int CycleTimeMs { get; init; }
}
