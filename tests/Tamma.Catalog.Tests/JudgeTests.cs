using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Tamma.Judging;

namespace Tamma.Catalog.Tests;

/// <summary>The judge judges as the project's formats say, where ajv as shipped would not.</summary>
[Collection(Judging.Name)]
public sealed class JudgeTests(Judge judge)
{
    [Theory]
    [InlineData("date-time", "2026-03-14T09:06:00Z")]
    [InlineData("date-time", "2024-02-29T23:59:59.1234567890123456+14:00")]
    [InlineData("uuid", "019ceb98-69bf-7449-B1DF-18f377700e6f")]
    [InlineData("uri", "https://[2001:db8::1]:8080/a%20b?q=/#f?")]
    [InlineData("uri", "urn:isbn:0451450523")]
    [InlineData("uri", "file:///c:/x")]
    public void Takes(string format, string text) => Assert.Empty(Verdict(format, text));

    [Theory]
    [InlineData("date-time", "2026-03-14 09:06:00Z")]
    [InlineData("date-time", "2026-03-14t09:06:00z")]
    [InlineData("date-time", "2026-03-14T09:06:00+23:59")]
    [InlineData("date-time", "2026-03-14T09:06:60Z")]
    [InlineData("date-time", "0000-03-14T09:06:00Z")]
    [InlineData("date-time", "0001-01-01T00:00:00+00:01")]
    [InlineData("date-time", "2025-02-29T00:00:00Z")]
    [InlineData("date-time", "2026-03-14T09:06:00.12345678901234567Z")]
    [InlineData("uuid", "urn:uuid:019ceb98-69bf-7449-b1df-18f377700e6f")]
    [InlineData("uuid", "019ceb9869bf7449b1df18f377700e6f")]
    [InlineData("uri", "/issues/42")]
    [InlineData("uri", "https://example.com/a b")]
    [InlineData("uri", "https://a@b@c/")]
    [InlineData("uri", "http://")]
    [InlineData("uri", "file:///c:x")]
    public void Refuses(string format, string text)
    {
        var error = Assert.Single(Verdict(format, text));

        Assert.Equal(("format", ""), (error.Keyword, error.Pointer));
    }

    [Fact]
    public void Refuses_bytes_that_are_no_JSON()
    {
        byte[][] documents = [[], [0xEF, 0xBB, 0xBF, (byte)'1'], [(byte)'"', 0xFF, (byte)'"'], "{\"a\":1"u8.ToArray(), "NaN"u8.ToArray()];

        Assert.All(documents, document => Assert.Equal("json", Assert.Single(judge.Validate("{}", document)).Keyword));
    }

    [Fact]
    public void Gives_the_reasons_of_an_object_that_may_be_null_and_not_that_it_is_no_null()
    {
        const string Schema = """
            {"$defs":{"P":{"type":"object","properties":{"x":{"type":"integer"}},"required":["x"]}},
             "type":"object","properties":{"p":{"anyOf":[{"$ref":"#/$defs/P"},{"type":"null"}]}}}
            """;

        Assert.Empty(judge.Validate(Schema, "{\"p\":null}"u8));
        Assert.Equal([new JudgeError("type", "/p/x", null)], judge.Validate(Schema, "{\"p\":{\"x\":true}}"u8));
        Assert.Equal([new JudgeError("required", "/p", "x")], judge.Validate(Schema, "{\"p\":{}}"u8));
        Assert.Equal([new JudgeError("type", "/p", null)], judge.Validate(Schema, "{\"p\":5}"u8));
    }

    [Fact]
    public void Tells_two_schemas_of_one_id_apart()
    {
        const string Before = """{"$id":"urn:tamma:event:A.B.C:1.0.0","type":"integer"}""";
        const string After = """{"$id":"urn:tamma:event:A.B.C:1.0.0","type":"string"}""";

        Assert.Empty(judge.Validate(Before, "1"u8));
        Assert.Empty(judge.Validate(After, "\"1\""u8));
        Assert.Single(judge.Validate(Before, "\"1\""u8));
    }

    [Fact]
    public void Refuses_a_schema_with_a_keyword_or_a_format_that_nobody_declared()
    {
        Assert.Throws<System.InvalidOperationException>(() => judge.Validate("""{"x-other":1}""", "1"u8));
        Assert.Throws<System.InvalidOperationException>(() => judge.Validate("""{"type":"string","format":"other"}""", "1"u8));
    }

    private JudgeError[] Verdict(string format, string text) => judge
        .Validate(new JsonObject { ["type"] = "string", ["format"] = format }.ToJsonString(), Encoding.UTF8.GetBytes(JsonValue.Create(text).ToJsonString()))
        .ToArray();
}
