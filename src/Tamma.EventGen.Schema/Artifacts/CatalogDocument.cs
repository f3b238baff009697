using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Artifacts.Flow;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>All that the catalogue's files say, in the order in which they say it.</summary>
public sealed class CatalogDocument
{
    private readonly Dictionary<string, string> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<(CatalogEntry, ChangeLogEntry)> _anchored = [];

    /// <summary>The catalogue of these contracts.</summary>
    /// <param name="contracts">In any order.</param>
    /// <param name="published">The published contracts, for the change log.</param>
    /// <param name="facts">What else is known.</param>
    public CatalogDocument(IEnumerable<EventContract> contracts, IReadOnlyList<EventContract>? published = null, CatalogFacts? facts = null)
    {
        Entries = contracts
            .OrderBy(contract => contract.EventType, StringComparer.Ordinal)
            .ThenBy(contract => SemanticVersion.Parse(contract.Version))
            .ThenBy(contract => contract.Version, StringComparer.Ordinal)
            .Select(contract => new CatalogEntry(contract, published))
            .ToArray();
        Facts = facts ?? CatalogFacts.None;
        ExternalEvents = Facts.ExternalEvents
            .GroupBy(external => external.EventType, StringComparer.Ordinal)
            .Select(group => group.First())
            .OrderBy(external => external.EventType, StringComparer.Ordinal)
            .ToArray();
        Causes = new CauseGraph(Entries.Select(entry => entry.Contract));
        foreach (var external in ExternalEvents)
            _anchors[external.EventType] = EventAnchor.Of(external);
        // The newest version comes last, and is the one that links lead to.
        foreach (var entry in Entries)
            _anchors[entry.Contract.EventType] = EventAnchor.Of(entry.Contract);
        var taken = new HashSet<string>(Entries.Select(entry => EventAnchor.Of(entry.Contract)), StringComparer.Ordinal);
        foreach (var entry in Entries)
            _anchored.UnionWith(entry.Changes.Where(change => taken.Add(EventAnchor.Of(entry.Contract.EventType, change.Version))).Select(change => (entry, change)));
    }

    /// <summary>The events by type and version.</summary>
    public IReadOnlyList<CatalogEntry> Entries { get; }

    /// <summary>The external events by type, each once.</summary>
    public IReadOnlyList<ExternalEvent> ExternalEvents { get; }

    /// <summary>What else is known.</summary>
    public CatalogFacts Facts { get; }

    /// <summary>What leads to what.</summary>
    public CauseGraph Causes { get; }

    /// <summary>The events by aggregate.</summary>
    public IEnumerable<IGrouping<string, CatalogEntry>> Aggregates =>
        Entries.GroupBy(entry => entry.Contract.Aggregate, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);

    /// <summary>The anchor of an event type: of its newest version, or of the external event; null for what the catalogue doesn't show.</summary>
    public string? AnchorOf(string eventType) => _anchors.TryGetValue(eventType, out var anchor) ? anchor : null;

    /// <summary>The anchor of a version in an event's changes; null for one that has it elsewhere: as an event, or in the changes of an earlier record.</summary>
    public string? AnchorOf(CatalogEntry entry, ChangeLogEntry change) =>
        _anchored.Contains((entry, change)) ? EventAnchor.Of(entry.Contract.EventType, change.Version) : null;
}
