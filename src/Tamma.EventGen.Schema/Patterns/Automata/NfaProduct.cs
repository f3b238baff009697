using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// What several automata match, all of them: a state is a state of each. State by state as they are asked for; each use has its
/// own.
/// </summary>
internal sealed class NfaProduct
{
    private readonly EpsilonFreeNfa[] _automata;
    private readonly int _classCount;
    private readonly WorkBudget _budget;
    private readonly Dictionary<int[], int> _numbers = new(StateSetComparer.Instance);
    private readonly List<int[]> _tuples = [];
    private readonly List<int[][]?> _rows = [];

    public NfaProduct(IEnumerable<PatternAutomaton> automata, int classCount, WorkBudget budget)
    {
        _automata = [.. automata.Select(automaton => new EpsilonFreeNfa(automaton, budget))];
        _classCount = classCount;
        _budget = budget;
        Start = _automata.Any(automaton => automaton.Start == PatternAutomaton.Dead)
            ? PatternAutomaton.Dead
            : Number([.. _automata.Select(automaton => automaton.Start)]);
    }

    /// <summary>The first state; <see cref="PatternAutomaton.Dead"/> if one of the patterns matches nothing.</summary>
    public int Start { get; }

    public bool IsAccepting(int state) =>
        _automata.Select((automaton, index) => automaton.IsAccepting(_tuples[state][index])).All(accepting => accepting);

    /// <summary>The states after a code point of the class, none of them twice.</summary>
    public int[] Next(int state, int codePointClass) => (_rows[state] ??= Row(_tuples[state]))[codePointClass];

    private int[][] Row(int[] source)
    {
        var row = new int[_classCount][];
        var target = new int[source.Length];
        for (var codePointClass = 0; codePointClass < _classCount; codePointClass++)
        {
            _budget.Spend(1);
            var reached = new List<int>();
            if (source.Select((state, index) => _automata[index].Next(state, codePointClass)).All(next => next.Length > 0))
                Combine(source, codePointClass, 0, target, reached);
            row[codePointClass] = [.. reached];
        }

        return row;
    }

    /// <summary>Every combination of what the automata from the index on may do.</summary>
    private void Combine(int[] source, int codePointClass, int index, int[] target, List<int> reached)
    {
        if (_budget.IsSpent)
            return;
        if (index == source.Length)
        {
            reached.Add(Number(target));
            return;
        }

        foreach (var next in _automata[index].Next(source[index], codePointClass))
        {
            target[index] = next;
            Combine(source, codePointClass, index + 1, target, reached);
        }
    }

    private int Number(int[] tuple)
    {
        _budget.Spend(1 + tuple.Length);
        if (!_numbers.TryGetValue(tuple, out var number))
        {
            _budget.Spend(8);
            number = _tuples.Count;
            int[] copy = [.. tuple];
            _numbers.Add(copy, number);
            _tuples.Add(copy);
            _rows.Add(null);
        }

        return number;
    }
}
