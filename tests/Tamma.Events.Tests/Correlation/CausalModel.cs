using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.Events.Tests.Correlation;

/// <summary>The tree of causes as one would say it, without a thought to time: an event is in a cycle when following its causes comes back to it.</summary>
internal sealed class CausalModel
{
    private readonly EventEnvelope[] _ordered;

    public CausalModel(EventEnvelope[] stream)
    {
        First = stream.GroupBy(static envelope => envelope.EventId).ToDictionary(static same => same.Key, static same => same.First());
        Duplicates = stream.Where(envelope => !ReferenceEquals(envelope, First[envelope.EventId]));
        _ordered = First.Values.OrderBy(static envelope => envelope.Timestamp).ThenBy(static envelope => envelope.EventId.ToString(), StringComparer.Ordinal).ToArray();
    }

    public IReadOnlyDictionary<Guid, EventEnvelope> First { get; }

    public IEnumerable<EventEnvelope> Duplicates { get; }

    public IEnumerable<Guid> Roots => Ids(static envelope => envelope.CausationId is null);

    public IEnumerable<Guid> Orphans => Ids(envelope => envelope.CausationId is not null && CauseOf(envelope.EventId) is null);

    public IEnumerable<Guid[]> Cycles
    {
        get
        {
            var seen = new HashSet<Guid>();
            foreach (var id in Ids(envelope => IsInCycle(envelope.EventId)).Where(id => !seen.Contains(id)))
            {
                var fromEffectToCause = Causes(id).TakeWhile(cause => cause != id).Append(id).ToArray();
                seen.UnionWith(fromEffectToCause);
                yield return fromEffectToCause.Reverse().ToArray();
            }
        }
    }

    public Guid? CauseOf(Guid id) =>
        First.Keys.Where(other => string.Equals(other.ToString(), First[id].CausationId, StringComparison.OrdinalIgnoreCase)).Select(static other => (Guid?)other).SingleOrDefault();

    public IEnumerable<Guid> ChildrenOf(Guid id) => Ids(envelope => CauseOf(envelope.EventId) == id && !IsInCycle(envelope.EventId));

    private bool IsInCycle(Guid id) => Causes(id).Contains(id);

    /// <summary>The causes of an event, the nearest first, as many as there can be.</summary>
    private IEnumerable<Guid> Causes(Guid id)
    {
        var cause = CauseOf(id);
        for (var steps = 0; steps <= First.Count && cause is not null; steps++, cause = CauseOf(cause.Value))
            yield return cause.Value;
    }

    private IEnumerable<Guid> Ids(Func<EventEnvelope, bool> predicate) => _ordered.Where(predicate).Select(static envelope => envelope.EventId);
}
