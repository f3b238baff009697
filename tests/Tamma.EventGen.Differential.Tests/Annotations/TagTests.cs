using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Tamma.EventGen.Differential.Tests;

/// <summary>Members that are promoted to tags, beside the JSON that System.Text.Json reads of them.</summary>
public sealed class TagTests
{
    private static readonly AnnotatedTypes Least = new() { Integer = -1, Whole = "", WholeLength = 0 };

    private static readonly AnnotatedTypes Full = new()
    {
        Boolean = true,
        Integer = int.MinValue,
        Long = long.MaxValue,
        Single = 0.1f,
        Double = 1e300,
        Decimal = 1.50m,
        Text = "Ünï \"\\\u0001\U0001F600",
        Time = new DateTimeOffset(2025, 1, 31, 12, 0, 0, 123, TimeSpan.FromHours(2)),
        Date = new DateOnly(2025, 1, 31),
        Uri = new Uri("https://example.com/%C3%BC?q=1"),
        Uuid = Guid.Parse("0198C0DE-0000-7000-8000-00000000000A"),
        Level = Level.VeryHigh,
        State = State.Lost,
        Limited = "l",
        Whole = "",
        WholeLength = 0,
    };

    [Fact]
    public void A_tag_says_what_the_JSON_says()
    {
        var tags = Create(Full);
        using var json = JsonDocument.Parse(AnnotatedTypes.Contract.ToUtf8Json(Full));
        foreach (var (key, name) in new[]
        {
            ("boolean", "boolean"), ("integer", "integer"), ("long", "long"), ("float", "single"), ("double", "double"), ("decimal", "decimal"), ("a \"quoted\" key", "text"),
            ("time", "time"), ("date", "date"), ("uri", "uri"), ("uuid", "uuid"), ("level", "level"), ("state", "state"), ("limited", "limited"),
        })
        {
            var value = json.RootElement.GetProperty(name);
            Assert.Equal(value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText(), tags[key]);
        }

        Assert.Equal(14, tags.Count);
        Assert.Equal(("true", "1.50", "very \"high\"", "-1", "2025-01-31"), (tags["boolean"], tags["decimal"], tags["level"], tags["state"], tags["date"]));
    }

    [Fact]
    public void Null_sets_no_tag()
    {
        Assert.Equal([("integer", "-1"), ("limited", "")], Create(Least).Select(tag => (tag.Key, tag.Value)));
        Assert.Equal([("integer", "-1")], Create(Least with { Limited = null! }).Select(tag => (tag.Key, tag.Value)));
    }

    [Fact]
    public void The_contexts_tags_stay_and_the_payloads_win()
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal) { ["integer"] = "old", ["workflow"] = "w" };
        var tags = Create(Least, given);
        Assert.Equal([("integer", "-1"), ("limited", ""), ("workflow", "w")], tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => (tag.Key, tag.Value)));
        Assert.Equal("old", given["integer"]);
    }

    [Fact]
    public void An_event_without_tags_keeps_the_contexts_own_and_costs_nothing()
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal) { ["workflow"] = "w" };
        Assert.Same(given, (Contexts.New() with { Tags = given }).Create(new SensitiveTypes { Title = "t" }).Metadata.Tags);
        Assert.Null(Contexts.New().Create(new SensitiveTypes { Title = "t" }).Metadata.Tags);
    }

    [Fact]
    public void What_JSON_can_not_say_is_the_callers_bug()
    {
        Assert.Contains("AnnotatedTypes.Double, /double in the payload", Assert.Throws<ArgumentException>(static () => Create(Least with { Double = double.NaN })).Message, StringComparison.Ordinal);
        Assert.Contains("AnnotatedTypes.Text, /text in the payload", Assert.Throws<ArgumentException>(static () => Create(Least with { Text = "\ud800" })).Message, StringComparison.Ordinal);
        // What failed before does no harm afterwards.
        Assert.Equal(2, Create(Least).Count);
    }

    [Fact]
    public void The_event_is_written_with_its_tags_and_read()
    {
        var written = Contexts.New().Create(Full);
        var read = EventCatalog.Registry.Read(written.ToUtf8Json());
        Assert.True(read.IsValid, string.Join('\n', read.Errors));
        Assert.Equal(written.Metadata, read.Envelope!.Metadata);
    }

    private static IReadOnlyDictionary<string, string> Create(AnnotatedTypes payload, IReadOnlyDictionary<string, string>? given = null) =>
        (Contexts.New() with { Tags = given }).Create(payload).Metadata.Tags!;
}
