using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

namespace Tamma.Events;

/// <summary>Groups a stream of events by workflow. The whole stream is held in memory.</summary>
public static class CorrelationGrouping
{
    /// <summary>Groups events by their correlation.</summary>
    /// <param name="events">The events.</param>
    /// <returns>The groups, ordered by their first event's arrival, each with its events as they arrived. Correlations are compared ordinally.</returns>
    public static IReadOnlyList<CorrelatedEvents> GroupByCorrelation(this IEnumerable<EventEnvelope> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var groups = new Groups();
        foreach (var envelope in events)
            groups.Add(envelope);
        return groups.InOrder;
    }

    /// <summary>Groups events by their correlation, when the last one has arrived.</summary>
    /// <param name="events">The events.</param>
    /// <param name="cancellationToken">Ends the reading of the stream.</param>
    /// <returns>The groups, ordered by their first event's arrival, each with its events as they arrived. Correlations are compared ordinally.</returns>
    /// <exception cref="OperationCanceledException">The stream was cancelled.</exception>
    public static Task<IReadOnlyList<CorrelatedEvents>> GroupByCorrelationAsync(this IAsyncEnumerable<EventEnvelope> events, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        return GroupAsync(events, cancellationToken);
    }

    private static async Task<IReadOnlyList<CorrelatedEvents>> GroupAsync(IAsyncEnumerable<EventEnvelope> events, CancellationToken cancellationToken)
    {
        var groups = new Groups();
        await foreach (var envelope in events.WithCancellation(cancellationToken).ConfigureAwait(false))
            groups.Add(envelope);
        return groups.InOrder;
    }

    private sealed class Groups
    {
        private readonly Dictionary<string, CorrelatedEvents> _byCorrelation = new(StringComparer.Ordinal);

        public List<CorrelatedEvents> InOrder { get; } = [];

        public void Add(EventEnvelope envelope)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_byCorrelation, envelope.CorrelationId, out var exists);
            if (!exists)
                InOrder.Add(group = new CorrelatedEvents(envelope.CorrelationId));
            group!.Add(envelope);
        }
    }
}
