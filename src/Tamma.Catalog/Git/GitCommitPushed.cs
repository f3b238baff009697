using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Code;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>Commits went to the remote repository.</summary>
/// <example>
/// {
///   "branch": "tamma/issue-42-fix-retry-budget",
///   "repository": "acme/widgets",
///   "headSha": "9f2c1a7e5b3d4c6f8a0b1e2d3c4f5a6b7c8d9e0f",
///   "commitCount": 1,
///   "forced": false
/// }
/// </example>
[TammaEvent("GIT.COMMIT.PUSHED", "1.0.0")]
[CausedBy(typeof(CodeCommitCreated))]
public sealed partial record GitCommitPushed
{
    /// <summary>Name of the branch.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    [EventTag("branch")]
    public required string Branch { get; init; }

    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Commit at the remote branch's head after it: SHA-1 or SHA-256 in hexadecimal.</summary>
    [StringLength(CommitHash.MaxLength, MinimumLength = CommitHash.MinLength)]
    [RegularExpression(CommitHash.Pattern)]
    public required string HeadSha { get; init; }

    /// <summary>How many commits were pushed.</summary>
    [Range(1, int.MaxValue)]
    public required int CommitCount { get; init; }

    /// <summary>Whether the push was forced.</summary>
    public required bool Forced { get; init; }
}
