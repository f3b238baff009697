using System.Collections.Generic;
using System.Diagnostics;

namespace Tamma.Events;

/// <summary>An event in the tree of causes.</summary>
[DebuggerDisplay("{Envelope.EventType,nq} {Envelope.EventId}, {Children.Count} children")]
public sealed class CausalNode
{
    private List<CausalNode>? _children;

    internal CausalNode(EventEnvelope envelope) => Envelope = envelope;

    /// <summary>The event.</summary>
    public EventEnvelope Envelope { get; }

    /// <summary>The event that caused it directly; null for a root and for an orphan.</summary>
    public CausalNode? Cause { get; internal set; }

    /// <summary>The events that it caused directly, by timestamp, then by id. Events of a cycle are no children of each other: <see cref="CausalTree.Cycles"/> has them.</summary>
    public IReadOnlyList<CausalNode> Children => _children ?? (IReadOnlyList<CausalNode>)[];

    internal bool IsInCycle { get; set; }

    /// <summary>Number of the walk towards the causes that came by first, or 0.</summary>
    internal int Walk { get; set; }

    internal void Add(CausalNode child) => (_children ??= []).Add(child);

    /// <summary>By timestamp, then by id as text, which is how UUIDs of version 7 rise.</summary>
    internal static int Compare(CausalNode left, CausalNode right)
    {
        var byTime = left.Envelope.Timestamp.CompareTo(right.Envelope.Timestamp);
        return byTime != 0 ? byTime : left.Envelope.EventId.CompareTo(right.Envelope.EventId);
    }
}
