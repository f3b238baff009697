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

    /// <summary>Adds an entry, or takes the place of the one that has the key; names are told apart before they are keys, but a type may have an equality of its own.</summary>
    /// <param name="key">The key.</param>
    public TValue this[TKey key]
    {
        set
        {
            if (_count == Few)
                AddToMany(key, value);
            else
                _few[PlaceOf(key)] = new(key, value);
        }
    }

    /// <summary>Makes the map.</summary>
    /// <returns>All entries, in the order in which their keys were added.</returns>
    public readonly IReadOnlyDictionary<TKey, TValue> Build()
    {
        if (_many is not null)
            return _many;
        return _count == 0 ? SmallMap<TKey, TValue>.Empty : new SmallMap<TKey, TValue>(((ReadOnlySpan<KeyValuePair<TKey, TValue>>)_few)[.._count].ToArray());
    }

    private int PlaceOf(TKey key)
    {
        // No text is the key of two names.
        for (var place = 0; typeof(TKey) != typeof(string) && place < _count; place++)
        {
            if (EqualityComparer<TKey>.Default.Equals(_few[place].Key, key))
                return place;
        }

        return _count++;
    }

    private void AddToMany(TKey key, TValue value)
    {
        _many ??= new(((ReadOnlySpan<KeyValuePair<TKey, TValue>>)_few).ToArray());
        _many[key] = value;
    }

    [InlineArray(Few)]
    private struct Entries
    {
        private KeyValuePair<TKey, TValue> _first;
    }
}
