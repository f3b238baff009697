using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Envelope;

public sealed class EventEnvelopeTests
{
    private static readonly EventRegistry Registry = new(PullRequestCreatedContract.Instance);

    private static readonly EventEnvelope<PullRequestCreated> Created = new()
    {
        EventId = Guid.Parse("0198c0de-0000-7000-8000-000000000001"),
        Timestamp = new DateTimeOffset(2025, 1, 31, 14, 0, 0, 123, TimeSpan.FromHours(2)),
        ActorType = ActorType.Ai,
        ActorId = "claude",
        CorrelationId = "w-1",
        Metadata = new EventMetadata { Source = EventOrigin.Worker, Version = "0.1.0", Environment = "prod" },
        Payload = new PullRequestCreated { Repository = "a/b", Number = 7 },
    };

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Writes_the_same_text_in_every_culture(string culture)
    {
        var former = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            const string Payload = """{"repository":"a/b","number":7,"priority":"low","isDraft":false,"labels":[],"cost":0,"score":0}""";
            Assert.Equal(
                """{"eventId":"0198c0de-0000-7000-8000-000000000001","timestamp":"2025-01-31T12:00:00.123Z","eventType":"GIT.PULL_REQUEST.CREATED","actorType":"ai","actorId":"claude","correlationId":"w-1","schemaVersion":"1.2.0","payload":"""
                    + Payload + ""","metadata":{"source":"worker","version":"0.1.0","environment":"prod"}}""",
                Text(Created));
            Assert.EndsWith(""","metadata":{"source":"cli","version":"0.1.0","environment":"prod","tags":{"İ":"ı"}}}""", Text(Created with
            {
                Metadata = Created.Metadata with { Source = EventOrigin.Cli, Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["İ"] = "ı" } },
            }), StringComparison.Ordinal);
            Assert.Contains(""","causationId":"c","schemaVersion""", Text(Created with { CausationId = "c" }), StringComparison.Ordinal);
            var read = Registry.Read(Created.ToUtf8Json());
            Assert.Equal(Created.Timestamp, read.Envelope!.Timestamp);
            Assert.Equal(7, Assert.IsType<EventEnvelope<PullRequestCreated>>(read.Envelope).Payload.Number);
            var wrong = Text(Created).Replace("\"cost\":0", "\"cost\":-1.5", StringComparison.Ordinal);
            Assert.Equal(
                FormattableString.Invariant($"/payload/cost (byte {wrong.IndexOf("-1.5", StringComparison.Ordinal)}, line 1): expected number of at least 0, found -1.5"),
                Registry.Read(Documents.Utf8(wrong)).Errors.Single().ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }

    [Fact]
    public void Reads_every_member()
    {
        var envelope = EventEnvelope.Parse(Documents.Utf8(Documents.Envelope)).Value!;
        Assert.Equal(Guid.Parse("0198c0de-0000-7000-8000-000000000001"), envelope.EventId);
        Assert.Equal(new DateTimeOffset(2025, 1, 31, 12, 0, 0, 123, TimeSpan.Zero), envelope.Timestamp);
        Assert.Equal(("GIT.PULL_REQUEST.CREATED", ActorType.Ai, "claude", "w-1", "1.1.0"), (envelope.EventType, envelope.ActorType, envelope.ActorId, envelope.CorrelationId, envelope.SchemaVersion));
        Assert.Equal("0198c0de-0000-7000-8000-000000000000", envelope.CausationId);
        Assert.Equal((EventOrigin.Worker, "0.1.0", "prod"), (envelope.Metadata.Source, envelope.Metadata.Version, envelope.Metadata.Environment));
        Assert.Equal("42", envelope.Metadata.Tags!["issueId"]);
    }

    [Fact]
    public void A_read_payload_is_written_back_as_it_was()
    {
        var read = Registry.Read(Documents.Utf8(Documents.Envelope)).Envelope!;
        var untyped = EventEnvelope.Parse(Documents.Utf8(Documents.Envelope)).Value!;
        Assert.Contains("""{"repository": "acme/widgets", "number": 7, "newer": true}""", Text(read), StringComparison.Ordinal);
        Assert.Equal(Text(untyped), Text(read));
        Assert.Contains("\"schemaVersion\":\"1.1.0\"", Text(read), StringComparison.Ordinal);
        Assert.Equal(read, Registry.Read(read.ToUtf8Json()).Envelope! with { Metadata = read.Metadata }, ByBytes);
    }

    [Fact]
    public void A_new_payload_drops_the_bytes_and_states_its_version()
    {
        var read = Assert.IsType<EventEnvelope<PullRequestCreated>>(Registry.Read(Documents.Utf8(Documents.Envelope)).Envelope);
        var changed = read with { Payload = read.Payload with { Number = 8 } };
        Assert.True(changed.RawPayload.IsEmpty);
        Assert.Equal("1.2.0", changed.SchemaVersion);
        Assert.Contains("\"number\":8", Text(changed), StringComparison.Ordinal);
        Assert.False((read with { ActorId = "x" }).RawPayload.IsEmpty);
        Assert.Throws<ArgumentNullException>(() => read with { Payload = null! });
    }

    [Fact]
    public void Equality_is_by_content()
    {
        var first = EventEnvelope.Parse(Documents.Utf8(Documents.Envelope)).Value!;
        var second = EventEnvelope.Parse(Documents.Utf8(Documents.Envelope)).Value!;
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        var bytes = EventEnvelope.Parse(Documents.Utf8(Documents.Envelope.Replace("true", "false", StringComparison.Ordinal))).Value!;
        var tags = EventEnvelope.Parse(Documents.Utf8(Documents.Envelope.Replace("\"42\"", "\"43\"", StringComparison.Ordinal))).Value!;
        Assert.NotEqual(first, bytes);
        Assert.NotEqual(first, tags);
        Assert.NotEqual(first, first with { Metadata = first.Metadata with { Tags = null } });
        Assert.NotEqual<EventEnvelope>(first, Registry.Read(Documents.Utf8(Documents.Envelope)).Envelope);
        Assert.Equal(Created, Created with { });
        Assert.NotEqual(Created, Created with { Payload = Created.Payload with { Number = 8 } });
        Assert.NotEqual(Created, Created with { CausationId = "x" });
    }

    [Fact]
    public void An_envelope_that_breaks_the_rules_is_not_written()
    {
        AssertRefused("EventId", Created with { EventId = Guid.NewGuid() });
        AssertRefused("ActorId", Created with { ActorId = "" });
        AssertRefused("ActorId", Created with { ActorId = null! });
        AssertRefused("ActorId", Created with { ActorId = string.Concat(Enumerable.Repeat("😀", 256)) });
        AssertRefused("CorrelationId", Created with { CorrelationId = new string('x', 256) });
        AssertRefused("CausationId", Created with { CausationId = "" });
        AssertRefused("CausationId", Created with { CausationId = "\ud800" });
        AssertRefused("ActorType", Created with { ActorType = (ActorType)9 });
        AssertRefused("Metadata", Created with { Metadata = null! });
        AssertRefused("Metadata.Source", Created with { Metadata = Created.Metadata with { Source = (EventOrigin)9 } });
        AssertRefused("Metadata.Version", Created with { Metadata = Created.Metadata with { Version = null! } });
        AssertRefused("Metadata.Tags[k]", Created with { Metadata = Created.Metadata with { Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["k"] = null! } } });

        var longest = Created with { ActorId = string.Concat(Enumerable.Repeat("😀", 255)), CorrelationId = new string('x', 255) };
        Assert.True(Registry.Read(longest.ToUtf8Json()).IsValid);
    }

    [Theory]
    [InlineData("\"eventId\": \"0198c0de-0000-7000-8000-000000000001\"", "\"eventId\": \"0198c0de-0000-4000-8000-000000000001\"", "/eventId", EventErrorCode.FormatMismatch)]
    [InlineData("12:00:00.123Z", "12:00:00Z", "/timestamp", EventErrorCode.FormatMismatch)]
    [InlineData("\"ai\"", "\"AI\"", "/actorType", EventErrorCode.ValueNotAllowed)]
    [InlineData("\"w-1\"", "\"\"", "/correlationId", EventErrorCode.StringTooShort)]
    [InlineData("1.1.0", "1.1", "/schemaVersion", EventErrorCode.PatternMismatch)]
    [InlineData("\"worker\"", "\"web\"", "/metadata/source", EventErrorCode.ValueNotAllowed)]
    [InlineData("\"42\"", "42", "/metadata/tags/issueId", EventErrorCode.TypeMismatch)]
    [InlineData("\"prod\"", "null", "/metadata/environment", EventErrorCode.NullNotAllowed)]
    [InlineData("{\"repository\": \"acme/widgets\", \"number\": 7, \"newer\": true}", "[]", "/payload", EventErrorCode.TypeMismatch)]
    [InlineData("\"more\": []", "\"more\": {\"a\":1,\"a\":2}", "/more/a", EventErrorCode.DuplicateMember)]
    [InlineData("\"newer\": true", "\"newer\": {\"a\":1,\"a\":2}", "/payload/newer/*", EventErrorCode.DuplicateMember)]
    [InlineData("\"actorId\": \"claude\", ", "", "", EventErrorCode.MemberMissing)]
    public void Refuses_what_breaks_the_rules(string text, string replacement, string pointer, EventErrorCode code)
    {
        var document = Documents.Utf8(Documents.Envelope.Replace(text, replacement, StringComparison.Ordinal));
        var error = Assert.Single(EventEnvelope.Parse(document).Errors);
        Assert.Equal((pointer, code), (error.Pointer, error.Code));
        Assert.Equal(EventReadStatus.Invalid, Registry.Read(document).Status);
    }

    [Theory]
    [InlineData("{\"issueId\": \"42\"}")]
    [InlineData("\"0198c0de-0000-7000-8000-000000000000\"")]
    public void A_null_optional_member_is_as_good_as_an_absent_one(string value)
    {
        var envelope = EventEnvelope.Parse(Documents.Utf8(Documents.Envelope.Replace(value, "null", StringComparison.Ordinal))).Value!;
        Assert.True(envelope.Metadata.Tags is null || envelope.CausationId is null);
    }

    [Fact]
    public void What_is_written_is_strict_JSON()
    {
        using var document = JsonDocument.Parse(Created.ToUtf8Json(), new JsonDocumentOptions { AllowDuplicateProperties = false });
        Assert.Equal(
            ["eventId", "timestamp", "eventType", "actorType", "actorId", "correlationId", "schemaVersion", "payload", "metadata"],
            document.RootElement.EnumerateObject().Select(static member => member.Name));
    }

    private static string Text(EventEnvelope envelope) => Encoding.UTF8.GetString(envelope.ToUtf8Json());

    private static bool ByBytes(EventEnvelope left, EventEnvelope right) => left.ToUtf8Json().AsSpan().SequenceEqual(right.ToUtf8Json());

    private static void AssertRefused(string member, EventEnvelope envelope)
    {
        var exception = Assert.Throws<ArgumentException>(() => envelope.ToUtf8Json());
        Assert.StartsWith(member + " ", exception.Message, StringComparison.Ordinal);
    }
}
