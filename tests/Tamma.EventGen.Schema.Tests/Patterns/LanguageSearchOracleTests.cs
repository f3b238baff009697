using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Fare;
using Tamma.EventGen.Schema.Patterns;
using Pattern = Tamma.EventGen.Schema.Patterns.Pattern;

namespace Tamma.EventGen.Schema.Tests.Patterns;

/// <summary>The search beside .NET's engine, Fare's automata and plain enumeration.</summary>
public sealed class LanguageSearchOracleTests
{
    private static readonly Pattern Bmp = PatternExpectation.Parsed(@"[\u0000-\uFFFF]*");
    private static readonly Pattern SmallAlphabet = PatternExpectation.Parsed("[ab0]*");
    private static readonly string[] SmallStrings = [.. Enumerable.Range(0, 6).SelectMany(length => StringsOf(length))];

    [Fact]
    public void What_is_found_is_in_the_language_by_dotnet_and_by_places() =>
        LanguageGen.Language.Sample(
            language =>
            {
                if (Find(language.Include, language.Exclude) is not { } text)
                    return true;
                return PatternEngines.Contains(language.Include, language.Exclude, text)
                    && language.Include.All(pattern => CodePointMatcher.Matches(pattern, text))
                    && (language.Exclude.Length == 0 || language.Exclude.Any(pattern => !CodePointMatcher.Matches(pattern, text)));
            },
            iter: 4000);

    [Fact]
    public void Nothing_is_found_exactly_where_Fare_has_an_empty_automaton() =>
        LanguageGen.Language.Sample(
            language =>
            {
                var found = Find([.. language.Include, Bmp], language.Exclude);
                var fare = PatternEngines.Fare(language.Include, language.Exclude);
                fare.Determinize();
                return found is null ? BasicOperations.IsEmpty(fare) : fare.Run(found);
            },
            iter: 4000);

    [Fact]
    public void What_is_found_is_the_shortest_within_the_lengths_by_enumeration() =>
        Gen.Select(LanguageGen.Language, Gen.Int[0, 3], Gen.Int[0, 5]).Sample(
            (language, minimum, maximum) =>
            {
                var include = language.Include.Append(SmallAlphabet).ToArray();
                var found = Find(include, language.Exclude, new CountRange(minimum, maximum));
                var shortest = SmallStrings.FirstOrDefault(text =>
                    text.Length >= minimum && text.Length <= maximum && PatternMeaning(include, language.Exclude, text));
                return found?.Length == shortest?.Length;
            },
            iter: 1000);

    [Fact]
    public void What_is_found_is_the_first_length_that_Fare_has() =>
        Gen.Select(LanguageGen.Language, Gen.Int[0, 40], Gen.Int[0, 12]).Sample(
            (language, minimum, more) =>
            {
                var length = new CountRange(minimum, minimum + more);
                var found = Find([.. language.Include, Bmp], language.Exclude, length);
                var fare = PatternEngines.Fare([.. language.Include, Of(length)], language.Exclude);
                fare.Determinize();
                if (found is null)
                    return BasicOperations.IsEmpty(fare);
                var shorter = PatternEngines.Fare([.. language.Include, Of(new CountRange(minimum, found.Length - 1))], language.Exclude);
                return fare.Run(found) && (found.Length == minimum || BasicOperations.IsEmpty(shorter));
            },
            iter: 500);

    [Fact]
    public void The_same_is_found_again() =>
        Gen.Select(LanguageGen.Language, Gen.Int[0, 9]).Sample(
            (language, minimum) =>
                Find(language.Include, language.Exclude, new CountRange(minimum, null)) == Find(language.Include, language.Exclude, new CountRange(minimum, null)),
            iter: 300);

    private static Pattern Of(CountRange length) =>
        new Repeat(CodePointSet.Of().Complement(), length.Minimum, System.Math.Max(length.Minimum, length.Maximum ?? int.MaxValue));

    /// <summary>What is found; null for nothing, which must be proved.</summary>
    private static string? Find(IReadOnlyList<Pattern> include, IReadOnlyList<Pattern> exclude, CountRange? length = null)
    {
        var result = LanguageSearch.Find(new PatternLanguage(include, exclude), length ?? CountRange.Unlimited);
        Assert.IsNotType<SearchResult.Unknown>(result);
        return (result as SearchResult.Found)?.Text;
    }

    private static bool PatternMeaning(Pattern[] include, Pattern[] exclude, string text) =>
        include.All(pattern => CodePointMatcher.Matches(pattern, text))
        && (exclude.Length == 0 || exclude.Any(pattern => !CodePointMatcher.Matches(pattern, text)));

    private static IEnumerable<string> StringsOf(int length) =>
        length == 0 ? [""] : StringsOf(length - 1).SelectMany(text => "ab0".Select(character => text + character));
}
