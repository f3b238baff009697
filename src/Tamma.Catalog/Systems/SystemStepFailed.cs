using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Systems;

/// <summary>A named step of a workflow failed.</summary>
/// <example>
/// {
///   "stepId": "BUILD_VALIDATION",
///   "workflowId": "wf-20260314-0042",
///   "errorCode": "GIT_PUSH_REJECTED",
///   "errorMessage": "remote rejected the update",
///   "retryable": true,
///   "durationMs": 1840
/// }
/// </example>
[TammaEvent("SYSTEM.STEP.FAILED", "1.0.0")]
[CausedBy(typeof(SystemStepStarted))]
[CausedBy(typeof(SystemErrorOccurred))]
public sealed partial record SystemStepFailed
{
    /// <summary>Identifier of the workflow's step.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("stepId")]
    public required string StepId { get; init; }

    /// <summary>Identifier of the instance of the workflow.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("workflowId")]
    public required string WorkflowId { get; init; }

    /// <summary>Code of the error, stable and meant for programs.</summary>
    [StringLength(ErrorFields.CodeMaxLength, MinimumLength = 1)]
    [RegularExpression(ErrorFields.CodePattern)]
    public required string ErrorCode { get; init; }

    /// <summary>What went wrong, for people: shortened, with secrets masked.</summary>
    [StringLength(ErrorFields.MessageMaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string ErrorMessage { get; init; }

    /// <summary>Whether the step may be tried again.</summary>
    public required bool Retryable { get; init; }

    /// <summary>Milliseconds from its start to its end.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }
}
