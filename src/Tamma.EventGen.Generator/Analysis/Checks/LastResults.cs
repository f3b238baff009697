using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Generator.Published;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>The last result for each event: while neither what it is made of nor the published contracts change, there is nothing to do anew.</summary>
/// <typeparam name="TInput">What the result is made of, value-equal.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
internal sealed class LastResults<TInput, TResult>
    where TInput : IEquatable<TInput>
{
    private readonly ConcurrentDictionary<(string Record, string EventType), Entry> _entries = new();

    /// <summary>The result for a declared event beside the published contracts of its type.</summary>
    public TResult Of(EventDeclaration declaration, TInput input, IReadOnlyList<PublishedContract> published, Func<TResult> make)
    {
        var key = (declaration.Record.FullName, declaration.Contract.EventType);
        if (_entries.TryGetValue(key, out var entry) && entry.Input.Equals(input) && IsSame(entry.Published, published))
            return entry.Result;
        var result = make();
        _entries[key] = new Entry(input, published, result);
        return result;
    }

    /// <summary>A file that did not change gives the same contract, not just an equal one.</summary>
    private static bool IsSame(IReadOnlyList<PublishedContract> left, IReadOnlyList<PublishedContract> right) =>
        left.Count == right.Count && left.Zip(right, (l, r) => ReferenceEquals(l.Contract, r.Contract)).All(same => same);

    private sealed record Entry(TInput Input, IReadOnlyList<PublishedContract> Published, TResult Result);
}
