using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Tamma.EventGen.Schema.Artifacts.Flow;

namespace Tamma.EventGen.Schema.Tests.Artifacts.Flow;

public sealed class FlowLayoutTests
{
    private const int Width = 100;
    private const int Height = 30;
    private const int BoxesPerLayer = 3;

    private static readonly Gen<CauseEdge[]> Edges = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11], Gen.Bool, (cause, effect, isRetry) => new CauseEdge(Key(cause), Key(effect), isRetry))
        .Array[0, 25].Select(edges => edges.DistinctBy(edge => (edge.Cause, edge.Effect)).ToArray());

    [Fact]
    public void Places_no_box_on_another_and_all_within_the_picture() => Edges.Sample(
        edges =>
        {
            var layout = Layout(edges);
            var boxes = Boxes.Select(box => layout.Find(box.Key)).ToArray();
            Assert.All(boxes, box => Assert.True(box.X >= 0 && box.Y >= 0 && box.X + Width <= layout.Width && box.Y + Height <= layout.Height));
            Assert.DoesNotContain(
                boxes.SelectMany((box, index) => boxes.Skip(index + 1).Select(other => (box, other))),
                pair => Math.Abs(pair.box.X - pair.other.X) < Width && Math.Abs(pair.box.Y - pair.other.Y) < Height);
        },
        iter: 1000);

    [Fact]
    public void Places_each_box_below_what_causes_it_where_nothing_leads_back() => Edges.Sample(
        edges =>
        {
            var forward = edges.Where(edge => string.CompareOrdinal(edge.Cause, edge.Effect) < 0).ToArray();
            var layout = Layout(forward);
            Assert.All(forward.Where(edge => !edge.IsRetry), edge => Assert.True(layout.Find(edge.Cause).Y + Height < layout.Find(edge.Effect).Y));
        },
        iter: 1000);

    [Fact]
    public void Leads_each_edge_from_its_cause_through_every_layer_to_its_effect() => Edges.Sample(
        edges =>
        {
            var layout = Layout(edges);
            Assert.Equal(edges.ToHashSet(), layout.Routes.Select(route => route.Edge).ToHashSet());
            Assert.All(layout.Routes, route =>
            {
                Assert.Same(layout.Find(route.Edge.Cause), route.Way[0]);
                Assert.Same(layout.Find(route.Edge.Effect), route.Way[^1]);
                Assert.All(route.Way.Zip(route.Way.Skip(1)), step => Assert.InRange(Math.Abs(step.First.Layer - step.Second.Layer), 0, 1));
                Assert.All(route.Way.Skip(1).SkipLast(1), bend => Assert.True(bend.IsBend));
            });
        },
        iter: 1000);

    [Fact]
    public void Is_the_same_whatever_the_order_of_the_edges() => Edges.Sample(
        edges => Assert.Equal(Places(Layout(edges)), Places(Layout([.. edges.OrderBy(edge => edge.Effect, StringComparer.Ordinal).ThenBy(edge => edge.Cause, StringComparer.Ordinal)]))),
        iter: 100);

    [Fact]
    public void Crosses_no_edges_where_none_need_to()
    {
        // Two chains side by side, named so that their first order crosses.
        var layout = Layout([new("b00", "b05", false), new("b01", "b04", false), new("b05", "b06", false), new("b04", "b07", false), new("b00", "b08", false), new("b01", "b08", false)]);

        Assert.Equal(6, layout.Routes.Count());
        Assert.DoesNotContain(layout.Routes.SelectMany(one => layout.Routes.Select(other => (one, other))), pair =>
            pair.one.Way[0].Layer == pair.other.Way[0].Layer && pair.one.Way[0].X < pair.other.Way[0].X && pair.one.Way[1].X > pair.other.Way[1].X);
    }

    private static IReadOnlyList<LayoutBox> Boxes { get; } = Enumerable.Range(0, 12).Select(index => new LayoutBox(Key(index), Width, Height)).ToArray();

    private static FlowLayout Layout(CauseEdge[] edges) => new(Boxes, edges, BoxesPerLayer, 500);

    private static IEnumerable<(int X, int Y)> Places(FlowLayout layout) => Boxes.Select(box => (layout.Find(box.Key).X, layout.Find(box.Key).Y));

    private static string Key(int index) => $"b{index:D2}";
}
