using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>The branch can no longer be merged without a conflict.</summary>
/// <example>
/// {
///   "prNumber": 108,
///   "repository": "acme/widgets",
///   "branch": "tamma/issue-42-fix-retry-budget",
///   "filePaths": ["src/retry.ts"]
/// }
/// </example>
[TammaEvent("GIT.CONFLICT.DETECTED", "1.0.0")]
[CausedBy(typeof(GitPullRequestCreated))]
[CausedBy("GIT.WEBHOOK.RECEIVED")]
public sealed partial record GitConflictDetected
{
    /// <summary>Number of the pull request in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }

    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Name of the branch.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    [EventTag("branch")]
    public required string Branch { get; init; }

    /// <summary>Paths of the files in conflict.</summary>
    [MaxLength(100)]
    [Items(MaxLength = FilePath.MaxLength)]
    public required IReadOnlyList<string> FilePaths { get; init; }
}
