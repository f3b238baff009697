using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Tamma.Events.Bytes;

/// <summary>Collects the entries of a map that can only be read.</summary>
/// <typeparam name="TKey">Type of the keys.</typeparam>
/// <typeparam name="TValue">Type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct MapBuilder<TKey, TValue>
    where TKey : notnull
{
    /// <summary>Up to so many entries, to compare keys one by one takes no longer than to hash one.</summary>
    private const int Few = 8;

    private Entries _few;
    private int _count;
    private Dictionary<TKey, TValue>? _many;

    /// <summary>Adds an entry whose key is not there yet.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Add(TKey key, TValue value)
    {
        if (_count < Few)
            _few[_count++] = new(key, value);
        else
            AddToMany(key, value);
    }

    /// <summary>Makes the map.</summary>
    /// <returns>All entries, in the order in which they were added.</returns>
    public readonly IReadOnlyDictionary<TKey, TValue> Build()
    {
        if (_many is not null)
            return _many;
        return _count == 0 ? SmallMap<TKey, TValue>.Empty : new SmallMap<TKey, TValue>(((ReadOnlySpan<KeyValuePair<TKey, TValue>>)_few)[.._count].ToArray());
    }

    private void AddToMany(TKey key, TValue value)
    {
        _many ??= new(((ReadOnlySpan<KeyValuePair<TKey, TValue>>)_few).ToArray());
        _many.Add(key, value);
    }

    [InlineArray(Few)]
    private struct Entries
    {
        private KeyValuePair<TKey, TValue> _first;
    }
}
