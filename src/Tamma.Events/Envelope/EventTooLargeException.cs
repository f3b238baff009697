using System;
using System.Globalization;

namespace Tamma.Events;

/// <summary>An event is not written, as it would be larger than its contract lets events be. Nothing of it was handed to the output.</summary>
public sealed class EventTooLargeException : ArgumentException
{
    internal EventTooLargeException(string eventType, int limit)
        : base(string.Create(CultureInfo.InvariantCulture, $"The event {eventType} would be larger than {limit} bytes, envelope included."))
    {
        EventType = eventType;
        Limit = limit;
    }

    /// <summary>Name of the event's type.</summary>
    public string EventType { get; }

    /// <summary>Greatest size of the whole event, in bytes of UTF-8 JSON.</summary>
    public int Limit { get; }
}
