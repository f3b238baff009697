using System.Collections.Generic;
using Tamma.Events.Text;

namespace Tamma.Events;

/// <summary>Who reads a stored version: the contract of the same major, or a migration from that major.</summary>
/// <param name="Contract">The contract whose record comes out.</param>
/// <param name="Migration">The way to it, or null where the contract reads by itself.</param>
/// <param name="Stored">The stored version.</param>
internal sealed record EventReading(EventContract Contract, EventMigration? Migration, SemanticVersion Stored)
{
    /// <summary>Whether the event is of a newer version than the contract of its major that is known here.</summary>
    public bool IsNewer => Stored.Compare(Reader.SemanticVersion) > 0;

    /// <summary>Whether the contract reads the payload as it stands: nothing is to be renamed or migrated.</summary>
    public bool IsDirect => Migration is null && !Shape.Payload.IsFormer;

    /// <summary>The shapes of the stored version.</summary>
    public StoredShape Shape => Reader.AsOf(Stored);

    private EventContract Reader => Migration?.From ?? Contract;

    /// <summary>Finds who reads a version.</summary>
    /// <param name="contracts">The contracts of the event's type, the newest first.</param>
    /// <param name="stored">The version, or null where the document has none.</param>
    /// <returns>The reading, or null.</returns>
    public static EventReading? Find(EventContract[] contracts, SemanticVersion? stored)
    {
        if (stored is null)
            return null;
        foreach (var contract in contracts)
        {
            if (contract.SemanticVersion.CompareMajor(stored) == 0)
                return new(contract, null, stored);
        }

        foreach (var contract in contracts)
        {
            foreach (var migration in contract.OlderVersions)
            {
                if (migration.From.SemanticVersion.CompareMajor(stored) == 0)
                    return new(contract, migration, stored);
            }
        }

        return null;
    }

    /// <summary>Binds an envelope that is valid by the shape to the current record.</summary>
    /// <param name="envelope">The envelope.</param>
    /// <param name="errors">What is wrong with the payload that a migration made.</param>
    /// <returns>The event, or null where there are errors.</returns>
    public EventEnvelope? Read(EventEnvelope envelope, out IReadOnlyList<EventError> errors)
    {
        errors = [];
        return Migration is null ? Contract.ReadEnvelope(envelope, Shape) : Contract.Migrate(envelope, Migration, Shape, out errors);
    }

    /// <summary>An event of a newer version, as far as the contract reads it; its payload's bytes are kept in any case.</summary>
    public EventEnvelope ReadNewer(EventEnvelope envelope) =>
        Migration is null && Contract.CanReadNewerVersions && Contract.IsValid(envelope.RawPayload.Span)
            ? Contract.ReadEnvelope(envelope, Contract.AsOf(Contract.SemanticVersion))
            : envelope;
}
