using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Approvals;
using Tamma.Catalog.Code;
using Tamma.Catalog.Git;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Systems;

/// <summary>Tamma can't go on by itself and asks people for help.</summary>
/// <example>
/// {
///   "escalationId": "esc-42-1",
///   "escalationType": "retry_exhausted",
///   "severity": "high",
///   "title": "Build keeps failing for #42",
///   "description": "Three attempts failed to compile",
///   "component": "build-gate",
///   "attempts": 3,
///   "currentStep": "BUILD_VALIDATION",
///   "suggestedActions": ["Inspect src/retry.ts line 14"],
///   "channels": ["cli", "webhook"],
///   "recipients": ["user-7"],
///   "loopPaused": true,
///   "contextBlobKey": "escalations/esc-42-1.json",
///   "issueNumber": 42
/// }
/// </example>
[TammaEvent("SYSTEM.ESCALATION.TRIGGERED", "1.0.0")]
[CausedBy(typeof(SystemRetryExhausted))]
[CausedBy(typeof(ApprovalResponseTimeout))]
[CausedBy(typeof(CodeVulnerabilityDetected))]
[CausedBy(typeof(SystemErrorOccurred))]
[CausedBy("AI.BUDGET.EXCEEDED")]
[CausedBy(typeof(GitConflictDetected))]
public sealed partial record SystemEscalationTriggered
{
    /// <summary>Identifier of the escalation, shared by its resolution.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("escalationId")]
    public required string EscalationId { get; init; }

    /// <summary>What Tamma needs help with.</summary>
    public required EscalationType EscalationType { get; init; }

    /// <summary>How bad it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Short title, for people.</summary>
    [StringLength(200, MinimumLength = 1)]
    public required string Title { get; init; }

    /// <summary>What happened, for those who read it later, with secrets masked.</summary>
    [StringLength(2000, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string Description { get; init; }

    /// <summary>Component of Tamma that gave up.</summary>
    [StringLength(100, MinimumLength = 1)]
    public required string Component { get; init; }

    /// <summary>How many attempts were made.</summary>
    [Range(0, int.MaxValue)]
    public required int Attempts { get; init; }

    /// <summary>Step of the workflow that the loop stands at.</summary>
    [StringLength(100, MinimumLength = 1)]
    public required string CurrentStep { get; init; }

    /// <summary>What a person could do.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 500)]
    public required IReadOnlyList<string> SuggestedActions { get; init; }

    /// <summary>Where it was announced.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 255)]
    public required IReadOnlyList<string> Channels { get; init; }

    /// <summary>People who were told.</summary>
    [MaxLength(100)]
    [Items(MaxLength = Account.MaxLength)]
    [Sensitive(Sensitivity.Pii)]
    public IReadOnlyList<string>? Recipients { get; init; }

    /// <summary>Whether the loop waits until it is resolved.</summary>
    public required bool LoopPaused { get; init; }

    /// <summary>Key of the blob that holds logs and state.</summary>
    [MaxLength(BlobKey.MaxLength)]
    [RegularExpression(BlobKey.Pattern)]
    [BlobReference]
    public string? ContextBlobKey { get; init; }

    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Number of the pull request in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }
}

/// <summary>What help is needed with.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EscalationType>))]
public enum EscalationType
{
    /// <summary>All attempts failed.</summary>
    [JsonStringEnumMemberName("retry_exhausted")]
    RetryExhausted,

    /// <summary>A critical error.</summary>
    [JsonStringEnumMemberName("error_critical")]
    ErrorCritical,

    /// <summary>Something took too long.</summary>
    [JsonStringEnumMemberName("timeout")]
    Timeout,

    /// <summary>Nobody answered a request for approval.</summary>
    [JsonStringEnumMemberName("approval_timeout")]
    ApprovalTimeout,

    /// <summary>A person refused a proposal.</summary>
    [JsonStringEnumMemberName("approval_rejected")]
    ApprovalRejected,

    /// <summary>A resource, such as the budget, ran out.</summary>
    [JsonStringEnumMemberName("resource_exhausted")]
    ResourceExhausted,

    /// <summary>A critical vulnerability.</summary>
    [JsonStringEnumMemberName("security_critical")]
    SecurityCritical,

    /// <summary>The structure of the code stands in the way.</summary>
    [JsonStringEnumMemberName("structural_issue")]
    StructuralIssue,

    /// <summary>Events could not be stored.</summary>
    [JsonStringEnumMemberName("event_store_failure")]
    EventStoreFailure,

    /// <summary>A person asked for it.</summary>
    [JsonStringEnumMemberName("manual_request")]
    ManualRequest,
}
