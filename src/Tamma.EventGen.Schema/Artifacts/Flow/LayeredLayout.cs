using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Artifacts.Flow;

/// <summary>
/// Places boxes in layers from top to bottom, each below all that leads to it, so that few edges cross and most run straight (K. Sugiyama,
/// S. Tagawa and M. Toda, 1981). All in whole numbers, so that the same flow gives the same picture everywhere.
/// </summary>
internal sealed class LayeredLayout
{
    private const int Gap = 22;
    private const int LayerGap = 46;

    private readonly Dictionary<string, LayoutNode> _boxes;
    private readonly List<List<LayoutNode>> _layers;
    private readonly List<LayoutRoute> _routes = [];

    /// <summary>Lays out the boxes.</summary>
    /// <param name="boxes">The boxes with their sizes.</param>
    /// <param name="edges">What leads from one to another.</param>
    /// <param name="boxesPerLayer">How many boxes stand side by side at most.</param>
    public LayeredLayout(IReadOnlyList<LayoutBox> boxes, IReadOnlyList<CauseEdge> edges, int boxesPerLayer)
    {
        _boxes = boxes.ToDictionary(box => box.Key, box => new LayoutNode(box), StringComparer.Ordinal);
        _layers = new LayerAssignment(boxes, edges, boxesPerLayer).Layers.Select(layer => layer.Select(key => _boxes[key]).ToList()).ToList();
        for (var layer = 0; layer < _layers.Count; layer++)
            _layers[layer].ForEach(node => node.Layer = layer);
        Route(edges);
        LayerOrder.Arrange(_layers);
        LayerCoordinates.Place(_layers, Gap, LayerGap);
        Width = _layers.SelectMany(layer => layer).Select(node => node.X + node.Width).DefaultIfEmpty(0).Max();
        Height = _layers.SelectMany(layer => layer).Select(node => node.Y + node.Height).DefaultIfEmpty(0).Max();
    }

    /// <summary>The width of the picture.</summary>
    public int Width { get; }

    /// <summary>The height of the picture.</summary>
    public int Height { get; }

    /// <summary>The way of each edge.</summary>
    public IReadOnlyList<LayoutRoute> Routes => _routes;

    /// <summary>The placed box; null for one of another layout.</summary>
    public LayoutNode? Find(string key) => _boxes.TryGetValue(key, out var node) ? node : null;

    /// <summary>Moves the whole picture.</summary>
    public void Move(int x, int y)
    {
        foreach (var node in _layers.SelectMany(layer => layer))
            node.Move(x, y);
    }

    /// <summary>
    /// Leads edges through the layers between their ends. Those of one upper end share their way as far as they go together, which is
    /// what keeps a picture of many edges readable.
    /// </summary>
    private void Route(IReadOnlyList<CauseEdge> edges)
    {
        var trunks = new Dictionary<(LayoutNode Upper, bool LeadsUp, int Layer), LayoutNode>();
        foreach (var edge in edges)
        {
            var (cause, effect) = (_boxes[edge.Cause], _boxes[edge.Effect]);
            var leadsUp = cause.Layer > effect.Layer;
            var (upper, lower) = leadsUp ? (effect, cause) : (cause, effect);
            var way = new List<LayoutNode> { upper };
            for (var layer = upper.Layer + 1; layer < lower.Layer; layer++)
            {
                if (!trunks.TryGetValue((upper, leadsUp, layer), out var bend))
                {
                    trunks[(upper, leadsUp, layer)] = bend = new LayoutNode(layer);
                    _layers[layer].Add(bend);
                }

                way.Add(bend);
            }

            way.Add(lower);
            for (var index = 1; index < way.Count && upper.Layer < lower.Layer; index++)
                way[index - 1].Join(way[index]);
            if (leadsUp)
                way.Reverse();
            _routes.Add(new LayoutRoute(edge, way));
        }
    }
}

/// <summary>A box to place.</summary>
internal sealed record LayoutBox(string Key, int Width, int Height);

/// <summary>The way of an edge: its cause, the bends between, its effect.</summary>
internal sealed record LayoutRoute(CauseEdge Edge, IReadOnlyList<LayoutNode> Way);
