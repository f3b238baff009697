using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>Finds an example of a language, breadth first.</summary>
public static class LanguageSearch
{
    /// <summary>
    /// The steps that a search makes before it is given up: patterns that people write take some ten thousand, and those at
    /// <see cref="PatternLimits"/> that can be decided take three million, while an editor that waits for the answer should have
    /// it in a tenth of a second, and without a hundred megabytes.
    /// </summary>
    public const int DefaultBudget = 5_000_000;

    /// <summary>
    /// The shortest string of the language with a length in the range. Of several, one of readable characters; always the same.
    /// </summary>
    /// <param name="language">What the string is in.</param>
    /// <param name="length">Its length, in Unicode code points.</param>
    /// <param name="budget">After how many steps the search is given up: the same on each machine.</param>
    public static SearchResult Find(PatternLanguage language, CountRange length, int budget = DefaultBudget)
    {
        if (length.IsEmpty || language.ExcludesEverything)
            return new SearchResult.None();
        var work = new WorkBudget(budget);
        var automaton = new LanguageAutomaton(language, work);
        if (automaton.Start == PatternAutomaton.Dead)
            return new SearchResult.None();
        var way = Search(automaton, length, work);
        if (work.IsSpent)
            return new SearchResult.Unknown();
        return way is null ? new SearchResult.None() : new SearchResult.Found(Spell(way, language.Alphabet));
    }

    /// <summary>The classes of the string's code points, the last one first; null if there is no string.</summary>
    private static List<int>? Search(LanguageAutomaton automaton, CountRange length, WorkBudget work)
    {
        var layers = new LengthLayers(automaton, length.Minimum, work);
        if (work.IsSpent)
            return null;
        // Beyond the minimum a state that is covered by an earlier one leads to nothing shorter.
        var seen = new Antichain(automaton, work);
        var level = layers.StatesAt(length.Minimum).Where(seen.Add).ToList();
        var arrivals = level.ToDictionary(state => state, _ => (Arrival?)null);
        for (long at = length.Minimum; level.Count > 0 && !work.IsSpent; at++)
        {
            foreach (var state in level.TakeWhile(_ => !work.IsSpent))
            {
                if (automaton.IsAccepting(state))
                    return WayBack(layers, arrivals, state, length.Minimum, at, work);
            }

            level = at == length.Maximum ? [] : After(level, automaton, seen, arrivals, work);
        }

        return null;
    }

    private static List<int> After(List<int> level, LanguageAutomaton automaton, Antichain seen, Dictionary<int, Arrival?> arrivals, WorkBudget work)
    {
        var next = new List<int>();
        foreach (var source in level.TakeWhile(_ => !work.IsSpent))
        {
            foreach (var edge in automaton.Edges(source))
            {
                work.Spend(1);
                if (!seen.Add(edge.Target))
                    continue;
                arrivals.Add(edge.Target, new(edge.CodePointClass, source));
                next.Add(edge.Target);
            }
        }

        return next;
    }

    private static List<int> WayBack(LengthLayers layers, Dictionary<int, Arrival?> arrivals, int state, int minimum, long length, WorkBudget work)
    {
        var way = new List<int>();
        work.Spend(length);
        if (work.IsSpent)
            return way;
        while (arrivals[state] is { } arrival)
        {
            way.Add(arrival.CodePointClass);
            state = arrival.Source;
        }

        way.AddRange(layers.WayBackFrom(state, minimum));
        return way;
    }

    private static string Spell(List<int> wayBack, Alphabet alphabet)
    {
        var text = new StringBuilder(wayBack.Count);
        for (var index = wayBack.Count - 1; index >= 0; index--)
            text.Append(char.ConvertFromUtf32(alphabet.Representatives[wayBack[index]]));
        return text.ToString();
    }
}
