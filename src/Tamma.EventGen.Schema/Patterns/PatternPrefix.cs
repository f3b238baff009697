using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>The beginnings of texts.</summary>
public static class PatternPrefix
{
    private static readonly Memoized<(EquatableArray<string> Patterns, int Length), Answer> Answers = new(question => new Answer(Ask(question.Patterns, question.Length)));

    /// <summary>A pattern of every beginning of every text that a pattern matches, the empty one and the whole text among them.</summary>
    /// <remarks>Of twice its size.</remarks>
    public static Pattern Of(Pattern pattern) => pattern switch
    {
        Sequence sequence => sequence.Items.Reverse().Aggregate((Pattern)new Empty(), Before),
        Alternation alternation => new Alternation(alternation.Items.Select(Of).ToEquatableArray()),
        Repeat { Maximum: 0 } or Empty => new Empty(),
        Repeat repeat => Both(new Repeat(repeat.Item, 0, repeat.Maximum - 1), Of(repeat.Item)),
        _ => new Repeat(pattern, 0, 1),
    };

    /// <summary>Whether a text that matches all patterns, cut off after some code points, still does; true where nobody can say.</summary>
    /// <param name="patterns">The patterns, as a schema has them.</param>
    /// <param name="length">How many code points are left.</param>
    public static bool Matches(EquatableArray<string> patterns, int length) => patterns.Count == 0 || Answers.Of((patterns, length)).IsYes;

    private static bool Ask(IEnumerable<string> schemaPatterns, int length)
    {
        var patterns = schemaPatterns.Select(text => PatternText.FromSchema(text) is { } pattern ? Pattern.Parse(pattern).Pattern : null).OfType<Pattern>().ToArray();
        var prefixes = patterns.Select(Of).ToArray();
        return prefixes.Any(prefix => PatternLimits.CountPositions(prefix) > PatternLimits.Positions)
            || LanguageSearch.Find(new PatternLanguage(prefixes, patterns), new CountRange(length, length)) is not SearchResult.Found;
    }

    // A prefix of "ab…" is one of "a", or "a" and a prefix of "b…".
    private static Alternation Before(Pattern rest, Pattern item) => new(new[] { Of(item), Both(item, rest) }.ToEquatableArray());

    private static Sequence Both(Pattern first, Pattern second) => new(new[] { first, second }.ToEquatableArray());

    private readonly record struct Answer(bool IsYes);
}
