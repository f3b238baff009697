using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Tamma.Events;

namespace Tamma.Samples.IngestService;

/// <summary>The newest events, in memory: where a real service has its event store.</summary>
internal sealed class EventLog
{
    private const int Capacity = 10_000;

    private readonly Queue<EventEnvelope> _events = new();
    private readonly Lock _lock = new();

    public void Append(IEnumerable<EventEnvelope> events)
    {
        lock (_lock)
        {
            foreach (var envelope in events)
            {
                if (_events.Count == Capacity)
                    _events.Dequeue();
                _events.Enqueue(envelope);
            }
        }
    }

    /// <summary>What led to what in one workflow, as text; null where none of its events is known.</summary>
    public string? Describe(string correlationId)
    {
        EventEnvelope[] events;
        lock (_lock)
            events = _events.Where(envelope => string.Equals(envelope.CorrelationId, correlationId, System.StringComparison.Ordinal)).ToArray();
        return events.Length == 0 ? null : CausalTree.Of(events).ToString();
    }
}
