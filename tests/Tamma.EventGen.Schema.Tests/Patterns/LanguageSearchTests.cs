using System;
using System.Diagnostics;
using System.Linq;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Tests.Patterns;

public sealed class LanguageSearchTests
{
    private static readonly SearchResult None = new SearchResult.None();
    private static readonly SearchResult Unknown = new SearchResult.Unknown();

    [Theory]
    [InlineData("[0-9a-f]{7,40}", "[0-9a-f]{40}", "0000000")]
    [InlineData("[0-9a-f]{40}", "[0-9a-f]{7,40}", null)]
    [InlineData(@"\d+", "[0-9]*", null)]
    [InlineData("[0-9]*", @"\d+", "")]
    [InlineData(@"[^/\s]+/[^/\s]+", "[a-z]+/[a-z]+", "0/0")]
    [InlineData(@"[^/\s]+/[^/\s]+", "[0-9a-z]+/[0-9a-z]+", "0/A")]
    [InlineData("(?:a|b)*", "(?:a*b*)*", null)]
    [InlineData("(?:a*b*)*", "(?:a|b)*", null)]
    [InlineData("(?:ab)+", "a(?:ba)*b", null)]
    [InlineData("[]", "a", null)]
    [InlineData("a", "[]", "a")]
    [InlineData(".", "[^😀]", "😀")]
    [InlineData("[^]", ".", "\n")]
    [InlineData("[^a-z]*", "[^a-y]*", null)]
    [InlineData("(?:aa)*|(?:aaa)*", "(?:a{6})*|a{2}|a{3}|a{4}", "aaaaaaaa")]
    public void What_one_pattern_matches_and_another_does_not(string include, string exclude, string? expected) =>
        Assert.Equal(expected is null ? None : new SearchResult.Found(expected), Find([include], [exclude]));

    [Fact]
    public void A_string_matches_all_that_is_included_and_fails_one_of_the_excluded()
    {
        Assert.Equal(new SearchResult.Found("a0"), Find([".*0", "a.*"], []));
        Assert.Equal(new SearchResult.Found(""), Find([], []));
        Assert.Equal(new SearchResult.Found(""), Find([], ["a+"]));
        Assert.Equal(None, Find([], ["[^]*"]));
        Assert.Equal(None, Find(["a*", "b*"], ["(?:)"]));
        Assert.Equal(new SearchResult.Found("a"), Find(["[ab]"], ["[ab]", "b"]));
        Assert.Equal(new SearchResult.Found("b"), Find(["[ab]"], ["[a-c]", "a"]));
        Assert.Equal(None, Find(["[ab]"], ["[a-c]", "[ab]c*"]));
    }

    [Theory]
    [InlineData("[a-z]*", "[a-f]*", 3, 5, "aag")]
    [InlineData("a{1,5}", "b", 6, null, null)]
    [InlineData("a{1,5}", "b", 3, 3, "aaa")]
    [InlineData("(?:a{3})*", "b", 4, 5, null)]
    [InlineData("(?:a{3})*", "b", 4, 6, "aaaaaa")]
    [InlineData("😀*", "b", 2, 2, "😀😀")]
    [InlineData("a*", "b", 2, 1, null)]
    [InlineData("a+", "b", 0, 0, null)]
    public void Lengths_are_in_code_points(string include, string exclude, int minimum, int? maximum, string? expected) =>
        Assert.Equal(
            expected is null ? None : new SearchResult.Found(expected),
            Find([include], [exclude], new CountRange(minimum, maximum)));

    [Fact]
    public void A_great_length_takes_few_steps()
    {
        var found = Assert.IsType<SearchResult.Found>(Find(["(?:a{7}|b{11})*c?"], ["[ab]*"], new CountRange(100_000, null), budget: 150_000));
        Assert.Equal(100_000, found.Text.Length);
        Assert.Matches(PatternEngines.DotNet(PatternExpectation.Parsed("(?:a{7}|b{11})*c")), found.Text);
        Assert.Equal(None, Find(["(?:a{7}|a{14})*"], ["b"], new CountRange(100_001, 100_001), budget: 5_000));
        Assert.Equal(None, Find(["(?:a{7})*"], ["(?:aaaaaaa)*"], new CountRange(int.MaxValue, null), budget: 5_000));
    }

    [Theory]
    [InlineData("(?:a|b)*a(?:a|b){940}", "[ab]*", true)]
    [InlineData("(?:a|b)*a(?:a|b){940}", "(?:b|a)*a(?:b|a){940}", false)]
    [InlineData("(?:a|b)*a(?:a|b){30}", "(?:b|a)*a[ab]{30}", false)]
    [InlineData(".{0,300}x.{0,300}", ".{0,100}.{0,200}x.{0,300}", false)]
    [InlineData("(?:(?:a?){30}(?:b?){30}){30}", "(?:(?:a?b?){30}){30}", false)]
    [InlineData("(?:.*a.*b.*c.*d.*){90}", ".*(?:a.*b.*c.*d.*){90}", true)]
    public void Hostile_patterns_end_soon(string include, string exclude, bool isProved)
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal(isProved ? None : Unknown, Find([include], [exclude]));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Hostile_lengths_end_soon()
    {
        var primes = new[] { 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37 };
        var cycles = string.Join("|", primes.Select(prime => $"(?:a{{{prime}}})*b"));
        Assert.Equal(Unknown, Find([cycles], [], new CountRange(int.MaxValue, null)));
        Assert.Equal(Unknown, Find(["a*"], [], new CountRange(int.MaxValue, null)));
        Assert.Equal(Unknown, Find(["a*"], [], CountRange.Unlimited, budget: 0));
    }

    [Fact]
    public void A_result_depends_on_nothing_before_it()
    {
        var language = Language(["(?:a|b)*a(?:a|b){8}"], ["(?:b|a)*a[ab]{7}(?:a|b|cd)"]);
        var least = Enumerable.Range(0, 40).Select(power => (int)Math.Pow(1.5, power)).First(budget => LanguageSearch.Find(language, CountRange.Unlimited, budget) == None);
        Assert.Equal(Unknown, LanguageSearch.Find(language, CountRange.Unlimited, least / 3));
        Assert.Equal(None, LanguageSearch.Find(language, CountRange.Unlimited));
        Assert.Equal(Unknown, LanguageSearch.Find(language, CountRange.Unlimited, least / 3));
        Assert.Equal(None, LanguageSearch.Find(language, CountRange.Unlimited, least));
    }

    private static SearchResult Find(string[] include, string[] exclude, CountRange? length = null, int budget = LanguageSearch.DefaultBudget) =>
        LanguageSearch.Find(Language(include, exclude), length ?? CountRange.Unlimited, budget);

    private static PatternLanguage Language(string[] include, string[] exclude) =>
        new([.. include.Select(PatternExpectation.Parsed)], [.. exclude.Select(PatternExpectation.Parsed)]);
}
