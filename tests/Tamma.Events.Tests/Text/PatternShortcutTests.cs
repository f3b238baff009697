using System.Globalization;
using System.Linq;
using System.Text;
using Tamma.Events.Shapes;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

/// <summary>Patterns of one length: where a text of another length has a quote at the place, and what else stands at every place of one.</summary>
public sealed class PatternShortcutTests
{
    [Fact]
    public void Texts_of_one_length_are_told_at_every_place()
    {
        foreach (var length in Enumerable.Range(1, 5).Concat(Enumerable.Range(28, 6)).Concat(Enumerable.Range(59, 6)))
        {
            // Any but a-w: what needs an escape and what is beyond ASCII are of the pattern, too.
            var count = length.ToString(CultureInfo.InvariantCulture);
            var shape = StringShape.Of(patterns: [new($"[^a-w]{{{count}}}", count + "*0-60,78-10FFFF>1 !")]);
            // The first look at a text reads the pattern.
            Assert.Equal(-1, shape.Take("\"a\""u8, 0));
            for (var place = 0; place < length; place++)
            {
                foreach (var part in (string[])["x", "a", "", "xx", "é", "🚀", "\\\"", "\\\\", "\\u0078", "\\u0061", "\\n", "\"", "\\", "\n"])
                {
                    var text = new string('x', place) + part + new string('y', length - place - 1);
                    foreach (var behind in (string[])["", "}", new(' ', 64), ",\"" + new string('x', 64) + "\"", new('"', 64)])
                        AssertAgrees(shape, "\"" + text + "\"" + behind, length);
                }
            }
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(30)]
    [InlineData(40)]
    [InlineData(61)]
    public void A_text_of_one_length_is_told_at_once(int length)
    {
        var count = length.ToString(CultureInfo.InvariantCulture);
        var pattern = new TextPattern($"[0-9a-f]{{{count}}}", count + "*30-39,61-66>1 !");
        var text = new string('f', length);
        Assert.True(pattern.Matches(Encoding.UTF8.GetBytes(text)));

        Assert.Equal(AsciiWindow.IsSupported, Shortcuts.Takes(new PatternShortcut(pattern), text));
        Shortcuts.AssertAgrees(new PatternShortcut(pattern), text + "f", isValid: false);
        Shortcuts.AssertAgrees(new PatternShortcut(pattern), text[1..], isValid: false);
        Shortcuts.AssertAgrees(new PatternShortcut(pattern), text[1..] + "g", isValid: false);
    }

    /// <summary>The framework says where the string ends, and what its text is.</summary>
    private static void AssertAgrees(StringShape shape, string json, int length)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var reader = new System.Text.Json.Utf8JsonReader(utf8, isFinalBlock: false, default);
        var expected = -1;
        try
        {
            if (reader.Read() && reader.GetString()!.EnumerateRunes().ToArray() is var runes && runes.Length == length && !runes.Any(static rune => rune.Value is >= 'a' and <= 'w'))
                expected = (int)reader.BytesConsumed;
        }
        catch (System.Text.Json.JsonException)
        {
            // No string stands there.
        }

        Assert.True(expected == shape.Take(utf8, 0), $"{shape.Take(utf8, 0)} instead of {expected}: {json}");
    }
}
