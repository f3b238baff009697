using System.Collections.Generic;

namespace Tamma.EventGen.Schema.Artifacts.Flow;

/// <summary>A box in a layout, or a bend at which edges pass a layer.</summary>
internal sealed class LayoutNode
{
    private readonly List<LayoutNode> _above = [];
    private readonly List<LayoutNode> _below = [];

    /// <summary>A box.</summary>
    public LayoutNode(LayoutBox box) => (Width, Height) = (box.Width, box.Height);

    /// <summary>A bend in a layer: of no size.</summary>
    public LayoutNode(int layer) => (Layer, IsBend) = (layer, true);

    public bool IsBend { get; }

    public int Layer { get; set; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The left side.</summary>
    public int X { get; set; }

    /// <summary>The upper side, which is that of its layer.</summary>
    public int Y { get; set; }

    /// <summary>The lower side of the highest in its layer: edges turn below it, so that they cross no box.</summary>
    public int LayerBottom { get; set; }

    public int Center => X + (Width / 2);

    /// <summary>What it is joined to in the layer above.</summary>
    public IReadOnlyList<LayoutNode> Above => _above;

    /// <summary>What it is joined to in the layer below.</summary>
    public IReadOnlyList<LayoutNode> Below => _below;

    /// <summary>Moves it.</summary>
    public void Move(int x, int y) => (X, Y, LayerBottom) = (X + x, Y + y, LayerBottom + y);

    /// <summary>Joins it to one in the layer below; once.</summary>
    public void Join(LayoutNode below)
    {
        if (_below.Contains(below))
            return;
        _below.Add(below);
        below._above.Add(this);
    }
}
