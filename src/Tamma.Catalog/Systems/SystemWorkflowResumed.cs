using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Systems;

/// <summary>An instance of the loop that was on hold goes on.</summary>
/// <example>
/// {
///   "workflowId": "wf-20260314-0042",
///   "pausedMs": 3600000,
///   "resumedBy": "user-7"
/// }
/// </example>
[TammaEvent("SYSTEM.WORKFLOW.RESUMED", "1.0.0")]
[CausedBy(typeof(SystemEscalationResolved))]
[CausedBy("SYSTEM.COMMAND.RECEIVED")]
public sealed partial record SystemWorkflowResumed
{
    /// <summary>Identifier of the instance of the workflow.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("workflowId")]
    public required string WorkflowId { get; init; }

    /// <summary>Milliseconds that it was on hold.</summary>
    [Range(0, int.MaxValue)]
    public required int PausedMs { get; init; }

    /// <summary>Who let it go on.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Pii)]
    public string? ResumedBy { get; init; }
}
