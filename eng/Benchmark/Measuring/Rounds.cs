using System;
using System.Linq;

namespace Tamma.EventGen.Benchmark.Measuring;

/// <summary>Times several contenders in turns, so that what disturbs the machine disturbs all of them.</summary>
internal static class Rounds
{
    private const int Count = 31;
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(10);

    /// <summary>Measures each.</summary>
    /// <param name="size">How many documents each handles at a call.</param>
    /// <param name="contenders">What is timed.</param>
    /// <returns>The fastest round's time per document, in nanoseconds of processor time: what slows another one down is the machine.</returns>
    public static double[] Measure(int size, params Action[] contenders)
    {
        var times = contenders.Select(_ => new double[Count]).ToArray();
        for (var round = 0; round < Count; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
                times[i][round] = Time(contenders[i]) / size;
        }

        return [.. times.Select(Enumerable.Min)];
    }

    private static double Time(Action contender)
    {
        var begin = Environment.CpuUsage.TotalTime;
        var calls = 0;
        TimeSpan passed;
        do
        {
            contender();
            calls++;
            passed = Environment.CpuUsage.TotalTime - begin;
        }
        while (passed < Least);

        return passed.TotalNanoseconds / calls;
    }
}
