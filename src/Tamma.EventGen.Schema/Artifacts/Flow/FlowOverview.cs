using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Schema.Artifacts.Flow;

/// <summary>
/// The whole flow in one picture: a box for each thing that events are about (<c>GIT.PULL_REQUEST</c> for all of its events), and only
/// the edges that say something new. What leads back is left out unless it is a retry, as is what follows from others.
/// </summary>
internal static class FlowOverview
{
    /// <summary>The picture.</summary>
    public static FlowDiagram Of(CatalogDocument catalog)
    {
        var graph = catalog.Causes;
        var own = new HashSet<string>(graph.EventTypes, StringComparer.Ordinal);
        var subjects = graph.EventTypes.ToDictionary(type => type, Subject, StringComparer.Ordinal);
        foreach (var type in graph.Edges.Select(edge => edge.Cause).Where(cause => !own.Contains(cause)))
            subjects[type] = type;
        var nodes = subjects
            .GroupBy(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Node(group.Key, group.OrderBy(type => type, StringComparer.Ordinal).ToArray(), own, catalog))
            .ToArray();
        var edges = graph.Edges
            .Select(edge => edge with { Cause = subjects[edge.Cause], Effect = subjects[edge.Effect] })
            .Where(edge => !string.Equals(edge.Cause, edge.Effect, StringComparison.Ordinal))
            .ToArray();
        if (nodes.Length > FlowDiagram.NodeLimit)
            return new FlowDiagram(nodes, [], []);
        var forward = Reduced(Acyclic(edges.Where(edge => !edge.IsRetry), EarliestDepths(graph, subjects)));
        var retries = edges.Where(edge => edge.IsRetry).Distinct().Where(edge => !forward.Contains(edge with { IsRetry = false }));
        return new FlowDiagram(nodes, [.. forward, .. retries], []);
    }

    /// <summary>What an event is about: its type without the last segment, which says what happened.</summary>
    private static string Subject(string type) => type.LastIndexOf('.') is var dot and > 0 ? type.Substring(0, dot) : type;

    private static FlowNode Node(string subject, string[] types, HashSet<string> own, CatalogDocument catalog) =>
        new(subject, subject, types.FirstOrDefault(own.Contains) is { } type ? EventTypeName.AggregateOf(type) : null, catalog.AnchorOf(types[0]));

    private static Dictionary<string, int> EarliestDepths(CauseGraph graph, Dictionary<string, string> subjects)
    {
        var depths = FlowDepths.Of(subjects.Keys, graph.Edges);
        return subjects.GroupBy(pair => pair.Value, pair => depths[pair.Key], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Min(), StringComparer.Ordinal);
    }

    /// <summary>The edges without those that close a circle; what leads forward in time, and what is named by the most events, is kept first.</summary>
    private static List<CauseEdge> Acyclic(IEnumerable<CauseEdge> edges, Dictionary<string, int> depths)
    {
        var kept = new List<CauseEdge>();
        foreach (var group in edges.GroupBy(edge => edge)
            .OrderBy(group => depths[group.Key.Cause] > depths[group.Key.Effect])
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key.Cause, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Effect, StringComparer.Ordinal))
        {
            if (!IsReachable(kept, group.Key.Effect, group.Key.Cause))
                kept.Add(group.Key);
        }

        return kept;
    }

    /// <summary>The edges that no longer way replaces.</summary>
    private static CauseEdge[] Reduced(List<CauseEdge> edges) => edges
        .Where(edge => !IsReachable(edges.Where(other => other != edge).ToList(), edge.Cause, edge.Effect))
        .OrderBy(edge => edge.Effect, StringComparer.Ordinal)
        .ThenBy(edge => edge.Cause, StringComparer.Ordinal)
        .ToArray();

    private static bool IsReachable(List<CauseEdge> edges, string from, string to)
    {
        var next = edges.ToLookup(edge => edge.Cause, edge => edge.Effect, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var open = new Stack<string>(seen);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (string.Equals(node, to, StringComparison.Ordinal))
                return true;
            foreach (var effect in next[node].Where(seen.Add))
                open.Push(effect);
        }

        return false;
    }
}
