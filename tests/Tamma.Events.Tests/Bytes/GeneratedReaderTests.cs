using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Tamma.Events.Bytes;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Bytes;

/// <summary>A reader as the generator writes it, over all that <see cref="JsonBytes"/> shows: it takes what validation takes, and reads the same.</summary>
public sealed class GeneratedReaderTests
{
    private static readonly StringShape Name = StringShape.Of(minLength: 1);
    private static readonly IntegerShape Size = new(0, 99);
    private static readonly ArrayShape Sizes = new(Size, maxItems: 3, unique: true);
    private static readonly MapShape Tags = new(Name, minProperties: 1);
    private static readonly ObjectShape Person = new("Person");

    static GeneratedReaderTests() => Person.Define(
        new Member("name", "Name", Name, required: true),
        new Member("manager", "Manager", Person.OrNull),
        new Member("sizes", "Sizes", Sizes),
        new Member("tags", "Tags", Tags));

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    [InlineData(6, false)]
    [InlineData(1000, false)]
    [InlineData(-1, false)]
    public void A_name_is_read_no_further_than_it_goes(int length, bool isNext) =>
        Assert.Equal(isNext, JsonBytes.IsNext("{\"a\":1                  "u8, 0, 0, 0, "{\"a\":"u8, length));

    [Fact]
    public void Takes_what_validation_takes()
    {
        var random = new Random(41);
        var original = Documents.Utf8(
            """{"name":"Ada", "manager":{"sizes":[], "name":"\u0042ob","manager":null} , "x":{"y":[1,{}]},"sizes" : [1, 2.0,3],"tags":{"a":"b","\u0063":"d"}}""");
        var valid = 0;
        for (var count = 0; count < 30_000; count++)
        {
            var document = count == 0 ? original : Documents.Mutate(original, random);
            var isValid = TierTests.AssertSame(document, Person);
            Assert.Equal(isValid, TryRead(document, out var value));
            if (!isValid)
                continue;
            valid++;
            using var judge = JsonDocument.Parse(document);
            AssertEqual(judge.RootElement, value!);
        }

        Assert.InRange(valid, 500, 29_000);
    }

    private static void AssertEqual(JsonElement expected, PersonRecord actual)
    {
        Assert.Equal(expected.GetProperty("name").GetString(), actual.Name);
        Assert.Equal(expected.TryGetProperty("sizes", out var sizes) ? sizes.EnumerateArray().Select(static size => (int)size.GetDouble()) : [], actual.Sizes ?? []);
        Assert.Equal(
            expected.TryGetProperty("tags", out var tags) ? tags.EnumerateObject().ToDictionary(static tag => tag.Name, static tag => tag.Value.GetString()!, StringComparer.Ordinal) : [],
            actual.Tags ?? []);
        if (expected.TryGetProperty("manager", out var manager) && manager.ValueKind == JsonValueKind.Object)
            AssertEqual(manager, actual.Manager!);
        else
            Assert.Null(actual.Manager);
    }

    private static bool TryRead(byte[] document, out PersonRecord? value)
    {
        value = null;
        if (!System.Text.Unicode.Utf8.IsValid(document))
            return false;
        var state = ReadState.Lend(ShapeWalker.PayloadDepth);
        var at = Read(document, JsonBytes.SkipWhite(document, 0), state, out value);
        state.Return();
        return at >= 0 && JsonBytes.SkipWhite(document, at) == document.Length;
    }

    private static int Read(ReadOnlySpan<byte> json, int at, ReadState state, out PersonRecord? value)
    {
        var name = "";
        PersonRecord? manager = null;
        List<int>? sizes = null;
        Dictionary<string, string>? tags = null;
        ReadScope members;
        var seen = 0UL;
        for (var member = Person.Open(json, at, state, out members); member >= 0; member = Person.Find(json, at, seen, state, ref members))
        {
            at = members.At;
            seen |= 1UL << member;
            switch (member)
            {
                case 0:
                    at = ScalarReader.ReadString(json, at, Name, out name);
                    break;
                case 1:
                    at = JsonBytes.IsNull(json, at) ? at + 4 : Read(json, at, state, out manager);
                    break;
                case 2:
                    sizes = [];
                    var items = Sizes.Open(json, at, state);
                    for (at = items.At; Sizes.Next(json, at, state, ref items);)
                    {
                        at = ScalarReader.ReadInt32(json, items.At, Size, out var size);
                        sizes.Add(size);
                    }

                    at = Sizes.Close(state, items);
                    break;
                case 3:
                    tags = new(StringComparer.Ordinal);
                    var entries = Tags.Open(json, at, state);
                    for (at = entries.At; Tags.Next(json, at, state, ref entries);)
                    {
                        at = ScalarReader.ReadString(json, entries.At, Name, out var tag);
                        tags.Add(MapShape.NameOf(json, state, entries), tag);
                    }

                    at = Tags.Close(state, entries);
                    break;
            }
        }

        at = Person.Close(json, at, seen, state, members);
        value = at < 0 ? null : new(name, manager, sizes, tags);
        return at;
    }

    private sealed record PersonRecord(string Name, PersonRecord? Manager, List<int>? Sizes, Dictionary<string, string>? Tags);
}
