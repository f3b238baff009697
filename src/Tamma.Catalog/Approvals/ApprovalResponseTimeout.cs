using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Approvals;

/// <summary>Nobody answered while Tamma waited.</summary>
/// <example>
/// {
///   "approvalId": "appr-42-1",
///   "approvalType": "development_plan",
///   "waitedMs": 86400000,
///   "action": "escalate",
///   "issueNumber": 42
/// }
/// </example>
[TammaEvent("APPROVAL.RESPONSE.TIMEOUT", "1.0.0")]
[CausedBy(typeof(ApprovalRequested))]
public sealed partial record ApprovalResponseTimeout
{
    /// <summary>Identifier of the approval, shared by request and decision.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("approvalId")]
    public required string ApprovalId { get; init; }

    /// <summary>What is to be approved.</summary>
    public required ApprovalType ApprovalType { get; init; }

    /// <summary>Milliseconds that Tamma waited.</summary>
    [Range(0, int.MaxValue)]
    public required int WaitedMs { get; init; }

    /// <summary>What Tamma did then.</summary>
    public required TimeoutAction Action { get; init; }

    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Number of the pull request in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }
}

/// <summary>What was done when nobody answered a request in time.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TimeoutAction>))]
public enum TimeoutAction
{
    /// <summary>It counts as refused.</summary>
    [JsonStringEnumMemberName("auto_reject")]
    AutoReject,

    /// <summary>Other people were asked for help.</summary>
    [JsonStringEnumMemberName("escalate")]
    Escalate,

    /// <summary>It counts as approved.</summary>
    [JsonStringEnumMemberName("auto_approve")]
    AutoApprove,
}
