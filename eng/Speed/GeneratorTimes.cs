using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Tamma.EventGen.Speed;

/// <summary>
/// What a generator takes for a cold run, after an edit that concerns no event, and after an edit of one event; each beside what its
/// peers take in the same rounds, as milliseconds and as a multiple of System.Text.Json's.
/// </summary>
internal static class GeneratorTimes
{
    private const int WarmUpEvents = 100;
    private const int WarmUpRounds = 4;

    private static readonly Contender[] All = [Contenders.Floor, Contenders.EventGen, Contenders.SystemTextJson, Contenders.Mapperly];

    private static readonly (string Name, double Target)[] Runs = [("cold", 1.0), ("unrelated edit", 0.75), ("edit of one event", 0.6)];

    public static void Report(IReadOnlyCollection<int> sizes)
    {
        Measure(WarmUpEvents, WarmUpRounds);
        Console.WriteLine("Generators, code compiled: median ms, and in parentheses the multiple of System.Text.Json's");
        Console.WriteLine($"{"events",6}  {"",-18}{string.Concat(Runs.Select(run => $"{run.Name,20}"))}{"KB per event",15}");
        var misses = Runs.Select(_ => new List<string>()).ToArray();
        foreach (var size in sizes)
        {
            var results = Measure(size, RoundsOf(size));
            var peer = results[Array.IndexOf(All, Contenders.SystemTextJson)];
            var own = results[Array.IndexOf(All, Contenders.EventGen)];
            foreach (var (contender, result) in All.Zip(results))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,6}  {contender.Name,-18}{string.Concat(Runs.Select((_, run) => Cell(result, peer, run)))}{result.Characters / 1024.0 / size,15:0.0}"));
            for (var run = 0; run < Runs.Length; run++)
            {
                if (Ratio(own, peer, run) is var ratio && ratio > Runs[run].Target)
                    misses[run].Add(string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00} at {size}"));
            }
        }

        for (var run = 0; run < Runs.Length; run++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"target: {Runs[run].Name} <= {Runs[run].Target:0.00}: {(misses[run].Count == 0 ? "met" : "missed, " + string.Join(", ", misses[run]))}"));
    }

    // A round of 5,000 takes most of a minute.
    private static int RoundsOf(int events) => events switch
    {
        <= 100 => 9,
        <= 1000 => 5,
        _ => 1,
    };

    private static string Cell(Result own, Result peer, int run) =>
        string.Create(CultureInfo.InvariantCulture, $"{own.Times[run].Median,12:0.0} ({Ratio(own, peer, run):0.00})").PadLeft(20);

    private static double Ratio(Result own, Result peer, int run) => own.Times[run].Median / peer.Times[run].Median;

    private static Result[] Measure(int events, int rounds)
    {
        var results = All.Select(_ => new Result()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (contender, result) in All.Zip(results))
                result.Add(contender, events);
        }

        return results;
    }

    private sealed class Result
    {
        public Samples[] Times { get; } = [new(), new(), new()];

        /// <summary>How long all that was generated is.</summary>
        public int Characters { get; private set; }

        public void Add(Contender contender, int events)
        {
            var compilation = contender.Compile(events);
            var unrelated = Contender.EditUnrelated(compilation, events);
            var edited = Contender.EditEvent(unrelated);
            var driver = Times[0].Time(() => contender.NewDriver().RunGenerators(compilation));
            var generated = driver.GetRunResult().Results[0];
            if (generated.Exception is { } exception)
                throw new InvalidOperationException(contender.Name + " failed.", exception);
            Characters = generated.GeneratedSources.Sum(source => source.SourceText.Length);
            driver = Times[1].Time(() => driver.RunGenerators(unrelated));
            Times[2].Time(() => driver.RunGenerators(edited));
        }
    }
}
