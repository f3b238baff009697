using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Schema.Artifacts.Flow;

/// <summary>A picture of a flow: what is in it, before it is known how it is drawn.</summary>
/// <param name="Nodes">What is shown, each key once.</param>
/// <param name="Edges">What leads to what; each end is a node's key.</param>
/// <param name="Entries">What leads into the picture from outside: the cause is no node's key.</param>
internal sealed record FlowDiagram(IReadOnlyList<FlowNode> Nodes, IReadOnlyList<CauseEdge> Edges, IReadOnlyList<CauseEdge> Entries)
{
    /// <summary>How many boxes a picture has at most: nobody reads more, and a layout takes time.</summary>
    public const int NodeLimit = 200;
    // Mermaid draws no more unless told to (its maxEdges).
    private const int EdgeLimit = 500;

    /// <summary>Whether there is a flow to draw, and not too much of it.</summary>
    public bool IsWorthDrawing =>
        Edges.Count + Entries.Count is > 0 and <= EdgeLimit && Nodes.Count + Entries.Select(entry => entry.Cause).Distinct(StringComparer.Ordinal).Count() <= NodeLimit;

    /// <summary>The events of one aggregate, and what leads into it.</summary>
    public static FlowDiagram OfAggregate(CatalogDocument catalog, string aggregate)
    {
        var types = new HashSet<string>(
            catalog.Entries.Select(entry => entry.Contract).Where(contract => string.Equals(contract.Aggregate, aggregate, StringComparison.Ordinal)).Select(contract => contract.EventType),
            StringComparer.Ordinal);
        var edges = catalog.Causes.Edges.Where(edge => types.Contains(edge.Effect)).ToLookup(edge => types.Contains(edge.Cause));
        return new FlowDiagram(
            types.OrderBy(type => type, StringComparer.Ordinal).Select(type => new FlowNode(type, EventTypeName.WithoutAggregate(type), aggregate, catalog.AnchorOf(type))).ToArray(),
            edges[true].ToArray(),
            edges[false].ToArray());
    }
}

/// <summary>A box of a picture.</summary>
/// <param name="Key">What it is: an event type, or what several have in common.</param>
/// <param name="Label">What stands in it.</param>
/// <param name="Aggregate">The aggregate that it belongs to; null for what comes from outside of the catalogue.</param>
/// <param name="Anchor">Where the page shows it; null where it doesn't.</param>
internal sealed record FlowNode(string Key, string Label, string? Aggregate, string? Anchor);
