using System;
using System.Collections.Generic;

namespace Tamma.Events;

/// <summary>Where an event was made. Two are equal when their tags have equal content.</summary>
public sealed record EventMetadata
{
    /// <summary>Part of Tamma that made the event.</summary>
    public required EventOrigin Source { get; init; }

    /// <summary>Version of Tamma.</summary>
    public required string Version { get; init; }

    /// <summary>Environment, such as <c>prod</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>Free tags for queries, or null.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>Compares by content.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether all members are equal.</returns>
    public bool Equals(EventMetadata? other) =>
        other is not null
        && Source == other.Source
        && string.Equals(Version, other.Version, StringComparison.Ordinal)
        && string.Equals(Environment, other.Environment, StringComparison.Ordinal)
        && TagsEqual(Tags, other.Tags);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Version, Environment, Tags?.Count);

    private static bool TagsEqual(IReadOnlyDictionary<string, string>? left, IReadOnlyDictionary<string, string>? right)
    {
        if (left is null || right is null)
            return left is null && right is null;
        if (left.Count != right.Count)
            return false;
        foreach (var (key, value) in left)
        {
            if (!right.TryGetValue(key, out var other) || !string.Equals(value, other, StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
