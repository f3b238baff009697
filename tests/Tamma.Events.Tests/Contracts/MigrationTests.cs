using System;
using System.Linq;
using System.Text;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Contracts;

public sealed class MigrationTests
{
    private static readonly EventRegistry Registry = new(PushedContract.Instance);

    [Theory]
    [InlineData("2.1.0", """{"ref":"refs/heads/x","commits":2}""", "refs/heads/x", 2)]
    [InlineData("2.0.0", """{"ref":"refs/heads/x","commits":2}""", "refs/heads/x", 2)]
    [InlineData("1.2.0", """{"headBranch":"x","commits":2}""", "refs/heads/x", 2)]
    [InlineData("1.2.0", """{"branch":[],"headBranch":"x"}""", "refs/heads/x", 1)]
    [InlineData("1.1.0", """{"branch":"x","commits":5e0}""", "refs/heads/x", 5)]
    [InlineData("1.1.0+build.7", """{"branch":"x"}""", "refs/heads/x", 1)]
    [InlineData("1.0.0", """{"headBranch":{"not":"the member"},"\u0062ranch":"x\n"}""", "refs/heads/x\n", 1)]
    [InlineData("0.3.0", """{"name":"x"}""", "refs/heads/x", 1)]
    [InlineData("0.3.1-beta", """{"name":"x","commits":7}""", "refs/heads/x", 1)]
    public void Every_published_version_is_read_as_the_current_record(string stored, string payload, string reference, int commits)
    {
        var result = Registry.Read(Envelope(stored, payload));
        Assert.Empty(result.Errors);
        var envelope = Assert.IsType<EventEnvelope<Pushed>>(result.Envelope);
        Assert.Equal(new Pushed { Ref = reference, Commits = commits }, envelope.Payload);
        Assert.Equal((EventReadStatus.Valid, stored, stored), (result.Status, result.StoredVersion, envelope.SchemaVersion));
        Assert.Equal(payload, Encoding.UTF8.GetString(envelope.RawPayload.Span));
        Assert.Contains(payload, Encoding.UTF8.GetString(envelope.ToUtf8Json()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.2.0", """{"branch":"x"}""", "/payload", "headBranch", "Pushed.V1.HeadBranch", "}")]
    [InlineData("1.0.0", """{"headBranch":"x"}""", "/payload", "branch", "Pushed.V1.HeadBranch", "}")]
    [InlineData("1.0.0", """{"branch":1}""", "/payload/branch", "branch", "Pushed.V1.HeadBranch", "1}")]
    [InlineData("1.1.0", """{"branch":"x","commits":1001}""", "/payload/commits", "commits", "Pushed.V1.Commits", "1001}")]
    [InlineData("0.3.0", """{"name":null}""", "/payload/name", "name", "Pushed.V0_3.Name", "null}")]
    [InlineData("2.0.0", """{"ref":"refs/heads/x","commits":-1}""", "/payload/commits", "commits", "Pushed.Commits", "-1}")]
    public void Errors_are_those_of_the_stored_document(string stored, string payload, string pointer, string member, string clrMember, string there)
    {
        var document = Envelope(stored, payload);
        var result = Registry.Read(document);
        Assert.Equal((EventReadStatus.Invalid, stored), (result.Status, result.StoredVersion));
        var error = Assert.Single(result.Errors);
        Assert.Equal((pointer, member, clrMember), (error.Pointer, error.Member, error.ClrMember));
        Assert.StartsWith(there, Encoding.UTF8.GetString(document.AsSpan((int)error.Offset)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_migration_makes_is_validated()
    {
        var result = Registry.Read(Envelope("1.2.0", """{"headBranch":"","commits":101}"""));
        Assert.Equal((EventReadStatus.Invalid, null), (result.Status, result.Envelope));
        Assert.Equal(["/payload/ref", "/payload/commits"], result.Errors.Select(static error => error.Pointer));
        Assert.Equal("""{"ref":"refs/heads/","commits":101}""".IndexOf("101", StringComparison.Ordinal), result.Errors[1].Offset);
    }

    [Theory]
    [InlineData(true, "A value is null, and its type is not nullable.")]
    [InlineData(false, "The text holds one half of a surrogate pair, which UTF-8 can")]
    public void What_can_not_be_written_is_an_error(bool isNull, string found)
    {
        var result = With(_ => new Pushed { Ref = isNull ? null! : "half \uD83D" }).Read(Envelope("1.0.0", """{"branch":"x"}"""));
        Assert.Equal((EventReadStatus.Invalid, null, "1.0.0"), (result.Status, result.Envelope, result.StoredVersion));
        var error = Assert.Single(result.Errors);
        Assert.Equal((EventErrorCode.MigrationInvalid, "/payload", "a payload that version 2.1.0 allows"), (error.Code, error.Pointer, error.Expected));
        Assert.StartsWith(found, error.Found, StringComparison.Ordinal);
        Assert.True(error.Found!.Length <= 61, error.Found);
    }

    [Fact]
    public void What_can_not_be_written_may_be_sensitive()
    {
        Assert.Null(UnwritablePayload.Of(PullRequestCreatedContract.Instance, NoUri("secret\n")).Found);
        Assert.Equal("\"secret\\u000A\" is no URI. (Parameter 'value')", UnwritablePayload.Of(PushedContract.Instance, NoUri("secret\n")).Found);

        static ArgumentException NoUri(string value) => new($"\"{value}\" is no URI.", nameof(value));
    }

    [Fact]
    public void What_user_code_throws_passes_through()
    {
        Assert.Throws<TimeZoneNotFoundException>(static () => With(static _ => throw new TimeZoneNotFoundException()).Read(Envelope("1.0.0", """{"branch":"x"}""")));
        Assert.Throws<InvalidOperationException>(static () => With(static _ => null!).Read(Envelope("1.0.0", """{"branch":"x"}""")));
        Assert.Throws<ArgumentException>(static () => With(static old => throw new ArgumentException("mine", nameof(old))).Read(Envelope("1.0.0", """{"branch":"x"}""")));
        // Not asked about a document that is not valid.
        Assert.Equal(EventReadStatus.Invalid, With(static _ => throw new TimeZoneNotFoundException()).Read(Envelope("1.0.0", "{}")).Status);
    }

    [Theory]
    [InlineData("2.1.1", EventReadStatus.NewerVersion)]
    [InlineData("3.0.0", EventReadStatus.NewerVersion)]
    [InlineData("1.3.0", EventReadStatus.NewerVersion)]
    [InlineData("0.3.2", EventReadStatus.NewerVersion)]
    [InlineData("0.2.0", EventReadStatus.OlderVersion)]
    [InlineData("0.4.0", EventReadStatus.OlderVersion)]
    public void Other_versions_keep_their_bytes(string stored, EventReadStatus status)
    {
        const string Payload = """{"ref":"refs/heads/x","commits":2,"more":1}""";
        var result = Registry.Read(Envelope(stored, Payload));
        Assert.Equal((status, stored), (result.Status, result.StoredVersion));
        Assert.IsType<EventEnvelope>(result.Envelope);
        Assert.Equal(Payload, Encoding.UTF8.GetString(result.Envelope.RawPayload.Span));
        var error = Assert.Single(result.Errors);
        Assert.Equal((EventErrorCode.UnsupportedVersion, "a version up to 2.1.0 or 1.2.0 or 0.3.1 of the same major"), (error.Code, error.Expected));
    }

    [Theory]
    [InlineData("2.2.0", """{"ref":"refs/heads/x","commits":2,"more":1}""", true)]
    [InlineData("2.2.0", """{"ref":"short","commits":2}""", false)]
    [InlineData("3.0.0", """{"ref":"refs/heads/x","commits":2}""", false)]
    [InlineData("1.3.0", """{"ref":"refs/heads/x","commits":2}""", false)]
    public void A_newer_minor_is_read_where_the_policy_lets_it(string stored, string payload, bool isRead)
    {
        var registry = new EventRegistry(new PushedContract("2.1.0", [PushedContract.FromV1], readsNewerVersions: true));
        var result = registry.Read(Envelope(stored, payload));
        Assert.Equal((EventReadStatus.NewerVersion, false), (result.Status, result.IsValid));
        Assert.Single(result.Errors);
        Assert.Equal(isRead ? new Pushed { Ref = "refs/heads/x", Commits = 2 } : null, (result.Envelope as EventEnvelope<Pushed>)?.Payload);
        Assert.Equal(stored, result.Envelope!.SchemaVersion);
        Assert.Equal(payload, Encoding.UTF8.GetString(result.Envelope.RawPayload.Span));
        Assert.Contains($"\"schemaVersion\":\"{stored}\"", Encoding.UTF8.GetString(result.Envelope.ToUtf8Json()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_older_contract_that_is_registered_reads_its_own()
    {
        var both = new EventRegistry(PushedV1Contract.Instance, PushedContract.Instance);
        Assert.Equal("x", Assert.IsType<EventEnvelope<Pushed.V1>>(both.Read(Envelope("1.0.0", """{"branch":"x"}""")).Envelope).Payload.HeadBranch);
        Assert.IsType<EventEnvelope<Pushed>>(both.Read(Envelope("0.3.0", """{"name":"x"}""")).Envelope);
    }

    [Fact]
    public void The_examples_show_that_migrations_work()
    {
        Assert.Empty(Registry.VerifyMigrations());
        Assert.Empty(new EventRegistry(PullRequestCreatedContract.Instance).VerifyMigrations());
    }

    [Fact]
    public void A_failing_migration_says_what_is_wrong()
    {
        var contract = new PushedContract("2.1.0",
        [
            Migration("""{"headBranch":1}""", PushedContract.FromV1Record),
            Migration("""{"headBranch":""}""", PushedContract.FromV1Record),
            Migration(PushedContract.V1Example, static _ => throw new TimeZoneNotFoundException("gone")),
            PushedContract.FromV1,
        ]);
        var failures = new EventRegistry(contract).VerifyMigrations();
        Assert.Equal(
            [
                "GIT.PUSHED 1.2.0, migrating {\"headBranch\":1}: /headBranch (byte 14, line 1): expected string, found 1",
                "GIT.PUSHED 1.2.0, migrating {\"headBranch\":\"\"}: /ref (byte 7, line 1): expected string of at least 12 characters, found \"refs/heads/\" (11 characters)",
                "GIT.PUSHED 1.2.0, migrating {\"headBranch\":\"main\",\"commits\":3}: System.TimeZoneNotFoundException: gone",
            ],
            failures.Select(static failure => failure.ToString()));
        Assert.All(failures, static failure => Assert.Equal(("GIT.PUSHED", "1.2.0", failure.Exception is null ? 1 : 0), (failure.EventType, failure.FromVersion, failure.Errors.Count)));
    }

    [Fact]
    public void A_stored_version_is_told_where_the_document_is_not_valid()
    {
        Assert.Equal("7", Registry.Read("""{"schemaVersion":"7"}"""u8.ToArray()).StoredVersion);
        Assert.Null(Registry.Read("""{"schemaVersion":7}"""u8.ToArray()).StoredVersion);
    }

    [Fact]
    public void Broken_documents_of_older_versions_never_throw()
    {
        var random = new Random(8);
        var statuses = new int[5];
        foreach (var original in (byte[][])[Envelope("1.0.0", """{"branch":"x","commits":1,"headBranch":{"a":[1]}}"""), Envelope("0.3.0", """{"name":"x"}""")])
        {
            for (var count = 0; count < 5_000; count++)
            {
                var result = Registry.Read(Documents.Mutate(original, random));
                statuses[(int)result.Status]++;
                Assert.Equal(result.Status == EventReadStatus.Valid, result.Envelope is EventEnvelope<Pushed>);
            }
        }

        Assert.True(statuses[(int)EventReadStatus.Valid] > 100, string.Join(' ', statuses));
    }

    private static EventRegistry With(Func<Pushed.V1, Pushed> migrate) => new(new PushedContract("2.1.0", [Migration(PushedContract.V1Example, migrate)]));

    private static EventMigration<Pushed.V1, Pushed> Migration(string example, Func<Pushed.V1, Pushed> migrate) =>
        new(PushedV1Contract.Instance, migrate, example);

    private static byte[] Envelope(string version, string payload) => Documents.Utf8($$$"""
        {"eventId":"0198c0de-0000-7000-8000-000000000001","timestamp":"2025-01-31T12:00:00.123Z","eventType":"GIT.PUSHED","actorType":"ai","actorId":"a",
        "correlationId":"w-1","schemaVersion":"{{{version}}}","payload":{{{payload}}},"metadata":{"source":"worker","version":"0.1.0","environment":"prod"}}
        """);
}
