using System;
using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Code;
using Tamma.Catalog.Git;
using Tamma.Events;

namespace Tamma.Catalog.Systems;

/// <summary>What failed will be tried again after a while.</summary>
/// <example>
/// {
///   "operation": "build",
///   "attempt": 1,
///   "maxAttempts": 3,
///   "delayMs": 2000,
///   "scheduledAt": "2026-03-14T09:41:00.000Z",
///   "issueNumber": 42
/// }
/// </example>
[TammaEvent("SYSTEM.RETRY.SCHEDULED", "1.0.0")]
[CausedBy(typeof(SystemStepFailed))]
[CausedBy(typeof(GitOperationFailed))]
[CausedBy(typeof(CodeGateFailed))]
[CausedBy(typeof(CodeBuildFailed))]
[CausedBy(typeof(SystemErrorOccurred))]
[CausedBy("SYSTEM.TASK.FAILED")]
public sealed partial record SystemRetryScheduled
{
    /// <summary>What will be tried again.</summary>
    [StringLength(100, MinimumLength = 1)]
    public required string Operation { get; init; }

    /// <summary>Number of the attempt that comes next.</summary>
    [Range(1, 3)]
    public required int Attempt { get; init; }

    /// <summary>How many attempts are allowed.</summary>
    [Range(1, int.MaxValue)]
    public required int MaxAttempts { get; init; }

    /// <summary>Milliseconds to wait before the attempt.</summary>
    [Range(0, int.MaxValue)]
    public required int DelayMs { get; init; }

    /// <summary>When the attempt is planned.</summary>
    public required DateTimeOffset ScheduledAt { get; init; }

    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }
}
