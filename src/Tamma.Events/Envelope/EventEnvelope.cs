using System;
using System.Buffers;
using System.Diagnostics;
using Tamma.Events.Json;
using Tamma.Events.Shapes;

namespace Tamma.Events;

/// <summary>What every event states besides its payload. One is made by <see cref="EventContext.Create"/> or by reading.</summary>
/// <remarks>Two are equal when all members are, the raw payload and the tags by content: an envelope that was read holds bytes that one just created does not.</remarks>
public record EventEnvelope
{
    internal EventEnvelope()
    {
    }

    /// <summary>Identity of the event: a UUID of version 7.</summary>
    public required Guid EventId { get; init; }

    /// <summary>When the event happened; written in UTC to the millisecond.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>Name of the event's type.</summary>
    public string EventType { get; internal init; } = "";

    /// <summary>Kind of the actor.</summary>
    public required ActorType ActorType { get; init; }

    /// <summary>Who acted: 1 to 255 code points.</summary>
    public required string ActorId { get; init; }

    /// <summary>Groups the events of one workflow: 1 to 255 code points.</summary>
    public required string CorrelationId { get; init; }

    /// <summary>Id of the event that directly caused this one, 1 to 255 code points, or null.</summary>
    public string? CausationId { get; init; }

    /// <summary>Version of the contract that the payload keeps, SemVer 2.0.</summary>
    public string SchemaVersion { get; internal init; } = "";

    /// <summary>The payload's bytes as they were read; empty for an envelope that was created. It is a part of the memory that was given to the reader.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)] // It has the sensitive members, too.
    public ReadOnlyMemory<byte> RawPayload { get; internal init; }

    /// <summary>Where the event was made.</summary>
    public required EventMetadata Metadata { get; init; }

    /// <summary>Reads an envelope and leaves its payload as bytes, for callers that only route.</summary>
    /// <param name="utf8Json">The whole document, UTF-8 without a byte order mark, of any size. <see cref="RawPayload"/> keeps it, so it must not change.</param>
    /// <returns>The envelope, or every error of it.</returns>
    public static EventResult<EventEnvelope> Parse(ReadOnlyMemory<byte> utf8Json) =>
        EnvelopeReader.Read(utf8Json, EnvelopeShapes.Open, contract: null, out _) is { } envelope
            ? new(envelope)
            : new(ShapeWalker.Validate(utf8Json.Span, EnvelopeShapes.Open, ShapeWalker.EnvelopeDepth));

    /// <summary>Writes the event as compact UTF-8 JSON; a payload that was read is written as it was.</summary>
    /// <param name="output">Takes the bytes; after an exception it may hold a part of them, but none of an event that is too large.</param>
    /// <exception cref="EventTooLargeException">The event is larger than the contract of its record allows.</exception>
    /// <exception cref="ArgumentException">A member breaks the envelope's rules, and the message names it; or the payload is nested too deep to be read again.</exception>
    public void WriteTo(IBufferWriter<byte> output) => WriteTo(output, JsonEscaping.Relaxed);

    /// <inheritdoc cref="WriteTo(IBufferWriter{byte})"/>
    /// <param name="output">Takes the bytes; after an exception it may hold a part of them, but none of an event that is too large.</param>
    /// <param name="escaping">Which characters are written as escapes.</param>
    public void WriteTo(IBufferWriter<byte> output, JsonEscaping escaping)
    {
        ArgumentNullException.ThrowIfNull(output);
        EnvelopeRules.Check(this);
        if (MaxSizeBy(registry: null) is not { } limit)
        {
            EnvelopeWriter.Write(output, this, escaping);
            return;
        }

        using var buffer = LentBuffer.With(this, limit, escaping);
        output.Write(buffer.Written);
    }

    /// <summary>Writes the event as compact UTF-8 JSON; a payload that was read is written as it was.</summary>
    /// <returns>The bytes.</returns>
    /// <exception cref="EventTooLargeException">The event is larger than the contract of its record allows.</exception>
    /// <exception cref="ArgumentException">A member breaks the envelope's rules, and the message names it; or the payload is nested too deep to be read again.</exception>
    public byte[] ToUtf8Json() => ToUtf8Json(JsonEscaping.Relaxed);

    /// <inheritdoc cref="ToUtf8Json()"/>
    /// <param name="escaping">Which characters are written as escapes.</param>
    public byte[] ToUtf8Json(JsonEscaping escaping)
    {
        EnvelopeRules.Check(this);
        using var buffer = LentBuffer.With(this, MaxSizeBy(registry: null), escaping);
        return buffer.Written.ToArray();
    }

    /// <summary>Compares by content.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether all members are equal.</returns>
    public virtual bool Equals(EventEnvelope? other) =>
        other is not null
        && EqualityContract == other.EqualityContract
        && EventId == other.EventId
        && Timestamp == other.Timestamp
        && ActorType == other.ActorType
        && (EventType, ActorId, CorrelationId, CausationId, SchemaVersion)
            == (other.EventType, other.ActorId, other.CorrelationId, other.CausationId, other.SchemaVersion)
        && Metadata == other.Metadata
        && RawPayload.Span.SequenceEqual(other.RawPayload.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EventId, Timestamp, EventType, SchemaVersion);

    /// <summary>Greatest size of the event in bytes, or null: by the contract of its record, or else by those of its type that are registered.</summary>
    internal virtual int? MaxSizeBy(EventRegistry? registry) => registry?.MaxEventSizeOf(EventType);

    /// <summary>Writes the payload; the envelope stands after its name.</summary>
    internal virtual void WritePayload(ref JsonOutput json) => json.WriteRaw(RawPayload.Span);
}
