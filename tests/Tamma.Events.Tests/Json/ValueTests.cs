using System;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Tamma.Events.Bytes;
using Tamma.Events.Json;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Json;

/// <summary>Values read and written by the runtime, and by System.Text.Json with the runtime's metadata.</summary>
public sealed class ValueTests
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = new EventRegistry(), Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private delegate int Read<T>(ReadOnlySpan<byte> json, out T value);

    private delegate void Write<in T>(ref JsonOutput json, T value);

    [Fact]
    public void A_float_is_the_nearest_to_its_text() => Gen.Single.Where(float.IsFinite).Sample(static value =>
    {
        var bytes = AssertSame(value, static (ref JsonOutput json, float number) => json.WriteSingle(default, number), ReadSingle);
        Assert.True(ShapeCheck.IsValid(bytes, new NumberShape(NumberKind.Single), ShapeWalker.PayloadDepth));
    });

    [Theory]
    [InlineData("340282346638528859811704183484516925440", true)]
    [InlineData("340282356779733661637539395458142568448", false)]
    [InlineData("340282356779733661637539395458142568447", true)]
    [InlineData("-340282356779733661637539395458142568448", false)]
    [InlineData("1e39", false)]
    [InlineData("1e-400", true)]
    public void A_float_has_its_range(string text, bool isValid)
    {
        Assert.Equal(isValid, float.IsFinite(float.Parse(text, CultureInfo.InvariantCulture)));
        Assert.Equal(isValid, ShapeCheck.IsValid(Documents.Utf8(text), new NumberShape(NumberKind.Single), ShapeWalker.PayloadDepth));
    }

    /// <summary>The number lies above the middle of two floats, and the nearest double on it.</summary>
    [Fact]
    public void A_float_is_not_rounded_twice()
    {
        const string Text = "1.00000005960464477539062500000000000000000001";
        Assert.NotEqual(float.Parse(Text, CultureInfo.InvariantCulture), (float)double.Parse(Text, CultureInfo.InvariantCulture));
        Assert.Equal(float.Parse(Text, CultureInfo.InvariantCulture), ReadBack<float>(Documents.Utf8(Text), ReadSingle));
    }

    [Fact]
    public void A_float_is_a_number()
    {
        foreach (var value in (float[])[float.NaN, float.PositiveInfinity, float.NegativeInfinity])
            Assert.Throws<ArgumentException>(() => Written(value, static (ref JsonOutput json, float number) => json.WriteSingle(default, number)));
    }

    [Fact]
    public void A_date_is_ten_characters() => Gen.Date.Sample(static date =>
    {
        var value = DateOnly.FromDateTime(date);
        var bytes = AssertSame(value, static (ref JsonOutput json, DateOnly date) => json.WriteDateOnly(default, date), ReadDateOnly);
        Assert.Equal($"\"{value.ToString("O", CultureInfo.InvariantCulture)}\"", Encoding.UTF8.GetString(bytes));
        Assert.True(ShapeCheck.IsValid(bytes, StringShape.Of(StringFormat.Date), ShapeWalker.PayloadDepth));
    });

    [Fact]
    public void A_date_may_be_escaped_and_is_nothing_else()
    {
        Assert.Equal(new DateOnly(2025, 1, 31), ReadBack<DateOnly>(Documents.Utf8("\"\\u0032025-01-31\""), ReadDateOnly));
        Assert.Equal(-1, ReadDateOnly("\"2025-02-29\""u8, out _));
        Assert.Equal(-1, ReadDateOnly("20250131"u8, out _));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("1.50e3")]
    [InlineData("\"a\\u00e9\\n\"")]
    [InlineData("{\"b\": [1, {\"a\": null}], \"a\": \"<&>\"}")]
    [InlineData("[\"a-text-that-begins-in-the-first-64-bytes-and-ends-in-those-that-stand-behind-them\", 1]")]
    [InlineData("[\"a text that begins in the first 64 bytes and ends in those that stand behind them\",1]")]
    public void Any_value_is_kept(string text)
    {
        var element = ReadBack<JsonElement>(Documents.Utf8(text), ReadElement);
        using var document = JsonDocument.Parse(text);
        Assert.True(JsonElement.DeepEquals(document.RootElement, element));
        Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(element, Options), Written(element, static (ref JsonOutput json, JsonElement any) => json.WriteElement(default, any)));
    }

    [Theory]
    [InlineData(JsonEscaping.Relaxed)]
    [InlineData(JsonEscaping.HtmlSafe)]
    public void Any_value_is_written_as_the_framework_does(JsonEscaping escaping)
    {
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            // Most have no white space and nothing to escape, so that they are copied, and those that have some have it in one place.
            var (text, oddities) = (new StringBuilder(), random.Next(3));
            AppendAny(text, random, depth: 0, ref oddities);
            using var document = JsonDocument.Parse(text.ToString());
            var element = document.RootElement;
            Assert.Equal(
                Encoding.UTF8.GetString(Outputs.ByFramework(element.WriteTo, escaping)),
                Encoding.UTF8.GetString(Outputs.Written((ref JsonOutput json) => json.WriteElement(default, element), escaping)));
        }
    }

    [Fact]
    public void A_value_nests_no_deeper_than_what_holds_it_lets_it()
    {
        foreach (var (depth, isTaken) in ((int, bool)[])[(63, true), (64, false)])
        {
            using var document = JsonDocument.Parse(new string('[', depth) + new string(']', depth));
            WriteJson write = (ref JsonOutput json) =>
            {
                json.WriteStartArray();
                json.WriteElement(","u8, document.RootElement);
                json.WriteEndArray();
            };
            if (isTaken)
                Assert.Equal(2 * (depth + 1), Outputs.Written(write).Length);
            else
                Assert.Throws<ArgumentException>(() => Outputs.Written(write));
        }
    }

    private static void AppendAny(StringBuilder text, Random random, int depth, ref int oddities)
    {
        AppendOddity(text, random, [" ", "\n", "\t", "\r\n"], ref oddities);
        var count = random.Next(4);
        switch (random.Next(depth < 4 ? 7 : 5))
        {
            case 0 or 1:
                AppendText(text, random, "", ref oddities);
                break;
            case 2:
                text.Append(random.GetItems((string[])["0", "-1", "12.50", "1e5", "1E+5", "123456789012345678901234567890"], 1)[0]);
                break;
            case 3 or 4:
                text.Append(random.GetItems((string[])["true", "false", "null"], 1)[0]);
                break;
            case 5:
                text.Append('[');
                for (var item = 0; item < count; item++)
                {
                    text.Append(item == 0 ? "" : ",");
                    AppendAny(text, random, depth + 1, ref oddities);
                }

                text.Append(']');
                break;
            default:
                text.Append('{');
                for (var item = 0; item < count; item++)
                {
                    text.Append(item == 0 ? "" : ",");
                    AppendText(text, random, item.ToString(CultureInfo.InvariantCulture), ref oddities);
                    text.Append(':');
                    AppendAny(text, random, depth + 1, ref oddities);
                }

                text.Append('}');
                break;
        }

        AppendOddity(text, random, [" ", "\n", "\t", "\r\n"], ref oddities);
    }

    private static void AppendText(StringBuilder text, Random random, string start, ref int oddities)
    {
        text.Append('"').Append(start);
        for (var words = random.Next(random.Next(10) == 0 ? 30 : 4); words > 0; words--)
        {
            text.Append(random.GetItems((string[])["word ", " ", "[]{},:", "x", "0"], 1)[0]);
            AppendOddity(text, random, ["<", "+", "'", "é", "日本", "🚀", "\u007f", "\\\"", "\\\\", "\\u0041", "\\n", "\\/"], ref oddities);
        }

        text.Append('"');
    }

    private static void AppendOddity(StringBuilder text, Random random, ReadOnlySpan<string> oddities, ref int left)
    {
        if (left == 0 || random.Next(8) != 0)
            return;
        left--;
        text.Append(random.GetItems(oddities, 1)[0]);
    }

    [Fact]
    public void A_value_that_no_contract_takes_is_not_written()
    {
        Assert.Throws<ArgumentException>(static () => Written(default(JsonElement), static (ref JsonOutput json, JsonElement any) => json.WriteElement(default, any)));
        foreach (var text in (string[])["\"\\ud800\"", "{\"a\":1,\"\\u0061\":2}", "[{\"\\udc00\":1}]", new string('[', 64) + "[" + new string(']', 65)])
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 100 });
            Assert.Throws<ArgumentException>(() => Written(document.RootElement, static (ref JsonOutput json, JsonElement any) => json.WriteElement(default, any)));
        }
    }

    public static TheoryData<JsonNode, string?> Nodes => new()
    {
        { new JsonObject { ["a\uFFFD"] = "\uFFFD", ["b"] = new JsonArray("\ud83d\ude00", 1.5, null) }, null },
        { JsonValue.Create("\ud800"), "A JsonNode holds one half of a surrogate pair, which UTF-8 can't express." },
        { JsonValue.Create('\udc00'), "A JsonNode holds one half of a surrogate pair, which UTF-8 can't express." },
        { new JsonArray(new JsonObject { ["k"] = "v\ud800" }), "A JsonNode holds one half of a surrogate pair, which UTF-8 can't express." },
        { new JsonObject { ["k\udc00"] = 1 }, "A JsonNode holds one half of a surrogate pair, which UTF-8 can't express." },
        { new JsonObject { ["\ud800"] = 1, ["\ud801"] = 2 }, "A JsonNode holds one half of a surrogate pair, which UTF-8 can't express." },
        { JsonNode.Parse("[\"\\ud800\"]")!, "A JsonNode holds what JSON can't express." },
        { JsonValue.Create(new[] { "a\ud800" })!, "A JsonNode holds one half of a surrogate pair, which UTF-8 can't express." },
        { new JsonArray("\\uFFFD", "\\\\uFFFD", "\uFFFD"), null },
        { JsonValue.Create(double.NaN), "A JsonNode holds what JSON can't express." },
    };

    [Theory]
    [MemberData(nameof(Nodes))]
    public void A_node_is_written_as_it_is_or_not_at_all(JsonNode node, string? whyNot)
    {
        byte[] Write() => Written(node, static (ref JsonOutput json, JsonNode any) => json.WriteNode(default, any));

        if (whyNot is null)
            Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(node, Options), Write());
        else
            Assert.StartsWith(whyNot, Assert.Throws<ArgumentException>(Write).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_does_not_depend_on_its_document()
    {
        var bytes = Documents.Utf8("{\"a\":\"text\"}");
        var element = ReadBack<JsonElement>(bytes, ReadElement);
        Array.Clear(bytes);
        Assert.Equal("text", element.GetProperty("a").GetString());
    }

    /// <summary>The same bytes from both writers, and the same value from both readers.</summary>
    private static byte[] AssertSame<T>(T value, Write<T> write, Read<T> read)
        where T : struct
    {
        var bytes = Written(value, write);
        Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(value, Options), bytes);
        Assert.Equal(bytes, JsonSerializer.SerializeToUtf8Bytes<T?>(value, Options));
        Assert.Equal(value, ReadBack(bytes, read));
        Assert.Equal(value, JsonSerializer.Deserialize<T>(bytes, Options));
        return bytes;
    }

    private static byte[] Written<T>(T value, Write<T> write) => Outputs.Written((ref JsonOutput json) => write(ref json, value));

    private static T ReadBack<T>(byte[] bytes, Read<T> read)
    {
        Assert.Equal(bytes.Length, read(bytes, out var value));
        return value;
    }

    private static int ReadSingle(ReadOnlySpan<byte> json, out float value) => ScalarReader.ReadSingle(json, 0, new NumberShape(NumberKind.Single), out value);

    private static int ReadDateOnly(ReadOnlySpan<byte> json, out DateOnly value) => ScalarReader.ReadDateOnly(json, 0, StringShape.Of(StringFormat.Date), out value);

    private static int ReadElement(ReadOnlySpan<byte> json, out JsonElement value)
    {
        var state = ReadState.Lend(ShapeWalker.PayloadDepth);
        var end = ScalarReader.ReadElement(json, 0, state, out value);
        state.Return();
        return end;
    }
}
