using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsCheck;
using Tamma.Events.Json;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Json;

/// <summary>Structure, room and collections of the runtime's output.</summary>
public sealed class JsonOutputTests
{
    [Fact]
    public void The_first_comma_of_each_object_and_array_is_left_out()
    {
        Assert.Equal(
            """{"a":[1,[],{}],"b":{"c":null,"d":true},"e":"x"}""",
            Encoding.UTF8.GetString(Outputs.Written(static (ref JsonOutput json) =>
            {
                json.WriteStartObject();
                json.WriteName(",\"a\":"u8);
                json.WriteStartArray();
                json.WriteInt32(","u8, 1);
                json.WriteName(","u8);
                json.WriteStartArray();
                json.WriteEndArray();
                json.WriteName(","u8);
                json.WriteStartObject();
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteName(",\"b\":"u8);
                json.WriteStartObject("{\"c\":null"u8);
                json.WriteBoolean(",\"d\":"u8, value: true);
                json.WriteEndObject();
                json.WriteString(",\"e\":"u8, "x");
                json.WriteEndObject();
            })));
    }

    /// <summary>Long names, longer than any room that an output has by itself.</summary>
    [Fact]
    public void Names_of_any_length()
    {
        for (var length = 0; length < 70; length++)
            AssertName(length);
        AssertName(5000);

        static void AssertName(int length)
        {
            var name = Encoding.UTF8.GetBytes($",\"{new string('n', length)}\":");
            var output = new ExactOutput();
            Outputs.Write(output, (ref JsonOutput json) =>
            {
                json.WriteStartObject();
                json.WriteInt32(name, 7);
                json.WriteInt32(name, 8);
                json.WriteEndObject();
            });
            var expected = $"\"{new string('n', length)}\":";
            Assert.Equal($"{{{expected}7,{expected}8}}", Encoding.UTF8.GetString(output.Bytes));
        }
    }

    [Fact]
    public void Any_output_gets_the_same_bytes() => Gen.Select(Gen.String, Gen.String.Array[0, 80], Gen.Int).Sample(
        static (title, labels, number) =>
        {
            var value = new PullRequestCreated { Repository = "a/b", Number = number, Title = WellFormed(title), Labels = Array.ConvertAll(labels, WellFormed) };
            foreach (var escaping in Enum.GetValues<JsonEscaping>())
            {
                var output = new ExactOutput();
                PullRequestCreated.Contract.Write(output, value, escaping);
                Assert.Equal(PullRequestCreated.Contract.ToUtf8Json(value, escaping), output.Bytes);
            }
        },
        iter: 500);

    [Fact]
    public void Bytes_of_any_number_are_written_as_base64()
    {
        for (var length = 0; length <= 3000; length++)
        {
            var bytes = new byte[length];
            for (var index = 0; index < length; index++)
                bytes[index] = (byte)(index * 89 + length);
            var expected = "[\"" + Convert.ToBase64String(bytes) + "\",1]";
            // The second has room for most of these, but not for all.
            foreach (var output in (ExactOutput[])[new(), new(shortBy: -3000)])
            {
                Outputs.Write(output, (ref JsonOutput json) =>
                {
                    json.WriteStartArray();
                    json.WriteBytes(","u8, bytes);
                    json.WriteInt32(","u8, 1);
                    json.WriteEndArray();
                });
                Assert.Equal(expected, Encoding.ASCII.GetString(output.Bytes));
                Assert.InRange(output.LargestRequest, 1, 1024);
            }
        }
    }

    [Fact]
    public void An_output_without_the_room_is_refused()
    {
        var value = new PullRequestCreated { Repository = new string('é', 1000), Number = 1 };
        Assert.Throws<InvalidOperationException>(() => PullRequestCreated.Contract.Write(new ExactOutput(shortBy: 10), value));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[ ]")]
    [InlineData("{ }")]
    [InlineData("-1.50E+3")]
    [InlineData("\"\"")]
    [InlineData("""[ 1 , "a\u00e9\n\u003c\ud83d\ude00<é" , { "\u0062<" : [ 1 , { "a" : null } , [ ] ] , "a" : "<&>" , "c" : { "d" : true } } , false ]""")]
    public void Any_json_is_written_as_the_framework_does(string text)
    {
        using var document = JsonDocument.Parse(text);
        foreach (var escaping in Enum.GetValues<JsonEscaping>())
        {
            var element = document.RootElement;
            Assert.Equal(Outputs.ByFramework(element.WriteTo, escaping), Outputs.Written((ref JsonOutput json) => json.WriteElement(default, element), escaping));
            var output = new ExactOutput();
            Outputs.Write(output, (ref JsonOutput json) => json.WriteElement(default, element), escaping);
            Assert.Equal(Outputs.ByFramework(element.WriteTo, escaping), output.Bytes);
        }
    }

    /// <summary>An element keeps the text that it was read from.</summary>
    [Theory]
    [InlineData("[1,]")]
    [InlineData("/* a */ 1 // b")]
    [InlineData("[ /* , */ ]")]
    [InlineData("{ // }\n \"a\" : /* b */ [ 1 /* , */ , \"\\u00e9,/**/\" , ] , \"c\":{\"d\":null/**/,},}")]
    public void Any_json_that_was_read_with_comments_and_trailing_commas_is_written_without(string text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var element = document.RootElement;
        foreach (var escaping in Enum.GetValues<JsonEscaping>())
            Assert.Equal(Outputs.ByFramework(element.WriteTo, escaping), Outputs.Written((ref JsonOutput json) => json.WriteElement(default, element), escaping));
    }

    [Theory]
    [InlineData("[1,{\"a\":\"\\ud800\"},]", "InvalidString")]
    [InlineData("{\"a\":1,/**/\"\\u0061\":2,}", "DuplicateMember")]
    public void What_no_contract_takes_is_told_of_any_json_that_was_read_with_trailing_commas(string text, string code)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var element = document.RootElement;
        Assert.Contains(code, Assert.Throws<ArgumentException>(() => Outputs.Written((ref JsonOutput json) => json.WriteElement(default, element))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_any_json_stands_among_others()
    {
        using var document = JsonDocument.Parse("""{"x":[1,"a"],"y":{}}""");
        var element = document.RootElement;
        Assert.Equal(
            """{"a":{"x":[1,"a"],"y":{}},"b":[{"x":[1,"a"],"y":{}},{"x":[1,"a"],"y":{}}]}""",
            Encoding.UTF8.GetString(Outputs.Written((ref JsonOutput json) =>
            {
                json.WriteStartObject();
                json.WriteElement(",\"a\":"u8, element);
                json.WriteName(",\"b\":"u8);
                json.WriteStartArray();
                json.WriteElement(","u8, element);
                json.WriteElement(","u8, element);
                json.WriteEndArray();
                json.WriteEndObject();
            })));
    }

    [Fact]
    public void Items_are_those_of_the_collection() => Gen.Int.Array[0, 20].Sample(static items =>
    {
        var set = items.ToHashSet();
        var sorted = new SortedSet<int>(items);
        foreach (var collection in (IEnumerable<int>[])[items, items.ToList(), [.. items], items.ToImmutableArray(), items.ToImmutableList(), new ArraySegment<int>(items), new LinkedList<int>(items), items.Select(static item => item), set, sorted])
        {
            var found = new List<int>();
            foreach (var item in JsonOutput.Items(collection))
                found.Add(item);
            Assert.Equal(collection, found);
        }

        foreach (var collection in (IEnumerable<int>[])[set, sorted])
        {
            var found = new List<int>();
            foreach (var item in JsonOutput.SetItems(collection))
                found.Add(item);
            Assert.Equal(collection, found);
        }
    });

    [Fact]
    public void An_immutable_array_that_was_never_made_has_no_items_behind_an_interface_either()
    {
        Assert.Throws<ArgumentException>(static () => _ = JsonOutput.Items<int>(default(ImmutableArray<int>)));
        Assert.Throws<ArgumentException>(static () => _ = JsonOutput.Items<object>(default(ImmutableArray<string>)));
    }

    [Fact]
    public void Entries_are_those_of_the_map() => Gen.Int.Array[0, 20].Sample(static items =>
    {
        var map = items.Distinct().ToDictionary(static item => item, static item => item.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var collection in (IEnumerable<KeyValuePair<int, string>>[])[map, new SortedDictionary<int, string>(map), map.ToImmutableDictionary(), map.ToList()])
        {
            var found = new List<KeyValuePair<int, string>>();
            foreach (var item in JsonOutput.Entries(collection))
                found.Add(item);
            Assert.Equal(collection, found);
        }
    });

    [Fact]
    public void Enumerators_are_disposed()
    {
        var disposed = 0;
        IEnumerable<int> Numbers()
        {
            try
            {
                yield return 1;
            }
            finally
            {
                disposed++;
            }
        }

        foreach (var item in JsonOutput.Items(Numbers()))
            Assert.Equal(1, item);
        foreach (var item in JsonOutput.SetItems(Numbers()))
            Assert.Equal(1, item);
        foreach (var item in JsonOutput.Entries(Numbers().Select(static number => KeyValuePair.Create(number, number))))
            Assert.Equal(1, item.Key);
        Assert.Equal(3, disposed);
    }

    [Fact]
    public void An_enum_of_any_size_finds_its_names()
    {
        var names = new EnumNames<Wide>((Wide.Small, "s<ä"), (Wide.Large, "large"), (Wide.Also, "second name"));
        Assert.Equal("\"s<ä\"", Name(Wide.Small, JsonEscaping.Relaxed));
        Assert.Equal("\"s\\u003C\\u00E4\"", Name(Wide.Small, JsonEscaping.HtmlSafe));
        Assert.Equal("\"large\"", Name(Wide.Large, JsonEscaping.Relaxed));
        Assert.Throws<ArgumentException>(() => Name((Wide)2, JsonEscaping.Relaxed));
        Assert.Throws<ArgumentException>(() => Name((Wide)(-1), JsonEscaping.Relaxed));

        string Name(Wide value, JsonEscaping escaping) => Encoding.UTF8.GetString(Outputs.Written((ref JsonOutput json) => names.Write(ref json, default, value), escaping));
    }

    private static string WellFormed(string text) => string.Concat(text.EnumerateRunes());

    private enum Wide : long
    {
        Small = -5,
        Large = long.MaxValue,
        Also = Large,
    }
}
