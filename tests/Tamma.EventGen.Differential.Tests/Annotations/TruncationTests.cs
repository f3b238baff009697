using System.Linq;

namespace Tamma.EventGen.Differential.Tests;

/// <summary>Texts that are shortened when their event is created.</summary>
public sealed class TruncationTests
{
    private static readonly AnnotatedTypes Payload = new() { Integer = 1, Whole = "", WholeLength = 0 };

    [Theory]
    [InlineData("", "")]
    [InlineData("abcde", "abcde")]
    [InlineData("abcdef", "abcde")]
    // Five emoji, ten chars.
    [InlineData("😀😁😂🤣😃", "😀😁😂🤣😃")]
    [InlineData("😀😁😂🤣😃😄", "😀😁😂🤣😃")]
    // A letter with its accent is kept whole, or not at all.
    [InlineData("abcde\u0301", "abcd")]
    [InlineData("abce\u0301f", "abce\u0301")]
    // A family of seven code points, a flag of two, a line end of two, a syllable of three.
    [InlineData("ab👨‍👩‍👧‍👦", "ab")]
    [InlineData("abcd🇩🇪🇫🇷", "abcd")]
    [InlineData("abc🇩🇪🇫🇷", "abc🇩🇪")]
    [InlineData("abcd\r\nx", "abcd")]
    [InlineData("abc\u1112\u1161\u11ab", "abc")]
    [InlineData("ab\u1112\u1161\u11abc", "ab\u1112\u1161\u11ab")]
    // One character alone is too long: it is cut between its code points.
    [InlineData("👨‍👩‍👧‍👦", "👨‍👩‍👧")]
    [InlineData("e\u0301\u0302\u0303\u0304\u0305\u0306", "e\u0301\u0302\u0303\u0304")]
    public void A_text_is_cut_between_characters(string text, string expected)
    {
        var created = Contexts.New().Create(Payload with { Short = text }).Payload;
        Assert.Equal(expected, created.Short);
        Assert.Equal(expected == text ? null : text.EnumerateRunes().Count(), created.ShortLength);
        Assert.Equal(Payload with { Short = created.Short, ShortLength = created.ShortLength }, created);
    }

    [Fact]
    public void The_original_length_that_was_given_stays_where_nothing_is_shortened()
    {
        var created = Contexts.New().Create(Payload with { Short = "abc", ShortLength = 99, Whole = "ab", WholeLength = 98 }).Payload;
        Assert.Equal(("abc", 99, "ab", 98), (created.Short, created.ShortLength, created.Whole, created.WholeLength));
    }

    [Fact]
    public void Each_text_has_its_own_limit()
    {
        var given = Payload with { Short = "abcdefgh", Limited = "abcdefgh", Whole = "abcdefgh" };
        var created = Contexts.New().Create(given).Payload;
        Assert.Equal(("abcde", 8, "abcd", "ab", 8), (created.Short, created.ShortLength, created.Limited, created.Whole, created.WholeLength));
        Assert.Equal("abcdefgh", given.Short);
    }

    [Fact]
    public void Nothing_is_copied_where_nothing_is_too_long()
    {
        Assert.Same(Payload, Contexts.New().Create(Payload).Payload);
        Assert.Null(Contexts.New().Create(Payload).Payload.Short);
    }

    [Fact]
    public void A_tag_has_what_is_left_and_the_event_is_valid()
    {
        var given = Payload with { Limited = "abcde", Short = new string('x', 100_000) };
        Assert.False(AnnotatedTypes.Contract.IsValid(AnnotatedTypes.Contract.ToUtf8Json(given)));
        var created = Contexts.New().Create(given);
        Assert.Equal("abcd", created.Metadata.Tags!["limited"]);
        var read = EventCatalog.Registry.Read(created.ToUtf8Json());
        Assert.True(read.IsValid, string.Join('\n', read.Errors));
    }
}
