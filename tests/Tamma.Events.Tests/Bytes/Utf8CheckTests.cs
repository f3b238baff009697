using System;
using System.Text;
using System.Text.Unicode;
using CsCheck;
using Tamma.Events.Bytes;

namespace Tamma.Events.Tests.Bytes;

/// <summary>The framework is the judge.</summary>
public sealed class Utf8CheckTests
{
    // Three blocks: behind one with a letter there may be one without.
    private const int Length = 400;

    // Bytes at the borders of what RFC 3629 section 4 allows in each place, and one within.
    private static readonly byte[] Borders =
        [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF];

    [Fact]
    public void All_pairs_of_bytes_in_the_middle()
    {
        var text = Ascii();
        for (var pair = 0; pair <= 0xFFFF; pair++)
        {
            (text[100], text[101]) = ((byte)(pair >> 8), (byte)pair);
            AssertAgrees(text);
        }
    }

    [Fact]
    public void Four_bytes_at_the_borders_of_the_grammar()
    {
        var text = Ascii();
        foreach (var first in Borders)
        {
            foreach (var second in Borders)
            {
                foreach (var third in Borders)
                {
                    foreach (var fourth in Borders)
                    {
                        (text[65], text[66], text[67], text[68]) = (first, second, third, fourth);
                        AssertAgrees(text);
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("é")]
    [InlineData("語")]
    [InlineData("🚀")]
    [InlineData("é語🚀\u07FF\u0800\uFFFF\U00010000\U0010FFFF")]
    public void A_letter_at_every_place_whole_and_cut(string letters)
    {
        var bytes = Encoding.UTF8.GetBytes(letters);
        for (var length = 0; length <= Length; length++)
        {
            for (var at = 0; at + bytes.Length <= length; at++)
            {
                var text = Ascii().AsSpan(0, length).ToArray();
                bytes.CopyTo(text, at);
                AssertAgrees(text);
                text[at + bytes.Length - 1] = (byte)'a';
                AssertAgrees(text);
                bytes.CopyTo(text, at);
                text[at] = 0xBF;
                AssertAgrees(text);
                bytes.CopyTo(text, at);
                // Cut where the document ends.
                AssertAgrees(text.AsSpan(0, at + bytes.Length - 1));
            }
        }
    }

    [Fact]
    public void Changed_texts() => Gen.Select(Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['\u0080', '\uD7FF']), 0, 150], Gen.Int[0, 400], Gen.Byte).Sample(
        static (text, at, value) =>
        {
            var bytes = Encoding.UTF8.GetBytes("{\"a" + text);
            AssertAgrees(bytes);
            if (at < bytes.Length)
                bytes[at] = value;
            AssertAgrees(bytes);
        },
        iter: 20_000);

    private static byte[] Ascii()
    {
        var text = new byte[Length];
        Array.Fill(text, (byte)'a');
        return text;
    }

    private static void AssertAgrees(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text) != Utf8Check.IsValid(text))
            Assert.Fail(Convert.ToHexString(text));
    }
}
