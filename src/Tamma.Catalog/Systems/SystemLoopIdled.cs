using System;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Issues;
using Tamma.Events;

namespace Tamma.Catalog.Systems;

/// <summary>Nothing was fit to be worked on, so the loop rests until it looks again.</summary>
/// <example>
/// {
///   "reason": "no_matching_issue",
///   "pollIntervalMs": 300000,
///   "autoResume": true,
///   "resumeAt": "2026-03-14T09:10:00.000Z"
/// }
/// </example>
[TammaEvent("SYSTEM.LOOP.IDLED", "1.0.0")]
[CausedBy(typeof(SystemLoopStarted))]
[CausedBy(typeof(IssueSelectionFailed))]
public sealed partial record SystemLoopIdled
{
    /// <summary>Why there is nothing to do.</summary>
    public required IdleReason Reason { get; init; }

    /// <summary>Milliseconds until it looks again.</summary>
    [Range(0, int.MaxValue)]
    public required int PollIntervalMs { get; init; }

    /// <summary>Whether the loop goes on without a person.</summary>
    public required bool AutoResume { get; init; }

    /// <summary>When it is planned to look again.</summary>
    public DateTimeOffset? ResumeAt { get; init; }
}

/// <summary>Why the loop has nothing to do.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<IdleReason>))]
public enum IdleReason
{
    /// <summary>No open issue passes the filters.</summary>
    [JsonStringEnumMemberName("no_matching_issue")]
    NoMatchingIssue,

    /// <summary>An escalation is not resolved yet.</summary>
    [JsonStringEnumMemberName("escalation_open")]
    EscalationOpen,

    /// <summary>The budget for AI providers is spent.</summary>
    [JsonStringEnumMemberName("budget_halted")]
    BudgetHalted,

    /// <summary>All configured rounds were made.</summary>
    [JsonStringEnumMemberName("iteration_limit")]
    IterationLimit,

    /// <summary>The process is about to stop.</summary>
    [JsonStringEnumMemberName("shutdown_requested")]
    ShutdownRequested,

    /// <summary>A person put the loop on hold.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused,
}
