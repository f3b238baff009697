using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// The strings that match all of some patterns and fail at least one of others: what one text type admits and another refuses.
/// </summary>
public sealed class PatternLanguage
{
    /// <summary>The strings that match every included pattern, without those that match every excluded one.</summary>
    /// <param name="include">What every string matches; if empty, every string does.</param>
    /// <param name="exclude">What no string matches all of; if empty, nothing is excluded.</param>
    /// <exception cref="System.ArgumentException">A pattern, not one that was parsed, is beyond <see cref="PatternLimits"/>.</exception>
    public PatternLanguage(IReadOnlyList<Pattern> include, IReadOnlyList<Pattern> exclude)
    {
        var included = include.Distinct().ToArray();
        // What is included never fails, so that it has no say among the excluded.
        var excluded = exclude.Distinct().Except(included).ToArray();
        ExcludesEverything = exclude.Count > 0 && excluded.Length == 0;
        Alphabet = Alphabet.Of(included.Concat(excluded).SelectMany(PatternAutomaton.SetsIn));
        Include = [.. included.Select(pattern => PatternAutomaton.Of(pattern, Alphabet))];
        Exclude = [.. excluded.Select(pattern => PatternAutomaton.Of(pattern, Alphabet))];
    }

    /// <summary>Whether the language is empty because every excluded pattern is an included one.</summary>
    internal bool ExcludesEverything { get; }

    /// <summary>The classes of code points that any of the patterns tells apart: that of every automaton here.</summary>
    internal Alphabet Alphabet { get; }

    internal IReadOnlyList<PatternAutomaton> Include { get; }

    /// <summary>None if nothing is excluded, or everything.</summary>
    internal IReadOnlyList<PatternAutomaton> Exclude { get; }
}
