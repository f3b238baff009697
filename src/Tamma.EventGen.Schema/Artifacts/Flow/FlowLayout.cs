using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Artifacts.Flow;

/// <summary>Lays out a flow: each part that hangs together by itself, the largest first, side by side as far as the width reaches.</summary>
internal sealed class FlowLayout
{
    private const int Gap = 32;

    private readonly List<LayeredLayout> _parts = [];

    /// <summary>Lays out the boxes.</summary>
    /// <param name="boxes">The boxes with their sizes.</param>
    /// <param name="edges">What leads from one to another.</param>
    /// <param name="boxesPerLayer">How many boxes of a part stand side by side at most.</param>
    /// <param name="width">How wide a row of parts is at most, unless one of them is wider.</param>
    public FlowLayout(IReadOnlyList<LayoutBox> boxes, IReadOnlyList<CauseEdge> edges, int boxesPerLayer, int width)
    {
        // The order of the edges says nothing, and decides ties.
        var ordered = edges.OrderBy(edge => edge.Effect, StringComparer.Ordinal).ThenBy(edge => edge.Cause, StringComparer.Ordinal).ThenBy(edge => edge.IsRetry).ToArray();
        foreach (var part in Parts(boxes, ordered).OrderByDescending(part => part.Count))
        {
            var keys = new HashSet<string>(part.Select(box => box.Key), StringComparer.Ordinal);
            _parts.Add(new LayeredLayout(part, ordered.Where(edge => keys.Contains(edge.Cause)).ToArray(), boxesPerLayer));
        }

        Pack(Math.Max(width, _parts.Select(part => part.Width).DefaultIfEmpty(0).Max()));
    }

    /// <summary>The width of the picture.</summary>
    public int Width { get; private set; }

    /// <summary>The height of the picture.</summary>
    public int Height { get; private set; }

    /// <summary>The way of each edge.</summary>
    public IEnumerable<LayoutRoute> Routes => _parts.SelectMany(part => part.Routes);

    /// <summary>The placed box.</summary>
    public LayoutNode Find(string key) => _parts.Select(part => part.Find(key)).First(node => node is not null)!;

    private void Pack(int width)
    {
        var (x, y) = (0, 0);
        foreach (var part in _parts)
        {
            if (x > 0 && x + part.Width > width)
                (x, y) = (0, Height + Gap);
            part.Move(x, y);
            x += part.Width + Gap;
            Width = Math.Max(Width, x - Gap);
            Height = Math.Max(Height, y + part.Height);
        }
    }

    private static IEnumerable<List<LayoutBox>> Parts(IReadOnlyList<LayoutBox> boxes, IReadOnlyList<CauseEdge> edges)
    {
        var neighbours = edges
            .SelectMany(edge => new[] { (From: edge.Cause, To: edge.Effect), (From: edge.Effect, To: edge.Cause) })
            .ToLookup(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var first in boxes.Where(box => !seen.Contains(box.Key)))
        {
            var part = new HashSet<string>(StringComparer.Ordinal) { first.Key };
            var open = new Stack<string>(part);
            while (open.Count > 0)
            {
                foreach (var next in neighbours[open.Pop()].Where(part.Add))
                    open.Push(next);
            }

            seen.UnionWith(part);
            yield return boxes.Where(box => part.Contains(box.Key)).ToList();
        }
    }
}
