using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// An automaton without the steps that read nothing, state by state as they are asked for. Each use has its own: it remembers
/// states.
/// </summary>
/// <remarks>Its states are those of the automaton, and not, as in <see cref="LazyDfa"/>, possibly exponentially many sets.</remarks>
internal sealed class EpsilonFreeNfa(PatternAutomaton automaton, WorkBudget budget)
{
    private readonly EpsilonClosure _closure = new(automaton, budget);
    private readonly State?[] _states = new State?[automaton.States.Length];

    /// <summary>The first state, or <see cref="PatternAutomaton.Dead"/>.</summary>
    public int Start => automaton.Start;

    public bool IsAccepting(int state) => At(state).IsAccepting;

    /// <summary>
    /// The states after a code point of the class, none of them twice. Each has a way to an accepting one.
    /// </summary>
    public int[] Next(int state, int codePointClass) => At(state).Row[codePointClass];

    private State At(int state) => _states[state] ??= Explore(state);

    private State Explore(int state)
    {
        var closure = _closure.Of([state]);
        var row = new List<int>?[automaton.Alphabet.Count];
        budget.Spend(row.Length);
        foreach (var reader in closure)
        {
            if (automaton.States[reader] is not { Classes: { } classes, Next: var next })
                continue;
            budget.Spend(2 * classes.Length);
            foreach (var codePointClass in classes)
                (row[codePointClass] ??= []).Add(next);
        }

        return new State(
            EpsilonClosure.IsAccepting(closure),
            [.. row.Select(targets => targets is null ? [] : targets.Distinct().ToArray())]);
    }

    private sealed record State(bool IsAccepting, int[][] Row);
}
