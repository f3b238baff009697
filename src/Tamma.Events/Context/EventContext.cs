using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;

namespace Tamma.Events;

/// <summary>Who acts, where and in which workflow: what stamps the envelopes of new events.</summary>
public sealed record EventContext
{
    private static readonly AsyncLocal<EventContext?> Ambient = new();

    /// <summary>The context in use in this flow of calls, asynchronous ones included, or null.</summary>
    public static EventContext? Current => Ambient.Value;

    /// <summary>Kind of the actor.</summary>
    public required ActorType ActorType { get; init; }

    /// <summary>Who acts: 1 to 255 code points.</summary>
    public required string ActorId { get; init; }

    /// <summary>Part of Tamma that acts: <c>metadata.source</c>.</summary>
    public required EventOrigin Origin { get; init; }

    /// <summary>Version of Tamma: <c>metadata.version</c>.</summary>
    public required string ProductVersion { get; init; }

    /// <summary>Environment, such as <c>prod</c>: <c>metadata.environment</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>Groups the events of one workflow: 1 to 255 code points. Unless given it is the trace id of <see cref="Activity.Current"/>, or else a new UUID of version 7.</summary>
    public string CorrelationId { get; init; } = NewCorrelation();

    /// <summary>Id of the event that causes what happens now, or null.</summary>
    public string? CausationId { get; init; }

    /// <summary>Tags of new events, or null.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>The clock that gives timestamps and ids.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Puts a context in use until what is returned is disposed; then the former one is in use again.</summary>
    /// <param name="context">The context.</param>
    /// <returns>Ends the use.</returns>
    public static IDisposable Use(EventContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var former = Ambient.Value;
        Ambient.Value = context;
        return new Usage(former);
    }

    /// <summary>Makes an event that happens now.</summary>
    /// <typeparam name="T">The payload's record.</typeparam>
    /// <param name="payload">The payload.</param>
    /// <returns>The event with a new id, stamped to the millisecond.</returns>
    /// <exception cref="ArgumentException">A member of this context breaks the envelope's rules; the message names it.</exception>
    public EventEnvelope<T> Create<T>(T payload)
        where T : class, IEvent<T>
    {
        ArgumentNullException.ThrowIfNull(payload);
        var envelope = new EventEnvelope<T>
        {
            EventId = EventId.New(TimeProvider),
            Timestamp = Truncate(TimeProvider.GetUtcNow()),
            ActorType = ActorType,
            ActorId = ActorId,
            CorrelationId = CorrelationId,
            CausationId = CausationId,
            Metadata = new EventMetadata { Source = Origin, Version = ProductVersion, Environment = Environment, Tags = Tags },
            Payload = payload,
        };
        EnvelopeRules.Check(envelope);
        return envelope;
    }

    /// <summary>The context of what an event causes: the event's correlation stays, and its id is the cause.</summary>
    /// <param name="envelope">The event.</param>
    /// <returns>The new context.</returns>
    public EventContext CausedBy(EventEnvelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        return this with { CorrelationId = envelope.CorrelationId, CausationId = envelope.EventId.ToString() };
    }

    private static string NewCorrelation() =>
        Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity
            ? activity.TraceId.ToHexString()
            : EventId.New().ToString();

    private static DateTimeOffset Truncate(DateTimeOffset time) =>
        new(time.UtcTicks - time.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

    private sealed class Usage(EventContext? former) : IDisposable
    {
        private bool _ended;

        public void Dispose()
        {
            if (_ended)
                return;
            _ended = true;
            Ambient.Value = former;
        }
    }
}
