using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Ai;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Code;

/// <summary>Code was generated and written, and it passed the checks made on the spot.</summary>
/// <example>
/// {
///   "issueNumber": 42,
///   "planId": "plan-42-1",
///   "phase": "implementation",
///   "filesChanged": 2,
///   "linesAdded": 48,
///   "linesRemoved": 9,
///   "costUsd": 0.31,
///   "durationMs": 64000
/// }
/// </example>
[TammaEvent("CODE.GENERATION.COMPLETED", "1.0.0")]
[CausedBy(typeof(CodeGenerationStarted))]
[CausedBy(typeof(AiResponseReceived))]
[CausedBy(typeof(CodeFileCreated))]
[CausedBy(typeof(CodeFileUpdated))]
public sealed partial record CodeGenerationCompleted
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

    /// <summary>How many files changed.</summary>
    [Range(0, int.MaxValue)]
    public required int FilesChanged { get; init; }

    /// <summary>How many lines were added.</summary>
    [Range(0, int.MaxValue)]
    public required int LinesAdded { get; init; }

    /// <summary>How many lines were removed.</summary>
    [Range(0, int.MaxValue)]
    public required int LinesRemoved { get; init; }

    /// <summary>What the AI providers cost for it in all, in US dollars.</summary>
    [Range(0, double.PositiveInfinity)]
    public decimal? CostUsd { get; init; }

    /// <summary>Milliseconds from its start to its end.</summary>
    [Range(0, int.MaxValue)]
    public required int DurationMs { get; init; }
}
