using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Tamma.Events.Bytes;
using Tamma.Events.Shapes;

namespace Tamma.Events.Tests.Bytes;

/// <summary>Names of maps as strings, all of one hash, so that each meets the one before it; the framework judges.</summary>
public sealed class NameTextsTests
{
    private const uint Hash = 0x12345678;

    private static readonly string[] Parts = ["a", "b", "é", "\\\\", "\\u0061", "\\\"", "fourteen chars"];

    private readonly NameTexts _texts = new();

    [Fact]
    public void Every_name_is_the_framework_s_text_whichever_stood_in_its_place()
    {
        foreach (var sequence in Sequences.Of(Parts, 4))
        {
            // Its text is what stands in the document for the next one.
            AssertAgrees(sequence.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal));
            AssertAgrees(sequence);
            AssertAgrees(sequence);
        }
    }

    [Fact]
    public void Names_that_differ_in_one_character_are_told_apart()
    {
        for (var length = 1; length <= 40; length++)
        {
            var name = new string('n', length);
            for (var place = 0; place < length; place++)
            {
                AssertAgrees(name);
                AssertAgrees(name.Remove(place, 1).Insert(place, "m"));
            }
        }
    }

    [Fact]
    public void A_plain_name_that_is_not_long_is_made_once()
    {
        for (var length = 1; length <= 40; length++)
        {
            var name = Encoding.UTF8.GetBytes(new string('n', length));
            Assert.Equal(length <= 32, ReferenceEquals(_texts.Of(name, Hash), _texts.Of(name, Hash)));
        }
    }

    [Fact]
    public void Maps_of_two_documents_share_their_names()
    {
        string[] Keys(string document) => [.. JsonSerializer.Deserialize<JsonElement>(document).EnumerateObject().Select(static entry => entry.Name)];
        const string Document = """{"build":1,"a":2,"a-name-of-thirty-three-characters":3,"caf\u00e9":4}""";
        var first = Read(Document);
        var second = Read(Document);
        Assert.Equal(Keys(Document), first);
        Assert.Equal(first, second);
        Assert.Equal([true, true, false, false], first.Zip(second, ReferenceEquals));
    }

    private static string[] Read(string document)
    {
        var json = Encoding.UTF8.GetBytes(document);
        var map = new MapShape(AnyShape.Instance);
        var state = ReadState.Begin(json, 4, out var at)!;
        var names = new List<string>();
        var scope = map.Open(json, at, state);
        for (at = scope.At; map.Next(json, at, state, ref scope); at = JsonBytes.Skip(json, scope.At, state))
            names.Add(MapShape.NameOf(json, state, scope));
        Assert.True(state.End(json, map.Close(state, scope)));
        return [.. names];
    }

    private void AssertAgrees(string escaped) =>
        Assert.Equal(JsonSerializer.Deserialize<string>("\"" + escaped + "\""), _texts.Of(Encoding.UTF8.GetBytes(escaped), Hash));
}
