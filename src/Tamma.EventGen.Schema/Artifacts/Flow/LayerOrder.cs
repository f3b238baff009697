using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Artifacts.Flow;

/// <summary>Orders the nodes of each layer so that few edges cross: each by the median of its neighbours, downwards and upwards in turn.</summary>
internal static class LayerOrder
{
    private const int Sweeps = 24;

    /// <summary>Orders the layers in place.</summary>
    public static void Arrange(List<List<LayoutNode>> layers)
    {
        var best = layers.Select(layer => layer.ToArray()).ToArray();
        var fewest = Crossings(layers);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var isDown = sweep % 2 == 0;
            for (var step = 1; step < layers.Count; step++)
                SortByMedian(layers, isDown ? step : layers.Count - 1 - step, isDown);
            if (Crossings(layers) is var crossings && crossings < fewest)
                (fewest, best) = (crossings, layers.Select(layer => layer.ToArray()).ToArray());
        }

        for (var layer = 0; layer < layers.Count; layer++)
            layers[layer] = [.. best[layer]];
    }

    private static void SortByMedian(List<List<LayoutNode>> layers, int layer, bool isDown)
    {
        var positions = Positions(layers[isDown ? layer - 1 : layer + 1]);
        var own = Positions(layers[layer]);
        // A node without neighbours keeps its place as well as it can.
        layers[layer] = [.. layers[layer].OrderBy(node => Median([.. (isDown ? node.Above : node.Below).Select(neighbour => positions[neighbour])], 2 * own[node]))];
    }

    /// <summary>Twice the median, which is the mean of the two in the middle where they are even.</summary>
    private static int Median(int[] places, int otherwise)
    {
        if (places.Length == 0)
            return otherwise;
        System.Array.Sort(places);
        return places[(places.Length - 1) / 2] + places[places.Length / 2];
    }

    private static long Crossings(List<List<LayoutNode>> layers)
    {
        var crossings = 0L;
        for (var layer = 1; layer < layers.Count; layer++)
        {
            var positions = Positions(layers[layer]);
            var ends = layers[layer - 1].SelectMany(node => node.Below.Select(below => positions[below]).OrderBy(position => position)).ToArray();
            for (var right = 1; right < ends.Length; right++)
            {
                for (var left = 0; left < right; left++)
                    crossings += ends[left] > ends[right] ? 1 : 0;
            }
        }

        return crossings;
    }

    private static Dictionary<LayoutNode, int> Positions(List<LayoutNode> layer) =>
        layer.Select((node, position) => (node, position)).ToDictionary(pair => pair.node, pair => pair.position);
}
