using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Approvals;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Systems;

/// <summary>An instance of the loop ended without success.</summary>
/// <example>
/// {
///   "workflowId": "wf-20260314-0043",
///   "failedStep": "PLANNING",
///   "errorCode": "GIT_PUSH_REJECTED",
///   "errorMessage": "remote rejected the update",
///   "outcome": "aborted",
///   "issueNumber": 42,
///   "durationMs": 1840
/// }
/// </example>
[TammaEvent("SYSTEM.WORKFLOW.FAILED", "1.0.0")]
[CausedBy(typeof(SystemErrorOccurred))]
[CausedBy(typeof(SystemStepFailed))]
[CausedBy(typeof(ApprovalRejected))]
[CausedBy(typeof(SystemEscalationResolved))]
public sealed partial record SystemWorkflowFailed
{
    /// <summary>Identifier of the instance of the workflow.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("workflowId")]
    public required string WorkflowId { get; init; }

    /// <summary>Step of the workflow that failed.</summary>
    [StringLength(100, MinimumLength = 1)]
    public required string FailedStep { get; init; }

    /// <summary>Code of the error, stable and meant for programs.</summary>
    [StringLength(ErrorFields.CodeMaxLength, MinimumLength = 1)]
    [RegularExpression(ErrorFields.CodePattern)]
    public required string ErrorCode { get; init; }

    /// <summary>What went wrong, for people: shortened, with secrets masked.</summary>
    [StringLength(ErrorFields.MessageMaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string ErrorMessage { get; init; }

    /// <summary>How it ended.</summary>
    public required WorkflowOutcome Outcome { get; init; }

    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Milliseconds from its start to its end.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }
}

/// <summary>How an instance of a workflow ends that does not succeed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkflowOutcome>))]
public enum WorkflowOutcome
{
    /// <summary>It failed.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>It was broken off from within.</summary>
    [JsonStringEnumMemberName("aborted")]
    Aborted,

    /// <summary>A person broke it off.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,

    /// <summary>It took too long.</summary>
    [JsonStringEnumMemberName("timeout")]
    Timeout,
}
