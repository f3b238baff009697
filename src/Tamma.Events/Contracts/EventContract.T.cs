using System;
using System.Buffers;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.IO.Pipelines;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using Tamma.Events.Bytes;
using Tamma.Events.Json;
using Tamma.Events.Shapes;

namespace Tamma.Events;

/// <summary>The contract of a record: validates, parses and writes it.</summary>
/// <typeparam name="T">The record.</typeparam>
public abstract class EventContract<T> : EventContract
    where T : class, IEvent<T>
{
    private EventMigration<T>[]? _olderVersions;

    /// <summary>Describes the contract.</summary>
    /// <param name="eventType">Name of the event's type.</param>
    /// <param name="version">Version of the contract, SemVer 2.0.</param>
    /// <param name="shape">The documents that are legal.</param>
    protected EventContract(string eventType, string version, ObjectShape shape)
        : base(eventType, version, typeof(T), shape)
    {
    }

    /// <summary>The ways from older majors to this contract, one for each.</summary>
    protected virtual EventMigration<T>[] Migrations => [];

    /// <summary>Whether the record is also read from an event of a newer version of the same major, where its payload is valid by this contract.</summary>
    protected virtual bool ReadsNewerVersions => false;

    internal override IReadOnlyList<EventMigration> OlderVersions => _olderVersions ??= Migrations;

    internal override bool CanReadNewerVersions => ReadsNewerVersions;

    /// <summary>Writes each member that is declared as a tag and is not null: the tag's key as the name, then a string, a number, true or false.</summary>
    /// <param name="json">Takes them; the object is begun.</param>
    /// <param name="value">The payload.</param>
    protected virtual void WriteTags(ref JsonOutput json, T value)
    {
    }

    /// <summary>The payload as an event is created with it: each text that is declared so, and is too long, is shortened.</summary>
    /// <param name="value">The payload.</param>
    /// <returns>The payload itself where nothing is too long.</returns>
    protected virtual T Shorten(T value) => value;

    /// <summary>Reads a payload, or refuses it at its first error.</summary>
    /// <param name="utf8Json">The whole document, UTF-8 without a byte order mark.</param>
    /// <param name="value">The record, or null.</param>
    /// <returns>Whether the document is valid.</returns>
    public bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? value)
    {
        value = null;
        if (ReadState.Begin(utf8Json, ShapeWalker.PayloadDepth, out var at) is not { } state || !state.End(utf8Json, Read(utf8Json, at, state, out var read)))
            return false;
        value = read;
        return true;
    }

    /// <summary>Reads a payload, or finds all of its errors.</summary>
    /// <param name="utf8Json">The whole document, UTF-8 without a byte order mark.</param>
    /// <returns>The record or the errors.</returns>
    public EventResult<T> Parse(ReadOnlySpan<byte> utf8Json) =>
        TryParse(utf8Json, out var value) ? new(value) : new(ShapeWalker.Validate(utf8Json, Shape, ShapeWalker.PayloadDepth));

    /// <summary>Reads a payload, or refuses it at its first error.</summary>
    /// <param name="utf8Json">The whole document, UTF-8 without a byte order mark; one of several pieces is copied for the time of the call.</param>
    /// <param name="value">The record, or null.</param>
    /// <returns>Whether the document is valid.</returns>
    public bool TryParse(in ReadOnlySequence<byte> utf8Json, [NotNullWhen(true)] out T? value)
    {
        value = null;
        if (utf8Json.Length > Array.MaxLength)
            return false;
        using var bytes = new JoinedBytes(utf8Json);
        return TryParse(bytes.Span, out value);
    }

    /// <summary>Reads a payload, or finds all of its errors.</summary>
    /// <param name="utf8Json">The whole document, UTF-8 without a byte order mark; one of several pieces is copied for the time of the call.</param>
    /// <returns>The record or the errors.</returns>
    public EventResult<T> Parse(in ReadOnlySequence<byte> utf8Json) =>
        TryParse(utf8Json, out var value) ? new(value) : new(Validate(utf8Json));

    /// <summary>Reads a stream of JSON lines: one payload in each, blank lines between them, CRLF or LF at their ends, none needed at the last. It takes no more memory than the longest line.</summary>
    /// <param name="utf8Json">The stream, UTF-8; a byte order mark at its start is ignored. It is not closed.</param>
    /// <param name="maxLineLength">Greatest length of a line in bytes. A longer one is a result with the error <see cref="EventErrorCode.EventTooLarge"/>, and is skipped without being kept.</param>
    /// <param name="cancellationToken">Ends the enumeration with an exception.</param>
    /// <returns>What each line that is not blank gives; a wrong one does not end the enumeration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    [SuppressMessage("ApiDesign", "RS0026", Justification = "Streams and pipes are told apart by the first parameter.")]
    public IAsyncEnumerable<PayloadLine<T>> ParseLinesAsync(Stream utf8Json, int maxLineLength = LineCutter.UsualLimit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return Lines(maxLineLength).ReadAsync(utf8Json, cancellationToken);
    }

    /// <summary>Reads a pipe of JSON lines, as <see cref="ParseLinesAsync(Stream, int, CancellationToken)"/> does.</summary>
    /// <param name="utf8Json">The pipe, UTF-8; a byte order mark at its start is ignored. It is not completed, and whoever ends the enumeration finds it behind the last line that it gave, or within one that is too long; so does who catches what a constructor or an accessor of the user threw.</param>
    /// <param name="maxLineLength">Greatest length of a line in bytes.</param>
    /// <param name="cancellationToken">Ends the enumeration with an exception, as <see cref="PipeReader.CancelPendingRead"/> does.</param>
    /// <returns>What each line that is not blank gives; a wrong one does not end the enumeration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    [SuppressMessage("ApiDesign", "RS0026", Justification = "Streams and pipes are told apart by the first parameter.")]
    public IAsyncEnumerable<PayloadLine<T>> ParseLinesAsync(PipeReader utf8Json, int maxLineLength = LineCutter.UsualLimit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return Lines(maxLineLength).ReadAsync(utf8Json, cancellationToken);
    }

    /// <summary>Writes a payload as compact UTF-8 JSON. Limits are not checked: <see cref="EventContract.Validate(ReadOnlySpan{byte})"/> says whether the bytes keep them.</summary>
    /// <param name="output">Takes the bytes; after an exception it may hold a part of them.</param>
    /// <param name="value">The record.</param>
    /// <exception cref="ArgumentException">A member holds what its contract can't express: null, NaN, a lone surrogate, a URI outside the grammar; or the record nests too deeply. The message names the member.</exception>
    public void Write(IBufferWriter<byte> output, T value) => Write(output, value, JsonEscaping.Relaxed);

    /// <inheritdoc cref="Write(IBufferWriter{byte}, T)"/>
    /// <param name="output">Takes the bytes; after an exception it may hold a part of them.</param>
    /// <param name="value">The record.</param>
    /// <param name="escaping">Which characters are written as escapes.</param>
    public void Write(IBufferWriter<byte> output, T value, JsonEscaping escaping)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(value);
        var json = new JsonOutput(output, ShapeWalker.PayloadDepth, escaping);
        WritePayload(ref json, value);
        json.Flush();
    }

    /// <summary>Writes a payload as compact UTF-8 JSON. Limits are not checked: <see cref="EventContract.Validate(ReadOnlySpan{byte})"/> says whether the bytes keep them.</summary>
    /// <param name="value">The record.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="ArgumentException">A member holds what its contract can't express: null, NaN, a lone surrogate, a URI outside the grammar; or the record nests too deeply. The message names the member.</exception>
    public byte[] ToUtf8Json(T value) => ToUtf8Json(value, JsonEscaping.Relaxed);

    /// <inheritdoc cref="ToUtf8Json(T)"/>
    /// <param name="value">The record.</param>
    /// <param name="escaping">Which characters are written as escapes.</param>
    public byte[] ToUtf8Json(T value, JsonEscaping escaping)
    {
        using var buffer = LentBuffer.Take();
        Write(buffer, value, escaping);
        return buffer.Written.ToArray();
    }

    /// <summary>Checks and reads the record in one pass.</summary>
    /// <param name="json">The document, well-formed UTF-8.</param>
    /// <param name="at">The record's first byte.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="value">The record; it means nothing where the document is refused.</param>
    /// <returns>The index after the record, or -1 where the document is refused.</returns>
    protected abstract int Read(ReadOnlySpan<byte> json, int at, ReadState state, out T value);

    /// <summary>Writes the record as one JSON object.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="value">The record.</param>
    protected abstract void WriteCore(ref JsonOutput json, T value);

    private JsonLines<PayloadLine<T>> Lines(int maxLineLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLineLength, 1);
        return new(maxLineLength, (cutter, line) => new(cutter.Number, cutter.Offset, line is null ? new([OversizedEvent.Error(cutter.Length, maxLineLength)]) : Parse(line)));
    }

    internal void WriteTagsOf(ref JsonOutput json, T value) => WriteTags(ref json, value);

    internal T Shortened(T value) => Shorten(value);

    /// <summary>Writes the record; what is thrown names the member, where the bytes lead to it.</summary>
    internal void WritePayload(ref JsonOutput json, T value)
    {
        try
        {
            WriteCore(ref json, value);
        }
        catch (ArgumentException exception) when (exception.GetType() == typeof(ArgumentException))
        {
            if (WriteAgain(exception, value) is { } located)
                throw located;
            throw;
        }
    }

    /// <summary>Writes the record once more, for the bytes up to what can't be written.</summary>
    /// <returns>The same exception with the member; null where nothing says which it is.</returns>
    private ArgumentException? WriteAgain(ArgumentException exception, T value)
    {
        var output = new ArrayBufferWriter<byte>();
        var json = new JsonOutput(output, ShapeWalker.PayloadDepth, JsonEscaping.Relaxed);
        try
        {
            WriteCore(ref json, value);
            return null;
        }
        catch (ArgumentException again) when (string.Equals(again.Message, exception.Message, StringComparison.Ordinal))
        {
            // Ends a number, which would count as broken off.
            json.WriteName(" "u8);
            json.Flush();
            return UnwritableMember.Located(exception, output.WrittenSpan, Shape);
        }
        catch (Exception)
        {
            // The user's code, which may do something else the second time: the first exception is the one to hear of.
            return null;
        }
    }

    internal override JsonTypeInfo? GetEnvelopeTypeInfo(Type type, JsonSerializerOptions options, EventRegistry registry) =>
        type == typeof(EventEnvelope<T>)
            ? JsonMetadataServices.CreateValueInfo<EventEnvelope<T>>(options, new EnvelopeConverter<EventEnvelope<T>>(registry))
            : null;

    /// <summary>Reads a payload that is valid by the shape.</summary>
    internal T ReadStored(ReadOnlySpan<byte> utf8Json, StoredShape shape) =>
        TryParse(shape.Payload.IsFormer ? MemberRenamer.Rename(utf8Json, shape.Payload) : utf8Json, out var value)
            ? value
            : throw new ArgumentException("The payload is not valid by the shape of its stored version.", nameof(utf8Json));

    internal override int ReadPayload(ReadOnlySpan<byte> json, int at, ReadState state, out object? payload)
    {
        var end = Read(json, at, state, out var value);
        payload = value;
        return end;
    }

    internal override EventEnvelope Bind(EventEnvelope envelope, object payload) => new EventEnvelope<T>(envelope, (T)payload);

    internal override EventEnvelope ReadEnvelope(EventEnvelope envelope, StoredShape shape) =>
        new EventEnvelope<T>(envelope, ReadStored(envelope.RawPayload.Span, shape));

    internal override EventEnvelope? Migrate(EventEnvelope envelope, EventMigration migration, StoredShape shape, out IReadOnlyList<EventError> errors)
    {
        var value = ((EventMigration<T>)migration).Read(envelope.RawPayload.Span, shape);
        errors = ErrorsOfMigrated(value);
        return errors.Count == 0 ? new EventEnvelope<T>(envelope, value) : null;
    }

    internal override MigrationFailure? Verify(EventMigration migration)
    {
        try
        {
            var example = Encoding.UTF8.GetBytes(migration.Example);
            var errors = migration.From.Validate(example);
            if (errors.Count == 0)
                errors = Validate(ToUtf8Json(((EventMigration<T>)migration).Read(example, migration.From.AsOf(migration.From.SemanticVersion))));
            return errors.Count == 0 ? null : new(EventType, migration.From.Version, migration.Example, errors, null);
        }
        catch (Exception exception)
        {
            // User code may throw anything, and the caller wants to hear of every migration.
            return new(EventType, migration.From.Version, migration.Example, [], exception);
        }
    }

    // Derived or not: what a migration accepts to lose, such as digits of a number, may break a limit.
    private EventError[] ErrorsOfMigrated(T value)
    {
        byte[] utf8Json;
        try
        {
            utf8Json = ToUtf8Json(value);
        }
        catch (ArgumentException exception)
        {
            return [UnwritablePayload.Of(this, exception)];
        }

        return [.. Validate(utf8Json).Select(static error => error with { Pointer = $"/{EnvelopeNames.Payload}{error.Pointer}" })];
    }
}
