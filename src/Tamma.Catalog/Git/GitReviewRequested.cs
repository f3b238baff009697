using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>Accounts were asked to review the pull request.</summary>
/// <example>
/// {
///   "prNumber": 108,
///   "repository": "acme/widgets",
///   "reviewers": ["user-9"]
/// }
/// </example>
[TammaEvent("GIT.REVIEW.REQUESTED", "1.0.0")]
[CausedBy(typeof(GitPullRequestCreated))]
public sealed partial record GitReviewRequested
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

    /// <summary>Accounts that were asked for a review.</summary>
    [MaxLength(100)]
    [Items(MaxLength = Account.MaxLength)]
    [Sensitive(Sensitivity.Pii)]
    public required IReadOnlyList<string> Reviewers { get; init; }
}
