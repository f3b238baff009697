using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using Tamma.EventGen.Schema.Causes;

namespace Tamma.EventGen.Schema.Tests.Causes;

public sealed class CauseCyclesTests
{
    [Theory]
    [InlineData("A:", "")]
    [InlineData("A: B:A C:B,A", "")]
    [InlineData("A:A", "A")]
    [InlineData("A:C B:A C:B D:C", "A,B,C")]
    [InlineData("B:A A:B D:C,B C:D E:D", "A,B C,D")]
    [InlineData("A:B,D B:A,C C:B D:C", "A,B")]
    [InlineData("A:X X:", "")]
    [InlineData("A:X", "")]
    public void Tells_the_shortest_circle_of_each_group_from_cause_to_effect(string causes, string cycles) =>
        Assert.Equal(cycles, string.Join(' ', CauseCycles.Find(Graph(causes)).Select(cycle => string.Join(',', cycle))));

    /// <summary>Beside reachability by squaring a matrix.</summary>
    [Fact]
    public void Finds_each_group_of_events_that_cause_each_other() => Gen.Int[0, 6].Array[49].Sample(dice =>
    {
        const int Count = 7;
        var reaches = new bool[Count, Count];
        // About one cause for each event: fewer close no circle, and more make one group of all.
        foreach (var index in Enumerable.Range(0, dice.Length))
            reaches[index / Count, index % Count] = dice[index] == 0;
        var graph = Enumerable.Range(0, Count).ToDictionary(
            Name,
            IReadOnlyCollection<string> (effect) => Enumerable.Range(0, Count).Where(cause => reaches[cause, effect]).Select(Name).ToArray());
        for (var round = 0; round < Count; round++)
        {
            foreach (var from in Enumerable.Range(0, Count))
            {
                foreach (var to in Enumerable.Range(0, Count))
                    reaches[from, to] |= Enumerable.Range(0, Count).Any(by => reaches[from, by] && reaches[by, to]);
            }
        }

        var firsts = Enumerable.Range(0, Count).Where(node => reaches[node, node]
            && !Enumerable.Range(0, node).Any(earlier => reaches[earlier, node] && reaches[node, earlier])).Select(Name);
        var cycles = CauseCycles.Find(graph);

        Assert.Equal(firsts, cycles.Select(cycle => cycle[0]));
        Assert.All(cycles, cycle => Assert.All(cycle.Zip(cycle.Skip(1).Append(cycle[0])), step => Assert.Contains(step.First, graph[step.Second])));
        Assert.All(cycles, cycle => Assert.Equal(cycle.Distinct(), cycle));
    });

    [Fact]
    public void A_long_chain_and_a_long_circle_are_walked_without_recursion()
    {
        const int Length = 20_000;
        var chain = Enumerable.Range(0, Length).ToDictionary(Name, IReadOnlyCollection<string> (i) => i == 0 ? [] : [Name(i - 1)]);
        var circle = Enumerable.Range(0, Length).ToDictionary(Name, IReadOnlyCollection<string> (i) => [Name((i + Length - 1) % Length)]);

        Assert.Empty(CauseCycles.Find(chain));
        Assert.Equal(Length, Assert.Single(CauseCycles.Find(circle)).Count);
    }

    private static string Name(int index) => "E" + index.ToString("D6", CultureInfo.InvariantCulture);

    private static Dictionary<string, IReadOnlyCollection<string>> Graph(string causes) => causes.Split(' ').Select(text => text.Split(':')).ToDictionary(
        parts => parts[0],
        IReadOnlyCollection<string> (parts) => parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries));
}
