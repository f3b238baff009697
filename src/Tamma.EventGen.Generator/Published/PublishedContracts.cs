using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Generator.Published;

/// <summary>The published contracts of a project, by their event types.</summary>
internal sealed class PublishedContracts
{
    private static readonly PublishedContract[] None = [];

    private readonly Dictionary<string, PublishedContract[]> _byType;

    private PublishedContracts(Dictionary<string, PublishedContract[]> byType) => _byType = byType;

    /// <summary>Those of the files that can be read; of two with one type and version, which is an error of its own, the one whose path comes first.</summary>
    public static PublishedContracts Of(IEnumerable<(string Path, ContractFile? File)> files) => new(files
        .Where(file => file.File?.Contract is not null)
        .Select(file => new PublishedContract(file.File!.Contract!, file.Path, file.File.Text!))
        .OrderBy(published => published.Path, StringComparer.Ordinal)
        .GroupBy(published => (published.Contract.EventType, published.Contract.Version))
        .Select(same => same.First())
        .GroupBy(published => published.Contract.EventType, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));

    /// <summary>The versions of an event type, in the order of their paths.</summary>
    public IReadOnlyList<PublishedContract> Of(string eventType) => _byType.TryGetValue(eventType, out var contracts) ? contracts : None;
}
