using System;
using System.Buffers;
using System.Collections.Generic;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tamma.Events.Bytes;
using Tamma.Events.Shapes;
using Tamma.Events.Text;

namespace Tamma.Events;

/// <summary>The contract of one event type at one version: what documents are legal, and how they become a record.</summary>
public abstract class EventContract
{
    private readonly StoredShapes _shapes;
    private string? _jsonSchema;

    /// <summary>Describes the contract.</summary>
    /// <param name="eventType">Name of the event's type.</param>
    /// <param name="version">Version of the contract, SemVer 2.0.</param>
    /// <param name="clrType">The record.</param>
    /// <param name="shape">The documents that are legal.</param>
    /// <exception cref="ArgumentException">The type is empty or the version is not SemVer.</exception>
    protected EventContract(string eventType, string version, Type clrType, ObjectShape shape)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventType);
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(clrType);
        ArgumentNullException.ThrowIfNull(shape);
        EventType = eventType;
        Version = version;
        ClrType = clrType;
        Shape = shape;
        _shapes = new(shape);
        SemanticVersion = SemanticVersion.Parse(version);
    }

    /// <summary>Name of the event's type, such as <c>GIT.PULL_REQUEST.CREATED</c>.</summary>
    public string EventType { get; }

    /// <summary>Version of the contract, SemVer 2.0.</summary>
    public string Version { get; }

    /// <summary>The record that the contract describes.</summary>
    public Type ClrType { get; }

    /// <summary>The validation table of the payload.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ObjectShape Shape { get; }

    /// <summary>The contract as JSON Schema 2020-12, compact; read from the record's assembly at the first use.</summary>
    /// <exception cref="InvalidOperationException">The assembly holds no schema for the type and version.</exception>
    public string JsonSchema => _jsonSchema ??= EmbeddedSchemas.Get(ClrType.Assembly, EventType, Version);

    /// <summary>Greatest size of a whole event, its envelope included, in bytes of UTF-8 JSON; null for no limit. A larger one is neither read nor written.</summary>
    public virtual int? MaxEventSize => null;

    internal SemanticVersion SemanticVersion { get; }

    /// <summary>The ways from older majors.</summary>
    internal abstract IReadOnlyList<EventMigration> OlderVersions { get; }

    /// <summary>Whether an event of a newer version of the same major may be read as one of this.</summary>
    internal abstract bool CanReadNewerVersions { get; }

    /// <summary>The contract of a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <returns>The one instance.</returns>
    public static EventContract<T> Of<T>()
        where T : class, IEvent<T> => T.Contract;

    /// <summary>Whether the bytes are a legal payload. The first error decides, and a valid document costs no allocation.</summary>
    /// <param name="utf8Json">The whole document, UTF-8 without a byte order mark.</param>
    /// <returns>True when <see cref="Validate(ReadOnlySpan{byte})"/> would find nothing.</returns>
    public bool IsValid(ReadOnlySpan<byte> utf8Json) =>
        ReadState.Begin(utf8Json, ShapeWalker.PayloadDepth, out var at) is { } state && state.End(utf8Json, Check(utf8Json, at, state));

    /// <summary>Whether the bytes are a legal payload, as <see cref="IsValid(ReadOnlySpan{byte})"/> says.</summary>
    /// <param name="utf8Json">The whole document, UTF-8 without a byte order mark; one of several pieces is copied.</param>
    /// <returns>True when <see cref="Validate(in ReadOnlySequence{byte})"/> would find nothing.</returns>
    public bool IsValid(in ReadOnlySequence<byte> utf8Json)
    {
        if (utf8Json.Length > Array.MaxLength)
            return false;
        using var bytes = new JoinedBytes(utf8Json);
        return IsValid(bytes.Span);
    }

    /// <summary>Finds every error of a payload, as <see cref="Validate(ReadOnlySpan{byte})"/> does.</summary>
    /// <param name="utf8Json">The whole document, UTF-8 without a byte order mark; one of several pieces is copied.</param>
    /// <returns>The errors as they are found from the beginning to the end, what is said of an array, a map or an item as a whole behind what is wrong within it; empty when it is valid.</returns>
    public IReadOnlyList<EventError> Validate(in ReadOnlySequence<byte> utf8Json)
    {
        if (utf8Json.Length > Array.MaxLength)
            return [OversizedEvent.Error(utf8Json.Length, Array.MaxLength)];
        using var bytes = new JoinedBytes(utf8Json);
        return Validate(bytes.Span);
    }

    /// <summary>Finds every error of a payload; a document with more than a thousand of them, or with a mebibyte of pointers, is given up there.</summary>
    /// <param name="utf8Json">The whole document, UTF-8 without a byte order mark.</param>
    /// <returns>The errors as they are found from the beginning to the end, what is said of an array, a map or an item as a whole behind what is wrong within it; empty when it is valid.</returns>
    public IReadOnlyList<EventError> Validate(ReadOnlySpan<byte> utf8Json) =>
        IsValid(utf8Json) ? [] : ShapeWalker.Validate(utf8Json, Shape, ShapeWalker.PayloadDepth);

    /// <summary>The serialization metadata of a type that the contract describes.</summary>
    /// <param name="type">The record, or a type that it holds.</param>
    /// <param name="options">The options that ask.</param>
    /// <returns>The metadata, or null for a type that this contract does not describe.</returns>
    public abstract JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options);

    /// <summary>Checks the record in one pass.</summary>
    /// <param name="json">The document, well-formed UTF-8.</param>
    /// <param name="at">The record's first byte.</param>
    /// <param name="state">The document's state.</param>
    /// <returns>The index after the record, or -1 where the document is refused.</returns>
    protected virtual int Check(ReadOnlySpan<byte> json, int at, ReadState state) => Shape.Take(json, at, state);

    /// <summary>The serialization metadata of the event's envelope, or null for another type.</summary>
    internal abstract JsonTypeInfo? GetEnvelopeTypeInfo(Type type, JsonSerializerOptions options, EventRegistry registry);

    /// <summary>The shapes of documents of a stored version, up to this one and of its major.</summary>
    internal StoredShape AsOf(SemanticVersion stored) => _shapes.AsOf(stored);

    /// <summary>Checks and reads the record in one pass.</summary>
    /// <param name="json">The document, well-formed UTF-8.</param>
    /// <param name="at">The record's first byte.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="payload">The record; it means nothing where the document is refused.</param>
    /// <returns>The index after the record, or -1 where the document is refused.</returns>
    internal abstract int ReadPayload(ReadOnlySpan<byte> json, int at, ReadState state, out object? payload);

    /// <summary>Binds an envelope to the payload's record.</summary>
    /// <param name="envelope">The envelope, valid by the shape.</param>
    /// <param name="payload">The record.</param>
    internal abstract EventEnvelope Bind(EventEnvelope envelope, object payload);

    /// <summary>Binds an envelope to the payload's record, which is still to be read.</summary>
    /// <param name="envelope">The envelope, valid by the shape.</param>
    /// <param name="shape">The shape of the stored version.</param>
    internal abstract EventEnvelope ReadEnvelope(EventEnvelope envelope, StoredShape shape);

    /// <summary>Binds an envelope of an older major to the payload's record.</summary>
    /// <param name="envelope">The envelope, valid by the shape.</param>
    /// <param name="migration">The way to this contract.</param>
    /// <param name="shape">The shape of the stored version.</param>
    /// <param name="errors">What is wrong with the migrated payload.</param>
    /// <returns>The event, or null where there are errors.</returns>
    internal abstract EventEnvelope? Migrate(EventEnvelope envelope, EventMigration migration, StoredShape shape, out IReadOnlyList<EventError> errors);

    /// <summary>Migrates the example of an older major.</summary>
    /// <returns>What is wrong, or null.</returns>
    internal abstract MigrationFailure? Verify(EventMigration migration);
}
