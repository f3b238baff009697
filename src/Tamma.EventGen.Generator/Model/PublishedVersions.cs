using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator;

/// <summary>A published contract with the path of its file.</summary>
internal sealed record PublishedVersion(string Path, EventContract Contract);

/// <summary>The published contracts of a project by event type, grouped once for all events.</summary>
internal sealed class PublishedVersions
{
    private readonly ILookup<string, EventContract> _byType;

    private PublishedVersions(ILookup<string, EventContract> byType) => _byType = byType;

    /// <summary>Those that were read; of two with one type and version, which is an error of its own, the one whose path comes first.</summary>
    public static PublishedVersions Of(IEnumerable<PublishedVersion> versions) => new(versions
        .OrderBy(version => version.Path, StringComparer.Ordinal)
        .Select(version => version.Contract)
        .GroupBy(contract => (contract.EventType, contract.Version))
        .Select(same => same.First())
        .ToLookup(contract => contract.EventType, StringComparer.Ordinal));

    /// <summary>The versions of an event type, in the order of their paths.</summary>
    public IEnumerable<EventContract> Of(string eventType) => _byType[eventType];
}
