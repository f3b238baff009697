using System.Collections.Generic;
using Tamma.Events;

namespace Tamma.EventGen.Benchmark.Contracts;

/// <summary>What grows: an event whose members have no limit.</summary>
[TammaEvent("ISSUE.ARCHIVE.WRITTEN", "1.0.0")]
public sealed partial record GrowingEvent
{
    /// <summary>A text.</summary>
    public string? Text { get; init; }

    /// <summary>Records.</summary>
    public IReadOnlyList<FileChange>? Files { get; init; }

    /// <summary>A map.</summary>
    public IReadOnlyDictionary<string, int>? Counts { get; init; }
}
