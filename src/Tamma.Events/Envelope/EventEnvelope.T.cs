using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Tamma.Events.Json;

namespace Tamma.Events;

/// <summary>An event with its payload.</summary>
/// <typeparam name="T">The payload's record.</typeparam>
public sealed record EventEnvelope<T> : EventEnvelope
    where T : class, IEvent<T>
{
    /// <summary>Makes an envelope to be filled by its initializer.</summary>
    public EventEnvelope()
    {
    }

    [SetsRequiredMembers]
    internal EventEnvelope(EventEnvelope read, T payload)
        : base(read)
    {
        Payload = payload;
        SchemaVersion = read.SchemaVersion;
        RawPayload = read.RawPayload;
    }

    /// <summary>The payload. Setting it states the type and version of its contract, and drops the bytes of a former payload.</summary>
    public required T Payload
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
            EventType = T.Contract.EventType;
            SchemaVersion = T.Contract.Version;
            RawPayload = default;
        }
    }

    /// <summary>Compares by content.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether all members are equal.</returns>
    public bool Equals(EventEnvelope<T>? other) =>
        base.Equals(other) && EqualityComparer<T>.Default.Equals(Payload, other!.Payload);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Payload);

    internal override int? MaxSizeBy(EventRegistry? registry) => T.Contract.MaxEventSize;

    internal override void WritePayload(ref JsonOutput json)
    {
        if (RawPayload.IsEmpty)
            T.Contract.WritePayload(ref json, Payload);
        else
            base.WritePayload(ref json);
    }
}
