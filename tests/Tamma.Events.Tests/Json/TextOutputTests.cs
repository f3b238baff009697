using System;
using System.Buffers;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsCheck;
using Tamma.Events.Json;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Json;

/// <summary>Texts written by the runtime's output and by System.Text.Json's writer.</summary>
public sealed class TextOutputTests
{
    // Plain ones; some of each escape; low bytes that would be plain, beyond Latin-1; one without a character; all lengths in UTF-8.
    private const string Odd = "az~ \"\\<>&'+`/\b\t\n\u000b\f\r\0\u001f\u007f\u0080\u00a0é\u00ad\u0141ž漢\u2028\u0378\ue000\ufeff\uffff";

    [Theory]
    [InlineData(JsonEscaping.Relaxed)]
    [InlineData(JsonEscaping.HtmlSafe)]
    public void Every_code_point_is_written_as_the_framework_does(JsonEscaping escaping)
    {
        var expected = new ArrayBufferWriter<byte>();
        var actual = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(expected, new JsonWriterOptions { Encoder = Outputs.EncoderOf(escaping), SkipValidation = true });
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (!Rune.IsValid(value))
                continue;
            var text = new Rune(value).ToString();
            expected.ResetWrittenCount();
            actual.ResetWrittenCount();
            writer.Reset();
            writer.WriteStringValue(text);
            writer.Flush();
            Outputs.Write(actual, (ref JsonOutput json) => json.WriteString(default, text), escaping);
            Assert.True(expected.WrittenSpan.SequenceEqual(actual.WrittenSpan), $"U+{value:X4}");
        }
    }

    [Theory]
    [InlineData(JsonEscaping.Relaxed)]
    [InlineData(JsonEscaping.HtmlSafe)]
    public void Every_place_of_a_text_is_looked_at(JsonEscaping escaping)
    {
        // Short ones, and some that are looked at by windows, with a rest behind these.
        foreach (var length in Enumerable.Range(1, 40).Concat([64, 95, 96, 97]))
        {
            for (var place = 0; place < length; place++)
            {
                foreach (var odd in Odd)
                    AssertSame(new string('x', place) + odd + new string('y', length - place - 1), escaping);
            }
        }
    }

    [Fact]
    public void Every_character_within_a_window_is_written_as_the_framework_does()
    {
        for (var value = 0; value <= char.MaxValue; value++)
        {
            if (!char.IsSurrogate((char)value))
                AssertSame(new string('x', value % 32) + (char)value + new string('y', 64), JsonEscaping.Relaxed);
        }
    }

    [Fact]
    public void Texts_of_any_kind() => Gen.Select(Gen.OneOf(Gen.Char.AlphaNumeric, Gen.Char[Odd], Gen.Char['\u0400', '\u04ff'], Gen.Char['\u4e00', '\u9fff']).Array[0, 1200], Gen.Bool).Sample(
        static (text, isRelaxed) => AssertSame(new string(text), isRelaxed ? JsonEscaping.Relaxed : JsonEscaping.HtmlSafe),
        iter: 2000);

    [Fact]
    public void Texts_of_runs() => Gen.Select(
        Gen.OneOf(
            Gen.Char.AlphaNumeric.Array[1, 50],
            Gen.Char[Odd].Array[1, 5],
            Gen.Char['\u00a1', '\u03ff'].Array[1, 50],
            Gen.Char['\u0400', '\u04ff'].Array[1, 50],
            Gen.Char['\u3041', '\u30ff'].Array[1, 50],
            Gen.Char['\u4e00', '\u9fff'].Array[1, 50],
            Gen.Char['\uac00', '\ud7a3'].Array[1, 50]).Array[0, 40],
        Gen.Bool).Sample(
        static (runs, isRelaxed) => AssertSame(string.Concat(runs.Select(static run => new string(run))), isRelaxed ? JsonEscaping.Relaxed : JsonEscaping.HtmlSafe),
        iter: 2000);

    [Fact]
    public void A_run_of_three_bytes_each_is_written_wherever_it_begins_and_ends()
    {
        // No two neighbours are the same, so that each tells where it stands.
        foreach (var first in "\u3041\u3099\u4e00\uac00")
        {
            var run = string.Concat(Enumerable.Range(0, 70).Select(place => (char)(first + 7 * place % 80)));
            for (var length = 1; length <= run.Length; length++)
            {
                foreach (var before in (int[])[0, 1, 15, 16, 31, 32, 511 - length, 512 - length])
                {
                    foreach (var end in (string[])["", "x", "é", "\n", "\u0001", "\u2028", "€", "😀", "\u3000\u4e8c", "é漢xyz"])
                        AssertSame(new string('x', before) + run[..length] + end, JsonEscaping.Relaxed);
                }
            }
        }
    }

    [Fact]
    public void A_pair_is_one_wherever_it_stands()
    {
        foreach (var length in Enumerable.Range(0, 40).Concat(Enumerable.Range(500, 30)).Concat(Enumerable.Range(1010, 30)))
        {
            AssertSame(new string('x', length) + "😀\U0010ffff" + new string('y', 600), JsonEscaping.Relaxed);
            AssertSame(new string('x', length) + "😀", JsonEscaping.HtmlSafe);
        }
    }

    [Fact]
    public void Half_a_pair_is_the_callers_bug_wherever_it_stands()
    {
        foreach (var length in Enumerable.Range(0, 40).Concat(Enumerable.Range(500, 30)).Concat(Enumerable.Range(1010, 30)))
        {
            foreach (var half in (string[])["\ud800", "\udc00", "\udc00\ud800", "\ud800\ud800\udc00", "😀\udc00"])
            {
                foreach (var rest in (string[])["", "y", new('y', 600)])
                {
                    var text = new string('x', length) + half + rest;
                    var message = Assert.Throws<ArgumentException>(() => Outputs.Written((ref JsonOutput json) => json.WriteString(default, text))).Message;
                    Assert.StartsWith("The text holds one half of a surrogate pair, which UTF-8 can't express.", message, StringComparison.Ordinal);
                    Assert.Throws<ArgumentException>(() => Outputs.Written((ref JsonOutput json) => json.WriteKey(text)));
                }
            }
        }
    }

    [Fact]
    public void A_large_text_asks_for_little_room()
    {
        foreach (var (text, escaping) in ((string, JsonEscaping)[])[(new('a', 3_000_000), JsonEscaping.Relaxed), (string.Concat(Enumerable.Repeat("漢\u0001x😀\"", 300_000)), JsonEscaping.HtmlSafe)])
        {
            var output = new ExactOutput();
            Outputs.Write(output, (ref JsonOutput json) => json.WriteString(default, text), escaping);
            Assert.True(Outputs.ByFramework(writer => writer.WriteStringValue(text), escaping).AsSpan().SequenceEqual(output.Bytes));
            Assert.InRange(output.LargestRequest, 1, 4096);
        }
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("größe")]
    [InlineData("a\"<\\ 😀")]
    [InlineData("")]
    public void A_key_is_a_name(string key)
    {
        foreach (var escaping in Enum.GetValues<JsonEscaping>())
        {
            Assert.Equal(
                Outputs.ByFramework(
                    writer =>
                    {
                        writer.WriteStartObject();
                        writer.WriteNull(key);
                        writer.WriteNull(key);
                        writer.WriteEndObject();
                    },
                    escaping),
                Outputs.Written(
                    (ref JsonOutput json) =>
                    {
                        json.WriteStartObject();
                        json.WriteKey(key);
                        json.WriteNull(default);
                        json.WriteKey(key);
                        json.WriteNull(default);
                        json.WriteEndObject();
                    },
                    escaping));
        }
    }

    [Theory]
    [InlineData("https://example.org/a?b=1&c='+x'#~")]
    [InlineData("HTTP://Example.org:80/%7Ea")]
    [InlineData("urn:isbn:0451450523")]
    public void A_uri_is_its_text(string text)
    {
        foreach (var escaping in Enum.GetValues<JsonEscaping>())
            Assert.Equal(Outputs.ByFramework(writer => writer.WriteStringValue(text), escaping), Outputs.Written((ref JsonOutput json) => json.WriteUri(default, new Uri(text)), escaping));
    }

    [Fact]
    public void A_uri_beyond_the_grammar_is_the_callers_bug()
    {
        foreach (var uri in (Uri[])[new("/relative", UriKind.Relative), new("http://example.org/ü"), new("http://example.org/" + new string('a', 70_000)), new("http://example.org/a b")])
            Assert.Throws<ArgumentException>(() => Outputs.Written((ref JsonOutput json) => json.WriteUri(default, uri)));
        var longest = new Uri("http://example.org/" + new string('a', 65_500));
        Assert.Equal(longest.OriginalString.Length + 2, Outputs.Written((ref JsonOutput json) => json.WriteUri(default, longest)).Length);
    }

    [Fact]
    public void A_uri_behind_which_there_is_room_is_looked_at_as_well()
    {
        foreach (var text in (string[])["https://example.org", "https://example.org/a?b=1", "http://example.org:80/%7Ea?b#c", "urn:isbn:0451450523", "http://example.org/" + new string('a', 200) + "#~"])
            Assert.Equal($"[1,\"{text}\"]", Encoding.UTF8.GetString(Written(text)));
        foreach (var text in (string[])["relative", "https://example.org/a b", "https://example.org/a|b", "http://example.org/%7", "http://example.org/a#b#c", "https://-a.org/" + new string('a', 200)])
            Assert.Throws<ArgumentException>(() => Written(text));

        static byte[] Written(string text)
        {
            var output = new ExactOutput(shortBy: -1000);
            Outputs.Write(output, (ref JsonOutput json) =>
            {
                json.WriteStartArray();
                json.WriteInt32(","u8, 1);
                json.WriteUri(","u8, new Uri(text, UriKind.RelativeOrAbsolute));
                json.WriteEndArray();
            });
            return output.Bytes;
        }
    }

    private static void AssertSame(string text, JsonEscaping escaping)
    {
        var expected = Outputs.ByFramework(writer => writer.WriteStringValue(text), escaping);
        Assert.Equal(expected, Outputs.Written((ref JsonOutput json) => json.WriteString(default, text), escaping));
        Assert.Equal(expected, Outputs.Written((ref JsonOutput json) => json.WriteUtf8(default, Encoding.UTF8.GetBytes(text)), escaping));
    }
}
