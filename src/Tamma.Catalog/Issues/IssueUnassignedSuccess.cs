using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Approvals;
using Tamma.Catalog.Systems;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Issues;

/// <summary>The loop gave the issue up and set it free again.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "repository": "acme/widgets",
///   "assignee": "tamma-bot",
///   "reason": "plan_rejected"
/// }
/// </example>
[TammaEvent("ISSUE.UNASSIGNED.SUCCESS", "1.0.0")]
[CausedBy(typeof(ApprovalRejected))]
[CausedBy(typeof(SystemWorkflowFailed))]
public sealed partial record IssueUnassignedSuccess
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

    /// <summary>Account that it is no longer assigned to.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public required string Assignee { get; init; }

    /// <summary>Why it was set free.</summary>
    public required ReleaseReason Reason { get; init; }
}

/// <summary>Why an issue is set free.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReleaseReason>))]
public enum ReleaseReason
{
    /// <summary>A person refused the plan.</summary>
    [JsonStringEnumMemberName("plan_rejected")]
    PlanRejected,

    /// <summary>The work was broken off.</summary>
    [JsonStringEnumMemberName("aborted")]
    Aborted,

    /// <summary>People were asked for help.</summary>
    [JsonStringEnumMemberName("escalated")]
    Escalated,

    /// <summary>Somebody else works on it.</summary>
    [JsonStringEnumMemberName("reassigned")]
    Reassigned,
}
