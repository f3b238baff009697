using System.Collections.Generic;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// States of which none makes another needless: where a state is covered by one that was there no later, whatever is found from
/// it is found from that one, and no longer. It is what keeps <c>.*a.*b.*</c> from having a state for each subset.
/// </summary>
/// <remarks>De Wulf, Doyen, Henzinger, Raskin: Antichains: A new algorithm for checking universality of finite automata (2006).</remarks>
internal sealed class Antichain(LanguageAutomaton automaton, WorkBudget budget)
{
    private readonly Dictionary<int, List<int>> _byIncluded = [];

    /// <summary>Adds a state; false if it is there or is covered.</summary>
    public bool Add(int state)
    {
        if (!_byIncluded.TryGetValue(automaton.Included(state), out var others))
            _byIncluded.Add(automaton.Included(state), others = []);
        foreach (var other in others)
        {
            budget.Spend(1);
            if (automaton.IsCovered(state, other))
                return false;
        }

        budget.Spend(4);
        others.Add(state);
        return true;
    }
}
