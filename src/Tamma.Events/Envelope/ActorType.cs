namespace Tamma.Events;

/// <summary>Kind of whoever acted; the name in JSON is lower case.</summary>
public enum ActorType
{
    /// <summary>A person.</summary>
    User,

    /// <summary>Tamma itself.</summary>
    System,

    /// <summary>An AI provider.</summary>
    Ai,

    /// <summary>Another service.</summary>
    Service,
}
