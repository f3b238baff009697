using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Tests.Patterns;

/// <summary>The meaning of a pattern at its plainest: from a set of places in the text to the set of places after a match.</summary>
internal static class CodePointMatcher
{
    public static bool Matches(Pattern pattern, string text)
    {
        var codePoints = text.EnumerateRunes().Select(rune => rune.Value).ToArray();
        return After(pattern, codePoints, [0]).Contains(codePoints.Length);
    }

    private static HashSet<int> After(Pattern pattern, int[] text, HashSet<int> places)
    {
        switch (pattern)
        {
            case CodePointSet set:
                return places
                    .Where(place => place < text.Length && set.Ranges.Any(range => range.First <= text[place] && text[place] <= range.Last))
                    .Select(place => place + 1)
                    .ToHashSet();
            case Sequence sequence:
                return sequence.Items.Aggregate(places, (reached, item) => After(item, text, reached));
            case Alternation alternation:
                return alternation.Items.SelectMany(item => After(item, text, places)).ToHashSet();
            case Repeat repeat:
                return AfterRepeat(repeat, text, places);
            default:
                return places;
        }
    }

    private static HashSet<int> AfterRepeat(Repeat repeat, int[] text, HashSet<int> places)
    {
        var reached = places;
        for (var count = 0; count < repeat.Minimum; count++)
            reached = After(repeat.Item, text, reached);
        var all = new HashSet<int>(reached);
        // A round that reaches no new place never will.
        for (var count = repeat.Minimum; count < (repeat.Maximum ?? int.MaxValue) && reached.Count > 0; count++)
        {
            reached = After(repeat.Item, text, reached).Except(all).ToHashSet();
            all.UnionWith(reached);
        }

        return all;
    }
}
