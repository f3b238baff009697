using System;
using System.Buffers;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using CsCheck;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Envelope;

public sealed class EventSizeTests
{
    private static readonly EventRegistry Notes = new(Note.Contract);

    public static TheoryData<string> Letters => ["a", "é", "漢", "😀", "\"", "\u0001", "\u00a0", "\u2028"];

    [Theory]
    [MemberData(nameof(Letters))]
    public void An_event_is_written_up_to_its_limit(string letter)
    {
        var least = NoteOf("").ToUtf8Json().Length;
        var each = NoteOf(letter).ToUtf8Json().Length - least;
        var (count, rest) = Math.DivRem(Note.MaxEventSize - least, each);
        var longest = string.Concat(Enumerable.Repeat(letter, count)) + new string('.', rest);

        var bytes = NoteOf(longest).ToUtf8Json();
        Assert.Equal(Note.MaxEventSize, bytes.Length);
        Assert.Equal(longest, Assert.IsType<EventEnvelope<Note>>(Notes.Read(bytes).Envelope).Payload.Text);
        AssertRefused(NoteOf(longest + "."));
        AssertRefused(NoteOf(longest + letter));
    }

    [Fact]
    public void Any_size_is_decided_as_its_bytes_are_counted()
    {
        var least = NoteOf("").ToUtf8Json().Length;
        Gen.Select(Gen.Int[0, 5].Select(static i => new[] { "a", "é", "漢", "😀", "\"", "\u0001" }[i]), Gen.Int[0, 12_000]).Sample(
            (letter, count) =>
            {
                var text = string.Concat(Enumerable.Repeat(letter, count));
                var size = least - 2 + Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(text, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
                if (size <= Note.MaxEventSize)
                    Assert.Equal(size, NoteOf(text).ToUtf8Json().Length);
                else
                    AssertRefused(NoteOf(text));
            },
            iter: 200);
    }

    /// <summary>The build refuses a limit that no event would keep (TEG3005).</summary>
    [Fact]
    public void No_event_has_200_bytes()
    {
        var least = """{"eventId":"0198c0de-0000-7000-8000-000000000001","timestamp":"2025-01-31T12:00:00.000Z","eventType":"A","actorType":"ai","actorId":"a","correlationId":"w","schemaVersion":"0.0.0","payload":{},"metadata":{"source":"api","version":"","environment":""}}"""u8;
        Assert.NotNull(EventEnvelope.Parse(least.ToArray()).Value);
        Assert.InRange(least.Length, 201, 256);
    }

    [Fact]
    public void Everything_of_the_envelope_counts()
    {
        var note = NoteOf("");
        AssertRefused(note with { Metadata = note.Metadata with { Tags = Enumerable.Range(0, 2000).ToDictionary(static i => $"tag{i}", static i => "") } });
        AssertRefused(note with { Metadata = note.Metadata with { Environment = new string('e', Note.MaxEventSize) } });
        Assert.Equal(note.ToUtf8Json().Length + 2000, (note with { Metadata = note.Metadata with { Version = note.Metadata.Version + new string('v', 2000) } }).ToUtf8Json().Length);
    }

    [Fact]
    public void Far_too_large_a_text_is_refused_before_there_is_room_for_it()
    {
        var note = NoteOf(new string('a', 5_000_000));
        AssertRefused(note);
        var output = new Refusing();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<EventTooLargeException>(() => note.WriteTo(output));
        // Not one copy of the text, to say nothing of the three that the writer asks for.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_writer_is_whole_after_a_refusal()
    {
        var note = NoteOf("x");
        var expected = Text(note);
        AssertRefused(NoteOf(new string('a', Note.MaxEventSize)));
        Assert.Equal(expected, Text(note));
        Assert.Throws<ArgumentException>(static () => NoteOf("\ud800").ToUtf8Json());
        Assert.Equal(expected, Text(note));
    }

    [Fact]
    public void Reading_refuses_by_size_alone()
    {
        var document = new byte[Note.MaxEventSize + 1];
        var read = Notes.Read(document);
        Assert.Equal((EventReadStatus.Invalid, null, null, null), (read.Status, read.Envelope, read.EventType, read.StoredVersion));
        Assert.Equal(new EventError(EventErrorCode.EventTooLarge, "", null, null, 0, 1, "at most 20000 bytes", "20001 bytes"), Assert.Single(read.Errors));
        Assert.Equal("document (byte 0, line 1): expected at most 20000 bytes, found 20001 bytes", read.Errors[0].ToString());
        // One byte less, and it is looked at.
        Assert.Equal(EventErrorCode.InvalidJson, Assert.Single(Notes.Read(document.AsMemory(1)).Errors).Code);

        var exact = Padded(NoteOf("x"), Note.MaxEventSize);
        Assert.True(Notes.Read(exact).IsValid);
        Assert.Equal(EventErrorCode.EventTooLarge, Notes.Read(Padded(NoteOf("x"), Note.MaxEventSize + 1)).Errors.Single().Code);
    }

    [Fact]
    public void Reading_what_is_too_large_allocates_the_result_and_nothing_else()
    {
        var document = new byte[50_000_000];
        Notes.Read(document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Notes.Read(document);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 1_000);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(int.MaxValue)]
    public void No_event_is_larger_than_an_array(int? limit)
    {
        var registry = new EventRegistry(new NoteContract("1.0.0", limit));
        // All of its parts are the same bytes.
        var bytes = new byte[1 << 20];
        var first = new Piece(bytes);
        var last = first;
        for (var length = (long)bytes.Length; length <= Array.MaxLength; length += bytes.Length)
            last = last.Append(bytes);

        foreach (var size in (long[])[Array.MaxLength + 1L, int.MaxValue])
        {
            var read = registry.Read(new ReadOnlySequence<byte>(first, 0, last, bytes.Length).Slice(0, size));
            Assert.Equal(new EventError(EventErrorCode.EventTooLarge, "", null, null, 0, 1, $"at most {Array.MaxLength} bytes", $"{size} bytes"), Assert.Single(read.Errors));
        }
    }

    [Theory]
    // Contracts of NOTE.WRITTEN and of OTHER.WRITTEN with their limits; the document's type, version, size; what becomes of it.
    [InlineData("1.0.0:1000", "NOTE.WRITTEN", "1.0.0", 1000, EventReadStatus.Valid)]
    [InlineData("1.0.0:1000", "NOTE.WRITTEN", "1.0.0", 1001, null)]
    [InlineData("1.0.0", "NOTE.WRITTEN", "1.0.0", 100_000, EventReadStatus.Valid)]
    [InlineData("1.0.0:1000 OTHER:2000", "NOTE.WRITTEN", "1.0.0", 1001, null)]
    [InlineData("1.0.0:1000 OTHER:2000", "OTHER.WRITTEN", "1.0.0", 1001, EventReadStatus.Valid)]
    [InlineData("1.0.0:1000 OTHER:2000", "OTHER.WRITTEN", "1.0.0", 2001, null)]
    [InlineData("1.0.0:1000 OTHER:2000", "THIRD.WRITTEN", "1.0.0", 2000, EventReadStatus.UnknownType)]
    [InlineData("1.0.0:1000 OTHER:2000", "THIRD.WRITTEN", "1.0.0", 2001, null)]
    [InlineData("1.0.0:1000 OTHER", "NOTE.WRITTEN", "1.0.0", 1001, null)]
    [InlineData("1.0.0:1000 OTHER", "OTHER.WRITTEN", "1.0.0", 100_000, EventReadStatus.Valid)]
    [InlineData("1.0.0:1000 OTHER", "THIRD.WRITTEN", "1.0.0", 100_000, EventReadStatus.UnknownType)]
    // No contract reads the version: the greatest limit of the type.
    [InlineData("2.0.0:1000 3.0.0:900 OTHER", "NOTE.WRITTEN", "1.0.0", 1000, EventReadStatus.OlderVersion)]
    [InlineData("2.0.0:1000 3.0.0:900 OTHER", "NOTE.WRITTEN", "1.0.0", 1001, null)]
    [InlineData("2.0.0:1000 3.0.0:900 OTHER", "NOTE.WRITTEN", "4.0.0", 1001, null)]
    [InlineData("2.0.0:1000 3.0.0", "NOTE.WRITTEN", "4.0.0", 100_000, EventReadStatus.NewerVersion)]
    // The contract of the major decides, for a newer minor version too.
    [InlineData("2.0.0:1000 3.0.0:900", "NOTE.WRITTEN", "2.0.0", 1000, EventReadStatus.Valid)]
    [InlineData("2.0.0:1000 3.0.0:900", "NOTE.WRITTEN", "3.0.0", 901, null)]
    [InlineData("2.0.0:1000 3.0.0:900", "NOTE.WRITTEN", "3.1.0", 900, EventReadStatus.NewerVersion)]
    [InlineData("2.0.0:1000 3.0.0:900", "NOTE.WRITTEN", "3.1.0", 901, null)]
    [InlineData("1.0.0:1000 OTHER:2000", "NOTE.WRITTEN", "no version", 1001, null)]
    public void Each_contract_has_its_limit(string contracts, string eventType, string version, int size, EventReadStatus? expected)
    {
        var registry = EventRegistry.Combine([.. contracts.Split(' ').Select(static text => text.Split(':')).Select(static parts => new EventRegistry(new NoteContract(
            parts[0] == "OTHER" ? "1.0.0" : parts[0],
            parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : null,
            parts[0] == "OTHER" ? "OTHER.WRITTEN" : "NOTE.WRITTEN")))]);
        var document = Padded(NoteOf("x"), size: 0, ("NOTE.WRITTEN", eventType), ("\"schemaVersion\":\"1.0.0\"", $"\"schemaVersion\":\"{version}\""));
        Array.Resize(ref document, size);
        document.AsSpan().Replace((byte)0, (byte)' ');

        var read = registry.Read(document);

        Assert.Equal(expected ?? EventReadStatus.Invalid, read.Status);
        Assert.Equal(expected is null, read.Errors is [{ Code: EventErrorCode.EventTooLarge }]);
        if (expected is null && !(size > registry.MaxEventSize))
            Assert.Equal((eventType, version), (read.EventType, read.StoredVersion));
    }

    [Fact]
    public void The_limit_of_a_registry_is_its_greatest()
    {
        Assert.Null(new EventRegistry().MaxEventSize);
        Assert.Equal(5, new EventRegistry(new NoteContract("1.0.0", 5)).MaxEventSize);
        Assert.Equal(7, new EventRegistry(new NoteContract("1.0.0", 5), new NoteContract("2.0.0", 7), new NoteContract("3.0.0", 6)).MaxEventSize);
        Assert.Null(EventRegistry.Combine(new EventRegistry(new NoteContract("1.0.0", 5)), new EventRegistry(new NoteContract("2.0.0", null))).MaxEventSize);
        Assert.Null(PullRequestCreated.Contract.MaxEventSize);
    }

    [Theory]
    [InlineData("0.3.0", """{"name":"main"}""")]
    [InlineData("1.0.0", """{"branch":"main"}""")]
    [InlineData("2.0.0", """{"ref":"refs/heads/main","commits":1}""")]
    public void Who_migrates_an_event_limits_it(string stored, string payload)
    {
        var contract = new PushedContract("2.1.0", [PushedContract.FromV1, PushedContract.FromV0], maxEventSize: 1000);
        var registry = new EventRegistry(contract, new NoteContract("1.0.0", 9000));
        var document = Padded(NoteOf("x"), 1000, ("NOTE.WRITTEN", "GIT.PUSHED"), ("""{"text":"x"}""", payload), ("\"schemaVersion\":\"1.0.0\"", $"\"schemaVersion\":\"{stored}\""));
        Assert.True(registry.Read(document).IsValid);
        var read = registry.Read((byte[])[.. document, (byte)'\n']);
        Assert.Equal((EventReadStatus.Invalid, "GIT.PUSHED", stored), (read.Status, read.EventType, read.StoredVersion));
        Assert.Equal(EventErrorCode.EventTooLarge, Assert.Single(read.Errors).Code);
    }

    [Fact]
    public async Task The_serializer_keeps_the_limit()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = Notes, WriteIndented = true };
        var note = NoteOf(new string('é', 9000));
        Assert.Equal(Text(note), JsonSerializer.Serialize(note, options));
        Assert.Equal(note.Payload, JsonSerializer.Deserialize<EventEnvelope<Note>>(Text(note), options)!.Payload);
        Assert.Equal(note.Payload, ((EventEnvelope<Note>)(await JsonSerializer.DeserializeAsync<EventEnvelope>(new MemoryStream(note.ToUtf8Json()), options))!).Payload);

        var large = NoteOf(new string('é', 10_000));
        using var output = new MemoryStream();
        await Assert.ThrowsAsync<EventTooLargeException>(() => JsonSerializer.SerializeAsync(output, large, options));
        Assert.Equal(0, output.Length);
        Assert.Throws<EventTooLargeException>(() => JsonSerializer.Serialize<EventEnvelope>(large, options));

        // What has no record is limited by the contracts of its type, or else of all.
        var unlimited = Padded(NoteOf("x"), size: 0, ("{\"text\":\"x\"}", "{\"text\":\"" + new string('x', 20_000) + "\"}"));
        var untyped = EventEnvelope.Parse(unlimited).Value!;
        Assert.Equal(unlimited.Length, untyped.ToUtf8Json().Length);
        Assert.Throws<EventTooLargeException>(() => JsonSerializer.Serialize(untyped, options));
        Assert.Throws<EventTooLargeException>(() => JsonSerializer.Serialize(EventEnvelope.Parse(Documents.Utf8(Encoding.UTF8.GetString(unlimited).Replace("NOTE.WRITTEN", "OTHER.WRITTEN", StringComparison.Ordinal))).Value!, options));

        var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<EventEnvelope>(unlimited, options));
        Assert.StartsWith($"document (byte 0, line 1): expected at most 20000 bytes, found {unlimited.Length} bytes", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<JsonException>(async () => await JsonSerializer.DeserializeAsync<EventEnvelope>(new MemoryStream(unlimited), options));
    }

    private static void AssertRefused(EventEnvelope<Note> note)
    {
        var exception = Assert.Throws<EventTooLargeException>(() => note.WriteTo(new Refusing()));
        Assert.Equal((Note.MaxEventSize, "NOTE.WRITTEN"), (exception.Limit, exception.EventType));
        Assert.Equal("The event NOTE.WRITTEN would be larger than 20000 bytes, envelope included.", exception.Message);
        Assert.Throws<EventTooLargeException>(note.ToUtf8Json);
    }

    private static EventEnvelope<Note> NoteOf(string text) => (Contexts.New() with { CorrelationId = "w-1" }).Create(new Note(text));

    private static string Text(EventEnvelope envelope) => Encoding.UTF8.GetString(envelope.ToUtf8Json());

    /// <summary>The event with parts of its text replaced, and white space up to a size.</summary>
    private static byte[] Padded(EventEnvelope<Note> note, int size, params (string Old, string New)[] replacements)
    {
        var text = Encoding.UTF8.GetString(note.ToUtf8Json());
        foreach (var (old, replacement) in replacements)
            text = text.Replace(old, replacement, StringComparison.Ordinal);
        return Documents.Utf8(text.PadRight(size - (Encoding.UTF8.GetByteCount(text) - text.Length)));
    }

    /// <summary>An output that must not be touched.</summary>
    private sealed class Refusing : IBufferWriter<byte>
    {
        public void Advance(int count) => Assert.Fail("Something was handed to the output.");

        public Memory<byte> GetMemory(int sizeHint = 0) => throw new InvalidOperationException("Something was handed to the output.");

        public Span<byte> GetSpan(int sizeHint = 0) => throw new InvalidOperationException("Something was handed to the output.");
    }
}
