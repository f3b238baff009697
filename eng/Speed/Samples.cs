using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Tamma.EventGen.Speed;

/// <summary>Times of one thing in interleaved rounds: the median stands for them, because what disturbs a round only adds to it.</summary>
internal sealed class Samples
{
    private readonly List<double> _milliseconds = [];

    /// <summary>The median in milliseconds.</summary>
    public double Median => _milliseconds.Order().ElementAt(_milliseconds.Count / 2);

    /// <summary>Does it once, on a clean heap, and notes how long it took.</summary>
    public T Time<T>(Func<T> action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var start = Stopwatch.GetTimestamp();
        var result = action();
        _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return result;
    }
}
