using System;
using System.Linq;
using System.Text;
using CsCheck;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

/// <summary>Texts made of characters that are known to be one each, so that where they may be cut is known without asking how Unicode divides them.</summary>
public sealed class TextTruncationTests
{
    private static readonly string[] Characters =
    [
        "a", " ", "ß", "語", "\0",
        "😀", "𝒳",
        "e\u0301", "o\u0308\u0323\u0301", "\u0928\u093f",
        "🇩🇪", "🇫🇷",
        "👩🏽", "❤️", "👩‍🚀", "👨‍👩‍👧‍👦", "🏳️‍🌈",
        "한", "\u1112\u1161\u11ab",
        "\r\n",
    ];

    private static readonly Gen<string[]> Texts = Gen.OneOf(Characters.Select(Gen.Const).ToArray()).Array[0, 12];

    [Fact]
    public void A_text_is_cut_between_characters() => Gen.Select(Texts, Gen.Int[0, 30]).Sample((characters, length) =>
    {
        var text = string.Concat(characters);
        var isLong = TextTruncation.TryShorten(text, length, out var shortened, out var original);
        Assert.Equal(LengthOf(text) > length, isLong);
        Assert.Equal(isLong ? ExpectedOf(characters, length) : null, shortened);
        Assert.Equal(isLong ? LengthOf(text) : 0, original);
    });

    [Theory]
    [InlineData(1, "ab")]
    [InlineData(2, "ab")]
    [InlineData(3, "ab👨‍👩")]
    public void A_character_is_cut_where_too_little_would_be_left_without_it(int minimum, string expected)
    {
        Assert.True(TextTruncation.TryShorten("ab👨‍👩‍👧‍👦", 5, out var shortened, out _, minimum));
        Assert.Equal(expected, shortened);
    }

    [Fact]
    public void A_text_is_never_too_long_afterwards_and_stays_well_formed() => Gen.Select(Gen.String[Gen.OneOf(Gen.Char, Gen.Char['\u0300', '\u036f'], Gen.Char['\ud800', '\udfff']), 0, 40], Gen.Int[0, 20]).Sample((text, length) =>
    {
        if (!TextTruncation.TryShorten(text, length, out var shortened, out _))
            return;
        Assert.StartsWith(shortened, text, StringComparison.Ordinal);
        Assert.InRange(shortened.EnumerateRunes().Count(), Math.Min(length, 1), length);
        // No pair is cut in two.
        Assert.False(shortened.Length > 0 && char.IsHighSurrogate(shortened[^1]) && char.IsLowSurrogate(text[shortened.Length]));
    });

    [Fact]
    public void A_text_that_fits_is_left_alone()
    {
        Assert.False(TextTruncation.TryShorten(text: null, 0, out _, out _));
        Assert.False(TextTruncation.TryShorten("", 0, out _, out _));
        Assert.False(TextTruncation.TryShorten("😀😀", 2, out var shortened, out var original));
        Assert.Equal((null, 0), (shortened, original));
        Assert.Throws<ArgumentOutOfRangeException>(() => TextTruncation.TryShorten("a", -1, out _, out _));
    }

    private static string ExpectedOf(string[] characters, int length)
    {
        var kept = 0;
        while (characters.Take(kept + 1).Sum(LengthOf) <= length)
            kept++;
        return kept > 0 ? string.Concat(characters.Take(kept)) : string.Concat(characters[0].EnumerateRunes().Take(length));
    }

    private static int LengthOf(string text) => Encoding.UTF32.GetByteCount(text) / 4;
}
