using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Artifacts.Flow;

/// <summary>How far from its roots a flow has come at each of its nodes.</summary>
internal static class FlowDepths
{
    /// <summary>
    /// The number of edges on the longest way to each node. Retries don't count, and neither does an edge that closes a circle on the
    /// way from its effect back to the roots.
    /// </summary>
    /// <param name="nodes">The nodes; their order decides which edge of a circle doesn't count.</param>
    /// <param name="edges">Each end is a node.</param>
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<string> nodes, IEnumerable<CauseEdge> edges)
    {
        var causes = edges.Where(edge => !edge.IsRetry).ToLookup(edge => edge.Effect, edge => edge.Cause, StringComparer.Ordinal);
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in nodes)
            Visit(node);
        return depths;

        // A stack of its own: a chain of events may be longer than the thread's stack is deep.
        void Visit(string start)
        {
            var path = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<string>();
            open.Push(start);
            while (open.Count > 0)
            {
                var node = open.Peek();
                if (depths.ContainsKey(node))
                {
                    open.Pop();
                }
                else if (path.Add(node))
                {
                    foreach (var cause in causes[node].Where(cause => !depths.ContainsKey(cause) && !path.Contains(cause)))
                        open.Push(cause);
                }
                else
                {
                    depths[open.Pop()] = causes[node].Where(depths.ContainsKey).Select(cause => depths[cause] + 1).DefaultIfEmpty(0).Max();
                }
            }
        }
    }
}
