using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Contracts;

public sealed class EventRegistryTests
{
    private static readonly EventRegistry Registry = new(PullRequestCreatedContract.Instance);

    [Theory]
    [InlineData("1.2.0", "1.2.0", EventReadStatus.Valid)]
    [InlineData("1.2.0", "1.0.0", EventReadStatus.Valid)]
    [InlineData("1.2.0", "1.2.0-beta.1", EventReadStatus.Valid)]
    [InlineData("1.2.0", "1.2.0+build", EventReadStatus.Valid)]
    [InlineData("1.2.0", "1.2.1", EventReadStatus.NewerVersion)]
    [InlineData("1.2.0", "1.10.0", EventReadStatus.NewerVersion)]
    [InlineData("1.2.0-beta.2", "1.2.0-beta.10", EventReadStatus.NewerVersion)]
    [InlineData("1.2.0", "2.0.0", EventReadStatus.NewerVersion)]
    [InlineData("1.2.0", "10.0.0", EventReadStatus.NewerVersion)]
    [InlineData("1.2.0", "0.9.0", EventReadStatus.OlderVersion)]
    [InlineData("10.0.0", "9.0.0", EventReadStatus.OlderVersion)]
    [InlineData("0.2.1", "0.2.0", EventReadStatus.Valid)]
    [InlineData("0.2.1", "0.1.9", EventReadStatus.OlderVersion)]
    [InlineData("0.2.1", "0.3.0", EventReadStatus.NewerVersion)]
    [InlineData("0.2.1", "1.0.0", EventReadStatus.NewerVersion)]
    [InlineData("1.0.0 3.0.0", "2.5.0", EventReadStatus.OlderVersion)]
    [InlineData("1.0.0 3.0.0", "1.0.0", EventReadStatus.Valid)]
    [InlineData("1.0.0 3.0.0", "1.0.1", EventReadStatus.NewerVersion)]
    [InlineData("1.0.0 1.3.0 1.2.0", "1.3.0", EventReadStatus.Valid)]
    [InlineData("1.0.0 1.3.0 1.2.0", "1.2.0", EventReadStatus.Valid)]
    public void Version_decides_who_reads(string contracts, string stored, EventReadStatus status)
    {
        var registry = new EventRegistry(contracts.Split(' ').Select(static version => new PullRequestCreatedContract(version)));
        var result = registry.Read(Envelope("1.1.0", stored));
        Assert.Equal(status, result.Status);
        Assert.Equal(stored, result.Envelope!.SchemaVersion);
        Assert.Equal(status == EventReadStatus.Valid, result.Envelope is EventEnvelope<PullRequestCreated>);
        Assert.Equal("""{"repository": "acme/widgets", "number": 7, "newer": true}""", Encoding.UTF8.GetString(result.Envelope.RawPayload.Span));
        Assert.Equal(status == EventReadStatus.Valid ? [] : [EventErrorCode.UnsupportedVersion], result.Errors.Select(static error => error.Code));
        if (status != EventReadStatus.Valid)
        {
            var error = result.Errors[0];
            Assert.Equal(("/schemaVersion", $"\"{stored}\""), (error.Pointer, error.Found));
            Assert.StartsWith($"\"{stored}\"", Encoding.UTF8.GetString(Envelope("1.1.0", stored).AsSpan((int)error.Offset)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_unknown_type_keeps_its_envelope()
    {
        var result = Registry.Read(Envelope("GIT.PULL_REQUEST.CREATED", "GIT.PULL_REQUEST.MERGED"));
        Assert.Equal((EventReadStatus.UnknownType, "GIT.PULL_REQUEST.MERGED"), (result.Status, result.Envelope!.EventType));
        Assert.False(result.IsValid);
        Assert.Equal((EventErrorCode.UnknownEventType, "/eventType"), (result.Errors.Single().Code, result.Errors[0].Pointer));
    }

    /// <summary>A payload that no contract is known of may have any sensitive member.</summary>
    [Theory]
    [InlineData("1.2.0", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("1.3.0", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("2.0.0", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("0.1.0", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("1.2.0", "GIT.PULL_REQUEST.UNKNOWN")]
    public void A_sensitive_value_is_not_shown_whatever_the_version(string version, string eventType)
    {
        foreach (var payload in new[] { "\"token\": \"hunter2\\ud800\"", "\"sizes\": {\"hunter2\": 1, \"hunter2\": 2}, \"token\": \"\\q\"", "\"token\": \"hun\\qter2\"" })
        {
            var text = Encoding.UTF8.GetString(Envelope("1.1.0", version)).Replace("GIT.PULL_REQUEST.CREATED", eventType, StringComparison.Ordinal);
            var document = Documents.Utf8(text.Replace("\"newer\": true", payload, StringComparison.Ordinal));
            var errors = new EventRegistry(new PullRequestCreatedContract("1.2.0")).Read(document).Errors.Concat(EventEnvelope.Parse(document).Errors).ToArray();
            Assert.NotEmpty(errors);
            Assert.All(errors.Where(static error => error.Pointer.StartsWith("/payload/token", StringComparison.Ordinal) || error.Pointer.Contains('*', StringComparison.Ordinal)), static error => Assert.Null(error.Found));
            Assert.DoesNotContain(errors, static error => error.Found?.Contains("hunter2", StringComparison.Ordinal) == true);
        }
    }

    /// <summary>The payload serialized twice, as a text within the envelope, or within a list.</summary>
    [Theory]
    [InlineData("GIT.PULL_REQUEST.CREATED", "\"{\\\"token\\\":\\\"hunter2\\\"}\"")]
    [InlineData("GIT.PULL_REQUEST.UNKNOWN", "\"{\\\"token\\\":\\\"hunter2\\\"}\"")]
    [InlineData("GIT.PULL_REQUEST.UNKNOWN", "[\"hunter2\\ud800\"]")]
    public void A_sensitive_value_is_not_shown_of_a_payload_that_is_no_object(string eventType, string payload)
    {
        var text = Encoding.UTF8.GetString(Contexts.New().Create(new PullRequestCreated { Repository = "a/b", Number = 1 }).ToUtf8Json());
        text = text.Replace("GIT.PULL_REQUEST.CREATED", eventType, StringComparison.Ordinal);
        var document = Documents.Utf8(text[..text.IndexOf("{\"repository", StringComparison.Ordinal)] + payload + text[text.IndexOf(",\"metadata", StringComparison.Ordinal)..]);
        var result = Registry.Read(document);
        Assert.Equal(EventReadStatus.Invalid, result.Status);
        Assert.All(result.Errors, static error => Assert.StartsWith("/payload", error.Pointer, StringComparison.Ordinal));
        Assert.All(result.Errors, static error => Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Errors_of_envelope_and_payload_come_together_in_place()
    {
        var document = Envelope("\"number\": 7", "\"number\": -7");
        document = Documents.Utf8(Encoding.UTF8.GetString(document).Replace("\"actorId\": \"claude\"", "\"actorId\": \"\"", StringComparison.Ordinal));
        var result = Registry.Read(document);
        Assert.Equal(EventReadStatus.Invalid, result.Status);
        Assert.Null(result.Envelope);
        Assert.Equal(["/actorId", "/payload/number"], result.Errors.Select(static error => error.Pointer));
        Assert.Equal("PullRequestCreated.Number", result.Errors[1].ClrMember);
        Assert.StartsWith("-7", Encoding.UTF8.GetString(document.AsSpan((int)result.Errors[1].Offset)), StringComparison.Ordinal);
        Assert.Equal(5, result.Errors[1].Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"eventType\":1,\"schemaVersion\":null}")]
    [InlineData("{\"eventType\":\"\\ud800\"}")]
    [InlineData("{\"schemaVersion\":\"1\"}")]
    public void Anything_else_is_invalid(string document)
    {
        var result = Registry.Read(Documents.Utf8(document));
        Assert.Equal(EventReadStatus.Invalid, result.Status);
        Assert.NotEmpty(result.Errors);
    }

    // Of the contract's own version, and of an older one; the members begin with each of them, and their names and texts are escaped or not.
    [Theory]
    [InlineData("1.2.0")]
    [InlineData("1.1.0")]
    public void Type_and_version_may_stand_anywhere(string version)
    {
        using var document = JsonDocument.Parse(Envelope("1.1.0", version));
        var members = document.RootElement.EnumerateObject().Select(static member => (member.Name, Value: member.Value.GetRawText())).ToArray();
        var expected = Assert.IsType<EventEnvelope<PullRequestCreated>>(Registry.Read(Envelope("1.1.0", version)).Envelope);
        for (var first = 0; first < members.Length; first++)
        {
            foreach (var escape in (string[])["", "e", "."])
            {
                var rotated = members[first..].Concat(members[..first]).Select(member => $"\"{Escape(member.Name, escape)}\":{(member.Name is "eventType" or "schemaVersion" ? Escape(member.Value, escape) : member.Value)}");
                var result = Registry.Read(Documents.Utf8($"{{{string.Join(',', rotated)}}}"));
                var read = Assert.IsType<EventEnvelope<PullRequestCreated>>(result.Envelope);
                Assert.Equal(("GIT.PULL_REQUEST.CREATED", version), (result.EventType, result.StoredVersion));
                Assert.Equal((expected.EventType, expected.SchemaVersion, expected.EventId, expected.Metadata, 7), (read.EventType, read.SchemaVersion, read.EventId, read.Metadata, read.Payload.Number));
            }
        }
    }

    [Fact]
    public void Type_and_version_are_unique()
    {
        var twice = Assert.Throws<ArgumentException>(static () => new EventRegistry(PullRequestCreatedContract.Instance, new PullRequestCreatedContract("1.2.0")));
        Assert.StartsWith("Two contracts are of GIT.PULL_REQUEST.CREATED 1.2.0: those of Tamma.Events.Tests.Samples.PullRequestCreated in Tamma.Events.Tests and of ", twice.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(static () => EventRegistry.Combine(Registry, Registry));
        var both = EventRegistry.Combine(Registry, new EventRegistry([new PullRequestCreatedContract("2.0.0")]), new EventRegistry());
        Assert.Equal(["1.2.0", "2.0.0"], both.Select(static contract => contract.Version));
        Assert.Equal(2, both.Count);
        Assert.Equal("2.0.0", both.Find("GIT.PULL_REQUEST.CREATED", "2.0.0")!.Version);
        Assert.Null(both.Find("GIT.PULL_REQUEST.CREATED", "1.0.0"));
        Assert.Null(both.Find("git.pull_request.created", "1.2.0"));
    }

    [Fact]
    public void Null_is_no_contract_and_no_registry()
    {
        Assert.Throws<ArgumentNullException>("contracts", static () => new EventRegistry(PullRequestCreatedContract.Instance, null!));
        Assert.Throws<ArgumentNullException>("contracts", static () => new EventRegistry((IEnumerable<EventContract>)[null!]));
        Assert.Throws<ArgumentNullException>("registries", static () => EventRegistry.Combine(Registry, null!));
    }

    [Fact]
    public void Composes_with_other_resolvers()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(Registry, new DefaultJsonTypeInfoResolver()) };
        Assert.Equal("""["medium"]""", JsonSerializer.Serialize(new[] { Priority.Medium }, options));
        Assert.Null(Registry.GetTypeInfo(typeof(StringComparer), options));
    }

    [Fact]
    public void Resolves_what_events_hold_and_leaves_it_to_a_converter_of_the_host()
    {
        var alone = new JsonSerializerOptions { TypeInfoResolver = Registry };
        Assert.Equal(("1", "null"), (JsonSerializer.Serialize<int?>(1, alone), JsonSerializer.Serialize<int?>(null, alone)));
        Assert.Equal("\"a\"", JsonSerializer.Serialize("a", alone));

        var hosted = new JsonSerializerOptions { TypeInfoResolver = Registry, Converters = { new Shouting() } };
        Assert.Equal("\"A!\"", JsonSerializer.Serialize("a", hosted));
    }

    [Fact]
    public void An_envelope_is_the_same_event_through_the_serializer()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(Registry, new DefaultJsonTypeInfoResolver()), Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var envelope = (EventEnvelope<PullRequestCreated>)Registry.Read(Documents.Utf8(Documents.Envelope)).Envelope!;

        var text = JsonSerializer.Serialize(envelope, options);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(envelope.ToUtf8Json()), text);
        Assert.Equal(envelope.Payload.Number, JsonSerializer.Deserialize<EventEnvelope<PullRequestCreated>>(text, options)!.Payload.Number);
        Assert.IsType<EventEnvelope<PullRequestCreated>>(JsonSerializer.Deserialize<EventEnvelope>(text, options));
        Assert.Equal($"[{text}]", JsonSerializer.Serialize(new EventEnvelope[] { envelope }, options));

        var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<EventEnvelope>(text.Replace("\"number\":", "\"numbr\":", StringComparison.Ordinal).Replace("\"number\": ", "\"numbr\": ", StringComparison.Ordinal), options));
        Assert.StartsWith("/payload (byte ", refused.Message, StringComparison.Ordinal);
        var unknown = JsonSerializer.Deserialize<EventEnvelope>(text.Replace("GIT.PULL_REQUEST.CREATED", "A.B", StringComparison.Ordinal), options)!;
        Assert.Equal("A.B", unknown.EventType);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<EventEnvelope<PullRequestCreated>>(text.Replace("GIT.PULL_REQUEST.CREATED", "A.B", StringComparison.Ordinal), options));
    }

    private sealed class Shouting : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToUpperInvariant() + "!");
    }

    private static byte[] Envelope(string text, string replacement) =>
        Documents.Utf8(Documents.Envelope.Replace(text, replacement, StringComparison.Ordinal));

    private static string Escape(string text, string part) => part.Length == 0 ? text : text.Replace(part, $"\\u{(int)part[0]:x4}", StringComparison.Ordinal);
}
