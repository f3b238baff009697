using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Approvals;
using Tamma.Catalog.Code;
using Tamma.Catalog.Issues;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>A call of Git, or of the platform, failed.</summary>
/// <example>
/// {
///   "operation": "push",
///   "platform": "github",
///   "repository": "acme/widgets",
///   "branch": "tamma/issue-42-fix-retry-budget",
///   "errorCode": "GIT_PUSH_REJECTED",
///   "errorMessage": "remote rejected the update",
///   "retryable": true
/// }
/// </example>
[TammaEvent("GIT.OPERATION.FAILED", "1.0.0")]
[CausedBy(typeof(GitBranchCreated))]
[CausedBy(typeof(CodeCommitCreated))]
[CausedBy(typeof(GitPullRequestValidated))]
[CausedBy(typeof(IssueSelectedSuccess))]
[CausedBy(typeof(ApprovalProvided))]
public sealed partial record GitOperationFailed
{
    /// <summary>What was to be done.</summary>
    public required GitOperation Operation { get; init; }

    /// <summary>Platform that was called.</summary>
    public required GitPlatform Platform { get; init; }

    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Name of the branch, where it happened on one.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    [EventTag("branch")]
    public string? Branch { get; init; }

    /// <summary>Number of the pull request in its repository, where it was about one.</summary>
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

    /// <summary>Whether another attempt may help.</summary>
    public required bool Retryable { get; init; }
}

/// <summary>What Git, or the platform, is called for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GitOperation>))]
public enum GitOperation
{
    /// <summary>Creating a branch.</summary>
    [JsonStringEnumMemberName("branch_create")]
    BranchCreate,

    /// <summary>Checking out another branch.</summary>
    [JsonStringEnumMemberName("branch_switch")]
    BranchSwitch,

    /// <summary>Deleting a branch.</summary>
    [JsonStringEnumMemberName("branch_delete")]
    BranchDelete,

    /// <summary>Making a commit.</summary>
    [JsonStringEnumMemberName("commit")]
    Commit,

    /// <summary>Pushing commits.</summary>
    [JsonStringEnumMemberName("push")]
    Push,

    /// <summary>Opening a pull request.</summary>
    [JsonStringEnumMemberName("pr_create")]
    PrCreate,

    /// <summary>Changing a pull request.</summary>
    [JsonStringEnumMemberName("pr_update")]
    PrUpdate,

    /// <summary>Merging a pull request.</summary>
    [JsonStringEnumMemberName("pr_merge")]
    PrMerge,

    /// <summary>Commenting on a pull request.</summary>
    [JsonStringEnumMemberName("pr_comment")]
    PrComment,

    /// <summary>Changing an issue.</summary>
    [JsonStringEnumMemberName("issue_update")]
    IssueUpdate,

    /// <summary>Commenting on an issue.</summary>
    [JsonStringEnumMemberName("issue_comment")]
    IssueComment,

    /// <summary>Starting a run of the CI platform.</summary>
    [JsonStringEnumMemberName("ci_trigger")]
    CiTrigger,

    /// <summary>Asking for a state.</summary>
    [JsonStringEnumMemberName("status_read")]
    StatusRead,
}
