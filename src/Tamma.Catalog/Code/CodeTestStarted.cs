using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>A run of the tests began.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "testRunId": "tr-1",
///   "framework": "vitest",
///   "phase": "green",
///   "retryAttempt": 0
/// }
/// </example>
[TammaEvent("CODE.TEST.STARTED", "1.0.0")]
[CausedBy(typeof(CodeGenerationCompleted))]
[CausedBy(typeof(CodeTestGenerated))]
[CausedBy(typeof(CodeFixApplied), IsRetry = true)]
[CausedBy(typeof(CodeCommitCreated))]
public sealed partial record CodeTestStarted
{
    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Identifier of the test run.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("testRunId")]
    public required string TestRunId { get; init; }

    /// <summary>Name of the test framework.</summary>
    [StringLength(50, MinimumLength = 1)]
    public required string Framework { get; init; }

    /// <summary>Part of the test-first cycle that the tests are run in.</summary>
    public required TestPhase Phase { get; init; }

    /// <summary>How many retries came before: 0 at first, and never more than the system's limit of 3.</summary>
    [Range(0, RetryLimit.Value)]
    public required int RetryAttempt { get; init; }
}
