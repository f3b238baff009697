using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Artifacts.Flow;

/// <summary>Places ordered layers: each node as near above and below its neighbours as the order leaves it room.</summary>
internal static class LayerCoordinates
{
    private const int Sweeps = 16;

    // A bend that is not in line with its edge hurts more than a box that is not in the middle.
    private const int BendWeight = 6;

    /// <summary>Sets the coordinates of every node, the least being 0.</summary>
    /// <param name="layers">The layers from top to bottom, each from left to right.</param>
    /// <param name="gap">Between boxes.</param>
    /// <param name="layerGap">Between layers.</param>
    public static void Place(List<List<LayoutNode>> layers, int gap, int layerGap)
    {
        PlaceDown(layers, layerGap);
        foreach (var layer in layers)
            Align(layer, _ => 0, gap);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isDown = sweep % 2 == 0;
            foreach (var layer in isDown ? layers : Enumerable.Reverse(layers))
                Align(layer, node => Wanted(node, Guides(node, isDown)), gap);
        }

        var left = layers.SelectMany(layer => layer).Select(node => node.X).DefaultIfEmpty(0).Min();
        foreach (var node in layers.SelectMany(layer => layer))
            node.X -= left;
    }

    private static void PlaceDown(List<List<LayoutNode>> layers, int layerGap)
    {
        var top = 0;
        foreach (var layer in layers)
        {
            var height = layer.Max(node => node.Height);
            foreach (var node in layer)
            {
                node.Y = top;
                node.LayerBottom = top + height;
            }

            top += height + layerGap;
        }
    }

    /// <summary>A bend stands where the edge comes from, so that it runs straight; a box between all that it is joined to.</summary>
    private static IEnumerable<LayoutNode> Guides(LayoutNode node, bool isDown)
    {
        if (!node.IsBend)
            return node.Above.Concat(node.Below);
        return isDown ? node.Above : node.Below;
    }

    /// <summary>The left side with which the node's middle is at the median of its neighbours'.</summary>
    private static int Wanted(LayoutNode node, IEnumerable<LayoutNode> neighbours)
    {
        var centers = neighbours.Select(neighbour => neighbour.Center).OrderBy(center => center).ToArray();
        return centers.Length == 0
            ? node.X
            : ((centers[(centers.Length - 1) / 2] + centers[centers.Length / 2]) / 2) - (node.Width / 2);
    }

    /// <summary>
    /// Gives each node of a layer the place it wants, or where nodes are in each other's way, their mean (isotonic regression: blocks
    /// that overlap become one).
    /// </summary>
    private static void Align(List<LayoutNode> layer, Func<LayoutNode, int> wanted, int gap)
    {
        var offsets = new int[layer.Count];
        for (var index = 1; index < layer.Count; index++)
            offsets[index] = offsets[index - 1] + layer[index - 1].Width + (layer[index - 1].IsBend == layer[index].IsBend && layer[index].IsBend ? gap / 2 : gap);
        var blocks = new Stack<Block>();
        for (var index = 0; index < layer.Count; index++)
        {
            var weight = layer[index].IsBend ? BendWeight : 1;
            var block = new Block(index, weight, (long)weight * (wanted(layer[index]) - offsets[index]));
            while (blocks.Count > 0 && blocks.Peek().Place > block.Place)
                block = blocks.Pop().With(block);
            blocks.Push(block);
        }

        var end = layer.Count;
        foreach (var block in blocks)
        {
            for (var index = block.First; index < end; index++)
                layer[index].X = block.Place + offsets[index];
            end = block.First;
        }
    }

    /// <summary>Neighbours that are placed together: the sum of what they want.</summary>
    private readonly record struct Block(int First, long Weight, long Sum)
    {
        public int Place => (int)(Sum / Weight);

        public Block With(Block right) => new(First, Weight + right.Weight, Sum + right.Sum);
    }
}
