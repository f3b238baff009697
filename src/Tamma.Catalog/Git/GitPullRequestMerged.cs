using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Approvals;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>The change of the pull request is now part of its target branch.</summary>
/// <example>
/// {
///   "prNumber": 108,
///   "repository": "acme/widgets",
///   "mergeSha": "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00",
///   "mergeStrategy": "squash",
///   "baseBranch": "main",
///   "headBranch": "tamma/issue-42-fix-retry-budget",
///   "mergedBy": "tamma-bot",
///   "reviewCount": 1,
///   "approvalCount": 1,
///   "timeToMergeMs": 2400000,
///   "checksPassed": 6,
///   "checksFailed": 0,
///   "sourceBranchDeleted": false,
///   "external": false,
///   "issueNumber": 42,
///   "trigger": "user_approved",
///   "approvedBy": "user-7"
/// }
/// </example>
[TammaEvent("GIT.PULL_REQUEST.MERGED", "1.0.0")]
[CausedBy(typeof(ApprovalProvided))]
[CausedBy(typeof(GitPullRequestValidated))]
public sealed partial record GitPullRequestMerged
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

    /// <summary>Commit that the merge made: SHA-1 or SHA-256 in hexadecimal.</summary>
    [StringLength(CommitHash.MaxLength, MinimumLength = CommitHash.MinLength)]
    [RegularExpression(CommitHash.Pattern)]
    public required string MergeSha { get; init; }

    /// <summary>How it was merged.</summary>
    public required MergeStrategy MergeStrategy { get; init; }

    /// <summary>Branch that takes the change.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    public required string BaseBranch { get; init; }

    /// <summary>Branch that holds the change.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    [EventTag("branch")]
    public required string HeadBranch { get; init; }

    /// <summary>Account that merged it.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public required string MergedBy { get; init; }

    /// <summary>How many reviews it got.</summary>
    [Range(0, int.MaxValue)]
    public required int ReviewCount { get; init; }

    /// <summary>How many approvals it got.</summary>
    [Range(0, int.MaxValue)]
    public required int ApprovalCount { get; init; }

    /// <summary>Milliseconds from its opening to the merge.</summary>
    [Range(0, int.MaxValue)]
    public required int TimeToMergeMs { get; init; }

    /// <summary>How many checks passed.</summary>
    [Range(0, int.MaxValue)]
    public required int ChecksPassed { get; init; }

    /// <summary>How many checks failed.</summary>
    [Range(0, int.MaxValue)]
    public required int ChecksFailed { get; init; }

    /// <summary>Whether its branch was deleted along with the merge.</summary>
    public required bool SourceBranchDeleted { get; init; }

    /// <summary>Whether it was not Tamma that merged it.</summary>
    public required bool External { get; init; }

    /// <summary>Number of the issue that it is for, in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Who wanted it: a person who approved or asked for it, or nobody.</summary>
    public required ActionTrigger Trigger { get; init; }

    /// <summary>Who approved it, where the trigger is user_approved.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public string? ApprovedBy { get; init; }
}

/// <summary>How a pull request is merged.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MergeStrategy>))]
public enum MergeStrategy
{
    /// <summary>With a commit that has both branches as parents.</summary>
    [JsonStringEnumMemberName("merge")]
    Merge,

    /// <summary>As one commit that has all its changes.</summary>
    [JsonStringEnumMemberName("squash")]
    Squash,

    /// <summary>With its commits put on the head of the target branch.</summary>
    [JsonStringEnumMemberName("rebase")]
    Rebase,
}
