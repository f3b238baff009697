using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Systems;

/// <summary>A named step of a workflow came to a good end.</summary>
/// <example>
/// {
///   "stepId": "CONTEXT_GATHERING",
///   "workflowId": "wf-20260314-0042",
///   "durationMs": 1840,
///   "nextStepId": "AMBIGUITY_CHECK",
///   "issueNumber": 42
/// }
/// </example>
[TammaEvent("SYSTEM.STEP.COMPLETED", "1.0.0")]
[CausedBy(typeof(SystemStepStarted))]
public sealed partial record SystemStepCompleted
{
    /// <summary>Identifier of the workflow's step.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("stepId")]
    public required string StepId { get; init; }

    /// <summary>Identifier of the instance of the workflow.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("workflowId")]
    public required string WorkflowId { get; init; }

    /// <summary>Milliseconds from its start to its end.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }

    /// <summary>Identifier of the step that comes next, where it is known.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    public string? NextStepId { get; init; }

    /// <summary>Number of the issue in its repository, where the step was for one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }
}
