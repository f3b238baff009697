using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>A quality gate let the change through.</summary>
/// <example>
/// {
///   "gateId": "gate-build",
///   "gateType": "build",
///   "issueNumber": 42,
///   "score": 100,
///   "retryAttempt": 0
/// }
/// </example>
[TammaEvent("CODE.GATE.PASSED", "1.0.0")]
[CausedBy(typeof(CodeGateStarted))]
[CausedBy(typeof(CodeBuildCompleted))]
[CausedBy(typeof(CodeTestCompleted))]
[CausedBy(typeof(CodeScanCompleted))]
[CausedBy(typeof(CodeAnalysisCompleted))]
public sealed partial record CodeGatePassed
{
    /// <summary>Identifier of this evaluation of the gate.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("gateId")]
    public required string GateId { get; init; }

    /// <summary>What the gate judges.</summary>
    public required GateType GateType { get; init; }

    /// <summary>Number of the issue in its repository, where it was about one.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public int? IssueNumber { get; init; }

    /// <summary>Score from 0 to 100, where the gate gives one.</summary>
    [Range(0, 100)]
    public double? Score { get; init; }

    /// <summary>How many retries came before: 0 at first, and never more than the system's limit of 3.</summary>
    [Range(0, RetryLimit.Value)]
    public required int RetryAttempt { get; init; }
}
