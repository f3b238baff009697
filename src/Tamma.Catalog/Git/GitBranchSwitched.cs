using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>The working tree went over to another branch.</summary>
/// <example>
/// {
///   "branch": "tamma/issue-42-fix-retry-budget",
///   "previousBranch": "main",
///   "repository": "acme/widgets"
/// }
/// </example>
[TammaEvent("GIT.BRANCH.SWITCHED", "1.0.0")]
[CausedBy(typeof(GitBranchCreated))]
public sealed partial record GitBranchSwitched
{
    /// <summary>Branch that is checked out now.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    [EventTag("branch")]
    public required string Branch { get; init; }

    /// <summary>Branch that was checked out before.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    public required string PreviousBranch { get; init; }

    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }
}
