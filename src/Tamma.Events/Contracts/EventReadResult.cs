using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Tamma.Events;

/// <summary>What reading an event gave.</summary>
public sealed class EventReadResult
{
    internal EventReadResult(EventReadStatus status, EnvelopeRoute route, EventEnvelope? envelope, IReadOnlyList<EventError> errors)
    {
        EventType = route.EventType;
        StoredVersion = route.SchemaVersion;
        Status = status;
        Envelope = envelope;
        Errors = errors;
    }

    /// <summary>What reading gave.</summary>
    public EventReadStatus Status { get; }

    /// <summary>The event type that the document states, also where it is not valid; null where it can't be told. It is what the document says: don't trust it unless the event is valid.</summary>
    public string? EventType { get; }

    /// <summary>The version that the document states, also where it is not valid; null where it can't be told. The record of a migrated event is of a newer one.</summary>
    public string? StoredVersion { get; }

    /// <summary>Whether the event is valid.</summary>
    [MemberNotNullWhen(true, nameof(Envelope))]
    public bool IsValid => Status == EventReadStatus.Valid;

    /// <summary>
    /// The event: an <see cref="EventEnvelope{T}"/> when it is valid, null when it is invalid, and else the envelope with the payload as bytes.
    /// A <see cref="EventReadStatus.NewerVersion"/> is an <see cref="EventEnvelope{T}"/> too where the policy of its contract lets it be read.
    /// </summary>
    public EventEnvelope? Envelope { get; }

    /// <summary>Why the event is not valid; empty when it is. For a type or version that can't be read it is one error that says so. Each stands where the document is wrong; only where a valid document was migrated to an invalid payload, offset and line are those of the migrated payload.</summary>
    public IReadOnlyList<EventError> Errors { get; }
}
