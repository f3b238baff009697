using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Artifacts.Flow;

namespace Tamma.EventGen.Schema.Artifacts.Html;

/// <summary>
/// Draws a flow as an inline picture (SVG 1.1): boxes that link to their events, with what leads into them from outside; retries are
/// dashed. Colours are the style sheet's.
/// </summary>
internal static class FlowSvg
{
    private const int BoxesPerLayer = 4;
    private const int RowWidth = 880;
    private const int Padding = 12;
    private const int LabelTop = 19;
    private const int LineHeight = 16;
    private const int LongestLabel = 34;

    // Letters of a monospaced font of 12 and 10 pixels, a little more than they take.
    private const int LabelLetter = 74;
    private const int NoteLetter = 62;
    private const int LettersUnit = 10;

    /// <summary>The picture.</summary>
    /// <param name="diagram">What is drawn.</param>
    /// <param name="id">An id of the page, from which those of the picture's parts are made.</param>
    /// <param name="title">What a screen reader says it is.</param>
    /// <param name="palette">The number of each aggregate's colour.</param>
    /// <param name="anchorOf">Where the page shows an event type; null where it doesn't.</param>
    public static HtmlElement Draw(FlowDiagram diagram, string id, string title, IReadOnlyDictionary<string, int> palette, Func<string, string?> anchorOf)
    {
        var entries = diagram.Entries.ToLookup(entry => entry.Effect, StringComparer.Ordinal);
        var layout = new FlowLayout(diagram.Nodes.Select(node => Box(node, entries[node.Key])).ToArray(), diagram.Edges, BoxesPerLayer, RowWidth);
        var (width, height) = (layout.Width + (2 * Padding), layout.Height + (2 * Padding));
        var picture = new HtmlElement(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("role", "group"),
            ("aria-labelledby", id + "-title " + id + "-desc"),
            ("width", HtmlElement.Number(width)),
            ("height", HtmlElement.Number(height)),
            ("viewBox", Point(-Padding, -Padding) + " " + Point(width, height)))
        {
            new HtmlElement("title", ("id", id + "-title")) { title },
            new HtmlElement("desc", ("id", id + "-desc")) { Description(diagram) },
            new HtmlElement("defs")
            {
                new HtmlElement("marker", ("id", id + "-arrow"), ("viewBox", "0 0 8 8"), ("refX", "7"), ("refY", "4"), ("markerWidth", "8"), ("markerHeight", "8"), ("markerUnits", "userSpaceOnUse"), ("orient", "auto"))
                {
                    new HtmlElement("path", ("class", "head"), ("d", "M0 0.5 8 4 0 7.5z")),
                },
            },
        };
        // Retries first: what leads forward lies above them.
        picture.Add(layout.Routes.OrderBy(route => !route.Edge.IsRetry).Select(route => Edge(route, id)));
        picture.Add(diagram.Nodes.Select(node => Node(node, layout.Find(node.Key), entries[node.Key], palette, anchorOf)));
        return picture;
    }

    private static string Description(FlowDiagram diagram) =>
        HtmlElement.Number(diagram.Nodes.Count) + " boxes from top to bottom, each below what causes it. The causes and effects of each event stand with it, too.";

    private static LayoutBox Box(FlowNode node, IEnumerable<CauseEdge> entries)
    {
        var notes = entries.Select(entry => Shortened(Note(entry)).Length * NoteLetter).ToArray();
        var letters = notes.Append(Shortened(node.Label).Length * LabelLetter).Max();
        return new LayoutBox(node.Key, (letters / LettersUnit) + 24, LabelTop + 11 + (LineHeight * notes.Length));
    }

    private static string Note(CauseEdge entry) => (entry.IsRetry ? "\u21A9 " : "\u2190 ") + entry.Cause;

    private static string Shortened(string label) =>
        label.Length <= LongestLabel ? label : label.Substring(0, LongestLabel - (char.IsHighSurrogate(label[LongestLabel - 2]) ? 2 : 1)) + "\u2026";

    private static HtmlElement Edge(LayoutRoute route, string id)
    {
        var way = route.Way;
        var (first, last) = (way[0], way[way.Count - 1]);
        string line;
        if (first == last)
            line = Loop(first);
        else if (first.Layer == last.Layer)
            line = Below(first, last);
        else
            line = first.Layer < last.Layer ? Down(way) : Up(way);
        return new HtmlElement("path", ("class", route.Edge.IsRetry ? "edge retry" : "edge"), ("data-from", route.Edge.Cause), ("data-to", route.Edge.Effect), ("marker-end", "url(#" + id + "-arrow)"), ("d", line));
    }

    private static string Down(IReadOnlyList<LayoutNode> way)
    {
        var line = "M" + Point(way[0].Center, way[0].Y + way[0].Height);
        for (var index = 1; index < way.Count; index++)
            line += "V" + HtmlElement.Number(way[index - 1].LayerBottom) + Curve(way[index - 1].Center, way[index - 1].LayerBottom, way[index].Center, way[index].Y);
        return line;
    }

    private static string Up(IReadOnlyList<LayoutNode> way)
    {
        var line = "M" + Point(way[0].Center, way[0].Y);
        for (var index = 1; index < way.Count; index++)
            line += Curve(way[index - 1].Center, way[index - 1].Y, way[index].Center, way[index].LayerBottom) + "V" + HtmlElement.Number(way[index].Y + way[index].Height);
        return line;
    }

    private static string Below(LayoutNode from, LayoutNode to)
    {
        var bottom = Math.Max(from.Y + from.Height, to.Y + to.Height) + 34;
        return "M" + Point(from.Center, from.Y + from.Height) + "C" + Point(from.Center, bottom) + " " + Point(to.Center, bottom) + " " + Point(to.Center, to.Y + to.Height);
    }

    private static string Loop(LayoutNode node)
    {
        var right = node.X + node.Width;
        return "M" + Point(right - 24, node.Y + node.Height) + "C" + Point(right - 24, node.Y + node.Height + 24) + " " + Point(right - 6, node.Y + node.Height + 24) + " " + Point(right - 6, node.Y + node.Height);
    }

    private static string Curve(int x, int y, int toX, int toY)
    {
        var middle = (y + toY) / 2;
        return "C" + Point(x, middle) + " " + Point(toX, middle) + " " + Point(toX, toY);
    }

    private static string Point(int x, int y) => HtmlElement.Number(x) + " " + HtmlElement.Number(y);

    private static HtmlElement Node(FlowNode node, LayoutNode place, IEnumerable<CauseEdge> entries, IReadOnlyDictionary<string, int> palette, Func<string, string?> anchorOf)
    {
        var color = node.Aggregate is { } aggregate ? "node c" + HtmlElement.Number(palette[aggregate]) : "node outside";
        var box = new HtmlElement("g", ("class", color), ("data-node", node.Key))
        {
            new HtmlElement("rect", ("x", HtmlElement.Number(place.X)), ("y", HtmlElement.Number(place.Y)), ("width", HtmlElement.Number(place.Width)), ("height", HtmlElement.Number(place.Height)), ("rx", "6")),
        };
        var line = place.Y + LabelTop;
        box.Add(Text(node.Label, node.Key, "label", place.Center, line, node.Anchor));
        foreach (var entry in entries)
            box.Add(Text(Note(entry), entry.Cause + (entry.IsRetry ? " (retry)" : ""), "note", place.Center, line += LineHeight, anchorOf(entry.Cause)));
        return box;
    }

    private static HtmlElement Text(string label, string whole, string style, int x, int y, string? anchor)
    {
        var text = new HtmlElement("text", ("class", style), ("x", HtmlElement.Number(x)), ("y", HtmlElement.Number(y))) { Shortened(label) };
        return anchor is null ? text : new HtmlElement("a", ("href", "#" + anchor), ("aria-label", whole)) { text };
    }
}
