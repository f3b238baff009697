using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Published;

/// <summary>A published contract and its file: with the file's text for analyzers, without it for the generator.</summary>
internal interface IPublished
{
    /// <summary>The path of the file.</summary>
    string Path { get; }

    /// <summary>The contract.</summary>
    EventContract Contract { get; }
}

/// <summary>The published contracts of a project by event type, grouped once for all events.</summary>
/// <typeparam name="T">What is known of each.</typeparam>
internal sealed class PublishedIndex<T>
    where T : IPublished
{
    private readonly Dictionary<string, T[]> _byType;

    /// <summary>Of two with one type and version, which is an error of its own, the one whose path comes first counts.</summary>
    public PublishedIndex(IEnumerable<T> published) => _byType = published
        .OrderBy(file => file.Path, StringComparer.Ordinal)
        .GroupBy(file => (file.Contract.EventType, file.Contract.Version))
        .Select(same => same.First())
        .GroupBy(file => file.Contract.EventType, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>The versions of an event type, in the order of their paths.</summary>
    public IReadOnlyList<T> Of(string eventType) => _byType.TryGetValue(eventType, out var versions) ? versions : [];
}
