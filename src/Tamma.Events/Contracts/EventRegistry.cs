using System;
using System.Buffers;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.IO.Pipelines;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using Tamma.Events.Json;
using Tamma.Events.Shapes;
using Tamma.Events.Text;

namespace Tamma.Events;

/// <summary>An immutable set of contracts: finds them by type and version, reads any event of theirs, and describes their records to serialization.</summary>
public sealed class EventRegistry : IJsonTypeInfoResolver, IReadOnlyCollection<EventContract>
{
    private readonly EventContract[] _contracts;

    /// <summary>By event type, the newest version first.</summary>
    private readonly Dictionary<string, EventContract[]> _byType;

    private readonly ContractTable _table;

    /// <summary>Makes a registry.</summary>
    /// <param name="contracts">The contracts.</param>
    /// <exception cref="ArgumentException">Two contracts have one type and version, or one is null.</exception>
    public EventRegistry(params EventContract[] contracts)
        : this((IEnumerable<EventContract>)contracts)
    {
    }

    /// <summary>Makes a registry.</summary>
    /// <param name="contracts">The contracts.</param>
    /// <exception cref="ArgumentException">Two contracts have one type and version, or one is null.</exception>
    public EventRegistry(IEnumerable<EventContract> contracts)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        _contracts = contracts.ToArray();
        var versions = new Dictionary<(string, string), EventContract>();
        foreach (var contract in _contracts)
        {
            ArgumentNullException.ThrowIfNull(contract, nameof(contracts));
            if (!versions.TryAdd((contract.EventType, contract.Version), contract))
                throw new ArgumentException($"Two contracts are of {contract.EventType} {contract.Version}: those of {NameOf(versions[(contract.EventType, contract.Version)])} and of {NameOf(contract)}.", nameof(contracts));
        }

        _byType = _contracts
            .GroupBy(static contract => contract.EventType, StringComparer.Ordinal)
            .ToDictionary(
                static group => group.Key,
                static group => group.OrderByDescending(static contract => contract.SemanticVersion, SemanticVersion.Precedence).ToArray(),
                StringComparer.Ordinal);
        _table = new(_byType.Values);
        MaxEventSize = Greatest(_contracts);
    }

    /// <summary>Number of contracts.</summary>
    public int Count => _contracts.Length;

    /// <summary>Greatest size that any contract lets its events have, in bytes; null where there is one without a limit. What is larger is refused before anything of it is read.</summary>
    public int? MaxEventSize { get; }

    /// <summary>Joins registries.</summary>
    /// <param name="registries">The registries.</param>
    /// <returns>One with the contracts of all.</returns>
    /// <exception cref="ArgumentException">Two contracts have one type and version, or a registry is null.</exception>
    public static EventRegistry Combine(params EventRegistry[] registries)
    {
        ArgumentNullException.ThrowIfNull(registries);
        foreach (var registry in registries)
            ArgumentNullException.ThrowIfNull(registry, nameof(registries));
        return new EventRegistry(registries.SelectMany(static registry => registry._contracts));
    }

    /// <summary>Finds a contract.</summary>
    /// <param name="eventType">Name of the event's type.</param>
    /// <param name="version">Version of the contract, as it is declared.</param>
    /// <returns>The contract, or null.</returns>
    public EventContract? Find(string eventType, string version)
    {
        ArgumentNullException.ThrowIfNull(eventType);
        ArgumentNullException.ThrowIfNull(version);
        return Array.Find(Versions(eventType), contract => string.Equals(contract.Version, version, StringComparison.Ordinal));
    }

    /// <summary>Reads an event by the type and version that it states.</summary>
    /// <param name="utf8Json">The whole document, UTF-8 without a byte order mark. The envelope keeps the payload's part of it, so it must not change.</param>
    /// <returns>The event, or why it can't be read.</returns>
    /// <remarks>
    /// <para>The contract of the same major version reads every version up to its own; below 1.0.0 the minor version counts as major.
    /// A version of an older major is validated by that major's contract, read, and migrated; the envelope keeps the stored version and bytes.</para>
    /// <para>What a migration of the user throws passes through. What a migration returns is written and validated by the current contract, and errors make the
    /// event invalid; what can't be written is one <see cref="EventErrorCode.MigrationInvalid"/>.</para>
    /// <para>A document that is larger than the contract that reads it allows is invalid with the one error <see cref="EventErrorCode.EventTooLarge"/>; where none reads it,
    /// that of its type with the greatest limit decides. Beyond <see cref="MaxEventSize"/> not even the type is looked for.</para>
    /// </remarks>
    public EventReadResult Read(ReadOnlyMemory<byte> utf8Json)
    {
        if (utf8Json.Length > MaxEventSize)
            return OversizedEvent.Of(default, utf8Json.Length, MaxEventSize.Value);
        if (EnvelopeReader.Read(utf8Json, _table, out var direct, out var record) is { } usual)
            return new(EventReadStatus.Valid, new(usual.EventType, usual.SchemaVersion, 0, 0), direct!.Bind(usual, record!), []);
        return ReadOther(utf8Json);
    }

    /// <summary>Reads an event that lies in several pieces of memory, as <see cref="Read(ReadOnlyMemory{byte})"/> does.</summary>
    /// <param name="utf8Json">The whole document, UTF-8 without a byte order mark. One of several pieces is copied; of one piece the envelope keeps the payload's part, so it must not change.</param>
    /// <returns>The event, or why it can't be read.</returns>
    public EventReadResult Read(in ReadOnlySequence<byte> utf8Json)
    {
        var limit = Math.Min(MaxEventSize ?? Array.MaxLength, Array.MaxLength);
        if (utf8Json.Length > limit)
            return OversizedEvent.Of(default, utf8Json.Length, limit);
        return Read(utf8Json.IsSingleSegment ? utf8Json.First : utf8Json.ToArray());
    }

    /// <summary>Reads a stream of JSON lines: one event in each, blank lines between them, CRLF or LF at their ends, none needed at the last. It takes no more memory than the longest line.</summary>
    /// <param name="utf8Json">The stream, UTF-8; a byte order mark at its start is ignored. It is not closed.</param>
    /// <param name="maxLineLength">Greatest length of a line in bytes; null for <see cref="MaxEventSize"/>, or else 1 MiB. A longer one is a result with the error <see cref="EventErrorCode.EventTooLarge"/>, and is skipped without being kept.</param>
    /// <param name="cancellationToken">Ends the enumeration with an exception.</param>
    /// <returns>What each line that is not blank gives; a wrong one does not end the enumeration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    [SuppressMessage("ApiDesign", "RS0026", Justification = "Streams and pipes are told apart by the first parameter.")]
    public IAsyncEnumerable<EventLine> ReadLinesAsync(Stream utf8Json, int? maxLineLength = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return Lines(maxLineLength).ReadAsync(utf8Json, cancellationToken);
    }

    /// <summary>Reads a pipe of JSON lines, as <see cref="ReadLinesAsync(Stream, int?, CancellationToken)"/> does.</summary>
    /// <param name="utf8Json">The pipe, UTF-8; a byte order mark at its start is ignored. It is not completed, and whoever ends the enumeration finds it behind the last line that it gave, or within one that is too long; so does who catches what a migration of the user threw.</param>
    /// <param name="maxLineLength">Greatest length of a line in bytes; null for <see cref="MaxEventSize"/>, or else 1 MiB.</param>
    /// <param name="cancellationToken">Ends the enumeration with an exception, as <see cref="PipeReader.CancelPendingRead"/> does.</param>
    /// <returns>What each line that is not blank gives; a wrong one does not end the enumeration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is below 1.</exception>
    [SuppressMessage("ApiDesign", "RS0026", Justification = "Streams and pipes are told apart by the first parameter.")]
    public IAsyncEnumerable<EventLine> ReadLinesAsync(PipeReader utf8Json, int? maxLineLength = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return Lines(maxLineLength).ReadAsync(utf8Json, cancellationToken);
    }

    /// <summary>Migrates the example of every older major that a contract reads, and validates what comes out. One line in a test: <c>Assert.Empty(EventCatalog.Registry.VerifyMigrations())</c>.</summary>
    /// <returns>The migrations that fail, with the reason; empty when all is well.</returns>
    public IReadOnlyList<MigrationFailure> VerifyMigrations() =>
    [
        .. from contract in _contracts
           from migration in contract.OlderVersions
           let failure = contract.Verify(migration)
           where failure is not null
           select failure,
    ];

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(options);
        var isEnvelope = type.IsAssignableTo(typeof(EventEnvelope));
        foreach (var contract in _contracts)
        {
            if ((isEnvelope ? contract.GetEnvelopeTypeInfo(type, options, this) : contract.GetTypeInfo(type, options)) is { } metadata)
                return metadata;
        }

        return type == typeof(EventEnvelope)
            ? JsonMetadataServices.CreateValueInfo<EventEnvelope>(options, new EnvelopeConverter<EventEnvelope>(this))
            : JsonTypeInfos.Scalar(type, options);
    }

    /// <inheritdoc/>
    public IEnumerator<EventContract> GetEnumerator() => ((IEnumerable<EventContract>)_contracts).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Greatest size of events of a type that stand for themselves, without a record.</summary>
    internal int? MaxEventSizeOf(string eventType) => Versions(eventType) is { Length: > 0 } versions ? Greatest(versions) : MaxEventSize;

    private JsonLines<EventLine> Lines(int? maxLineLength)
    {
        var limit = maxLineLength ?? MaxEventSize ?? LineCutter.UsualLimit;
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1, nameof(maxLineLength));
        // The envelope keeps a part of the line, which is its own.
        return new(limit, (cutter, line) => new(cutter.Number, cutter.Offset, line is null ? OversizedEvent.Of(default, cutter.Length, limit) : Read(line)));
    }

    /// <summary>Reads an event that is not of a contract's own version, or that is not valid, or whose type or version stand behind its payload.</summary>
    private EventReadResult ReadOther(ReadOnlyMemory<byte> utf8Json)
    {
        var route = EnvelopeRoute.Find(utf8Json.Span);
        var versions = route.EventType is null ? [] : Versions(route.EventType);
        var stored = route.SchemaVersion is not null && SemanticVersion.TryParse(route.SchemaVersion, out var parsed) ? parsed : null;
        var reading = EventReading.Find(versions, stored);
        if ((reading is null ? Greatest(versions) : reading.Contract.MaxEventSize) is { } limit && utf8Json.Length > limit)
            return OversizedEvent.Of(route, utf8Json.Length, limit);

        // A newer version than is known here may have any payload.
        var known = reading is { IsNewer: false } ? reading : null;
        var shape = known?.Shape.Envelope ?? EnvelopeShapes.Open;
        var contract = known is { IsDirect: true } ? known.Contract : null;
        var envelope = EnvelopeReader.Read(utf8Json, shape, contract, out var payload);
        if (envelope is null)
            return new(EventReadStatus.Invalid, route, null, ShapeWalker.Validate(utf8Json.Span, shape, ShapeWalker.EnvelopeDepth));
        if (contract is not null)
            return new(EventReadStatus.Valid, route, contract.Bind(envelope, payload!), []);
        if (known is not null)
        {
            var read = known.Read(envelope, out var errors);
            return new(read is null ? EventReadStatus.Invalid : EventReadStatus.Valid, route, read, errors);
        }

        if (versions.Length == 0)
            return new(EventReadStatus.UnknownType, route, envelope, [UnreadableEvent.OfType(utf8Json.Span, route)]);
        var error = UnreadableEvent.OfVersion(utf8Json.Span, route, versions);
        if (reading is not null)
            return new(EventReadStatus.NewerVersion, route, reading.ReadNewer(envelope), [error]);
        var isOlder = stored!.CompareMajor(versions[0].SemanticVersion) < 0;
        return new(isOlder ? EventReadStatus.OlderVersion : EventReadStatus.NewerVersion, route, envelope, [error]);
    }

    private static int? Greatest(EventContract[] contracts)
    {
        int? greatest = null;
        foreach (var contract in contracts)
        {
            if (contract.MaxEventSize is not { } limit)
                return null;
            greatest = Math.Max(limit, greatest ?? limit);
        }

        return greatest;
    }

    private static string NameOf(EventContract contract) => $"{contract.ClrType} in {contract.ClrType.Assembly.GetName().Name}";

    private EventContract[] Versions(string eventType) => _byType.GetValueOrDefault(eventType, []);
}
