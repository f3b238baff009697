using System;
using System.Diagnostics;
using System.Linq;
using Tamma.Events.Text;

namespace Tamma.Events;

/// <summary>
/// A workflow's correlation in W3C trace context (https://www.w3.org/TR/trace-context/): baggage carries the text itself, and the trace id
/// is the correlation wherever it can be one. Headers come from anybody: what is no identifier is taken for absent.
/// </summary>
internal static class TraceCorrelation
{
    public const string CorrelationItem = "tamma.correlation_id";
    public const string StepItem = "tamma.step_id";

    /// <summary>What an activity belongs to, or null for one that has neither baggage of ours nor a W3C trace id.</summary>
    public static string? Of(Activity activity) =>
        Item(activity, CorrelationItem) ?? (HasTraceId(activity) ? activity.TraceId.ToHexString() : null);

    /// <summary>The step that an activity belongs to, or null.</summary>
    public static string? StepOf(Activity activity) => Item(activity, StepItem);

    /// <summary>The trace id that says a correlation: the 32 hexadecimal digits that the correlation is, or those of the UUID that it is; else null.</summary>
    public static ActivityTraceId? TraceIdOf(string correlation)
    {
        var format = correlation.Length == 32 ? "N" : "D";
        return UuidText.TryParse(correlation, format, out var id) && id != Guid.Empty
            ? ActivityTraceId.CreateFromString(id.ToString("N"))
            : null;
    }

    /// <summary>Starts an activity of a workflow: within the current one where that is of the same workflow, else as the beginning of a trace that links to it.</summary>
    /// <returns>The activity, or null where nobody listens.</returns>
    public static Activity? Start(ActivitySource source, string name, ActivityKind kind, string correlation, string? step)
    {
        var traceId = TraceIdOf(correlation);
        var current = Activity.Current;
        var activity = current is not null && IsWithin(current, correlation, traceId)
            ? StartWithin(source, name, kind, current, step)
            : Begin(source, name, kind, traceId ?? ActivityTraceId.CreateRandom(), current);
        if (activity is null)
            return null;
        Carry(activity, CorrelationItem, correlation);
        if (step is not null)
            Carry(activity, StepItem, step);
        return activity;
    }

    private static Activity? StartWithin(ActivitySource source, string name, ActivityKind kind, Activity current, string? step)
    {
        // One with hierarchical ids has no context that a sampler is asked with.
        if (step is not null || StepOf(current) is null || !HasTraceId(current))
            return source.StartActivity(name, kind);

        // A parent gives all of its baggage, and so its step, to what belongs to none: the same parent, but only by its ids.
        var activity = source.CreateActivity(name, kind, current.Context);
        if (activity is null)
            return null;
        // An item that is added goes before the others.
        foreach (var (key, value) in current.Baggage.Reverse())
        {
            if (!string.Equals(key, StepItem, StringComparison.Ordinal))
                activity.AddBaggage(key, value);
        }

        // Who listens finds all of it at the start.
        return activity.Start();
    }

    private static Activity? Begin(ActivitySource source, string name, ActivityKind kind, ActivityTraceId traceId, Activity? current)
    {
        var activity = source.CreateActivity(
            name,
            kind,
            // Recorded, as a sampler that follows the parent would drop what begins here.
            new ActivityContext(traceId, default, ActivityTraceFlags.Recorded),
            links: current is not null && HasTraceId(current) ? [new ActivityLink(current.Context)] : null,
            idFormat: ActivityIdFormat.W3C);
        // Where no parent is named the current one is taken, with its baggage, although it is of another trace. This one names no span.
        if (current is not null)
            activity?.SetParentId("none");
        return activity?.Start();
    }

    private static bool IsWithin(Activity activity, string correlation, ActivityTraceId? traceId) =>
        string.Equals(Of(activity), correlation, StringComparison.Ordinal) || (HasTraceId(activity) && activity.TraceId == traceId);

    // One that was not started may have none yet.
    private static bool HasTraceId(Activity activity) => activity.IdFormat == ActivityIdFormat.W3C && activity.TraceId != default;

    // As a tag it can be searched for where traces are kept, as baggage it travels. An item that a parent carries already is not sent twice.
    private static void Carry(Activity activity, string item, string value)
    {
        activity.SetTag(item, value);
        if (!string.Equals(activity.GetBaggageItem(item), value, StringComparison.Ordinal))
            activity.SetBaggage(item, value);
    }

    private static string? Item(Activity activity, string item) =>
        activity.GetBaggageItem(item) is { } value && EnvelopeRules.IsIdentifier(value) ? value : null;
}
