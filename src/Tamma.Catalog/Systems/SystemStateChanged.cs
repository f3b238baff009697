using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Events;

namespace Tamma.Catalog.Systems;

/// <summary>The engine went from one state to another.</summary>
/// <example>
/// {
///   "fromState": "idle",
///   "toState": "selecting_issue",
///   "issueNumber": 42
/// }
/// </example>
[TammaEvent("SYSTEM.STATE.CHANGED", "1.0.0")]
[CausedBy(typeof(SystemWorkflowStarted))]
[CausedBy(typeof(SystemStepStarted))]
[CausedBy(typeof(SystemStepCompleted))]
[CausedBy(typeof(SystemErrorOccurred))]
public sealed partial record SystemStateChanged
{
    /// <summary>State that was left.</summary>
    public required EngineState FromState { get; init; }

    /// <summary>State that was entered.</summary>
    public required EngineState ToState { get; init; }

    /// <summary>Number of the issue in its repository, where the engine works on one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }
}

/// <summary>A state of the engine.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EngineState>))]
public enum EngineState
{
    /// <summary>Nothing to do.</summary>
    [JsonStringEnumMemberName("idle")]
    Idle,

    /// <summary>An issue is being chosen.</summary>
    [JsonStringEnumMemberName("selecting_issue")]
    SelectingIssue,

    /// <summary>The issue is being analysed.</summary>
    [JsonStringEnumMemberName("analyzing")]
    Analyzing,

    /// <summary>The plan is being made.</summary>
    [JsonStringEnumMemberName("planning")]
    Planning,

    /// <summary>A person has to decide.</summary>
    [JsonStringEnumMemberName("awaiting_approval")]
    AwaitingApproval,

    /// <summary>Code and tests are being written.</summary>
    [JsonStringEnumMemberName("implementing")]
    Implementing,

    /// <summary>The pull request is being opened.</summary>
    [JsonStringEnumMemberName("creating_pr")]
    CreatingPr,

    /// <summary>Checks and reviews of the pull request are awaited.</summary>
    [JsonStringEnumMemberName("monitoring")]
    Monitoring,

    /// <summary>The pull request is being merged.</summary>
    [JsonStringEnumMemberName("merging")]
    Merging,

    /// <summary>On hold.</summary>
    [JsonStringEnumMemberName("paused")]
    Paused,

    /// <summary>An error keeps the engine from going on.</summary>
    [JsonStringEnumMemberName("error")]
    Error,
}
