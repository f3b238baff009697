using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Tamma.EventGen.Schema.Artifacts;

namespace Tamma.EventGen.Schema.Tests.Artifacts;

public sealed class EnvelopeSchemaTests
{
    private static readonly JsonNode Document = JsonNode.Parse(EnvelopeSchema.Write(baseUri: null))!;

    [Theory]
    [InlineData(null, "urn:tamma:event:envelope")]
    [InlineData("https://events.example", "https://events.example/envelope")]
    [InlineData("https://events.example/schemas/", "https://events.example/schemas/envelope")]
    public void Is_named_under_the_base(string? baseUri, string id)
    {
        Assert.Equal(id, (string?)JsonNode.Parse(EnvelopeSchema.Write(baseUri))!["$id"]);
        Assert.Equal(id, EnvelopeSchema.Id(baseUri));
    }

    [Fact]
    public void Demands_all_but_cause_and_tags_and_is_open()
    {
        Assert.Equal(["causationId"], Optional(Document));
        Assert.Equal(["tags"], Optional(Document["properties"]!["metadata"]!));
        Assert.DoesNotContain("additionalProperties", Document.AsObject().Select(member => member.Key));

        static string[] Optional(JsonNode schema) => schema["properties"]!.AsObject().Select(member => member.Key)
            .Except(schema["required"]!.AsArray().Select(name => (string)name!), StringComparer.Ordinal).ToArray();
    }

    [Fact]
    public void Takes_only_uuids_of_version_7()
    {
        Assert.Matches(Pattern("eventId"), Guid.CreateVersion7().ToString());
        Assert.Matches(Pattern("eventId"), Guid.CreateVersion7().ToString().ToUpperInvariant());
        Assert.DoesNotMatch(Pattern("eventId"), Guid.NewGuid().ToString());
        Assert.DoesNotMatch(Pattern("eventId"), Guid.CreateVersion7().ToString("N"));
        Assert.DoesNotMatch(Pattern("eventId"), Guid.CreateVersion7().ToString("B"));
        Assert.DoesNotMatch(Pattern("eventId"), "019ceb92-ec59-772c-c0bb-1cd95b498444");
    }

    [Fact]
    public void Takes_the_one_form_of_a_timestamp() => Gen.DateTime.Sample(time =>
    {
        Assert.Matches(Pattern("timestamp"), time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        Assert.DoesNotMatch(Pattern("timestamp"), time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        Assert.DoesNotMatch(Pattern("timestamp"), time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Assert.DoesNotMatch(Pattern("timestamp"), time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+00:00'", CultureInfo.InvariantCulture));
    });

    [Theory]
    [InlineData("0000-01-01T00:00:00.000Z")]
    [InlineData("2026-13-01T00:00:00.000Z")]
    [InlineData("2026-00-01T00:00:00.000Z")]
    [InlineData("2026-01-32T00:00:00.000Z")]
    [InlineData("2026-01-01T24:00:00.000Z")]
    [InlineData("2026-01-01T23:59:60.000Z")]
    [InlineData("2026-01-01t00:00:00.000z")]
    public void Refuses_what_is_no_time(string text) => Assert.DoesNotMatch(Pattern("timestamp"), text);

    [Fact]
    public void Takes_semantic_versions() => Gen.Char["01a-.+"].Array[0, 9].Select(chars => "1.0.0" + new string(chars)).Sample(text =>
        Pattern("schemaVersion").IsMatch(text) == SemanticVersion.IsValid(text));

    private static Regex Pattern(string member) =>
        new((string)Document["properties"]![member]!["pattern"]!, RegexOptions.NonBacktracking);
}
