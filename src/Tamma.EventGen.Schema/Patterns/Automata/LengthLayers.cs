using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>How a state is reached: from another one, by a code point of the class.</summary>
internal readonly record struct Arrival(int CodePointClass, int Source);

/// <summary>
/// The states that are reached by exactly so many code points, for each length up to a last one; of those that cover others,
/// only these (<see cref="Antichain"/>).
/// </summary>
/// <remarks>
/// A layer follows from the one before it alone, so once a layer was there before they repeat: a length of 100,000 takes a few
/// layers, not 100,000.
/// </remarks>
internal sealed class LengthLayers
{
    private readonly List<Layer> _layers = [];
    // _layers[_repeated] and the last one hold the same states; -1 if the last one is that of the last length.
    private readonly int _repeated;

    public LengthLayers(LanguageAutomaton automaton, int last, WorkBudget budget)
    {
        var seen = new Dictionary<int[], int>(StateSetComparer.Instance);
        _layers.Add(new Layer([automaton.Start], []));
        _repeated = -1;
        while (_layers.Count <= last && !budget.IsSpent)
        {
            var layer = _layers[_layers.Count - 1];
            seen.Add(layer.States, _layers.Count - 1);
            var next = After(layer, automaton, budget);
            budget.Spend(8L * (1 + next.States.Length));
            _layers.Add(next);
            if (seen.TryGetValue(next.States, out _repeated))
                return;
            _repeated = -1;
        }
    }

    /// <summary>The states at a length, ascending; none if nothing is that long.</summary>
    public int[] StatesAt(int length) => At(length).States;

    /// <summary>The classes of the code points on a way to a state at a length, the last one first.</summary>
    public IEnumerable<int> WayBackFrom(int state, int length)
    {
        for (var at = length; at > 0; at--)
        {
            var arrival = At(at).Arrivals[state];
            yield return arrival.CodePointClass;
            state = arrival.Source;
        }
    }

    private static Layer After(Layer layer, LanguageAutomaton automaton, WorkBudget budget)
    {
        var arrivals = new Dictionary<int, Arrival>();
        var antichain = new Antichain(automaton, budget);
        foreach (var source in layer.States.TakeWhile(_ => !budget.IsSpent))
        {
            var edges = automaton.Edges(source);
            budget.Spend(1 + edges.Length);
            foreach (var edge in edges)
            {
                if (antichain.Add(edge.Target))
                    arrivals.Add(edge.Target, new(edge.CodePointClass, source));
            }
        }

        return new Layer([.. arrivals.Keys.OrderBy(state => state)], arrivals);
    }

    private Layer At(int length)
    {
        var last = _layers.Count - 1;
        // Of the two equal layers the second stands for all later ones: what it is reached from is in the cycle too.
        return _layers[length <= last ? length : _repeated + 1 + ((length - _repeated - 1) % (last - _repeated))];
    }

    private readonly record struct Layer(int[] States, Dictionary<int, Arrival> Arrivals);
}
