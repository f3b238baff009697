using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>Nothing stands in the way of the merge any more.</summary>
/// <example>
/// {
///   "prNumber": 108,
///   "repository": "acme/widgets",
///   "approvals": 1,
///   "checksPassed": 6,
///   "conflictFree": true
/// }
/// </example>
[TammaEvent("GIT.PULL_REQUEST.VALIDATED", "1.0.0")]
[CausedBy(typeof(GitCheckCompleted))]
[CausedBy(typeof(GitReviewSubmitted))]
public sealed partial record GitPullRequestValidated
{
    /// <summary>Number of the pull request in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public required int PrNumber { get; init; }

    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>How many reviews approve.</summary>
    [Range(0, int.MaxValue)]
    public required int Approvals { get; init; }

    /// <summary>How many checks passed.</summary>
    [Range(0, int.MaxValue)]
    public required int ChecksPassed { get; init; }

    /// <summary>Whether the branch merges without a conflict.</summary>
    public required bool ConflictFree { get; init; }
}
