using System;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Tamma.Events.Bytes;
using Tamma.Events.Json;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Bytes;

/// <summary>Nothing looks beyond a document or a text, or writes beyond the room that it asks for, whatever vectors there are: the memory ends there.</summary>
public sealed class MemoryEndTests
{
    private const int MostLength = 300;

    private static readonly string[] Ends = ["", "a", "é", "日", "🚀", "\\n", "\\\\", "\\u00e9", "\\ud83d\\ude80"];

    [Fact]
    public void A_document_is_read_to_its_end()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var memory = new GuardedMemory(4 * MostLength);
        foreach (var end in Ends)
        {
            for (var length = 0; length <= MostLength; length++)
            {
                // What has an escape in front goes the way of escapes; a document that is cut has no closing quote.
                foreach (var text in (string[])[new string('b', length) + end, "\\t" + new string('b', length) + end])
                {
                    var json = Encoding.UTF8.GetBytes("\"" + text + "\"");
                    Assert.Equal(json.Length, JsonBytes.TakeText(memory.Copy<byte>(json), 0));
                    Assert.Equal(-1, JsonBytes.TakeText(memory.Copy<byte>(json.AsSpan(..^1)), 0));
                    Assert.True(Utf8Check.IsValid(memory.Copy<byte>(json)));
                    Assert.Equal(Utf8.IsValid(json.AsSpan(..^2)), Utf8Check.IsValid(memory.Copy<byte>(json.AsSpan(..^2))));
                }
            }
        }
    }

    [Fact]
    public void A_name_is_compared_to_its_end_and_not_beyond()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var memory = new GuardedMemory(MostLength);
        for (var length = 1; length <= 70; length++)
        {
            var name = Encoding.UTF8.GetBytes(new string('n', length));
            var json = (byte[])[(byte)'{', .. name, (byte)'1'];
            Assert.True(JsonBytes.IsNext(memory.Copy<byte>(json), 1, 0, 0, name, length));
            Assert.False(JsonBytes.IsNext(memory.Copy<byte>(json.AsSpan(..^1)), 1, 0, 0, name, length));
            for (var index = 1; index <= length; index++)
            {
                var other = (byte[])json.Clone();
                other[index]++;
                Assert.False(JsonBytes.IsNext(memory.Copy<byte>(other), 1, 0, 0, name, length));
            }
        }
    }

    [Fact]
    public void A_text_of_a_pattern_is_read_to_its_end()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var memory = new GuardedMemory(MostLength);
        for (var length = 1; length <= 70; length++)
        {
            var shape = StringShape.Of(patterns: [new($"[0-9a-f]{{{length}}}", $"{length}*30-39,61-66>1 !")]);
            for (var behind = 0; behind < 70; behind++)
            {
                var json = Encoding.UTF8.GetBytes("\"" + new string('f', length) + "\"" + new string(' ', behind));
                Assert.Equal(length + 2, shape.Take(memory.Copy<byte>(json), 0));
                for (var cut = 1; cut <= length + 1; cut++)
                    Assert.Equal(-1, shape.Take(memory.Copy<byte>(json.AsSpan(..cut)), 0));
            }
        }
    }

    [Fact]
    public void An_address_is_read_to_its_end()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var memory = new GuardedMemory(MostLength);
        var shape = StringShape.Of(StringFormat.Uri);
        foreach (var start in (string[])["https://", "https://a/", "http://a?b", "http://a:80/", "http://a/%41", "https://a/#", "https://a.b-c."])
        {
            for (var length = 1; length <= 70; length++)
            {
                var address = Encoding.UTF8.GetBytes("\"" + start + new string('x', length) + "\"");
                for (var behind = 0; behind <= 40; behind++)
                    Assert.Equal(address.Length, shape.Take(memory.Copy<byte>([.. address, .. Encoding.UTF8.GetBytes(new string(' ', behind))]), 0));
                for (var cut = 1; cut < address.Length; cut++)
                    Assert.Equal(-1, shape.Take(memory.Copy<byte>(address.AsSpan(..cut)), 0));
            }
        }
    }

    [Fact]
    public void A_string_is_made_of_a_text_at_the_end()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var (memory, output) = (new GuardedMemory(4 * MostLength), new GuardedMemory(8 * MostLength));
        foreach (var end in Ends)
        {
            for (var length = 0; length <= MostLength; length++)
            {
                foreach (var most in "b日")
                {
                    var text = Encoding.UTF8.GetBytes(new string(most, length) + end);
                    var expected = JsonSerializer.Deserialize<string>("\"" + Encoding.UTF8.GetString(text) + "\"")!;
                    Assert.Equal(expected, TextMaker.OfJson(memory.Copy<byte>(text)));
                    var units = output.Last<char>(Transcoder.UnitsFor(text.Length));
                    Assert.Equal(expected, new string(units[..Transcoder.ToUtf16(memory.Copy<byte>(text), units)]));
                }
            }
        }
    }

    [Theory]
    [InlineData(JsonEscaping.Relaxed)]
    [InlineData(JsonEscaping.HtmlSafe)]
    public void A_text_is_written_to_the_room_that_it_asks_for(JsonEscaping escaping)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var (memory, output) = (new GuardedMemory(4 * MostLength), new GuardedMemory(8 * MostLength));
        foreach (var (most, end) in ((char, string)[])[('a', ""), ('a', "\n"), ('é', "a"), ('漢', ""), ('漢', "é"), ('\u0001', "a"), ('\u0001', "\u0001"), ('a', "🚀")])
        {
            for (var length = 0; length <= MostLength; length++)
            {
                var text = memory.Copy<char>(new string(most, length) + end);
                var room = output.Last<byte>(EscapedText.RoomFor(text.Length));
                var written = EscapedText.Write(text, ref MemoryMarshal.GetReference(room), escaping);
                var expected = new string(text);
                Assert.Equal(Outputs.ByFramework(writer => writer.WriteStringValue(expected), escaping)[1..^1], room[..written].ToArray());
            }
        }
    }
}
