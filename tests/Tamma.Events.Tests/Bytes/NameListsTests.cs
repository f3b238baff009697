using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tamma.Events.Bytes;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Bytes;

/// <summary>Names that are expected because objects had them before: nothing that a document may be depends on what was read before it.</summary>
public sealed class NameListsTests
{
    private const int Owner = 1;

    private static readonly Shape Open = new ObjectShape("Open").Define(new Member("n1", "A", AnyShape.Instance), new Member("n5", "B", AnyShape.Instance));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Documents_of_one_writer_are_told_as_the_framework_tells_them(int seed)
    {
        var random = new Random(seed);
        var (legal, refused) = (0, 0);
        for (var writer = 0; writer < 60; writer++)
        {
            var form = Form.Invent(random, 3);
            var (space, faults) = (random.Next(4) == 0 ? " " : random.Next(4) == 0 ? "\n  " : "", random.Next(3));
            for (var round = 0; round < 150; round++)
            {
                var text = form.Write(random, space, faults);
                if (random.Next(8) == 0)
                    text = ObjectText.Break(random, text);
                var json = Encoding.UTF8.GetBytes(text);
                var expected = ObjectText.IsLegal(json);
                Assert.True(expected == Takes(json), text);
                (legal, refused) = expected ? (legal + 1, refused) : (legal, refused + 1);
            }
        }

        Assert.True(legal > 4_000 && refused > 1_000, $"{legal} legal, {refused} refused");
    }

    [Theory]
    [InlineData("{\"x\":{\"aaaa\":1,\"bbbb\":2}}", "{\"x\":{\"aaaa\":1{\"bbbb\":2}}")]
    [InlineData("{\"x\":{\"aaaa\":1,\"bbbb\":2}}", "{\"x\":{\"cccc\":1{\"aaaa\":2}}")]
    [InlineData("{\"x\":{\"aaaa\":1,\"bbbb\":2}}", "{\"x\":,\"bbbb\":2}}")]
    [InlineData("{\"x\":{\"aaaa\":1,\"bbbb\":2}}", "{\"x\":{,\"aaaa\":2}}")]
    [InlineData("{\"x\":{\"aaaa\":1,\"bbbb\":2}}", "{\"x\":{\"aaaa\":1,\"bbbb\":}}")]
    [InlineData("{\"x\":{\"aaaa\":1,\"bbbb\":2}}", "{\"x\":{\"aaaa\":1,\"bbbb\":2,}}")]
    [InlineData("{\"x\":{\"aaaa\":1,\"bbbb\":2}}", "{\"x\":{\"aaaa\":1,\"bbbb\":2")]
    [InlineData("{\"x\":{\"aaaa\":1,\"bbbb\":2}}", "{\"x\":{\"aaaa\":1,\"bbbb\":")]
    [InlineData("{\"x\":{\"aaaa\":1,\"bbbb\":2}}", "{\"x\":{\"aaaa\":1,\"aaaa\":2}}")]
    [InlineData("{\"x\":{\"aaaa\":1,\"bbbb\":2}}", "{\"x\":{\"bbbb\":1,\"aaaa\":2,\"bbbb\":2}}")]
    [InlineData("{\"x\":{\"aaaa\":1,\"bbbb\":2}}", "{\"x\":{\"bbbb\":1,\"aaaa\":2,\"aaaa\":2}}")]
    [InlineData("{\"x\":{\"aaaa\":1,\"bbbb\":2}}", "{\"x\":{\"aaaa\":1,\"bbbb\":2,\"\\u0061aaa\":2}}")]
    [InlineData("{\"x\":{\"aaaa\":1,\"bbbb\":2}}", "{\"x\":{\"aaaa\":1,\"cccc\":2,\"bbbb\":2,\"cccc\":2}}")]
    [InlineData("{\"x\":1,\"yyyy\":2}", "{\"n1\":1{\"x\":1}")]
    [InlineData("{\"x\":1,\"yyyy\":2}", "{\"n1\":1,\"x\":1,\"yyyy\":2,\"x\":1}")]
    [InlineData("{\"x\":1,\"yyyy\":2}", "{\"x\":1,\"n1\":1,\"yyyy\":2,\"n1\":1}")]
    [InlineData("{\"x\":1,\"yyyy\":2}", "{\"x\":1{\"yyyy\":2}")]
    public void What_is_refused_is_refused_behind_documents_that_are_like_it(string before, string text)
    {
        foreach (var room in new[] { 0, 10, 40, 100 })
        {
            for (var round = 0; round < 4; round++)
                Assert.True(Takes(Encoding.UTF8.GetBytes(before + new string(' ', room))));
            Assert.False(Takes(Encoding.UTF8.GetBytes(text + new string(' ', room))));
            Assert.True(Takes(Encoding.UTF8.GetBytes(before)));
        }
    }

    [Fact]
    public void A_name_beyond_the_first_64_is_told_from_one_that_was_skipped()
    {
        var names = Enumerable.Range(0, 70).Select(index => "n" + index).ToArray();
        for (var round = 0; round < 6; round++)
            Assert.True(Takes(Document(names)));
        Assert.False(Takes(Document(names.Where(name => name != "n1").Append("n65"))));
        Assert.False(Takes(Document(names.Where(name => name != "n65").Append("n1"))));
        Assert.True(Takes(Document(names.Where(name => name != "n65").Append("n65"))));

        static byte[] Document(IEnumerable<string> names) => Encoding.UTF8.GetBytes("{\"x\":{" + string.Join(',', names.Select(name => $"\"{name}\":1")) + "}}");
    }

    [Fact]
    public void Names_around_an_object_with_a_list_are_not_forgotten_with_it()
    {
        var inner = new ObjectShape("Inner").Define();
        var outer = new ObjectShape("Outer").Define(new Member("inner", "Inner", inner));
        for (var round = 0; round < 4; round++)
            Assert.True(Takes("{\"inner\":{\"x\":1}}"u8.ToArray(), outer));
        Assert.False(Takes("{\"o\":1,\"inner\":{\"x\":1},\"o\":2}"u8.ToArray(), outer));
    }

    [Fact]
    public void A_list_of_one_contract_is_not_of_another()
    {
        // More of each than there are places.
        var document = "{\"y\":1,\"x\":1}"u8.ToArray();
        for (var count = 0; count < 300; count++)
        {
            var open = new ObjectShape("Open").Define();
            Assert.True(Takes(document, open));
            Assert.True(Takes(document, open));
        }

        for (var count = 0; count < 300; count++)
            Assert.True(Takes(document, new ObjectShape("Other").Define(new Member("x", "X", AnyShape.Instance, required: true))));
    }

    [Fact]
    public void Names_are_expected_where_they_stood()
    {
        var lists = Used();
        var place = lists.PlaceOf(Owner);
        Assert.Equal(0, lists.Open(place));
        Read(lists, "a b c");
        Assert.Equal("a b c", Expected(lists));
        Read(lists, "a c");
        Assert.Equal("a b c", Expected(lists));
    }

    [Fact]
    public void A_name_that_was_missing_is_put_where_it_stood()
    {
        var lists = Used();
        Read(lists, "a b c e");
        Read(lists, "a c d e f");
        Assert.Equal("", Expected(lists));
        Read(lists, "x a c d e f");
        Assert.Equal("x a b c d e f", Expected(lists));
        Read(lists, "b e");
        Assert.Equal("x a b c d e f", Expected(lists));
    }

    [Fact]
    public void A_list_that_is_made_anew_in_another_order_has_no_name_twice()
    {
        var lists = Used();
        Read(lists, "a b c");
        Read(lists, "c a b d");
        Read(lists, "c a b d");
        Assert.Equal("c a b d", string.Join(' ', "abcd".OrderBy(letter => PlaceOf(lists, letter.ToString()))));
        Assert.Equal(4, Count(lists, Owner));
    }

    [Fact]
    public void An_object_of_other_names_each_time_is_left_alone_for_a_while()
    {
        var lists = Used();
        var learned = 0;
        for (var round = 0; round < 1000; round++)
        {
            learned += Count(lists, Owner) > 0 ? 1 : 0;
            Read(lists, $"a{round} b{round} c{round}");
        }

        Assert.InRange(learned, 1, 20);
        for (var round = 0; round < 1000; round++)
            Read(lists, "a b c");
        Assert.Equal("a b c", Expected(lists));
    }

    [Fact]
    public void An_object_of_one_order_is_expected_beside_objects_of_another()
    {
        var lists = Used();
        for (var round = 0; round < 1000; round++)
            Read(lists, round % 2 == 0 ? "a b c d e f g h" : "a b x y f g h");
        Assert.Equal("a b x y c d e f g h", Expected(lists));
    }

    [Fact]
    public void Objects_in_random_order_are_left_alone()
    {
        var lists = Used();
        var random = new Random(1);
        var names = Enumerable.Range(0, 20).Select(index => "n" + index).ToArray();
        var expected = 0;
        for (var round = 0; round < 500; round++)
        {
            random.Shuffle(names);
            Read(lists, string.Join(' ', names));
            expected += Count(lists, Owner) > 0 ? 1 : 0;
        }

        Assert.InRange(expected, 0, 20);
    }

    [Fact]
    public void Names_that_no_list_takes_give_none()
    {
        var lists = Used();
        Read(lists, string.Join(' ', Enumerable.Range(0, 129)), owner: 1);
        Assert.Equal(0, Count(lists, owner: 1));
        Read(lists, new string('x', 40), owner: 2);
        Assert.Equal(0, Count(lists, owner: 2));
        Read(lists, string.Join(' ', Enumerable.Range(0, 128)), owner: 3);
        Assert.Equal(128, Count(lists, owner: 3));
    }

    [Fact]
    public void Names_that_are_hard_to_tell_apart_give_no_list()
    {
        var lists = Used();
        Read(lists, Alike(4), owner: 1);
        Assert.Equal(4, Count(lists, owner: 1));
        Read(lists, Alike(5), owner: 2);
        Assert.Equal(0, Count(lists, owner: 2));

        // Their hash is of their length and both ends.
        static string Alike(int count) => string.Join(' ', Enumerable.Range(0, count).Select(index => $"aaaaaaaa{index:d3}bbbbbbbb"));
    }

    [Fact]
    public void No_more_names_are_kept_than_there_is_room_for_and_new_ones_come_in_time()
    {
        var lists = Full();
        Assert.Equal(20, Count(lists, owner: 1));
        Assert.Equal(0, Count(lists, owner: 200));
        for (var round = 0; round < 2000; round++)
            Read(lists, "a b c", owner: 201);
        Assert.Equal("a b c", Expected(lists, owner: 201));
        Assert.Equal(0, Count(lists, owner: 1));
    }

    [Fact]
    public void No_more_bytes_of_names_are_kept_than_there_is_room_for()
    {
        var lists = Used();
        for (var owner = 1; owner <= 80; owner++)
            Read(lists, string.Join(' ', Enumerable.Range(0, 20).Select(index => $"{new string('n', 20)}{owner:d4}{index:d4}")), owner);
        Assert.Equal(20, Count(lists, owner: 1));
        Assert.Equal(0, Count(lists, owner: 80));
    }

    [Fact]
    public void Lists_are_forgotten_between_documents_alone()
    {
        var lists = Full();
        var open = lists.Open(lists.PlaceOf(1));
        for (var round = 0; round < 2000; round++)
            Learn(lists, "a b c", owner: 201);
        // An object that is open has the names that it had.
        for (var index = 0; index < 20; index++)
            Assert.NotEqual(0, Length(lists, $"n1_{index}", lists.At(open).First + index));
        lists.Clear();
        Read(lists, "a b c", owner: 201);
        Assert.Equal("a b c", Expected(lists, owner: 201));
    }

    [Fact]
    public void An_object_that_ends_behind_one_of_its_place_leaves_the_list_of_that()
    {
        var lists = Used();
        Learn(lists, "a b");
        Learn(lists, "a b");
        lists.Clear();
        Assert.Equal("a b", Expected(lists));
    }

    [Fact]
    public void The_first_document_makes_no_list()
    {
        var lists = new NameLists();
        Assert.Equal(0, lists.PlaceOf(Owner));
        Assert.Equal(0, lists.Open(0));
        lists.Clear();
        Assert.NotEqual(0, lists.PlaceOf(Owner));
    }

    /// <summary>Lists of a thread that has read a document.</summary>
    private static NameLists Used()
    {
        var lists = new NameLists();
        lists.Clear();
        return lists;
    }

    /// <summary>Lists without room for another.</summary>
    private static NameLists Full()
    {
        var lists = Used();
        for (var owner = 1; owner <= 200; owner++)
            Read(lists, string.Join(' ', Enumerable.Range(0, 20).Select(index => $"n{owner}_{index}")), owner);
        return lists;
    }

    /// <summary>Reads an object as the reader does.</summary>
    private static void Read(NameLists lists, string names, int owner = Owner)
    {
        var place = lists.PlaceOf(owner);
        var open = lists.Open(place);
        var each = names.Split(' ');
        if (open == 0)
        {
            Learn(lists, names, owner);
        }
        else
        {
            var hasOthers = false;
            foreach (var name in each)
            {
                if (lists.At(open).Next < lists.At(open).End && Length(lists, name, lists.At(open).Next) > 0)
                {
                    lists.At(open).Next++;
                    continue;
                }

                Assert.True(lists.Take(open, Encoding.UTF8.GetBytes(name), Hash(name), out var found));
                hasOthers |= found == 0;
            }

            lists.Close(open, hasOthers);
        }

        lists.Clear();
    }

    /// <summary>Ends an object that was opened without a list, as the reader does.</summary>
    private static void Learn(NameLists lists, string names, int owner = Owner)
    {
        var each = names.Split(' ');
        var json = Encoding.UTF8.GetBytes("{" + string.Join(',', each.Select(name => $"\"{name}\":1")) + "}");
        var (places, at) = (new List<NamePlace>(), 2);
        foreach (var name in each)
        {
            places.Add(new(at, name.Length, isCopy: false));
            at += name.Length + 5;
        }

        lists.Learn(lists.PlaceOf(owner), json, places.ToArray(), each.Select(Hash).ToArray());
    }

    /// <summary>The names of one letter that are expected, in their order.</summary>
    private static string Expected(NameLists lists, int owner = Owner)
    {
        var open = lists.Open(lists.PlaceOf(owner));
        var places = new SortedDictionary<int, string>();
        for (var letter = 'a'; open > 0 && letter <= 'z'; letter++)
        {
            Assert.True(lists.Take(open, [(byte)letter], Hash(letter.ToString()), out var place));
            if (place > 0)
                places.Add(place, letter.ToString());
        }

        lists.Clear();
        return string.Join(' ', places.Values);
    }

    /// <summary>Where a name is expected.</summary>
    private static int PlaceOf(NameLists lists, string name)
    {
        var open = lists.Open(lists.PlaceOf(Owner));
        Assert.True(lists.Take(open, Encoding.UTF8.GetBytes(name), Hash(name), out var place));
        lists.Clear();
        return place;
    }

    /// <summary>How many names are expected.</summary>
    private static int Count(NameLists lists, int owner)
    {
        var open = lists.Open(lists.PlaceOf(owner));
        var count = open > 0 ? lists.At(open).End - lists.At(open).First : 0;
        lists.Clear();
        return count;
    }

    private static int Length(NameLists lists, string name, int place) => lists.LengthAt(Encoding.UTF8.GetBytes($"\"{name}\":1"), 0, place);

    private static uint Hash(string name) => FreeNames.Hash(Encoding.UTF8.GetBytes(name));

    private static bool Takes(byte[] json) => Takes(json, Open);

    private static bool Takes(byte[] json, Shape shape) => ShapeCheck.IsValid(json, shape, ShapeWalker.PayloadDepth);

    /// <summary>How one writer writes an object: its names in their order, some of them optional, with what their values are.</summary>
    private sealed record Form(string[] Names, Form?[] Values)
    {
        public static Form Invent(Random random, int depth)
        {
            // Most are short; some are as long as a window, or longer.
            var names = Enumerable.Range(0, random.Next(12) == 0 ? 70 : random.Next(1, 12)).Select(index => "n" + index + new string('x', random.Next(6) == 0 ? random.Next(40) : 0)).ToArray();
            return new(names, [.. names.Select(_ => depth > 0 && random.Next(5) == 0 ? Invent(random, depth - 1) : null)]);
        }

        public string Write(Random random, string space, int faults)
        {
            var members = new List<string>();
            var left = random.Next(10) == 0 ? faults : 0;
            for (var index = 0; index < Names.Length; index++)
            {
                if (random.Next(12) == 0)
                    continue;
                members.Add(Member(random, Names[index], Values[index], space, faults));
                if (random.Next(60) == 0)
                    members.Add(Member(random, "new" + random.Next(5), null, space, faults));
            }

            for (; left > 0 && members.Count > 0; left--)
            {
                // One member twice, or at another place.
                var member = members[random.Next(members.Count)];
                if (random.Next(2) == 0)
                    members.Remove(member);
                members.Insert(random.Next(members.Count + 1), member);
            }

            return "{" + space + string.Join(',' + space, members) + "}";
        }

        private static string Member(Random random, string name, Form? value, string space, int faults)
        {
            var written = random.Next(40) == 0 ? "\\u006e" + name[1..] : name;
            var text = value is null ? Scalar(random) : random.Next(5) == 0 ? $"[{value.Write(random, space, faults)},{value.Write(random, space, faults)}]" : value.Write(random, space, faults);
            return $"\"{written}\":{(space.Length > 0 ? " " : "")}{(random.Next(50) == 0 ? " " : "")}{text}{(random.Next(50) == 0 ? " " : "")}";
        }

        private static string Scalar(Random random) => random.Next(5) switch
        {
            0 => "\"" + new string('v', random.Next(70)) + "\"",
            1 => "1.5",
            2 => "\"a\\nb\"",
            3 => "null",
            _ => "[]",
        };
    }
}
