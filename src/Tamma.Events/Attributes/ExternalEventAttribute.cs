using System;

namespace Tamma.Events;

/// <summary>Declares an event that another system publishes, and that events of this assembly name as their cause.</summary>
/// <param name="eventType">Name of the event's type.</param>
/// <param name="description">What happened, for people.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ExternalEventAttribute(string eventType, string description) : Attribute
{
    /// <summary>Name of the event's type.</summary>
    public string EventType { get; } = eventType;

    /// <summary>What happened, for people.</summary>
    public string Description { get; } = description;
}
