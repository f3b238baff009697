using System.ComponentModel.DataAnnotations;
using Tamma.Catalog.Values;
using Tamma.Events;

namespace Tamma.Catalog.Systems;

/// <summary>The orchestrator began the next round of the autonomous loop.</summary>
/// <example>
/// {
///   "iteration": 1,
///   "maxIterations": 100,
///   "cooldownMs": 10000,
///   "repository": "acme/widgets"
/// }
/// </example>
[TammaEvent("SYSTEM.LOOP.STARTED", "1.0.0")]
[CausedBy("SYSTEM.SERVICE.STARTED")]
[CausedBy(typeof(SystemWorkflowCompleted), IsRetry = true)]
[CausedBy(typeof(SystemLoopIdled), IsRetry = true)]
[CausedBy(typeof(SystemWorkflowFailed), IsRetry = true)]
public sealed partial record SystemLoopStarted
{
    /// <summary>Number of the round since the start of the process, from 1.</summary>
    [Range(1, int.MaxValue)]
    public required int Iteration { get; init; }

    /// <summary>How many rounds are configured at most; absent where there is no limit.</summary>
    [Range(1, int.MaxValue)]
    public int? MaxIterations { get; init; }

    /// <summary>Milliseconds that were waited before this round.</summary>
    [Range(0, int.MaxValue)]
    public required int CooldownMs { get; init; }

    /// <summary>Repository to look for work in, as owner/name.</summary>
    [StringLength(RepositoryName.MaxLength, MinimumLength = 1)]
    [RegularExpression(RepositoryName.Pattern)]
    [EventTag("repository")]
    public required string Repository { get; init; }
}
