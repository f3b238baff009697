using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Causes;

/// <summary>Finds circles among causes: events that can only happen once they have happened.</summary>
public sealed class CauseCycles
{
    private readonly Dictionary<string, string[]> _causes;
    private readonly ILookup<string, string> _effects;

    /// <summary>The events that may be on a circle.</summary>
    private readonly SortedSet<string> _left;

    private CauseCycles(IReadOnlyDictionary<string, IReadOnlyCollection<string>> causesOf)
    {
        _causes = causesOf.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Where(causesOf.ContainsKey).Distinct(StringComparer.Ordinal).OrderBy(cause => cause, StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);
        _effects = _causes
            .SelectMany(pair => pair.Value.Select(cause => (Cause: cause, Effect: pair.Key)))
            .ToLookup(edge => edge.Cause, edge => edge.Effect, StringComparer.Ordinal);
        _left = new SortedSet<string>(_causes.Keys, StringComparer.Ordinal);
    }

    /// <summary>One circle for each group of events that all cause each other: the shortest through the group's first event in ordinal order.</summary>
    /// <param name="causesOf">The causes of each event; retries are not among them. A cause that is no key closes no circle.</param>
    /// <returns>The circles, each begun by the group's first event, from cause to effect.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Find(IReadOnlyDictionary<string, IReadOnlyCollection<string>> causesOf) =>
        new CauseCycles(causesOf).Find();

    private List<IReadOnlyList<string>> Find()
    {
        RemoveUncaused();
        var cycles = new List<IReadOnlyList<string>>();
        while (_left.Count > 0)
        {
            var first = _left.Min!;
            if (Shortest(first) is { } cycle)
            {
                cycles.Add(cycle);
                var group = Reach(first, name => _causes[name]);
                group.IntersectWith(Reach(first, name => _effects[name]));
                _left.ExceptWith(group);
            }
            else
            {
                // Behind a circle, and on none.
                _left.Remove(first);
            }
        }

        return cycles;
    }

    /// <summary>Removes what has no cause left, again and again: what stays is on a circle or behind one.</summary>
    private void RemoveUncaused()
    {
        var count = _causes.ToDictionary(pair => pair.Key, pair => pair.Value.Length, StringComparer.Ordinal);
        var uncaused = new Queue<string>(_left.Where(name => count[name] == 0).ToArray());
        while (uncaused.Count > 0)
        {
            var cause = uncaused.Dequeue();
            _left.Remove(cause);
            foreach (var effect in _effects[cause].Where(effect => --count[effect] == 0))
                uncaused.Enqueue(effect);
        }
    }

    private HashSet<string> Reach(string start, Func<string, IEnumerable<string>> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { start };
        var open = new Queue<string>(reached);
        while (open.Count > 0)
        {
            foreach (var name in next(open.Dequeue()).Where(_left.Contains).Where(reached.Add))
                open.Enqueue(name);
        }

        return reached;
    }

    /// <summary>The shortest way from the event over its causes back to it, told from cause to effect; null where there is none.</summary>
    private List<string>? Shortest(string start)
    {
        var effectOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Queue<string>();
        open.Enqueue(start);
        while (open.Count > 0)
        {
            var effect = open.Dequeue();
            foreach (var cause in _causes[effect].Where(_left.Contains))
            {
                if (string.Equals(cause, start, StringComparison.Ordinal))
                    return Way(start, effect, effectOf);
                if (effectOf.ContainsKey(cause))
                    continue;
                effectOf.Add(cause, effect);
                open.Enqueue(cause);
            }
        }

        return null;
    }

    private static List<string> Way(string start, string first, Dictionary<string, string> effectOf)
    {
        // The walk went from effect to cause, and ended at an effect of the start.
        var way = new List<string> { start };
        for (var name = first; !string.Equals(name, start, StringComparison.Ordinal); name = effectOf[name])
            way.Add(name);
        return way;
    }
}
