using System.Linq;
using CsCheck;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Tests.Patterns;

public sealed class PatternAutomatonTests
{
    [Fact]
    public void Matches_what_the_pattern_means_over_code_points() =>
        Gen.Select(PatternGen.Text, PatternGen.Subject.Array[12]).Sample(
            (text, subjects) =>
            {
                var pattern = PatternExpectation.Parsed(text);
                var automaton = PatternAutomaton.Of(pattern);
                return subjects.All(subject => automaton.Matches(subject) == CodePointMatcher.Matches(pattern, subject));
            },
            iter: 4000);

    [Fact]
    public void Matches_what_dotnet_matches() =>
        Gen.Select(LanguageGen.Pattern, Gen.Int[0, 3].Select(index => "ab0\n"[index]).Array[0, 9].Select(text => new string(text)).Array[20]).Sample(
            (pattern, subjects) =>
            {
                var automaton = PatternAutomaton.Of(pattern);
                var regex = PatternEngines.DotNet(pattern);
                return subjects.All(subject => automaton.Matches(subject) == regex.IsMatch(subject));
            },
            iter: 2000);

    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("[]", "", false)]
    [InlineData("[]*", "", true)]
    [InlineData("(?:[]|a)+", "aa", true)]
    [InlineData("a[]|b", "a", false)]
    [InlineData("(?:a?){3}", "", true)]
    [InlineData("(?:a?){3}", "aaaa", false)]
    [InlineData("(?:(?:a+)?)*", "aaa", true)]
    [InlineData("(?:(?:a?)?)?", "aa", false)]
    [InlineData("(?:a{2}){2,}", "aaaaa", false)]
    [InlineData("(?:a{2}){2,}", "aaaaaa", true)]
    [InlineData("(?:a|){2}b", "ab", true)]
    [InlineData("😀{2}", "😀😀", true)]
    [InlineData(".{2}", "😀", false)]
    [InlineData(@"[^\s/]+/[^\s/]+", "acme/widgets", true)]
    [InlineData(@"[^\s/]+/[^\s/]+", "acme/wid/gets", false)]
    public void Known_cases(string pattern, string text, bool expected) =>
        Assert.Equal(expected, PatternAutomaton.Of(PatternExpectation.Parsed(pattern)).Matches(text));

    [Fact]
    public void A_surrogate_alone_is_never_matched()
    {
        foreach (var pattern in new[] { ".", "[^a]", "[^]", @"[\uD800-\uDFFF]" })
        {
            var automaton = PatternAutomaton.Of(PatternExpectation.Parsed(pattern));
            foreach (var text in new[] { "\uD83D", "\uDE00", "\uDFFF", "\uD800" })
                Assert.False(automaton.Matches(text));
        }

        Assert.False(PatternAutomaton.Of(PatternExpectation.Parsed(".*")).Matches("a\uDE00\uD83D"));
    }

    [Fact]
    public void A_pattern_at_the_limits_has_a_small_automaton()
    {
        var nested = string.Concat(Enumerable.Repeat("(?:", 99)) + "a" + string.Concat(Enumerable.Repeat(")*", 99));
        foreach (var text in new[] { "a{0,1900}", "a{1899,}", "(?:a?){1900}", "(?:a*b|c+){380}", "(?:a{40}){40}", $"(?:{nested}){{950}}" })
        {
            var automaton = PatternAutomaton.Of(PatternExpectation.Parsed(text));
            Assert.InRange(automaton.States.Length, 900, 3 * PatternLimits.Positions);
        }
    }

    [Fact]
    public void Rounds_of_nothing_are_no_work()
    {
        var nested = string.Concat(Enumerable.Repeat("(?:", 90)) + "a{0}" + string.Concat(Enumerable.Repeat("){1900}", 90));
        Assert.Single(PatternAutomaton.Of(PatternExpectation.Parsed(nested)).States);
        Assert.True(PatternAutomaton.Of(PatternExpectation.Parsed(nested)).Matches(""));
    }

    [Fact]
    public void A_pattern_beyond_the_limits_is_refused()
    {
        var large = new Repeat(new Repeat(CodePointSet.Of('a'), 1900, 1900), 1900, 1900);
        Assert.Throws<System.ArgumentException>(() => PatternAutomaton.Of(large));
    }
}
