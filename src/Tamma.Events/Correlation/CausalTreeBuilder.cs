using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.Events.Text;

namespace Tamma.Events;

/// <summary>Finds the tree of causes. No recursion: a chain may be as long as the stream.</summary>
internal static class CausalTreeBuilder
{
    public static CausalTree Build(string? correlationId, IReadOnlyList<EventEnvelope> events)
    {
        var byId = new Dictionary<Guid, CausalNode>(events.Count);
        var duplicates = new List<EventEnvelope>();
        foreach (var envelope in events)
        {
            if (!byId.TryAdd(envelope.EventId, new CausalNode(envelope)))
                duplicates.Add(envelope);
        }

        var nodes = byId.Values.ToArray();
        Array.Sort(nodes, CausalNode.Compare);
        foreach (var node in nodes)
            node.Cause = UuidText.TryParse(node.Envelope.CausationId, "D", out var cause) ? byId.GetValueOrDefault(cause) : null;
        var cycles = FindCycles(nodes);

        var roots = new List<CausalNode>();
        var orphans = new List<CausalNode>();
        foreach (var node in nodes)
        {
            if (node.Cause is null)
                (node.Envelope.CausationId is null ? roots : orphans).Add(node);
            else if (!node.IsInCycle)
                node.Cause.Add(node);
        }

        return new CausalTree(correlationId)
        {
            Count = nodes.Length,
            Start = nodes is [var first, ..] ? first.Envelope.Timestamp : null,
            Roots = roots,
            Orphans = orphans,
            Cycles = cycles,
            Duplicates = duplicates,
        };
    }

    /// <summary>Each walk towards the causes ends at a root, at an orphan, on the way of an earlier walk, or on its own way: there is a cycle. No event is passed twice.</summary>
    private static List<IReadOnlyList<CausalNode>> FindCycles(CausalNode[] nodes)
    {
        var cycles = new List<IReadOnlyList<CausalNode>>();
        for (var walk = 1; walk <= nodes.Length; walk++)
        {
            var node = nodes[walk - 1];
            while (node is { Walk: 0 })
            {
                node.Walk = walk;
                node = node.Cause;
            }

            if (node?.Walk == walk)
                cycles.Add(CycleOf(node));
        }

        cycles.Sort(static (left, right) => CausalNode.Compare(left[0], right[0]));
        return cycles;
    }

    private static List<CausalNode> CycleOf(CausalNode any)
    {
        var earliest = any;
        for (var node = any.Cause!; node != any; node = node.Cause!)
            earliest = CausalNode.Compare(node, earliest) < 0 ? node : earliest;

        var cycle = new List<CausalNode>();
        var member = earliest;
        do
        {
            member.IsInCycle = true;
            cycle.Add(member);
            member = member.Cause!;
        }
        while (member != earliest);

        // Collected from effect to cause.
        cycle.Reverse(1, cycle.Count - 1);
        return cycle;
    }
}
