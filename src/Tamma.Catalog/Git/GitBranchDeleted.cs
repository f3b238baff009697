using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>A branch that is no longer needed was deleted.</summary>
/// <example>
/// {
///   "branch": "tamma/issue-42-fix-retry-budget",
///   "repository": "acme/widgets",
///   "reason": "merged",
///   "trigger": "autonomous"
/// }
/// </example>
[TammaEvent("GIT.BRANCH.DELETED", "1.0.0")]
[CausedBy(typeof(GitPullRequestMerged))]
[CausedBy(typeof(GitPullRequestClosed))]
public sealed partial record GitBranchDeleted
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

    /// <summary>Why it is no longer needed.</summary>
    public required BranchDeletionReason Reason { get; init; }

    /// <summary>Who wanted it: a person who approved or asked for it, or nobody.</summary>
    public required ActionTrigger Trigger { get; init; }
}

/// <summary>Why a branch is no longer needed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BranchDeletionReason>))]
public enum BranchDeletionReason
{
    /// <summary>Its change is merged.</summary>
    [JsonStringEnumMemberName("merged")]
    Merged,

    /// <summary>The work was broken off.</summary>
    [JsonStringEnumMemberName("aborted")]
    Aborted,

    /// <summary>Nobody works on it.</summary>
    [JsonStringEnumMemberName("stale")]
    Stale,
}
