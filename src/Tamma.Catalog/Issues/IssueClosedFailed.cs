using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Git;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>The issue could not be closed.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "prNumber": 108,
///   "errorCode": "GIT_PUSH_REJECTED",
///   "errorMessage": "remote rejected the update"
/// }
/// </example>
[TammaEvent("ISSUE.CLOSED.FAILED", "1.0.0")]
[CausedBy(typeof(GitPullRequestMerged))]
public sealed partial record IssueClosedFailed
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

    /// <summary>Code of the error, stable and meant for programs.</summary>
    [StringLength(ErrorFields.CodeMaxLength, MinimumLength = 1)]
    [RegularExpression(ErrorFields.CodePattern)]
    public required string ErrorCode { get; init; }

    /// <summary>What went wrong, for people: shortened, with secrets masked.</summary>
    [StringLength(ErrorFields.MessageMaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string ErrorMessage { get; init; }
}
