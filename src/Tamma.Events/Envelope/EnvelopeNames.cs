using Tamma.Events.Json;

namespace Tamma.Events;

/// <summary>The names that an envelope has in JSON.</summary>
internal static class EnvelopeNames
{
    public const string EventId = "eventId";
    public const string Timestamp = "timestamp";
    public const string EventType = "eventType";
    public const string ActorType = "actorType";
    public const string ActorId = "actorId";
    public const string CorrelationId = "correlationId";
    public const string CausationId = "causationId";
    public const string SchemaVersion = "schemaVersion";
    public const string Payload = "payload";
    public const string Metadata = "metadata";
    public const string Source = "source";
    public const string Version = "version";
    public const string Environment = "environment";
    public const string Tags = "tags";

    /// <summary>Greatest length of an identifier, in code points.</summary>
    public const int MaxIdentifier = 255;

    public static readonly EnumNames<ActorType> ActorTypes = new(
        (Tamma.Events.ActorType.User, "user"),
        (Tamma.Events.ActorType.System, "system"),
        (Tamma.Events.ActorType.Ai, "ai"),
        (Tamma.Events.ActorType.Service, "service"));

    public static readonly EnumNames<EventOrigin> Origins = new(
        (EventOrigin.Orchestrator, "orchestrator"),
        (EventOrigin.Worker, "worker"),
        (EventOrigin.Api, "api"),
        (EventOrigin.Cli, "cli"));
}
