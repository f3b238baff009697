using System.ComponentModel.DataAnnotations;
using Tamma.Events;

namespace Tamma.Samples.EvolvingAnEvent;

/// <summary>A build ran to its end.</summary>
[TammaEvent("BUILD.RUN.COMPLETED", "2.0.0")]
public sealed partial record BuildCompleted
{
    /// <summary>Repository in owner/name form.</summary>
    /// <example>acme/widgets</example>
    [RegularExpression(@"[^/\s]+/[^/\s]+")]
    public required string Repository { get; init; }

    /// <summary>What was built.</summary>
    /// <example>main</example>
    [MinLength(1)]
    [RenamedFrom("branch", "Tags are built, too.")]
    public required string GitRef { get; init; }

    /// <summary>How the build ended.</summary>
    public required BuildOutcome Outcome { get; init; }

    /// <summary>Runners that the build ran on.</summary>
    /// <example>hosted</example>
    [RenamedFrom("runner", "Runners come in pools.")]
    public string Pool { get; init; } = "hosted";

    private static BuildCompleted Migrate(V1 old) => new()
    {
        Repository = old.Repository,
        GitRef = old.GitRef,
        Outcome = old.Succeeded ? BuildOutcome.Succeeded : BuildOutcome.Failed,
        Pool = old.Runner,
    };
}
