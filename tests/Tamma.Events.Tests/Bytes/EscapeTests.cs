using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Tamma.Events.Bytes;

namespace Tamma.Events.Tests.Bytes;

/// <summary>Escapes at every place around the borders of what is looked at together; the framework judges.</summary>
public sealed class EscapeTests
{
    // What stands before the text, and behind its quote: enough for the looks of both sides of a border, and none at the document's end.
    private static readonly int[] Before = [0, 27, 28, 29, 30, 31, 59, 62];
    private static readonly int[] Behind = [0, 1, 40];

    [Fact]
    public void Runs_of_backslashes_are_told_as_the_framework_tells_them() =>
        AssertAgree(Sequences.Of(["\\", "\"", "n", "x", "u00e9"], 6));

    [Fact]
    public void Pairs_of_surrogates_are_told_as_the_framework_tells_them() =>
        AssertAgree(Sequences.Of(["\\ud83d", "\\uDE80", "\\u0041", "\\", "a", "u00"], 5));

    [Fact]
    public void Every_byte_is_told_as_a_digit_at_each_place() =>
        AssertAgree(
            from place in Enumerable.Range(0, 4)
            from value in Enumerable.Range(0, 0x80)
            from digit in "09afAF"
            from before in (string[])["", "\\u00e9"]
            select before + "\\u" + new string(digit, place) + (char)value + new string(digit, 3 - place));

    [Fact]
    public void A_control_character_is_refused_at_every_place() =>
        AssertAgree(
            from place in Enumerable.Range(0, 140)
            from control in "\0\n\u001F\u007F"
            from behind in (int[])[0, 1, 2, 3, 4, 5, 6, 64, 65, 128]
            select new string('c', place) + control + new string('d', behind));

    private static void AssertAgree(IEnumerable<string> texts)
    {
        var count = 0;
        foreach (var text in texts)
        {
            var (before, behind) = (Before[count % Before.Length], Behind[count / Before.Length % Behind.Length]);
            var json = Encoding.UTF8.GetBytes("\"\\n" + new string('b', before) + text + "\"" + new string(' ', behind));
            var state = ReadState.Begin(json, 1, out var at);
            Assert.NotNull(state);
            var end = JsonBytes.Skip(json, at, state);
            Assert.True(IsText(json) == state.End(json, end), Encoding.UTF8.GetString(json));
            count++;
        }

        Assert.True(count > 5000, "There are enough texts for each place.");
    }

    private static bool IsText(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(json) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
