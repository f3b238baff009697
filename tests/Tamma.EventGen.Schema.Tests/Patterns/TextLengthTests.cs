using System;
using CsCheck;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Tests.Patterns;

/// <summary>The length that is read off a pattern, beside the search of its language.</summary>
public sealed class TextLengthTests
{
    [Theory]
    [InlineData("[0-9a-f]{40}([0-9a-f]{24})?", 64L)]
    [InlineData("low|medium|high", 6L)]
    [InlineData("(?:ab?){2,5}", 10L)]
    [InlineData("(?:)*", 0L)]
    [InlineData("(?:a*){0}", 0L)]
    [InlineData(@"[^/\s]+/[^/\s]+", null)]
    [InlineData("a*", null)]
    [InlineData("a{3,}", null)]
    [InlineData("a|b+", null)]
    public void Of_a_pattern(string pattern, long? longest) => Assert.Equal(longest, TextLength.LongestOf(Pattern.Parse(pattern).Pattern!));

    /// <summary>The search proves that nothing is longer; and where there is no limit, it finds what is longer than any pattern here is.</summary>
    [Fact]
    public void No_text_of_the_language_is_longer() => PatternGen.Text.Sample(
        text =>
        {
            if (Pattern.Parse(text).Pattern is not { } pattern)
                return;
            var language = new PatternLanguage([pattern], []);
            if (TextLength.LongestOf(pattern) is { } longest)
                Assert.IsNotType<SearchResult.Found>(LanguageSearch.Find(language, new CountRange((int)longest + 1, null), budget: 100_000));
            else if (!HasEmptyClass(text))
                Assert.IsNotType<SearchResult.None>(LanguageSearch.Find(language, new CountRange(200, null), budget: 100_000));
        },
        iter: 3_000);

    [Theory]
    [InlineData(StringFormat.Uuid, "0192d3a4-5b6c-7d8e-9f01-23456789abcd")]
    [InlineData(StringFormat.Date, "2026-02-28")]
    [InlineData(StringFormat.DateTime, "2026-02-28T12:00:00.1234567890123456+01:00")]
    public void Of_a_format_of_fixed_length(StringFormat format, string longest) => Assert.Equal(longest.Length, TextLength.LongestOf(new StringType { Format = format }));

    [Theory]
    [InlineData(StringFormat.None)]
    [InlineData(StringFormat.Uri)]
    [InlineData(StringFormat.Email)]
    public void Other_formats_set_no_limit(StringFormat format) => Assert.Null(TextLength.LongestOf(new StringType { Format = format }));

    [Fact]
    public void The_tightest_limit_counts()
    {
        Assert.Equal(5, TextLength.LongestOf(new StringType { Length = new CountRange(0, 5), Patterns = EquatableArray.Of(PatternText.ToSchema("a{7}")) }));
        Assert.Equal(7, TextLength.LongestOf(new StringType { Length = new CountRange(0, 9), Patterns = EquatableArray.Of(PatternText.ToSchema("a*"), PatternText.ToSchema("a{7}")) }));
        Assert.Equal(4, TextLength.LongestOf(new StringType { AllowedValues = EquatableArray.Of("low", "high") }));
        Assert.Equal(5, TextLength.LongestOf(new StringType { Format = StringFormat.Uuid, Length = new CountRange(0, 5) }));
    }

    private static bool HasEmptyClass(string text) => text.Contains("[]", StringComparison.Ordinal) || text.Contains("[^", StringComparison.Ordinal);
}
