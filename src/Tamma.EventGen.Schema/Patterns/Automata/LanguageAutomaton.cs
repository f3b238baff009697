using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// The product of the automata of a language, state by state as they are asked for. A state is one state of each included
/// automaton and of each excluded one.
/// </summary>
/// <remarks>
/// To match, one way through an included automaton is enough, so these stay nondeterministic; not to match is to have no way at
/// all, so only the excluded ones are made deterministic.
/// </remarks>
internal sealed class LanguageAutomaton
{
    private readonly WorkBudget _budget;
    private readonly int _classCount;
    private readonly EpsilonFreeNfa[] _include;
    private readonly LazyDfa[] _exclude;
    private readonly Dictionary<int[], int> _numbers = new(StateSetComparer.Instance);
    private readonly List<int[]> _tuples = [];
    private readonly List<LanguageEdge[]?> _edges = [];
    // Of each state, the last one that an edge came from: there is one edge from one state to another.
    private readonly List<int> _lastSources = [];

    public LanguageAutomaton(PatternLanguage language, WorkBudget budget)
    {
        _budget = budget;
        _classCount = language.Alphabet.Count;
        _include = [.. language.Include.Select(automaton => new EpsilonFreeNfa(automaton, budget))];
        _exclude = [.. language.Exclude.Select(automaton => new LazyDfa(automaton, budget))];
        int[] start = [.. _include.Select(automaton => automaton.Start), .. _exclude.Select(automaton => automaton.Start)];
        IsDead = _include.Any(automaton => automaton.Start == PatternAutomaton.Dead);
        if (_exclude.Any(automaton => automaton.Start == PatternAutomaton.Dead))
            Escape(start);
        Start = Number(start);
    }

    /// <summary>Whether an included pattern matches nothing; then nothing may be asked.</summary>
    public bool IsDead { get; }

    /// <summary>The number of the first state.</summary>
    public int Start { get; }

    public bool IsAccepting(int state)
    {
        var tuple = _tuples[state];
        return _include.Select((automaton, index) => automaton.IsAccepting(tuple[index])).All(accepting => accepting)
            && (HasEscaped(tuple) || _exclude.Select((automaton, index) => automaton.IsAccepting(tuple[_include.Length + index])).Any(accepting => !accepting));
    }

    /// <summary>The states after one code point, each once, by the most readable class that leads there; in the order of classes.</summary>
    public LanguageEdge[] Edges(int state) => _edges[state] ??= Explore(state);

    private LanguageEdge[] Explore(int state)
    {
        var edges = new List<LanguageEdge>();
        var target = new int[_include.Length + _exclude.Length];
        for (var codePointClass = 0; codePointClass < _classCount && !_budget.IsSpent; codePointClass++)
        {
            _budget.Spend(1);
            if (HasInclude(_tuples[state], codePointClass))
            {
                StepExclude(_tuples[state], codePointClass, target);
                StepInclude(state, codePointClass, 0, target, edges);
            }
        }

        return [.. edges];
    }

    private bool HasInclude(int[] source, int codePointClass)
    {
        for (var index = 0; index < _include.Length; index++)
        {
            if (_include[index].Next(source[index], codePointClass).Length == 0)
                return false;
        }

        return true;
    }

    private void StepExclude(int[] source, int codePointClass, int[] target)
    {
        if (HasEscaped(source))
        {
            Escape(target);
            return;
        }

        _budget.Spend(_exclude.Length);
        for (var index = 0; index < _exclude.Length; index++)
        {
            var next = _exclude[index].Next(source[_include.Length + index], codePointClass);
            if (next == PatternAutomaton.Dead)
            {
                Escape(target);
                return;
            }

            target[_include.Length + index] = next;
        }
    }

    /// <summary>Every combination of what the included automata from the index on may do.</summary>
    private void StepInclude(int state, int codePointClass, int index, int[] target, List<LanguageEdge> edges)
    {
        if (_budget.IsSpent)
            return;
        if (index == _include.Length)
        {
            AddEdge(state, codePointClass, target, edges);
            return;
        }

        foreach (var next in _include[index].Next(_tuples[state][index], codePointClass))
        {
            target[index] = next;
            StepInclude(state, codePointClass, index + 1, target, edges);
        }
    }

    private void AddEdge(int state, int codePointClass, int[] target, List<LanguageEdge> edges)
    {
        _budget.Spend(1);
        var number = Number(target);
        if (_lastSources[number] == state)
            return;
        _lastSources[number] = state;
        edges.Add(new(codePointClass, number));
    }

    private int Number(int[] tuple)
    {
        if (!_numbers.TryGetValue(tuple, out var number))
        {
            number = _tuples.Count;
            int[] copy = [.. tuple];
            _budget.Spend(tuple.Length);
            _numbers.Add(copy, number);
            _tuples.Add(copy);
            _edges.Add(null);
            _lastSources.Add(PatternAutomaton.Dead);
        }

        return number;
    }

    /// <summary>Whether nothing is excluded, or an excluded pattern can't match any more, so that the others no longer matter.</summary>
    private bool HasEscaped(int[] tuple) => _exclude.Length == 0 || tuple[_include.Length] == PatternAutomaton.Dead;

    private void Escape(int[] tuple)
    {
        for (var index = _include.Length; index < tuple.Length; index++)
            tuple[index] = PatternAutomaton.Dead;
    }
}

/// <summary>From one state of a language's automaton to the target, by any code point of the class.</summary>
internal readonly record struct LanguageEdge(int CodePointClass, int Target);
