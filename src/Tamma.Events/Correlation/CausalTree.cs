using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Tamma.Events;

/// <summary>
/// Which event of a correlation caused which, by <see cref="EventEnvelope.CausationId"/>. Whatever the data is, each event stands in it exactly once:
/// under a root, under an orphan, in or under a cycle, or among the duplicates.
/// </summary>
public sealed class CausalTree
{
    internal CausalTree(string? correlationId) => CorrelationId = correlationId;

    /// <summary>The correlation; null where there are no events.</summary>
    public string? CorrelationId { get; }

    /// <summary>Number of events, those of <see cref="Duplicates"/> not counted.</summary>
    public int Count { get; internal init; }

    /// <summary>Timestamp of the earliest event; null where there are none.</summary>
    public DateTimeOffset? Start { get; internal init; }

    /// <summary>The events that state no cause, by timestamp, then by id.</summary>
    public IReadOnlyList<CausalNode> Roots { get; internal init; } = [];

    /// <summary>The events whose <see cref="EventEnvelope.CausationId"/> is the id of no event here, by timestamp, then by id.</summary>
    public IReadOnlyList<CausalNode> Orphans { get; internal init; } = [];

    /// <summary>The events that are their own cause, directly or by others: each list is one cycle, from cause to effect, beginning with its earliest event, which the last one causes. By that event's timestamp, then by its id.</summary>
    public IReadOnlyList<IReadOnlyList<CausalNode>> Cycles { get; internal init; } = [];

    /// <summary>Events with an id that an event before them has, as they arrived. That first event stands in the tree.</summary>
    public IReadOnlyList<EventEnvelope> Duplicates { get; internal init; } = [];

    /// <summary>Finds which event caused which, in linear time but for the sorting.</summary>
    /// <param name="events">The events of one correlation, in any order; of those with one id the first counts.</param>
    /// <returns>The tree.</returns>
    /// <exception cref="ArgumentException">The events are of two correlations: <see cref="CorrelationGrouping.GroupByCorrelation"/> tells them apart.</exception>
    public static CausalTree Of(IEnumerable<EventEnvelope> events)
    {
        var groups = events.GroupByCorrelation();
        if (groups.Count > 1)
            throw new ArgumentException($"The events are of {groups.Count} correlations.", nameof(events));
        return groups.Count == 1 ? groups[0].ToCausalTree() : CausalTreeBuilder.Build(correlationId: null, []);
    }

    /// <summary>
    /// Writes the tree as text for people: a line for each event, indented under its cause, with type, time since the earliest event, actor, and the last eight digits of its id
    /// (the first ones only say the time). Payloads are not shown. Lines end with LF; control characters stand as <c>\u001B</c>.
    /// </summary>
    /// <param name="writer">Takes the text.</param>
    public void WriteTo(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        new CausalTreeText(writer, this).Write();
    }

    /// <summary>The text of <see cref="WriteTo"/>.</summary>
    /// <returns>The lines, each with its end.</returns>
    public override string ToString()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        WriteTo(writer);
        return writer.ToString();
    }
}
