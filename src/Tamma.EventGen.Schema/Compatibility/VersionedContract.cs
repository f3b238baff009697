using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>A contract with its version, read.</summary>
internal sealed record VersionedContract(EventContract Contract, SemanticVersion Version)
{
    /// <summary>Those contracts whose version is one, the highest first.</summary>
    public static IReadOnlyList<VersionedContract> Descending(IEnumerable<EventContract> contracts) => contracts
        .Select(contract => (Contract: contract, Version: SemanticVersion.Parse(contract.Version)))
        .Where(pair => pair.Version is not null)
        .Select(pair => new VersionedContract(pair.Contract, pair.Version!))
        .OrderByDescending(versioned => versioned.Version)
        .ThenByDescending(versioned => versioned.Contract.Version, System.StringComparer.Ordinal)
        .ToArray();
}
