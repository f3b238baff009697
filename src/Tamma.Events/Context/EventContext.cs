using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using Tamma.Events.Json;

namespace Tamma.Events;

/// <summary>Who acts, where and in which workflow: what stamps the envelopes of new events.</summary>
public sealed record EventContext
{
    private const string StepTag = "stepId";

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

    /// <summary>Groups the events of one workflow: 1 to 255 code points. Unless given it is what <see cref="Activity.Current"/> says (see <see cref="ContinueFrom"/>), or else a new UUID of version 7.</summary>
    public string CorrelationId { get; init; } = (Activity.Current is { } activity ? TraceCorrelation.Of(activity) : null) ?? EventId.New().ToString();

    /// <summary>Id of the event that causes what happens now, or null.</summary>
    public string? CausationId { get; init; }

    /// <summary>Tags of new events, that of their step among them, or null.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>The step of the workflow that new events belong to, or null: their tag <c>stepId</c>.</summary>
    public string? StepId => Tags?.GetValueOrDefault(StepTag);

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
    /// <param name="payload">The payload. A text of it with <see cref="TruncateAttribute"/> that is too long is shortened in the event.</param>
    /// <returns>The event with a new id, stamped to the millisecond, with the tags of this context and those of the payload's members with <see cref="EventTagAttribute"/>; of two with one key, the payload's.</returns>
    /// <exception cref="ArgumentException">A member of this context breaks the envelope's rules, or a tagged member of the payload holds what its contract can't express; the message names it.</exception>
    public EventEnvelope<T> Create<T>(T payload)
        where T : class, IEvent<T>
    {
        ArgumentNullException.ThrowIfNull(payload);
        payload = T.Contract.Shortened(payload);
        var envelope = new EventEnvelope<T>
        {
            EventId = EventId.New(TimeProvider),
            Timestamp = Truncate(TimeProvider.GetUtcNow()),
            ActorType = ActorType,
            ActorId = ActorId,
            CorrelationId = CorrelationId,
            CausationId = CausationId,
            Metadata = new EventMetadata { Source = Origin, Version = ProductVersion, Environment = Environment, Tags = JsonTags.Merge(T.Contract, payload, Tags) },
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

    /// <summary>The context of a step of the workflow, of its own id: a new UUID of version 7.</summary>
    /// <returns>The new context.</returns>
    public EventContext BeginStep() => BeginStep(EventId.New(TimeProvider).ToString());

    /// <summary>The context of a step of the workflow: its events have the tag <c>stepId</c>, unless their payload says another.</summary>
    /// <param name="stepId">Id of the step: 1 to 255 code points.</param>
    /// <returns>The new context.</returns>
    /// <exception cref="ArgumentException">The id is empty, too long, or holds one half of a surrogate pair.</exception>
    public EventContext BeginStep(string stepId)
    {
        ArgumentNullException.ThrowIfNull(stepId);
        if (!EnvelopeRules.IsIdentifier(stepId))
            throw new ArgumentException($"The step's id must have 1 to {EnvelopeNames.MaxIdentifier} code points.", nameof(stepId));
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Tags ?? tags)
            tags[key] = value;
        tags[StepTag] = stepId;
        return this with { Tags = tags };
    }

    /// <summary>The context of what goes on in the trace of an activity, such as that of an incoming request.</summary>
    /// <param name="activity">
    /// The activity. Its baggage (W3C Baggage) item <c>tamma.correlation_id</c> is the correlation, or else its trace id is (W3C Trace Context, section 3.2.2.3);
    /// the item <c>tamma.step_id</c> is the step. Items that are empty or longer than 255 code points are ignored.
    /// </param>
    /// <returns>The new context; what the activity doesn't say stays.</returns>
    public EventContext ContinueFrom(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var context = this with { CorrelationId = TraceCorrelation.Of(activity) ?? CorrelationId };
        return TraceCorrelation.StepOf(activity) is { } stepId ? context.BeginStep(stepId) : context;
    }

    /// <summary>Starts an activity of this workflow, which carries correlation and step across services as baggage, and shows them as tags. White space around them is lost on the way: .NET's propagators trim it.</summary>
    /// <param name="source">Starts it.</param>
    /// <param name="name">Name of the operation.</param>
    /// <param name="kind">Kind of the operation.</param>
    /// <returns>
    /// The activity, to be disposed of; null where nobody listens to the source. It is a child of <see cref="Activity.Current"/> where that is of this workflow,
    /// whose baggage it has then, but for a step where this context has none (of a current one with hierarchical ids, all of it); else it begins a trace, with a link to the current one and nothing of its baggage. Where the step, or all of the baggage, is not handed on, <see cref="Activity.Parent"/> is null, and where a trace begins within another <see cref="Activity.ParentId"/> is "none". The trace's id is the correlation where that is 32 hexadecimal digits or a UUID, not all of them zero; else it is new.
    /// </returns>
    /// <exception cref="ArgumentException">The correlation is empty, too long, or holds one half of a surrogate pair.</exception>
    public Activity? StartActivity(ActivitySource source, string name, ActivityKind kind = ActivityKind.Internal)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(name);
        EnvelopeRules.RequireIdentifier(CorrelationId, nameof(CorrelationId));
        return TraceCorrelation.Start(source, name, kind, CorrelationId, StepId);
    }

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
