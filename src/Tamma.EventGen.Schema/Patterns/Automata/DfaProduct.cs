using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// What several automata match, all of them, deterministically: one state of each, and one state for all that is lost once one
/// of them is dead. State by state as they are asked for; each use has its own.
/// </summary>
internal sealed class DfaProduct
{
    private readonly LazyDfa[] _automata;
    private readonly int _classCount;
    private readonly WorkBudget _budget;
    private readonly Dictionary<int[], int> _numbers = new(StateSetComparer.Instance);
    private readonly List<int[]> _tuples = [];
    private readonly List<int[]?> _rows = [];

    public DfaProduct(IEnumerable<PatternAutomaton> automata, int classCount, WorkBudget budget)
    {
        _automata = [.. automata.Select(automaton => new LazyDfa(automaton, budget))];
        _classCount = classCount;
        _budget = budget;
        Start = Number([.. _automata.Select(automaton => automaton.Start)]);
    }

    /// <summary>The first state, or <see cref="PatternAutomaton.Dead"/>.</summary>
    public int Start { get; }

    public bool IsAccepting(int state) => state != PatternAutomaton.Dead
        && _automata.Select((automaton, index) => automaton.IsAccepting(_tuples[state][index])).All(accepting => accepting);

    /// <summary>The state after a code point of the class, or <see cref="PatternAutomaton.Dead"/>.</summary>
    public int Next(int state, int codePointClass) => state == PatternAutomaton.Dead
        ? PatternAutomaton.Dead
        : (_rows[state] ??= Row(_tuples[state]))[codePointClass];

    /// <summary>Whether from the one state nothing is matched but what is matched from the other, as far as can be seen at once.</summary>
    public bool IsWithin(int state, int other)
    {
        if (state == other || state == PatternAutomaton.Dead)
            return true;
        if (other == PatternAutomaton.Dead)
            return false;
        for (var index = 0; index < _automata.Length; index++)
        {
            if (!_automata[index].IsSubset(_tuples[state][index], _tuples[other][index]))
                return false;
        }

        return true;
    }

    private int[] Row(int[] source)
    {
        var row = new int[_classCount];
        _budget.Spend((long)_classCount * _automata.Length);
        for (var codePointClass = 0; codePointClass < _classCount; codePointClass++)
            row[codePointClass] = Number([.. source.Select((state, index) => _automata[index].Next(state, codePointClass))]);
        return row;
    }

    private int Number(int[] tuple)
    {
        if (tuple.Contains(PatternAutomaton.Dead))
            return PatternAutomaton.Dead;
        if (!_numbers.TryGetValue(tuple, out var number))
        {
            number = _tuples.Count;
            _numbers.Add(tuple, number);
            _tuples.Add(tuple);
            _rows.Add(null);
        }

        return number;
    }
}
