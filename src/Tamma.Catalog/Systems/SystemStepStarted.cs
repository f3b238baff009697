using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Approvals;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Systems;

/// <summary>A named step of a workflow began.</summary>
/// <example>
/// {
///   "stepId": "CONTEXT_GATHERING",
///   "workflowId": "wf-20260314-0042",
///   "attempt": 1,
///   "issueNumber": 42
/// }
/// </example>
[TammaEvent("SYSTEM.STEP.STARTED", "1.0.0")]
[CausedBy(typeof(SystemWorkflowStarted))]
[CausedBy(typeof(SystemStepCompleted), IsRetry = true)]
[CausedBy(typeof(ApprovalProvided), IsRetry = true)]
public sealed partial record SystemStepStarted
{
    /// <summary>Identifier of the workflow's step.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("stepId")]
    public required string StepId { get; init; }

    /// <summary>Identifier of the instance of the workflow.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("workflowId")]
    public required string WorkflowId { get; init; }

    /// <summary>Number of this attempt at the step, from 1.</summary>
    [Range(1, 4)]
    public required int Attempt { get; init; }

    /// <summary>Number of the issue in its repository, where the step is for one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }
}
