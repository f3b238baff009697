using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Systems;

/// <summary>A new instance of the autonomous loop began; all that follows in it has its correlation identifier.</summary>
/// <example>
/// {
///   "workflowId": "wf-20260314-0042",
///   "workflowName": "main",
///   "workflowVersion": "1.0.0",
///   "mode": "dev",
///   "trigger": "manual",
///   "issueNumber": 42,
///   "repository": "acme/widgets"
/// }
/// </example>
[TammaEvent("SYSTEM.WORKFLOW.STARTED", "1.0.0")]
[CausedBy("SYSTEM.COMMAND.RECEIVED")]
[CausedBy("GIT.WEBHOOK.RECEIVED")]
[CausedBy(typeof(SystemLoopStarted))]
[CausedBy("SYSTEM.TASK.DISPATCHED")]
public sealed partial record SystemWorkflowStarted
{
    /// <summary>Identifier of the instance of the workflow.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("workflowId")]
    public required string WorkflowId { get; init; }

    /// <summary>Name of the workflow's definition.</summary>
    [StringLength(100, MinimumLength = 1)]
    public required string WorkflowName { get; init; }

    /// <summary>Version of the workflow's definition.</summary>
    [StringLength(20, MinimumLength = 1)]
    public required string WorkflowVersion { get; init; }

    /// <summary>Mode of operation, which decides how often a person is asked.</summary>
    public required OperatingMode Mode { get; init; }

    /// <summary>What started the instance.</summary>
    public required WorkflowTrigger Trigger { get; init; }

    /// <summary>Number of the issue in its repository, where the instance was started for one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Repository to work in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }
}

/// <summary>How far the loop goes without asking.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OperatingMode>))]
public enum OperatingMode
{
    /// <summary>As developers use it, with few checkpoints.</summary>
    [JsonStringEnumMemberName("dev")]
    Dev,

    /// <summary>As businesses use it, with more checkpoints.</summary>
    [JsonStringEnumMemberName("business")]
    Business,
}

/// <summary>What starts an instance of a workflow.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkflowTrigger>))]
public enum WorkflowTrigger
{
    /// <summary>A person's command.</summary>
    [JsonStringEnumMemberName("manual")]
    Manual,

    /// <summary>The loop, which took the next issue.</summary>
    [JsonStringEnumMemberName("auto_next")]
    AutoNext,

    /// <summary>An event of the Git platform.</summary>
    [JsonStringEnumMemberName("webhook")]
    Webhook,

    /// <summary>The time that was set for it.</summary>
    [JsonStringEnumMemberName("schedule")]
    Schedule,
}
