using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Naming;

/// <summary>What event types may be called in one project. The defaults are Tamma's; a project replaces each list as a whole.</summary>
public sealed record EventNamePolicy
{
    /// <summary>The defaults.</summary>
    public static EventNamePolicy Default { get; } = new();

    /// <summary>The least number of segments.</summary>
    public int MinimumSegments { get; init; } = 2;

    /// <summary>The greatest number of segments.</summary>
    public int MaximumSegments { get; init; } = 3;

    /// <summary>The legal first segments; empty for any.</summary>
    public EquatableArray<string> Aggregates { get; init; } = EquatableArray.Of("ISSUE", "AI", "CODE", "GIT", "APPROVAL", "SYSTEM", "CONFIG");

    /// <summary>Words that say what has happened although they don't end with <c>ED</c>, beside those that are known.</summary>
    public EquatableArray<string> Participles { get; init; }

    /// <summary>Words to write in full, each as <c>PR=PULL_REQUEST</c>.</summary>
    public EquatableArray<string> Abbreviations { get; init; } = EquatableArray.Of("PR=PULL_REQUEST", "MR=MERGE_REQUEST", "REPO=REPOSITORY");

    /// <summary>The abbreviations with what they stand for.</summary>
    public IEnumerable<KeyValuePair<string, string>> Expansions => Abbreviations
        .Select(pair => pair.Split('='))
        .Where(pair => pair.Length == 2 && !pair.Any(string.IsNullOrWhiteSpace))
        .Select(pair => new KeyValuePair<string, string>(pair[0].Trim(), pair[1].Trim()));

    /// <summary>The segments with each word in full. An aggregate that the project lists is a word of its own.</summary>
    public string[] Expand(IReadOnlyList<string> segments) =>
        segments.Select((segment, place) => place == 0 && IsListed(segment) ? segment : string.Join("_", segment.Split('_').Select(word => FullOf(word) ?? word))).ToArray();

    /// <summary>The first word of the segments that the project writes in full, with what it stands for; null where there is none.</summary>
    public KeyValuePair<string, string>? AbbreviationIn(IReadOnlyList<string> segments) => segments
        .Where((segment, place) => place > 0 || !IsListed(segment))
        .SelectMany(segment => segment.Split('_'))
        .Select(word => FullOf(word) is { } full && !string.Equals(full, word, StringComparison.Ordinal) ? new KeyValuePair<string, string>(word, full) : (KeyValuePair<string, string>?)null)
        .FirstOrDefault(pair => pair is not null);

    private bool IsListed(string aggregate) => Aggregates.Contains(aggregate, StringComparer.Ordinal);

    private string? FullOf(string word) =>
        Expansions.Where(pair => string.Equals(pair.Key, word, StringComparison.Ordinal)).Select(pair => pair.Value).FirstOrDefault();

    /// <summary>The form of the names, in words.</summary>
    public string Form => (MaximumSegments - MinimumSegments) switch
    {
        0 when MaximumSegments == 1 => "one segment",
        0 => Number(MinimumSegments) + " segments",
        1 => Number(MinimumSegments) + " or " + Number(MaximumSegments) + " segments",
        _ => Number(MinimumSegments) + " to " + Number(MaximumSegments) + " segments",
    };

    private static string Number(int number) => number switch
    {
        1 => "one",
        2 => "two",
        3 => "three",
        _ => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
