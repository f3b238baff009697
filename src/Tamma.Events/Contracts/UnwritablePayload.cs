using System;
using Tamma.Events.Shapes;

namespace Tamma.Events;

/// <summary>The error of a migrated payload that can't be written.</summary>
internal static class UnwritablePayload
{
    /// <param name="contract">The current contract.</param>
    /// <param name="exception">What the writing threw.</param>
    public static EventError Of(EventContract contract, ArgumentException exception) => new(
        EventErrorCode.MigrationInvalid,
        "/" + EnvelopeNames.Payload,
        EnvelopeNames.Payload,
        $"{nameof(EventEnvelope)}.{nameof(EventEnvelope.RawPayload)}",
        Offset: 0,
        Line: 1,
        $"a payload that version {contract.Version} allows",
        // Which member it is may be what nobody is to know.
        contract.Shape.HoldsSensitive ? null : FoundText.Print(exception.Message));
}
