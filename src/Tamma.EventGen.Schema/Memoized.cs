using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace Tamma.EventGen.Schema;

/// <summary>Remembers what a function gave, for as many arguments as it may: a compiler's process lives long.</summary>
/// <param name="function">A function of nothing but its argument.</param>
/// <param name="comparer">Which arguments are the same.</param>
public sealed class Memoized<TArgument, TResult>(Func<TArgument, TResult> function, IEqualityComparer<TArgument>? comparer = null)
    where TArgument : notnull
{
    private const int Limit = 10_000;

    private readonly ConcurrentDictionary<TArgument, TResult> _results = new(comparer ?? EqualityComparer<TArgument>.Default);

    /// <summary>What the function gives.</summary>
    public TResult Of(TArgument argument)
    {
        if (_results.TryGetValue(argument, out var known))
            return known;
        var result = function(argument);
        if (_results.Count < Limit)
            _results[argument] = result;
        return result;
    }
}
