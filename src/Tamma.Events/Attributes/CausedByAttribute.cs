using System;

namespace Tamma.Events;

/// <summary>Declares an event that may be the direct cause of this one.</summary>
/// <remarks>An event that declares no cause starts a flow. A cause of another system is declared with <see cref="ExternalEventAttribute"/>.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class CausedByAttribute : Attribute
{
    /// <summary>Names the cause by its record.</summary>
    /// <param name="record">A record that carries <see cref="TammaEventAttribute"/>.</param>
    public CausedByAttribute(Type record) => Record = record;

    /// <summary>Names the cause by its event type, for an event of another assembly.</summary>
    /// <param name="eventType">Name of the event's type.</param>
    public CausedByAttribute(string eventType) => EventType = eventType;

    /// <summary>The record of the cause, or null when it is named by its type.</summary>
    public Type? Record { get; }

    /// <summary>The event type of the cause, or null when it is named by its record.</summary>
    public string? EventType { get; }

    /// <summary>Whether the cause leads back to what happened before, as a retry does: only with such a cause may events cause each other in a circle.</summary>
    public bool IsRetry { get; set; }
}
