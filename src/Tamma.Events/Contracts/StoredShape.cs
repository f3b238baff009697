using Tamma.Events.Shapes;

namespace Tamma.Events;

/// <summary>The validation tables of a contract for documents of one stored version.</summary>
/// <param name="payload">The payload's.</param>
internal sealed class StoredShape(ObjectShape payload)
{
    private ObjectShape? _envelope;

    public ObjectShape Payload { get; } = payload;

    /// <summary>The envelope with its payload bound to the contract.</summary>
    public ObjectShape Envelope => _envelope ??= EnvelopeShapes.WithPayload(Payload);
}
