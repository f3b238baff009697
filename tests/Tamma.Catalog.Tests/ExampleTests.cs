using System;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tamma.Catalog.Tests.Documents;
using Tamma.Catalog.Tests.Events;
using Tamma.Catalog.Tests.Facts;
using Tamma.Events;
using Tamma.Judging;

namespace Tamma.Catalog.Tests;

/// <summary>The specification's own examples pass every way in and out.</summary>
[Collection(Judging.Name)]
public sealed class ExampleTests(Judge judge)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = EventCatalog.Registry,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> EventTypes => EventFacts.EventTypes;

    public static TheoryData<string> EventTypesWithText =>
        new(EventFacts.All.Where(facts => FreeText(facts) is not null).Select(facts => facts.EventType));

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void The_payload_is_accepted_by_the_generated_code_and_by_the_judge(string eventType)
    {
        var contract = EventUnderTest.Of(eventType).Contract;
        var payload = Utf8(EventFacts.Of(eventType).Payload);

        Assert.Empty(contract.Validate(payload));
        Assert.True(contract.IsValid(payload));
        Assert.Empty(judge.Validate(contract.JsonSchema, payload));
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void The_payload_is_written_as_it_was_read(string eventType)
    {
        var payload = EventFacts.Of(eventType).Payload;

        AssertSame(Written(eventType), EventUnderTest.Of(eventType).RoundTrip(Utf8(payload))!);
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void The_whole_event_is_read_and_written_as_it_was(string eventType)
    {
        var example = EventFacts.Of(eventType).Example;

        var result = EventCatalog.Read(Utf8(example));

        Assert.Empty(result.Errors);
        Assert.Equal(EventReadStatus.Valid, result.Status);
        Assert.Equal(eventType, result.Envelope!.EventType);
        AssertSame(example, result.Envelope.ToUtf8Json());
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void The_documented_example_is_the_specifications(string eventType)
    {
        var schema = JsonNode.Parse(EventUnderTest.Of(eventType).Contract.JsonSchema)!;

        var example = Assert.Single(schema["examples"]!.AsArray());
        Assert.True(JsonNode.DeepEquals(EventFacts.Of(eventType).Payload, example), example!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void The_serializer_reads_what_the_generated_code_reads(string eventType)
    {
        var payload = EventFacts.Of(eventType).Payload;

        AssertSame(Written(eventType), EventUnderTest.Of(eventType).ReadWithSerializer(Utf8(payload), Options));
    }

    [Theory]
    [MemberData(nameof(EventTypesWithText))]
    public void The_serializer_writes_the_bytes_that_the_generated_code_writes(string eventType)
    {
        var payload = EventFacts.Of(eventType).Payload.DeepClone().AsObject();
        payload[FreeText(EventFacts.Of(eventType))!] = "\"<a>\" & ' \\ \u00E4 \u20AC \U0001F600 \u2028 \u0001";
        var subject = EventUnderTest.Of(eventType);

        var written = subject.WriteWithSerializer(Utf8(payload), Options);

        Assert.Equal(Encoding.UTF8.GetString(subject.RoundTrip(Utf8(payload))!), Encoding.UTF8.GetString(written));
    }

    /// <summary>Name of a field that takes any text, or null.</summary>
    private static string? FreeText(EventFacts facts) =>
        facts.Fields.FirstOrDefault(field => field is { Type: "string", Pattern: null } && field.Count("maxLength") > 50)?.Name;

    private static JsonObject Written(string eventType) => WrittenForm.Of(EventFacts.Of(eventType).Fields, EventFacts.Of(eventType).Payload);

    private static void AssertSame(JsonNode expected, ReadOnlySpan<byte> actual) =>
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(actual)), Encoding.UTF8.GetString(actual));

    private static byte[] Utf8(JsonNode document) => Encoding.UTF8.GetBytes(document.ToJsonString());
}
