using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Approvals;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Git;

/// <summary>A pull request was closed, and not merged.</summary>
/// <example>
/// {
///   "prNumber": 108,
///   "repository": "acme/widgets",
///   "reason": "rejected",
///   "closedBy": "user-7"
/// }
/// </example>
[TammaEvent("GIT.PULL_REQUEST.CLOSED", "1.0.0")]
[CausedBy(typeof(GitPullRequestCreated))]
[CausedBy(typeof(ApprovalRejected))]
[CausedBy("GIT.WEBHOOK.RECEIVED")]
public sealed partial record GitPullRequestClosed
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

    /// <summary>Why it was closed.</summary>
    public required PullRequestClosingReason Reason { get; init; }

    /// <summary>Account that closed it.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public required string ClosedBy { get; init; }
}

/// <summary>Why a pull request is closed without a merge.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PullRequestClosingReason>))]
public enum PullRequestClosingReason
{
    /// <summary>A person refused the change.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,

    /// <summary>Another change takes its place.</summary>
    [JsonStringEnumMemberName("superseded")]
    Superseded,

    /// <summary>The work was broken off.</summary>
    [JsonStringEnumMemberName("aborted")]
    Aborted,

    /// <summary>Somebody closed it, and not Tamma.</summary>
    [JsonStringEnumMemberName("external")]
    External,
}
