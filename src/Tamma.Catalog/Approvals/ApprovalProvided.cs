using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Approvals;

/// <summary>A person said yes, perhaps with edits or conditions, or put the decision off.</summary>
/// <example>
/// {
///   "approvalId": "appr-42-1",
///   "approvalType": "development_plan",
///   "decision": "approved",
///   "rationale": "Looks right",
///   "decidedBy": "user-7",
///   "deciderName": "R. Example",
///   "deciderRole": "maintainer",
///   "channel": "cli_interactive",
///   "responseTimeMs": 95000,
///   "conditions": [],
///   "modificationsBlobKey": "approvals/appr-42-1.diff",
///   "issueNumber": 42
/// }
/// </example>
[TammaEvent("APPROVAL.PROVIDED", "1.0.0")]
[CausedBy(typeof(ApprovalRequested))]
[CausedBy("APPROVAL.DELEGATED")]
public sealed partial record ApprovalProvided
{
    /// <summary>Identifier of the approval, shared by request and decision.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("approvalId")]
    public required string ApprovalId { get; init; }

    /// <summary>What is to be approved.</summary>
    public required ApprovalType ApprovalType { get; init; }

    /// <summary>What was decided; a refusal is an APPROVAL.REJECTED.</summary>
    public required ApprovalDecision Decision { get; init; }

    /// <summary>Why, as the person or the rule says, with secrets masked.</summary>
    [MaxLength(2000)]
    [Sensitive(Sensitivity.Secret)]
    public string? Rationale { get; init; }

    /// <summary>Who decided, which must not be who asked.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [EventTag("userId")]
    [Sensitive(Sensitivity.Pii)]
    public required string DecidedBy { get; init; }

    /// <summary>Name of who decided, as people see it.</summary>
    [StringLength(255, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public string? DeciderName { get; init; }

    /// <summary>Role in which the person decided.</summary>
    [StringLength(100, MinimumLength = 1)]
    public string? DeciderRole { get; init; }

    /// <summary>Way that the answer came.</summary>
    public required ApprovalChannel Channel { get; init; }

    /// <summary>Milliseconds from the request to the answer.</summary>
    [Range(0, int.MaxValue)]
    public required int ResponseTimeMs { get; init; }

    /// <summary>Conditions that the decision is bound to.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 500)]
    public IReadOnlyList<string>? Conditions { get; init; }

    /// <summary>Key of the blob that holds the person's edits.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference]
    public string? ModificationsBlobKey { get; init; }

    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Number of the pull request in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }
}

/// <summary>A decision that is no refusal.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApprovalDecision>))]
public enum ApprovalDecision
{
    /// <summary>Yes.</summary>
    [JsonStringEnumMemberName("approved")]
    Approved,

    /// <summary>Yes, with the person's edits.</summary>
    [JsonStringEnumMemberName("edited")]
    Edited,

    /// <summary>Yes, under conditions.</summary>
    [JsonStringEnumMemberName("approved_with_conditions")]
    ApprovedWithConditions,

    /// <summary>Not now.</summary>
    [JsonStringEnumMemberName("deferred")]
    Deferred,
}
