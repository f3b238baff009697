using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Approvals;
using Tamma.Catalog.Issues;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>The branch for the change was created.</summary>
/// <example>
/// {
///   "branch": "tamma/issue-42-fix-retry-budget",
///   "baseBranch": "main",
///   "baseSha": "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d",
///   "repository": "acme/widgets",
///   "issueNumber": 42,
///   "purpose": "bugfix",
///   "nameAdjusted": false,
///   "trigger": "user_approved",
///   "approvedBy": "user-7"
/// }
/// </example>
[TammaEvent("GIT.BRANCH.CREATED", "1.0.0")]
[CausedBy(typeof(ApprovalProvided))]
[CausedBy(typeof(IssuePlanGenerated))]
public sealed partial record GitBranchCreated
{
    /// <summary>Name of the branch.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    [EventTag("branch")]
    public required string Branch { get; init; }

    /// <summary>Branch that it starts from.</summary>
    [StringLength(BranchName.MaxLength, MinimumLength = 1)]
    public required string BaseBranch { get; init; }

    /// <summary>Commit that it starts from: SHA-1 or SHA-256 in hexadecimal.</summary>
    [StringLength(CommitHash.MaxLength, MinimumLength = CommitHash.MinLength)]
    [RegularExpression(CommitHash.Pattern)]
    public required string BaseSha { get; init; }

    /// <summary>Repository that it happened in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }

    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Kind of work that the branch is for.</summary>
    public required BranchPurpose Purpose { get; init; }

    /// <summary>Whether its name needed a suffix, because there was a branch of that name.</summary>
    public required bool NameAdjusted { get; init; }

    /// <summary>Who wanted it: a person who approved or asked for it, or nobody.</summary>
    public required ActionTrigger Trigger { get; init; }

    /// <summary>Who approved it, where the trigger is user_approved.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public string? ApprovedBy { get; init; }
}

/// <summary>A kind of work that a branch is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BranchPurpose>))]
public enum BranchPurpose
{
    /// <summary>A new feature.</summary>
    [JsonStringEnumMemberName("feature")]
    Feature,

    /// <summary>The repair of a bug.</summary>
    [JsonStringEnumMemberName("bugfix")]
    Bugfix,

    /// <summary>A repair that can't wait.</summary>
    [JsonStringEnumMemberName("hotfix")]
    Hotfix,

    /// <summary>A release.</summary>
    [JsonStringEnumMemberName("release")]
    Release,

    /// <summary>A trial.</summary>
    [JsonStringEnumMemberName("experimental")]
    Experimental,
}
