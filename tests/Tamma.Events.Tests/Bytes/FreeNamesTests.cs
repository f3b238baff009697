using System;
using System.Linq;
using System.Text;
using Tamma.Events.Bytes;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Bytes;

/// <summary>Names that no contract knows, in objects of any size and layout; the framework's reader, told to take no name twice, judges.</summary>
public sealed class FreeNamesTests
{
    private static readonly Shape Map = new MapShape(AnyShape.Instance);
    private static readonly Shape Open = new ObjectShape("Open").Define(new Member("a", "A", AnyShape.Instance), new Member("name-of-some-length", "Name", AnyShape.Instance));

    [Fact]
    public void Objects_are_told_as_the_framework_tells_them()
    {
        var random = new Random(3);
        var (legal, refused) = (0, 0);
        for (var round = 0; round < 20_000; round++)
        {
            var text = Invent(random, random.Next(3));
            // In one of four something is wrong at one place.
            if (random.Next(4) == 0)
                text = ObjectText.Break(random, text);
            var json = Encoding.UTF8.GetBytes(text);
            var expected = ObjectText.IsLegal(json);
            Assert.True(expected == Takes(json, (document, at, state) => IsBrace(document, at) ? JsonBytes.Skip(document, at, state) : -1), text);
            Assert.True(expected == Takes(json, Map.Take), text);
            Assert.True(expected == Takes(json, Open.Take), text);
            (legal, refused) = expected ? (legal + 1, refused) : (legal, refused + 1);
        }

        Assert.True(legal > 5_000 && refused > 3_000, $"{legal} legal, {refused} refused");
    }

    [Theory]
    [InlineData("{,\"a\":1}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":1 ,}")]
    [InlineData("{\"aaaaaaa\":{\"bbbbbbbb\":1,}}")]
    [InlineData("{\"aaaaaaa\":{\"bbbbbbbb\":[1,]}}")]
    [InlineData("{\"aaaaaaa\":{\"bbbbbbbb\":[1, ]}}")]
    [InlineData("{\"aaaaaaa\":{\"bbbbbbbb\":1,\"cccccccc\":1,\"bbbbbbbb\":1}}")]
    [InlineData("{\"aaaaaaa\":{\"bbbbbbbb\":1,\"cccccccc\":1,\"\\u0062bbbbbbb\":1}}")]
    [InlineData("{\"aaaaaaa\":{\"\\u0062bbbbbbb\":1,\"cccccccc\":1,\"bbbbbbbb\":1}}")]
    [InlineData("{\"aaaaaaa\":{\"bbbbbbbb\":{\"cccccccc\":1},\"dddddddd\":1,\"bbbbbbbb\":1}}")]
    public void What_is_refused_is_refused_with_any_room_behind_it(string text)
    {
        foreach (var room in new[] { 0, 10, 40, 100 })
        {
            var json = Encoding.UTF8.GetBytes(text + new string(' ', room));
            Assert.False(Takes(json, JsonBytes.Skip));
            Assert.False(Takes(json, Map.Take));
            Assert.False(Takes(json, Open.Take));
        }
    }

    private static string Invent(Random random, int depth)
    {
        // Most are small; some have more names than a list takes.
        var count = random.Next(30) == 0 ? random.Next(100, 160) : random.Next(9);
        // A few names for many places give some twice.
        var names = random.Next(4) == 0 ? 12 : 1_000_000;
        var members = Enumerable.Range(0, count).Select(_ => Space(random) + Name(random, names) + Space(random) + ":" + Space(random) + Value(random, depth) + Space(random));
        return "{" + string.Join(',', members) + Space(random) + "}";
    }

    private static string Name(Random random, int names)
    {
        var name = "n" + random.Next(names) + new string('x', random.Next(8) == 0 ? 40 : 0);
        return "\"" + (random.Next(6) == 0 ? "\\u006e" + name[1..] : name) + "\"";
    }

    private static string Value(Random random, int depth) => (depth > 0 ? random.Next(6) : random.Next(4)) switch
    {
        0 => "\"" + new string('v', random.Next(70)) + "\"",
        1 => "1.5",
        2 => "\"a\\nb\"",
        3 => "[" + string.Join("," + Space(random), Enumerable.Range(0, random.Next(3))) + "]",
        _ => Invent(random, depth - 1),
    };

    private static string Space(Random random) => random.Next(12) switch
    {
        0 => " ",
        1 => "\n    ",
        _ => "",
    };

    private delegate int Taking(ReadOnlySpan<byte> json, int at, ReadState state);

    private static bool Takes(byte[] json, Taking take)
    {
        var state = ReadState.Begin(json, 64, out var at);
        return state is not null && state.End(json, take(json, at, state));
    }

    private static bool IsBrace(ReadOnlySpan<byte> json, int at) => (uint)at < (uint)json.Length && json[at] == '{';
}
