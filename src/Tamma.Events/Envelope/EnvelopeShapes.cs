using Tamma.Events.Shapes;
using Tamma.Events.Text;

namespace Tamma.Events;

/// <summary>The validation table of the envelope; members that it does not declare are ignored.</summary>
internal static class EnvelopeShapes
{
    public static readonly StringShape EventId = StringShape.Of(TextFormat.Uuid7);
    public static readonly StringShape Timestamp = StringShape.Of(TextFormat.Timestamp);
    public static readonly StringShape EventType = StringShape.Of(minLength: 1);
    public static readonly StringShape ActorType = StringShape.Of(allowed: EnvelopeNames.ActorTypes.Names);
    public static readonly StringShape Identifier = StringShape.Of(minLength: 1, maxLength: EnvelopeNames.MaxIdentifier);
    public static readonly StringShape SchemaVersion = StringShape.Of(patterns: [SemanticVersion.Grammar]);
    public static readonly StringShape Source = StringShape.Of(allowed: EnvelopeNames.Origins.Names);
    public static readonly StringShape AnyText = StringShape.Of();
    public static readonly MapShape Tags = new(AnyText);

    /// <summary>The metadata; its reader counts on this order of the members.</summary>
    public static readonly ObjectShape Metadata = new ObjectShape(nameof(EventMetadata)).Define(
        new Member(EnvelopeNames.Source, nameof(EventMetadata.Source), Source, required: true),
        new Member(EnvelopeNames.Version, nameof(EventMetadata.Version), AnyText, required: true),
        new Member(EnvelopeNames.Environment, nameof(EventMetadata.Environment), AnyText, required: true),
        new Member(EnvelopeNames.Tags, nameof(EventMetadata.Tags), Tags.OrNull));

    /// <summary>The envelope of any event: its payload is an object of any members, of which nobody says whether one is sensitive.</summary>
    public static ObjectShape Open { get; } = WithPayload(new ObjectShape("") { HidesOthers = true });

    /// <summary>The envelope of one event; its reader counts on this order of the members.</summary>
    public static ObjectShape WithPayload(Shape payload) => new ObjectShape(nameof(EventEnvelope)).Define(
        new Member(EnvelopeNames.EventId, nameof(EventEnvelope.EventId), EventId, required: true),
        new Member(EnvelopeNames.Timestamp, nameof(EventEnvelope.Timestamp), Timestamp, required: true),
        new Member(EnvelopeNames.EventType, nameof(EventEnvelope.EventType), EventType, required: true),
        new Member(EnvelopeNames.ActorType, nameof(EventEnvelope.ActorType), ActorType, required: true),
        new Member(EnvelopeNames.ActorId, nameof(EventEnvelope.ActorId), Identifier, required: true),
        new Member(EnvelopeNames.CorrelationId, nameof(EventEnvelope.CorrelationId), Identifier, required: true),
        new Member(EnvelopeNames.CausationId, nameof(EventEnvelope.CausationId), Identifier.OrNull),
        new Member(EnvelopeNames.SchemaVersion, nameof(EventEnvelope.SchemaVersion), SchemaVersion, required: true),
        new Member(EnvelopeNames.Payload, nameof(EventEnvelope<>.Payload), payload, required: true),
        new Member(EnvelopeNames.Metadata, nameof(EventEnvelope.Metadata), Metadata, required: true));
}
