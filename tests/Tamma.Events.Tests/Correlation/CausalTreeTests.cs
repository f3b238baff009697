using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;

namespace Tamma.Events.Tests.Correlation;

public sealed class CausalTreeTests
{
    /// <summary>Events of few ids, so that causes are found, missing, their own and doubled; causes are also no UUID, though they look like one, or one in upper case.</summary>
    private static readonly Gen<EventEnvelope[]> Streams = Gen.Select(Gen.Int[0, 12], Gen.Int[-9, 12], Gen.Int[0, 3])
        .Select(static (id, cause, milliseconds) => Events.Create(id, CauseOf(cause), milliseconds))
        .Array[0, 16];

    [Fact]
    public void Is_what_following_each_cause_says() => Streams.Sample(
        static stream =>
        {
            var tree = CausalTree.Of(stream);
            var model = new CausalModel(stream);
            Assert.Equal(model.Roots, tree.Roots.Select(IdOf));
            Assert.Equal(model.Orphans, tree.Orphans.Select(IdOf));
            Assert.Equal(model.Cycles, tree.Cycles.Select(static cycle => cycle.Select(IdOf).ToArray()));
            Assert.Equal(model.Duplicates, tree.Duplicates);
            var nodes = Nodes(tree).ToArray();
            Assert.Equal(model.First.Keys.Order(), nodes.Select(IdOf).Order());
            Assert.Equal(model.First.Count, tree.Count);
            Assert.Equal(stream.Length, tree.Count + tree.Duplicates.Count);
            foreach (var node in nodes)
            {
                Assert.Same(model.First[IdOf(node)], node.Envelope);
                Assert.Equal(model.CauseOf(IdOf(node)), node.Cause is null ? null : IdOf(node.Cause));
                Assert.Equal(model.ChildrenOf(IdOf(node)), node.Children.Select(IdOf));
            }

            // A line for each event, and the same whatever the order of arrival where no id is doubled.
            var text = tree.ToString();
            Assert.Equal(stream.Length, text.Split('\n').Count(static line => line.Contains('#')));
            if (tree.Duplicates.Count == 0)
                Assert.Equal(text, CausalTree.Of(stream.Reverse()).ToString());
        },
        iter: 5_000);

    [Fact]
    public void A_long_chain_is_neither_deep_nor_slow()
    {
        const int Length = 100_000;
        var chain = Enumerable.Range(0, Length).Select(static number => number == 0 ? Events.Create(0) : Events.Create(number, number - 1, number)).ToArray();
        new Random(1).Shuffle(chain);

        var tree = CausalTree.Of(chain);
        var node = Assert.Single(tree.Roots);
        for (var number = 0; number < Length; number++, node = number < Length ? Assert.Single(node.Children) : node)
            Assert.Equal(Events.IdOf(number), IdOf(node));
        Assert.InRange(tree.ToString().Length, Length, Length * 200);
    }

    [Fact]
    public void A_long_cycle_is_one()
    {
        const int Length = 100_000;
        var ring = Enumerable.Range(0, Length).Select(static number => Events.Create(number, (number + Length - 1) % Length, number)).ToArray();
        var tree = CausalTree.Of(ring);
        Assert.Equal(ring.Select(static envelope => envelope.EventId), Assert.Single(tree.Cycles).Select(IdOf));
        Assert.Equal((0, 0, Length), (tree.Roots.Count, tree.Orphans.Count, tree.Count));
    }

    [Fact]
    public void Many_walks_to_one_root_pass_each_event_once()
    {
        // A comb: the walk from each tooth would run down the whole handle.
        const int Length = 50_000;
        var comb = Enumerable.Range(0, Length).SelectMany(static number => new[]
        {
            number == 0 ? Events.Create(0, milliseconds: Length) : Events.Create(number, number - 1, Length - number),
            Events.Create(Length + number, number),
        });
        var tree = CausalTree.Of(comb);
        Assert.Equal((1, 2 * Length), (tree.Roots.Count, tree.Count));
    }

    [Fact]
    public void Nothing_has_no_correlation_and_two_have_no_tree()
    {
        var empty = CausalTree.Of([]);
        Assert.Equal((null, 0, null), (empty.CorrelationId, empty.Count, empty.Start));
        Assert.Equal("no events\n", empty.ToString());
        Assert.Throws<ArgumentException>(static () => CausalTree.Of([Events.Create(1), Events.Create(2, correlation: "w-2")]));
        Assert.Throws<ArgumentNullException>(static () => CausalTree.Of(null!));
        Assert.Throws<ArgumentNullException>(() => empty.WriteTo(null!));
        Assert.Equal(Events.IdOf(1), IdOf(new[] { Events.Create(1) }.GroupByCorrelation()[0].ToCausalTree().Roots[0]));
    }

    private static Guid IdOf(CausalNode node) => node.Envelope.EventId;

    private static string? CauseOf(int cause) => cause switch
    {
        -9 => "+" + Events.IdOf(2).ToString()[1..],
        -8 => "0x" + Events.IdOf(2).ToString()[2..].Replace("-8", "-+", StringComparison.Ordinal),
        -7 => " " + Events.IdOf(2),
        -6 => "",
        -5 => "no UUID",
        -4 => Events.IdOf(3).ToString("N"),
        -3 => Events.IdOf(4).ToString().ToUpperInvariant(),
        < 0 => null,
        _ => Events.IdOf(cause).ToString(),
    };

    private static IEnumerable<CausalNode> Nodes(CausalTree tree)
    {
        var pending = new Stack<CausalNode>([.. tree.Roots, .. tree.Orphans, .. tree.Cycles.SelectMany(static cycle => cycle)]);
        while (pending.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Children)
                pending.Push(child);
        }
    }
}
