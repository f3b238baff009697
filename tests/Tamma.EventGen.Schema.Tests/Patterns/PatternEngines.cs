using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Fare;
using Tamma.EventGen.Schema.Patterns;
using Pattern = Tamma.EventGen.Schema.Patterns.Pattern;

namespace Tamma.EventGen.Schema.Tests.Patterns;

/// <summary>What others make of a pattern.</summary>
internal static class PatternEngines
{
    public static Regex DotNet(Pattern pattern) => new(
        DotNetPattern.From(pattern),
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Whether .NET's engine sees the text in the language.</summary>
    public static bool Contains(IReadOnlyList<Pattern> include, IReadOnlyList<Pattern> exclude, string text) =>
        include.All(pattern => DotNet(pattern).IsMatch(text))
        && (exclude.Count == 0 || exclude.Any(pattern => !DotNet(pattern).IsMatch(text)));

    /// <summary>The part of the language that has no code point beyond U+FFFF, made with Fare's operations.</summary>
    public static Automaton Fare(IReadOnlyList<Pattern> include, IReadOnlyList<Pattern> exclude)
    {
        var all = Fare(CodePointSet.Of().Complement()).Repeat();
        var language = include.Aggregate(all, (rest, pattern) => rest.Intersection(Fare(pattern)));
        return exclude.Count == 0
            ? language
            : language.Intersection(exclude.Aggregate(all, (rest, pattern) => rest.Intersection(Fare(pattern))).Complement());
    }

    private static Automaton Fare(Pattern pattern) => pattern switch
    {
        CodePointSet set => BasicOperations.Union(set.Ranges
            .Where(range => range.First <= char.MaxValue)
            .Select(range => BasicAutomata.MakeCharRange((char)range.First, (char)System.Math.Min(range.Last, char.MaxValue)))
            .Append(BasicAutomata.MakeEmpty())
            .ToList()),
        Sequence sequence => BasicOperations.Concatenate(sequence.Items.Select(Fare).ToList()),
        Alternation alternation => BasicOperations.Union(alternation.Items.Select(Fare).ToList()),
        Repeat { Maximum: { } maximum } repeat => Fare(repeat.Item).Repeat(repeat.Minimum, maximum),
        Repeat repeat => Fare(repeat.Item).Repeat(repeat.Minimum),
        _ => BasicAutomata.MakeEmptyString(),
    };
}
