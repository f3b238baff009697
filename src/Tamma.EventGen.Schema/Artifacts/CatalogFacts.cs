namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>What a catalogue says beside its contracts.</summary>
public sealed record CatalogFacts
{
    /// <summary>A catalogue that says nothing more.</summary>
    public static CatalogFacts None { get; } = new();

    /// <summary>The events that start flows and come from elsewhere.</summary>
    public EquatableArray<ExternalEvent> ExternalEvents { get; init; }

    /// <summary>The greatest size of an event with its envelope, in bytes of UTF-8; null for no limit.</summary>
    public int? MaxEventSize { get; init; }
}

/// <summary>An event that others name as their cause and that this catalogue doesn't define.</summary>
/// <param name="EventType">The event type.</param>
/// <param name="Description">What it is, for people; may be empty.</param>
public sealed record ExternalEvent(string EventType, string Description);
