using System;
using System.Linq;

namespace Tamma.EventGen.Schema.Naming;

/// <summary>
/// The name of an event type: segments of upper-case words, from the aggregate to what has happened, such as
/// <c>GIT.PULL_REQUEST.CREATED</c>.
/// </summary>
public static class EventTypeName
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxLength = 255;

    /// <summary>Words of a last segment that say how something went instead of what has happened.</summary>
    public static EquatableArray<string> Statuses { get; } = EquatableArray.Of("SUCCESS", "FAILED", "PENDING", "TIMEOUT", "RETRY");

    /// <summary>What is wrong with a name under a policy.</summary>
    public static EventNameFault FaultOf(string name, EventNamePolicy policy)
    {
        var segments = name.Split('.');
        if (name.Length > MaxLength || segments.Length < policy.MinimumSegments || segments.Length > policy.MaximumSegments || !segments.All(IsSegment))
            return EventNameFault.Malformed;
        if (policy.Aggregates.Count > 0 && !policy.Aggregates.Contains(segments[0], StringComparer.Ordinal))
            return EventNameFault.AggregateUnknown;
        var last = segments[segments.Length - 1];
        if (IsStatus(last))
        {
            if (segments.Length < 3)
                return EventNameFault.StatusOfNothing;
        }
        else if (!last.Split('_').Any(word => PastParticiples.Contains(word) || policy.Participles.Contains(word, StringComparer.Ordinal)))
        {
            return EventNameFault.NotPast;
        }

        return policy.AbbreviationIn(segments) is null ? EventNameFault.None : EventNameFault.Abbreviated;
    }

    /// <summary>The first segment: what the event belongs to.</summary>
    public static string AggregateOf(string name) => name.IndexOf('.') is var dot and >= 0 ? name.Substring(0, dot) : name;

    /// <summary>The segments behind the aggregate, for a place that shows the aggregate already; the whole name where there are none.</summary>
    internal static string WithoutAggregate(string name) => name.IndexOf('.') is var dot and >= 0 && dot + 1 < name.Length ? name.Substring(dot + 1) : name;

    /// <summary>Whether a last segment is a status.</summary>
    internal static bool IsStatus(string segment) => Statuses.Contains(segment, StringComparer.Ordinal);

    /// <summary>Whether the text has the form of a segment: words of <c>[A-Z0-9]</c> joined by underscores, the first starting with a letter.</summary>
    private static bool IsSegment(string segment) =>
        segment.Length > 0 && segment[0] is >= 'A' and <= 'Z'
        && segment.Split('_').All(word => word.Length > 0 && word.All(c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9')));
}
