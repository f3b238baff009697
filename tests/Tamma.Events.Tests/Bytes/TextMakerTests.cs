using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using Tamma.Events.Bytes;

namespace Tamma.Events.Tests.Bytes;

/// <summary>Texts of documents as strings: escapes and characters of every length at every place around the borders of what is looked at together; the framework judges.</summary>
public sealed class TextMakerTests
{
    private static readonly string[] Parts =
    [
        "a", "é", "日", "\U0001F680", "\\n", "\\\"", "\\\\", "\\/", "\\b\\f\\r\\t", "\\u00e9", "\\uD83D\\uDE80", "\\u0000", "\u007F\u0080\u07FF\u0800\uFFFF\U0010FFFF", "plain text of",
    ];

    [Fact]
    public void Every_sequence_of_characters_is_the_framework_s_text()
    {
        var count = 0;
        foreach (var sequence in Sequences.Of(Parts, 3).Where(static text => text.Length > 0))
        {
            foreach (var before in (int[])[0, 1, 13, 14, 15, 16, 29, 240 + (count % 20), 250 + (count % 7)])
                AssertAgrees(new string('b', before) + sequence + new string('c', count % 19));
            count++;
        }

        Assert.Equal(Parts.Length + (Parts.Length * Parts.Length) + (Parts.Length * Parts.Length * Parts.Length), count);
    }

    [Fact]
    public void A_long_text_of_any_characters_is_the_framework_s_text()
    {
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
            AssertAgrees(string.Concat(Enumerable.Range(0, random.Next(2000)).Select(_ => Parts[random.Next(Parts.Length)])));
    }

    private static void AssertAgrees(string escaped)
    {
        var expected = JsonSerializer.Deserialize<string>("\"" + escaped + "\"");
        // A byte of its own behind the text, which must not be looked at as if it were the text's.
        var utf8 = Encoding.UTF8.GetBytes(escaped + "\\");
        Assert.Equal(expected, TextMaker.OfJson(utf8.AsSpan(..^1)));
    }

    [Theory]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0x61, 0xE6 })]
    [InlineData(new byte[] { 0x61, 0xE6, 0x97 })]
    [InlineData(new byte[] { 0xF0 })]
    [InlineData(new byte[] { 0x61, 0x62, 0xF0, 0x9F, 0x9A })]
    public void A_text_that_ends_within_a_character_is_refused(byte[] text) =>
        Assert.Throws<ArgumentException>(() => Transcoder.ToUtf16(text, new char[Transcoder.UnitsFor(text.Length)]));
}
