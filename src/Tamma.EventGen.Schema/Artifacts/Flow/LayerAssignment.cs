using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Artifacts.Flow;

/// <summary>Which box stands in which layer: below all of its causes but retries, and not too many side by side.</summary>
internal sealed class LayerAssignment
{
    private readonly IReadOnlyDictionary<string, int> _depths;
    private readonly Dictionary<string, int> _layerOf = new(StringComparer.Ordinal);
    private readonly List<List<string>> _layers = [];
    private readonly int _boxesPerLayer;

    public LayerAssignment(IReadOnlyList<LayoutBox> boxes, IReadOnlyList<CauseEdge> edges, int boxesPerLayer)
    {
        _boxesPerLayer = boxesPerLayer;
        _depths = FlowDepths.Of(boxes.Select(box => box.Key), edges);
        // An edge that leads to no greater depth closes a circle.
        var forward = edges.Where(edge => !edge.IsRetry && _depths[edge.Cause] < _depths[edge.Effect]).ToArray();
        var causes = forward.ToLookup(edge => edge.Effect, edge => edge.Cause, StringComparer.Ordinal);
        var effects = forward.ToLookup(edge => edge.Cause, edge => edge.Effect, StringComparer.Ordinal);
        // From the last to the first: a box stands right above the first of its effects, not as high as it could.
        var wanted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in boxes.Select(box => box.Key).OrderByDescending(key => _depths[key]))
            wanted[key] = effects[key].Select(effect => wanted[effect] - 1).DefaultIfEmpty(_depths[key]).Min();
        foreach (var key in boxes.Select(box => box.Key).OrderBy(key => wanted[key]).ThenBy(key => key, StringComparer.Ordinal))
            Add(key, causes[key].Select(cause => _layerOf[cause] + 1).Append(wanted[key]).Max());
    }

    /// <summary>The keys of each layer.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Layers => _layers;

    private void Add(string key, int first)
    {
        var layer = Math.Max(0, first);
        while (layer < _layers.Count && _layers[layer].Count >= _boxesPerLayer)
            layer++;
        while (_layers.Count <= layer)
            _layers.Add([]);
        _layers[layer].Add(key);
        _layerOf[key] = layer;
    }
}
