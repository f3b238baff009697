using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Tests.Patterns;

public sealed class DotNetPatternTests
{
    [Fact]
    public void Matches_what_the_pattern_means_over_code_points() =>
        Gen.Select(PatternGen.Text, PatternGen.Subject.Array[12]).Sample(
            (text, subjects) =>
            {
                var pattern = PatternExpectation.Parsed(text);
                var regex = DotNet(pattern);
                return subjects.All(subject => regex.IsMatch(subject) == CodePointMatcher.Matches(pattern, subject));
            },
            iter: 4000);

    [Theory]
    [InlineData(@"\d", "٣", false)]
    [InlineData(@"\w", "é", false)]
    [InlineData(@"\s", "\uFEFF", true)]
    [InlineData(@"\s", "\u0085", false)]
    [InlineData(@"\s", "\u180E", false)]
    [InlineData(".", "\r", false)]
    [InlineData(".", "\u2028", false)]
    [InlineData(".", "\u0085", true)]
    [InlineData(".", "😀", true)]
    [InlineData("..", "😀", false)]
    [InlineData("[^a]", "😀", true)]
    [InlineData("[^a]{2}", "😀", false)]
    [InlineData("[😀]", "😁", false)]
    [InlineData("[😀-😂]", "😁", true)]
    [InlineData("a", "a\n", false)]
    [InlineData("K", "k", false)]
    [InlineData("[]", "", false)]
    [InlineData("[]|a", "a", true)]
    [InlineData("a #b", "a #b", true)]
    [InlineData("a|bc", "ac", false)]
    [InlineData("(?:a|ab)(?:c|bcd)", "abcd", true)]
    [InlineData("(?:a+|)+a", "a", true)]
    [InlineData("(?:(?:ab)+|)+ab", "ab", true)]
    [InlineData("(?:(?:a+|){2})+a", "a", true)]
    public void Keeps_the_meaning_where_dotnet_differs(string text, string subject, bool expected) =>
        Assert.Equal(expected, DotNet(PatternExpectation.Parsed(text)).IsMatch(subject));

    [Fact]
    public void Refuses_a_surrogate_alone()
    {
        foreach (var text in new[] { ".", "[^a]", @"\W", "[^]", @"[\uD800-\uDFFF]", @"\uD83D" })
        {
            Assert.DoesNotMatch(DotNet(PatternExpectation.Parsed(text)), "\uD83D");
            Assert.DoesNotMatch(DotNet(PatternExpectation.Parsed(text)), "\uDE00");
        }
    }

    [Fact]
    public void Compiles_at_the_limits()
    {
        var nested = string.Concat(Enumerable.Repeat("(?:a", PatternLimits.Nesting)) + string.Concat(Enumerable.Repeat(")*", PatternLimits.Nesting));
        Assert.Matches(DotNet(PatternExpectation.Parsed(nested)), "aaaa");
        foreach (var text in new[] { "a{0,1900}", "a{1899,}", ".{633}", "(?:a|bb|😀){380}", "(?:a*b){475}c{950}", "[^😀]{271}", "(?:[]|a){950}" })
        {
            var pattern = PatternExpectation.Parsed(text);
            Assert.InRange(PatternLimits.CountPositions(pattern), PatternLimits.Positions - 10, PatternLimits.Positions);
            Assert.DoesNotMatch(DotNet(pattern), "\n");
        }
    }

    private static Regex DotNet(Pattern pattern) => new(
        DotNetPattern.From(pattern),
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
