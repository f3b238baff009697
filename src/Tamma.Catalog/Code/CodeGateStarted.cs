using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Systems;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>A quality gate began to judge the change.</summary>
/// <example>
/// {
///   "gateId": "gate-build",
///   "gateType": "build",
///   "issueNumber": 42,
///   "retryAttempt": 0
/// }
/// </example>
[TammaEvent("CODE.GATE.STARTED", "1.0.0")]
[CausedBy(typeof(SystemStepStarted))]
[CausedBy(typeof(CodeCommitCreated))]
public sealed partial record CodeGateStarted
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

    /// <summary>How many retries came before: 0 at first, and never more than the system's limit of 3.</summary>
    [Range(0, RetryLimit.Value)]
    public required int RetryAttempt { get; init; }
}
