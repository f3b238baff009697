using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Artifacts.Flow;

/// <summary>What leads to what: the declared causes of a catalogue's events, each event type once, whatever its versions.</summary>
public sealed class CauseGraph
{
    private readonly ILookup<string, CauseEdge> _effects;

    /// <summary>The causes that the contracts declare.</summary>
    public CauseGraph(IEnumerable<EventContract> contracts)
    {
        var declared = contracts.ToArray();
        EventTypes = declared.Select(contract => contract.EventType).Distinct(StringComparer.Ordinal).OrderBy(type => type, StringComparer.Ordinal).ToArray();
        Edges = declared
            .SelectMany(contract => contract.CausedBy.Select(cause => new CauseEdge(cause.EventType, contract.EventType, cause.IsRetry)))
            .GroupBy(edge => (edge.Cause, edge.Effect))
            .Select(group => group.First() with { IsRetry = group.All(edge => edge.IsRetry) })
            .OrderBy(edge => edge.Effect, StringComparer.Ordinal)
            .ThenBy(edge => edge.Cause, StringComparer.Ordinal)
            .ToArray();
        _effects = Edges.ToLookup(edge => edge.Cause, StringComparer.Ordinal);
    }

    /// <summary>The catalogue's own event types, in ordinal order.</summary>
    public IReadOnlyList<string> EventTypes { get; }

    /// <summary>The causes, by effect and cause in ordinal order.</summary>
    public IReadOnlyList<CauseEdge> Edges { get; }

    /// <summary>The events that an event directly causes, in ordinal order.</summary>
    public IEnumerable<CauseEdge> EffectsOf(string eventType) => _effects[eventType];
}

/// <summary>That one event directly causes another.</summary>
/// <param name="Cause">The event type of the cause, of this catalogue or another.</param>
/// <param name="Effect">The event type of the effect.</param>
/// <param name="IsRetry">Whether it leads back to what happened before.</param>
public sealed record CauseEdge(string Cause, string Effect, bool IsRetry);
