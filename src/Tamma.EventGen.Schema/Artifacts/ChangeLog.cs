using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>What each version of an event changed about the one before it: the declared version and the published ones.</summary>
public static class ChangeLog
{
    /// <summary>The versions, the newest first; just the declared one where nothing else is published.</summary>
    /// <param name="current">The declared contract.</param>
    /// <param name="published">Published contracts, of other event types too.</param>
    public static IReadOnlyList<ChangeLogEntry> Of(EventContract current, IEnumerable<EventContract> published)
    {
        var versions = published
            .Where(contract => string.Equals(contract.EventType, current.EventType, StringComparison.Ordinal) && !string.Equals(contract.Version, current.Version, StringComparison.Ordinal))
            .Append(current)
            .OrderByDescending(contract => SemanticVersion.Parse(contract.Version))
            .ThenBy(contract => contract.Version, StringComparer.Ordinal)
            .ToArray();
        return versions
            .Select((contract, index) => new ChangeLogEntry(
                contract.Version,
                index + 1 < versions.Length ? ContractChanges.Of(versions[index + 1], contract) : null))
            .ToArray();
    }
}

/// <summary>What a version changed.</summary>
/// <param name="Version">The version.</param>
/// <param name="Changes">The changes about the version before it; empty where only words or annotations differ, null for the first version.</param>
public sealed record ChangeLogEntry(string Version, IReadOnlyList<ContractChange>? Changes)
{
    /// <summary>The changes as clauses; the first version and one of words alone say so.</summary>
    public IReadOnlyList<ContractChange> Clauses => Changes switch
    {
        null => [new ContractChange("first version", null)],
        { Count: 0 } => [new ContractChange(ContractChanges.Words, null)],
        _ => Changes,
    };
}
