using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Ai;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>No code came about that could be used.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "planId": "plan-42-1",
///   "phase": "implementation",
///   "errorCode": "GIT_PUSH_REJECTED",
///   "errorMessage": "remote rejected the update",
///   "durationMs": 1840
/// }
/// </example>
[TammaEvent("CODE.GENERATION.FAILED", "1.0.0")]
[CausedBy(typeof(CodeGenerationStarted))]
[CausedBy(typeof(AiErrorOccurred))]
[CausedBy(typeof(AiOutputRejected))]
public sealed partial record CodeGenerationFailed
{
    /// <summary>Number of the issue in its repository.</summary>
    [Range(1, int.MaxValue)]
    [EventTag("issueId")]
    public required int IssueNumber { get; init; }

    /// <summary>Identifier of the development plan.</summary>
    [StringLength(Identifier.MaxLength, MinimumLength = 1)]
    [EventTag("planId")]
    public required string PlanId { get; init; }

    /// <summary>Part of the test-first cycle that the work is for.</summary>
    public required GenerationPhase Phase { get; init; }

    /// <summary>Code of the error, stable and meant for programs.</summary>
    [StringLength(ErrorFields.CodeMaxLength, MinimumLength = 1)]
    [RegularExpression(ErrorFields.CodePattern)]
    public required string ErrorCode { get; init; }

    /// <summary>What went wrong, for people: shortened, with secrets masked.</summary>
    [StringLength(ErrorFields.MessageMaxLength, MinimumLength = 1)]
    [Sensitive(Sensitivity.Secret)]
    [Truncate]
    public required string ErrorMessage { get; init; }

    /// <summary>Milliseconds from its start to its end.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }
}
