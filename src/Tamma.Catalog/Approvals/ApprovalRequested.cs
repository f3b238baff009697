using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Code;
using Tamma.Catalog.Git;
using Tamma.Catalog.Issues;
using Tamma.Catalog.Systems;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Approvals;

/// <summary>Tamma asks a person to decide, and waits.</summary>
/// <example>
/// {
///   "approvalId": "appr-42-1",
///   "approvalType": "development_plan",
///   "title": "Approve plan for #42",
///   "summary": "Four steps, two files, no breaking change",
///   "detailsBlobKey": "approvals/appr-42-1.json",
///   "priority": "medium",
///   "channel": "cli_interactive",
///   "approvers": ["user-7"],
///   "options": ["approve", "reject", "edit"],
///   "timeoutSeconds": 86400,
///   "timeoutAction": "escalate",
///   "risks": [{ "kind": "quality", "description": "Touches retry policy", "impact": "low" }],
///   "issueNumber": 42,
///   "planId": "plan-42-1"
/// }
/// </example>
[TammaEvent("APPROVAL.REQUESTED", "1.0.0")]
[CausedBy(typeof(IssuePlanGenerated))]
[CausedBy(typeof(GitPullRequestValidated), IsRetry = true)]
[CausedBy(typeof(CodeRefactoringProposed), IsRetry = true)]
[CausedBy(typeof(SystemEscalationTriggered), IsRetry = true)]
public sealed partial record ApprovalRequested
{
    /// <summary>Identifier of the approval, shared by request and decision.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("approvalId")]
    public required string ApprovalId { get; init; }

    /// <summary>What is to be approved.</summary>
    public required ApprovalType ApprovalType { get; init; }

    /// <summary>Short title, for people.</summary>
    [StringLength(200, MinimumLength = 1)]
    public required string Title { get; init; }

    /// <summary>What is asked, in at most 500 characters, with secrets masked.</summary>
    [StringLength(500, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string Summary { get; init; }

    /// <summary>Key of the blob that holds all that is needed to decide.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference(RetentionDays = 365)]
    public string? DetailsBlobKey { get; init; }

    /// <summary>How soon the decision is needed.</summary>
    public required Priority Priority { get; init; }

    /// <summary>Way that the person is asked.</summary>
    public required ApprovalChannel Channel { get; init; }

    /// <summary>People who may decide.</summary>
    [MaxLength(100)]
    [Items(MaxLength = Account.MaxLength)]
    [Sensitive(Sensitivity.Pii)]
    public IReadOnlyList<string>? Approvers { get; init; }

    /// <summary>What the person may choose from.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>Seconds that Tamma waits for the answer.</summary>
    [Range(1, int.MaxValue)]
    public int? TimeoutSeconds { get; init; }

    /// <summary>What Tamma does after that; auto_approve is forbidden for what breaks or deletes.</summary>
    public RequestTimeoutAction? TimeoutAction { get; init; }

    /// <summary>Risks that the request points out.</summary>
    [MaxLength(20)]
    public IReadOnlyList<ApprovalRisk>? Risks { get; init; }

    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Number of the pull request in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }

    /// <summary>Identifier of the development plan, where it was about one.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("planId")]
    public string? PlanId { get; init; }
}

/// <summary>Something that may go wrong.</summary>
public sealed record ApprovalRisk
{
    /// <summary>What is at risk.</summary>
    public required RiskKind Kind { get; init; }

    /// <summary>What may go wrong.</summary>
    [MaxLength(500)]
    public required string Description { get; init; }

    /// <summary>How much it would matter.</summary>
    public required RiskImpact Impact { get; init; }
}

/// <summary>What is to be done when nobody answers a request in time.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RequestTimeoutAction>))]
public enum RequestTimeoutAction
{
    /// <summary>Go on as if it were approved.</summary>
    [JsonStringEnumMemberName("auto_approve")]
    AutoApprove,

    /// <summary>Stop as if it were refused.</summary>
    [JsonStringEnumMemberName("auto_reject")]
    AutoReject,

    /// <summary>Ask other people for help.</summary>
    [JsonStringEnumMemberName("escalate")]
    Escalate,
}

/// <summary>What is at risk.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RiskKind>))]
public enum RiskKind
{
    /// <summary>Security.</summary>
    [JsonStringEnumMemberName("security")]
    Security,

    /// <summary>The quality of the code.</summary>
    [JsonStringEnumMemberName("quality")]
    Quality,

    /// <summary>Speed.</summary>
    [JsonStringEnumMemberName("performance")]
    Performance,

    /// <summary>The rules that have to be kept.</summary>
    [JsonStringEnumMemberName("compliance")]
    Compliance,

    /// <summary>The running of the system.</summary>
    [JsonStringEnumMemberName("operational")]
    Operational,
}

/// <summary>How much a risk would matter.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RiskImpact>))]
public enum RiskImpact
{
    /// <summary>Little.</summary>
    [JsonStringEnumMemberName("low")]
    Low,

    /// <summary>To some degree.</summary>
    [JsonStringEnumMemberName("medium")]
    Medium,

    /// <summary>Very much.</summary>
    [JsonStringEnumMemberName("high")]
    High,
}
