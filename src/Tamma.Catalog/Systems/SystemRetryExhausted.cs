using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Code;
using Tamma.Catalog.Git;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Systems;

/// <summary>As many attempts as allowed were made, and none succeeded.</summary>
/// <example>
/// {
///   "operation": "build",
///   "attempts": 3,
///   "lastError": "TS2345: argument type mismatch",
///   "totalDurationMs": 154000,
///   "history": [{ "attempt": 1, "occurredAt": "2026-03-14T09:38:00.000Z", "error": "TS2345" }],
///   "issueNumber": 42
/// }
/// </example>
[TammaEvent("SYSTEM.RETRY.EXHAUSTED", "1.0.0")]
[CausedBy(typeof(SystemRetryScheduled))]
[CausedBy(typeof(CodeGateFailed))]
[CausedBy(typeof(GitOperationFailed))]
[CausedBy(typeof(SystemStepFailed))]
public sealed partial record SystemRetryExhausted
{
    /// <summary>What kept failing.</summary>
    [StringLength(100, MinimumLength = 1)]
    public required string Operation { get; init; }

    /// <summary>How many attempts were made.</summary>
    [Range(1, int.MaxValue)]
    public required int Attempts { get; init; }

    /// <summary>What went wrong at last: shortened, with secrets masked.</summary>
    [StringLength(ErrorFields.MessageMaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string LastError { get; init; }

    /// <summary>Milliseconds that all attempts took.</summary>
    [Range(0, int.MaxValue)]
    public required int TotalDurationMs { get; init; }

    /// <summary>The attempts, from the first to the last.</summary>
    [Length(1, 10)]
    public required IReadOnlyList<FailedAttempt> History { get; init; }

    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Number of the pull request in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("prId")]
    public int? PrNumber { get; init; }
}

/// <summary>An attempt that failed.</summary>
public sealed partial record FailedAttempt
{
    /// <summary>Number of the attempt.</summary>
    public required int Attempt { get; init; }

    /// <summary>When it failed.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>What went wrong, with secrets masked.</summary>
    [MaxLength(500)]
    [Sensitive(Sensitivity.Secret)]
    public required string Error { get; init; }
}
