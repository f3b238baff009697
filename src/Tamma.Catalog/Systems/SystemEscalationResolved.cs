using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Systems;

/// <summary>A person helped, and the escalation is over.</summary>
/// <example>
/// {
///   "escalationId": "esc-42-1",
///   "resolution": "fixed",
///   "description": "Corrected the type by hand",
///   "rootCause": "Wrong generic constraint",
///   "resolvedBy": "user-7",
///   "timeToResolveMs": 3600000,
///   "loopResumed": true,
///   "actionsTaken": ["edited src/retry.ts"],
///   "issueNumber": 42
/// }
/// </example>
[TammaEvent("SYSTEM.ESCALATION.RESOLVED", "1.0.0")]
[CausedBy(typeof(SystemEscalationTriggered))]
public sealed partial record SystemEscalationResolved
{
    /// <summary>Identifier of the escalation.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("escalationId")]
    public required string EscalationId { get; init; }

    /// <summary>How it ended.</summary>
    public required EscalationResolution Resolution { get; init; }

    /// <summary>What was done about it, with secrets masked.</summary>
    [StringLength(2000, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    public required string Description { get; init; }

    /// <summary>What it came from, where that is known, with secrets masked.</summary>
    [StringLength(1000, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    public string? RootCause { get; init; }

    /// <summary>Who resolved it.</summary>
    [StringLength(Account.MaxLength, MinimumLength = 1)]
    [EventTag("userId")]
    [Sensitive(Sensitivity.Pii)]
    public required string ResolvedBy { get; init; }

    /// <summary>Milliseconds from the escalation to its resolution.</summary>
    [Range(0, int.MaxValue)]
    public required int TimeToResolveMs { get; init; }

    /// <summary>Whether the loop went on.</summary>
    public required bool LoopResumed { get; init; }

    /// <summary>What was done, in order.</summary>
    [MaxLength(100)]
    [Items(MaxLength = 500)]
    public IReadOnlyList<string>? ActionsTaken { get; init; }

    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Number of the pull request in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }
}

/// <summary>How an escalation ends.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EscalationResolution>))]
public enum EscalationResolution
{
    /// <summary>What was wrong is repaired.</summary>
    [JsonStringEnumMemberName("fixed")]
    Fixed,

    /// <summary>The loop goes on without a repair.</summary>
    [JsonStringEnumMemberName("bypassed")]
    Bypassed,

    /// <summary>It is put off.</summary>
    [JsonStringEnumMemberName("deferred")]
    Deferred,

    /// <summary>The work was broken off.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}
