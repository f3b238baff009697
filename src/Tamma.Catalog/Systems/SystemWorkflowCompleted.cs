using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Git;
using Tamma.Catalog.Issues;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Systems;

/// <summary>An instance of the loop came to a good end.</summary>
/// <example>
/// {
///   "workflowId": "wf-20260314-0042",
///   "issueNumber": 42,
///   "prNumber": 108,
///   "durationMs": 5400000,
///   "costUsd": 1.27,
///   "escalations": 0,
///   "approvals": 2
/// }
/// </example>
[TammaEvent("SYSTEM.WORKFLOW.COMPLETED", "1.0.0")]
[CausedBy(typeof(IssueClosedSuccess))]
[CausedBy(typeof(GitBranchDeleted))]
[CausedBy(typeof(SystemStepCompleted))]
public sealed partial record SystemWorkflowCompleted
{
    /// <summary>Identifier of the instance of the workflow.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("workflowId")]
    public required string WorkflowId { get; init; }

    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Number of the pull request in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }

    /// <summary>Milliseconds from its start to its end.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }

    /// <summary>What the AI providers cost in all, in US dollars.</summary>
    [Range(0, double.PositiveInfinity)]
    public required decimal CostUsd { get; init; }

    /// <summary>How many escalations there were.</summary>
    [Range(0, int.MaxValue)]
    public required int Escalations { get; init; }

    /// <summary>How many approvals there were.</summary>
    [Range(0, int.MaxValue)]
    public required int Approvals { get; init; }
}
