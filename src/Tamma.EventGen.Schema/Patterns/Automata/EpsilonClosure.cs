using System.Collections.Generic;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>Follows the steps of a Thompson automaton that read nothing. Each use has its own: it keeps notes.</summary>
internal sealed class EpsilonClosure(PatternAutomaton automaton, WorkBudget budget)
{
    private readonly int[] _seenIn = new int[automaton.States.Length];
    private readonly Stack<int> _pending = new();
    private int _round;

    /// <summary>Whether the end is among the states of a closure.</summary>
    public static bool IsAccepting(int[] closure) => closure.Length > 0 && closure[0] == PatternAutomaton.Accept;

    /// <summary>The states that read, and the accepting one, that the given states are without reading; ascending.</summary>
    public int[] Of(IEnumerable<int> states)
    {
        _round++;
        foreach (var state in states)
            Enter(state);
        var closure = new List<int>();
        while (_pending.Count > 0)
        {
            var number = _pending.Pop();
            var state = automaton.States[number];
            if (state.Classes is not null || number == PatternAutomaton.Accept)
            {
                closure.Add(number);
                continue;
            }

            Enter(state.Alternative);
            Enter(state.Next);
        }

        budget.Spend(closure.Count);
        closure.Sort();
        return [.. closure];
    }

    private void Enter(int state)
    {
        if (state == PatternAutomaton.Dead || _seenIn[state] == _round)
            return;
        budget.Spend(1);
        _seenIn[state] = _round;
        _pending.Push(state);
    }
}
