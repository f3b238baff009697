using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using Tamma.Events;

namespace Tamma.EventGen.Benchmark.Contracts;

/// <summary>The large document: long texts with escapes, arrays of objects, numbers; some 18 KB.</summary>
[TammaEvent("ISSUE.ANALYSIS.COMPLETED", "1.0.0")]
public sealed partial record LargeEvent
{
    /// <summary>The identity of the event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Repository in owner/name form.</summary>
    [RegularExpression(@"[^/\s]+/[^/\s]+")]
    public required string Repository { get; init; }

    /// <summary>Text of the issue.</summary>
    [MaxLength(65536)]
    public required string Body { get; init; }

    /// <summary>What was said to it.</summary>
    [MaxLength(1000)]
    public required IReadOnlyList<Comment> Comments { get; init; }

    /// <summary>The files that it is about.</summary>
    [MaxLength(1000)]
    public required IReadOnlyList<FileChange> Files { get; init; }

    /// <summary>Likeness to other issues.</summary>
    [MaxLength(4096)]
    [Items(Minimum = -1, Maximum = 1)]
    public required IReadOnlyList<double> Embedding { get; init; }

    /// <summary>What the model was asked, as it wrote it down.</summary>
    [MaxLength(65536)]
    public required string Prompt { get; init; }

    /// <summary>What it cost.</summary>
    [Range(typeof(decimal), "0", "1000000")]
    public required decimal CostUsd { get; init; }
}

/// <summary>A comment.</summary>
public sealed record Comment
{
    /// <summary>Who wrote it.</summary>
    public required Account Author { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What it says.</summary>
    [MaxLength(65536)]
    public required string Text { get; init; }
}

/// <summary>A file of a change.</summary>
public sealed record FileChange
{
    /// <summary>Path in the repository.</summary>
    [StringLength(4096, MinimumLength = 1)]
    public required string Path { get; init; }

    /// <summary>How many lines were added.</summary>
    [Range(0, int.MaxValue)]
    public required int Additions { get; init; }

    /// <summary>How many lines were removed.</summary>
    [Range(0, int.MaxValue)]
    public required int Deletions { get; init; }

    /// <summary>How much of it is covered by tests.</summary>
    [Range(0.0, 1.0)]
    public required double Coverage { get; init; }

    /// <summary>Size in bytes.</summary>
    [Range(0L, long.MaxValue)]
    public required long Size { get; init; }
}
