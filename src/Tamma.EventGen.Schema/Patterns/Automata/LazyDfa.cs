using System.Collections.Generic;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// An automaton made deterministic by the subset construction, state by state as they are asked for: all of them may be
/// exponentially many. Each use has its own: it remembers states.
/// </summary>
internal sealed class LazyDfa
{
    private readonly PatternAutomaton _automaton;
    private readonly WorkBudget _budget;
    private readonly EpsilonClosure _closure;
    private readonly Dictionary<int[], int> _numbers = new(StateSetComparer.Instance);
    private readonly List<int[]> _subsets = [];
    private readonly List<int[]?> _rows = [];

    public LazyDfa(PatternAutomaton automaton, WorkBudget budget)
    {
        _automaton = automaton;
        _budget = budget;
        _closure = new EpsilonClosure(automaton, budget);
        Start = Number([automaton.Start]);
    }

    /// <summary>The first state, or <see cref="PatternAutomaton.Dead"/>.</summary>
    public int Start { get; }

    public bool IsAccepting(int state) => EpsilonClosure.IsAccepting(_subsets[state]);

    /// <summary>
    /// The state after a code point of the class; <see cref="PatternAutomaton.Dead"/> if nothing that goes on so is matched.
    /// Any other state has a way to an accepting one.
    /// </summary>
    public int Next(int state, int codePointClass) => (_rows[state] ??= Row(_subsets[state]))[codePointClass];

    /// <summary>Whether the automaton is in no state in the one that it is not in in the other.</summary>
    public bool IsSubset(int state, int other)
    {
        var (subset, superset) = (_subsets[state], _subsets[other]);
        if (subset.Length > superset.Length)
            return false;
        var at = 0;
        foreach (var member in superset)
        {
            if (at < subset.Length && subset[at] < member)
                break;
            if (at < subset.Length && subset[at] == member)
                at++;
        }

        _budget.Spend(at);
        return at == subset.Length;
    }

    private int[] Row(int[] subset)
    {
        var targets = new List<int>?[_automaton.Alphabet.Count];
        foreach (var state in subset)
        {
            if (_automaton.States[state] is not { Classes: { } classes, Next: var next })
                continue;
            _budget.Spend(classes.Length);
            foreach (var codePointClass in classes)
                (targets[codePointClass] ??= []).Add(next);
        }

        var row = new int[targets.Length];
        _budget.Spend(row.Length);
        for (var codePointClass = 0; codePointClass < row.Length; codePointClass++)
            row[codePointClass] = targets[codePointClass] is { } reached ? Number(reached) : PatternAutomaton.Dead;
        return row;
    }

    private int Number(IReadOnlyList<int> states)
    {
        var subset = _closure.Of(states);
        if (subset.Length == 0)
            return PatternAutomaton.Dead;
        if (!_numbers.TryGetValue(subset, out var number))
        {
            number = _subsets.Count;
            _numbers.Add(subset, number);
            _subsets.Add(subset);
            _rows.Add(null);
        }

        return number;
    }
}
