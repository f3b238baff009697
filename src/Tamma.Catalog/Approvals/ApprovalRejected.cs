using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Approvals;

/// <summary>A person said no.</summary>
/// <example>
/// {
///   "approvalId": "appr-42-1",
///   "approvalType": "development_plan",
///   "reason": "Out of scope for this release",
///   "decidedBy": "user-7",
///   "deciderRole": "maintainer",
///   "channel": "cli_interactive",
///   "responseTimeMs": 120000,
///   "followUp": "abort",
///   "issueNumber": 42
/// }
/// </example>
[TammaEvent("APPROVAL.REJECTED", "1.0.0")]
[CausedBy(typeof(ApprovalRequested))]
[CausedBy("APPROVAL.DELEGATED")]
public sealed partial record ApprovalRejected
{
    /// <summary>Identifier of the approval, shared by request and decision.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("approvalId")]
    public required string ApprovalId { get; init; }

    /// <summary>What is to be approved.</summary>
    public required ApprovalType ApprovalType { get; init; }

    /// <summary>Why it was refused, with secrets masked.</summary>
    [StringLength(2000, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    public required string Reason { get; init; }

    /// <summary>Who decided, which must not be who asked.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [EventTag("userId")]
    [Sensitive(Sensitivity.Pii)]
    public required string DecidedBy { get; init; }

    /// <summary>Role in which the person decided.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? DeciderRole { get; init; }

    /// <summary>Way that the answer came.</summary>
    public required ApprovalChannel Channel { get; init; }

    /// <summary>Milliseconds from the request to the answer.</summary>
    [Range(0, int.MaxValue)]
    public required int ResponseTimeMs { get; init; }

    /// <summary>What the loop does next.</summary>
    public required RejectionFollowUp FollowUp { get; init; }

    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Number of the pull request in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }
}

/// <summary>What the loop does after a refusal.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RejectionFollowUp>))]
public enum RejectionFollowUp
{
    /// <summary>It breaks the work off.</summary>
    [JsonStringEnumMemberName("abort")]
    Abort,

    /// <summary>It makes another proposal.</summary>
    [JsonStringEnumMemberName("revise")]
    Revise,

    /// <summary>It asks other people for help.</summary>
    [JsonStringEnumMemberName("escalate")]
    Escalate,
}
