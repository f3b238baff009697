using System;
using System.Globalization;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Correlation;

/// <summary>Events with ids that a test counts.</summary>
internal static class Events
{
    public static readonly DateTimeOffset Start = new(2025, 1, 31, 12, 0, 0, 123, TimeSpan.Zero);

    public static Guid IdOf(int number) => Guid.Parse("0198c0de-0000-7000-8000-" + number.ToString("x12", CultureInfo.InvariantCulture));

    /// <summary>An event of a number, some milliseconds after the start.</summary>
    public static EventEnvelope Create(int number, string? cause = null, int milliseconds = 0, string correlation = "w-1") => new EventEnvelope<Note>
    {
        EventId = IdOf(number),
        Timestamp = Start.AddMilliseconds(milliseconds),
        ActorType = ActorType.Ai,
        ActorId = "claude",
        CorrelationId = correlation,
        CausationId = cause,
        Metadata = new EventMetadata { Source = EventOrigin.Worker, Version = "0.1.0", Environment = "test" },
        Payload = new Note("secret"),
    };

    public static EventEnvelope Create(int number, int cause, int milliseconds = 0) => Create(number, IdOf(cause).ToString(), milliseconds);
}
