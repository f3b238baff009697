namespace Tamma.EventGen.Schema;

/// <summary>A declared direct cause of an event.</summary>
/// <param name="EventType">The event type of the cause.</param>
/// <param name="IsRetry">Whether it leads back to what happened before, so that it may close a circle.</param>
public sealed record EventCause(string EventType, bool IsRetry = false);
