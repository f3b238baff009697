using System.Collections.Generic;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// The automaton of a language, state by state as they are asked for: a state is one of the included patterns and one of the
/// excluded ones.
/// </summary>
/// <remarks>
/// To match, one way through an automaton is enough, so the included ones stay nondeterministic; not to match is to have no way
/// at all, so only the excluded ones are made deterministic.
/// </remarks>
internal sealed class LanguageAutomaton
{
    private readonly WorkBudget _budget;
    private readonly int _classCount;
    private readonly NfaProduct _included;
    private readonly DfaProduct? _excluded;
    private readonly Dictionary<LanguageState, int> _numbers = [];
    private readonly List<LanguageState> _states = [];
    private readonly List<LanguageEdge[]?> _edges = [];
    // Of each state, the last one that an edge came from: there is one edge from one state to another.
    private readonly List<int> _lastSources = [];

    public LanguageAutomaton(PatternLanguage language, WorkBudget budget)
    {
        _budget = budget;
        _classCount = language.Alphabet.Count;
        _included = new NfaProduct(language.Include, _classCount, budget);
        _excluded = language.Exclude.Count == 0 ? null : new DfaProduct(language.Exclude, _classCount, budget);
        Start = _included.Start == PatternAutomaton.Dead
            ? PatternAutomaton.Dead
            : Number(new(_included.Start, _excluded?.Start ?? PatternAutomaton.Dead));
    }

    /// <summary>The number of the first state; <see cref="PatternAutomaton.Dead"/> if an included pattern matches nothing.</summary>
    public int Start { get; }

    public bool IsAccepting(int state) =>
        _included.IsAccepting(_states[state].Included) && _excluded?.IsAccepting(_states[state].Excluded) is not true;

    /// <summary>The state of the included patterns alone.</summary>
    public int Included(int state) => _states[state].Included;

    /// <summary>
    /// Whether every string on from a state leads on from the other too, which is in the same state of the included patterns:
    /// it does if the other has fewer ways into what is excluded.
    /// </summary>
    public bool IsCovered(int state, int other) => _excluded is null || _excluded.IsWithin(_states[other].Excluded, _states[state].Excluded);

    /// <summary>The states after one code point, each once, by the most readable class that leads there; in the order of classes.</summary>
    public LanguageEdge[] Edges(int state) => _edges[state] ??= Explore(state, _states[state]);

    private LanguageEdge[] Explore(int state, LanguageState source)
    {
        var edges = new List<LanguageEdge>();
        for (var codePointClass = 0; codePointClass < _classCount && !_budget.IsSpent; codePointClass++)
        {
            _budget.Spend(1);
            foreach (var included in _included.Next(source.Included, codePointClass))
            {
                _budget.Spend(1);
                var target = Number(new(included, _excluded?.Next(source.Excluded, codePointClass) ?? PatternAutomaton.Dead));
                if (_lastSources[target] == state)
                    continue;
                _lastSources[target] = state;
                edges.Add(new(codePointClass, target));
            }
        }

        return [.. edges];
    }

    private int Number(LanguageState state)
    {
        if (!_numbers.TryGetValue(state, out var number))
        {
            _budget.Spend(4);
            number = _states.Count;
            _numbers.Add(state, number);
            _states.Add(state);
            _edges.Add(null);
            _lastSources.Add(PatternAutomaton.Dead);
        }

        return number;
    }

    private readonly record struct LanguageState(int Included, int Excluded);
}

/// <summary>From one state of a language's automaton to the target, by any code point of the class.</summary>
internal readonly record struct LanguageEdge(int CodePointClass, int Target);
