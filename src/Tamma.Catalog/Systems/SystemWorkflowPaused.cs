using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Systems;

/// <summary>An instance of the loop was put on hold.</summary>
/// <example>
/// {
///   "workflowId": "wf-20260314-0042",
///   "reason": "escalation",
///   "currentStep": "BUILD_VALIDATION"
/// }
/// </example>
[TammaEvent("SYSTEM.WORKFLOW.PAUSED", "1.0.0")]
[CausedBy(typeof(SystemEscalationTriggered))]
[CausedBy("SYSTEM.COMMAND.RECEIVED")]
[CausedBy("AI.BUDGET.EXCEEDED")]
public sealed partial record SystemWorkflowPaused
{
    /// <summary>Identifier of the instance of the workflow.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("workflowId")]
    public required string WorkflowId { get; init; }

    /// <summary>Why it was put on hold.</summary>
    public required PauseReason Reason { get; init; }

    /// <summary>Step of the workflow that it stands at.</summary>
    [StringLength(100, MinimumLength = 1)]
    public required string CurrentStep { get; init; }
}

/// <summary>Why an instance of a workflow is put on hold.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PauseReason>))]
public enum PauseReason
{
    /// <summary>People were asked for help.</summary>
    [JsonStringEnumMemberName("escalation")]
    Escalation,

    /// <summary>A person asked for it.</summary>
    [JsonStringEnumMemberName("user_request")]
    UserRequest,

    /// <summary>The budget for AI providers is spent.</summary>
    [JsonStringEnumMemberName("budget")]
    Budget,

    /// <summary>Tamma's installation on the platform is suspended.</summary>
    [JsonStringEnumMemberName("installation_suspended")]
    InstallationSuspended,
}
