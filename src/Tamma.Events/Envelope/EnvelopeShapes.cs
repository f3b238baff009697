using Tamma.Events.Shapes;
using Tamma.Events.Text;

namespace Tamma.Events;

/// <summary>The validation table of the envelope; members that it does not declare are ignored.</summary>
internal static class EnvelopeShapes
{
    private static readonly StringShape AnyText = new();
    private static readonly StringShape Identifier = new(minLength: 1, maxLength: EnvelopeNames.MaxIdentifier);

    private static readonly ObjectShape Metadata = new ObjectShape(nameof(EventMetadata)).Define(
        new Member(EnvelopeNames.Source, nameof(EventMetadata.Source), new StringShape(allowed: EnvelopeNames.Origins.Names), required: true),
        new Member(EnvelopeNames.Version, nameof(EventMetadata.Version), AnyText, required: true),
        new Member(EnvelopeNames.Environment, nameof(EventMetadata.Environment), AnyText, required: true),
        new Member(EnvelopeNames.Tags, nameof(EventMetadata.Tags), new MapShape(AnyText).OrNull));

    /// <summary>The envelope of any event: its payload is an object of any members.</summary>
    public static ObjectShape Open { get; } = WithPayload(new MapShape(AnyShape.Instance));

    /// <summary>The envelope of one event.</summary>
    public static ObjectShape WithPayload(Shape payload) => new ObjectShape(nameof(EventEnvelope)).Define(
        new Member(EnvelopeNames.EventId, nameof(EventEnvelope.EventId), new StringShape(TextFormat.Uuid7), required: true),
        new Member(EnvelopeNames.Timestamp, nameof(EventEnvelope.Timestamp), new StringShape(TextFormat.Timestamp), required: true),
        new Member(EnvelopeNames.EventType, nameof(EventEnvelope.EventType), new StringShape(minLength: 1), required: true),
        new Member(EnvelopeNames.ActorType, nameof(EventEnvelope.ActorType), new StringShape(allowed: EnvelopeNames.ActorTypes.Names), required: true),
        new Member(EnvelopeNames.ActorId, nameof(EventEnvelope.ActorId), Identifier, required: true),
        new Member(EnvelopeNames.CorrelationId, nameof(EventEnvelope.CorrelationId), Identifier, required: true),
        new Member(EnvelopeNames.CausationId, nameof(EventEnvelope.CausationId), Identifier.OrNull),
        new Member(EnvelopeNames.SchemaVersion, nameof(EventEnvelope.SchemaVersion), new StringShape(patterns: [SemanticVersion.Grammar]), required: true),
        new Member(EnvelopeNames.Payload, nameof(EventEnvelope<>.Payload), payload, required: true),
        new Member(EnvelopeNames.Metadata, nameof(EventEnvelope.Metadata), Metadata, required: true));
}
