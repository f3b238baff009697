using System.Collections;
using System.Collections.Generic;

namespace Tamma.Events;

/// <summary>The events of one correlation, in the order in which they arrived; never empty.</summary>
public sealed class CorrelatedEvents : IReadOnlyList<EventEnvelope>
{
    private readonly List<EventEnvelope> _events = [];

    internal CorrelatedEvents(string correlationId) => CorrelationId = correlationId;

    /// <summary>The correlation.</summary>
    public string CorrelationId { get; }

    /// <summary>Number of events, duplicates included.</summary>
    public int Count => _events.Count;

    /// <summary>The event at a place.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <returns>The event.</returns>
    public EventEnvelope this[int index] => _events[index];

    /// <summary>Which event caused which.</summary>
    /// <returns>The tree.</returns>
    public CausalTree ToCausalTree() => CausalTreeBuilder.Build(CorrelationId, _events);

    /// <inheritdoc/>
    public IEnumerator<EventEnvelope> GetEnumerator() => _events.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(EventEnvelope envelope) => _events.Add(envelope);
}
