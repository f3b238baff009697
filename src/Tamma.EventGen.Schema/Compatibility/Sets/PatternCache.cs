using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <summary>The patterns of one comparison, each parsed once, what is decided of them, and the effort that all their searches may take together.</summary>
internal sealed class PatternCache
{
    // Each search is bounded; so is their number, and the later ones take less: only a contract made for it gets there.
    private const int SearchLimit = 5_000;
    private const int SearchesAtEase = 4;

    // A longer text is no example that anybody reads, and too much to remember.
    private const int TextLimit = 100_000;

    // Events share their patterns: what is decided once is decided for every comparison that may take as much effort, so that no
    // result depends on what the process compared before. Bounded, as a compiler's process lives long.
    private const int DecidedLimit = 10_000;
    private static readonly ConcurrentDictionary<(EquatableArray<Pattern> Included, EquatableArray<Pattern> Excluded, CountRange Length), (Found Found, int Budget)> Decided = new();

    private readonly Dictionary<string, Pattern?> _parsed = new(StringComparer.Ordinal);
    private readonly Dictionary<Pattern, PatternAutomaton> _automata = [];
    private readonly Dictionary<(EquatableArray<Pattern> Included, EquatableArray<Pattern> Excluded, CountRange Length), Found> _found = [];
    private int _searches;

    /// <summary>A pattern of just these texts.</summary>
    public static Pattern Literals(IEnumerable<string> texts)
    {
        var literals = texts.Select(Literal).ToEquatableArray();
        return literals.Count == 1 ? literals[0] : new Alternation(literals);
    }

    /// <summary>The pattern of a schema's text; null for one that is not of the contract's language.</summary>
    public Pattern? Parse(string schemaPattern)
    {
        if (!_parsed.TryGetValue(schemaPattern, out var pattern))
        {
            pattern = PatternText.FromSchema(schemaPattern) is { } text ? Pattern.Parse(text).Pattern : null;
            _parsed.Add(schemaPattern, pattern);
        }

        return pattern;
    }

    /// <summary>Whether a text matches as a whole; null for a pattern that is not of the contract's language.</summary>
    public bool? Matches(string schemaPattern, string text) => Parse(schemaPattern) is { } pattern ? Matches(pattern, text) : null;

    /// <summary>Whether a text matches as a whole.</summary>
    public bool Matches(Pattern pattern, string text)
    {
        if (!_automata.TryGetValue(pattern, out var automaton))
        {
            automaton = PatternAutomaton.Of(pattern);
            _automata.Add(pattern, automaton);
        }

        return automaton.Matches(text);
    }

    /// <summary>The shortest text that matches all of some patterns, and not all of others, within limits of length.</summary>
    public Found Search(IReadOnlyList<Pattern> included, IReadOnlyList<Pattern> excluded, CountRange length)
    {
        if (length.IsEmpty)
            return Found.Nothing;
        if (included.Count == 0 && excluded.Count == 0)
            return length.Minimum > TextLimit ? Found.TooLong : Found.Of(new string('a', length.Minimum));
        var question = (included.ToEquatableArray(), excluded.ToEquatableArray(), length);
        if (!_found.TryGetValue(question, out var found))
        {
            found = _searches < SearchLimit ? SearchAnew(question) : Found.Unknown;
            _searches++;
            _found.Add(question, found);
        }

        return found;
    }

    private Found SearchAnew((EquatableArray<Pattern> Included, EquatableArray<Pattern> Excluded, CountRange Length) question)
    {
        var budget = LanguageSearch.DefaultBudget / (1 + (_searches / SearchesAtEase));
        if (Decided.TryGetValue(question, out var decided) && decided.Budget <= budget)
            return decided.Found;
        var found = LanguageSearch.Find(new PatternLanguage(question.Included, question.Excluded), question.Length, budget) switch
        {
            SearchResult.Found text => text.Text.Length > TextLimit ? Found.TooLong : Found.Of(text.Text),
            SearchResult.None => Found.Nothing,
            _ => Found.Unknown,
        };
        if (found.IsDecided && Decided.Count < DecidedLimit)
            Decided[question] = (found, budget);
        return found;
    }

    private static Pattern Literal(string text)
    {
        var items = new List<Pattern>();
        for (var index = 0; index < text.Length; index += char.IsSurrogatePair(text, index) ? 2 : 1)
            items.Add(CodePointSet.Of(char.IsSurrogate(text[index]) && !char.IsSurrogatePair(text, index) ? 0xFFFD : char.ConvertToUtf32(text, index)));
        return items.Count switch
        {
            0 => new Empty(),
            1 => items[0],
            _ => new Sequence(items.ToEquatableArray()),
        };
    }
}
