using System;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Tamma.EventGen.Schema.Json;
using JsonArray = System.Text.Json.Nodes.JsonArray;
using JsonObject = System.Text.Json.Nodes.JsonObject;
using JsonValue = System.Text.Json.Nodes.JsonValue;

namespace Tamma.EventGen.Schema.Tests.Json;

/// <summary>The reader against System.Text.Json's, on good and on broken text.</summary>
public sealed class JsonReaderTests
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = JsonReader.DepthLimit };

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Char["abc\"\\/ \n\t\u0001é€\u2028\u0085"].Array[0, 8].Select(chars => new string(chars)),
        Gen.Const("😀"));

    private static readonly Gen<JsonNode?> Scalar = Gen.OneOf(
        Gen.Const((JsonNode?)null),
        Gen.Bool.Select(b => (JsonNode?)JsonValue.Create(b)),
        Gen.Long.Select(n => (JsonNode?)JsonValue.Create(n)),
        Gen.Double[-1e9, 1e9].Select(n => (JsonNode?)JsonValue.Create(n)),
        Text.Select(s => (JsonNode?)JsonValue.Create(s)));

    private static readonly Gen<JsonNode?> Node = Gen.Recursive<JsonNode?>((depth, inner) => depth > 3
        ? Scalar
        : Gen.OneOf(
            Scalar,
            inner.Array[0, 4].Select(items => (JsonNode?)new JsonArray(Array.ConvertAll(items, item => item?.DeepClone()))),
            Gen.Select(Text, inner).Array[0, 4].Select(members =>
            {
                var o = new JsonObject();
                foreach (var (name, value) in members)
                    o[name] = value?.DeepClone();
                return (JsonNode?)o;
            })));

    [Fact]
    public void Reads_what_System_Text_Json_writes_and_is_read_by_it() => Node.Sample(
        node =>
        {
            var text = node?.ToJsonString() ?? "null";
            var value = JsonReader.Read(text, out var error);
            Assert.Null(error);
            Assert.NotNull(value);
            var compact = JsonWriter.WriteCompact(value);
            var indented = JsonWriter.WriteIndented(value);
            Assert.True(JsonNode.DeepEquals(node, JsonNode.Parse(compact)), compact);
            Assert.True(JsonNode.DeepEquals(node, JsonNode.Parse(indented)), indented);
            Assert.Equal(value, JsonReader.Read(indented, out _));
        },
        iter: 2000);

    /// <summary>What is reviewed in a file is what it holds: with these a text shows itself as another.</summary>
    [Theory]
    [InlineData("admin\u202Enimda", "\"admin\\u202enimda\"")]
    [InlineData("\u2066a\u2069", "\"\\u2066a\\u2069\"")]
    [InlineData("a\uDB40\uDC20\uDB40\uDC7Fb", "\"a\\udb40\\udc20\\udb40\\udc7fb\"")]
    [InlineData("a\uDB40\uDD00\u200D", "\"a\uDB40\uDD00\u200D\"")]
    [InlineData("a\u061C\u200E\u200F", "\"a\\u061c\\u200e\\u200f\"")]
    [InlineData("a\u0085\u009B\u2028\uFFFE", "\"a\\u0085\\u009b\\u2028\\ufffe\"")]
    [InlineData("\u05E9\u05DC\u05D5\u05DD, \u4E16\u754C \uD83D\uDE00\u200D", "\"\u05E9\u05DC\u05D5\u05DD, \u4E16\u754C \uD83D\uDE00\u200D\"")]
    public void Writes_hidden_characters_as_escapes(string text, string json)
    {
        Assert.Equal(json, JsonWriter.WriteCompact(new JsonString(text)));
        Assert.Equal(new JsonString(text), JsonReader.Read(json, out _));
    }

    [Fact]
    public void Agrees_with_System_Text_Json_on_mutated_text() => Gen.Select(Node, Gen.Int[0, 200], Gen.Char["{}[],:\"\\0-1.eE+ntf u\n\u0000"], Gen.Int[0, 2]).Sample(
        (node, at, replacement, kind) =>
        {
            var text = new StringBuilder(node?.ToJsonString() ?? "null");
            at %= text.Length;
            switch (kind)
            {
                case 0:
                    text[at] = replacement;
                    break;
                case 1:
                    text.Remove(at, 1);
                    break;
                default:
                    text.Insert(at, replacement);
                    break;
            }

            var mutated = text.ToString();
            Assert.Equal(IsAcceptedBySystemTextJson(mutated), JsonReader.Read(mutated, out var error) is not null);
            Assert.Equal(IsAcceptedBySystemTextJson(mutated), error is null);
        },
        iter: 20_000);

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"a\": 1,\n  \"a\": 2\n}", 3, 3)]
    [InlineData("{\r\n  \"a\": tru\r\n}", 2, 8)]
    [InlineData("[1,\r2,]", 2, 3)]
    [InlineData("{} x", 1, 4)]
    [InlineData("\"\\ud800\"", 1, 1)]
    [InlineData("01", 1, 2)]
    [InlineData("1.", 1, 3)]
    [InlineData("\uFEFF{}", 1, 1)]
    public void Says_where_the_text_is_broken(string text, int line, int column)
    {
        Assert.Null(JsonReader.Read(text, out var error));
        Assert.Equal(new JsonPosition(line, column), error!.Position);
        Assert.NotEmpty(error.Message);
    }

    [Fact]
    public void Refuses_a_hostile_depth_without_exhausting_the_stack()
    {
        Assert.Null(JsonReader.Read(new string('[', 1_000_000), out var error));
        Assert.Contains("128", error!.Message, StringComparison.Ordinal);
    }

    private static bool IsAcceptedBySystemTextJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return !HasLoneSurrogate(document.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool HasLoneSurrogate(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                return false;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    HasLoneSurrogate(item);
                return false;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    HasLoneSurrogate(member.Value);
                }

                return false;
            default:
                return false;
        }
    }
}
