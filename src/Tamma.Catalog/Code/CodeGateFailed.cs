using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>A quality gate did not let the change through.</summary>
/// <example>
/// {
///   "gateId": "gate-build",
///   "gateType": "build",
///   "issueNumber": 42,
///   "reason": "Build did not compile",
///   "retryAttempt": 0
/// }
/// </example>
[TammaEvent("CODE.GATE.FAILED", "1.0.0")]
[CausedBy(typeof(CodeGateStarted))]
[CausedBy(typeof(CodeBuildFailed))]
[CausedBy(typeof(CodeTestCompleted))]
[CausedBy(typeof(CodeScanCompleted))]
[CausedBy(typeof(CodeAnalysisCompleted))]
public sealed partial record CodeGateFailed
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

    /// <summary>Why, in short, with secrets masked.</summary>
    [StringLength(1000, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string Reason { get; init; }

    /// <summary>How many retries came before: 0 at first, and never more than the system's limit of 3.</summary>
    [Range(0, RetryLimit.Value)]
    public required int RetryAttempt { get; init; }
}
