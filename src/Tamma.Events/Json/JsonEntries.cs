using System;
using System.Collections.Generic;
using System.ComponentModel;
using Tamma.Events.Bytes;

namespace Tamma.Events.Json;

/// <summary>The entries of a map. An enumerator of an interface is an object; for the maps of parsed events this needs none.</summary>
/// <typeparam name="TKey">Type of the keys.</typeparam>
/// <typeparam name="TValue">Type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonEntries<TKey, TValue>
    where TKey : notnull
{
    private readonly ReadOnlySpan<KeyValuePair<TKey, TValue>> _few;
    private readonly IEnumerator<KeyValuePair<TKey, TValue>>? _others;
    private readonly bool _isDictionary;
    private Dictionary<TKey, TValue>.Enumerator _dictionary;
    private int _index = -1;

    internal JsonEntries(IEnumerable<KeyValuePair<TKey, TValue>> entries)
    {
        switch (entries)
        {
            case SmallMap<TKey, TValue> map:
                _few = map.Entries;
                break;
            case Dictionary<TKey, TValue> dictionary:
                _isDictionary = true;
                _dictionary = dictionary.GetEnumerator();
                break;
            default:
                _others = entries.GetEnumerator();
                break;
        }
    }

    /// <summary>The entry that the enumeration stands on.</summary>
    public KeyValuePair<TKey, TValue> Current { get; private set; }

    /// <summary>The enumeration itself.</summary>
    /// <returns>This.</returns>
    public readonly JsonEntries<TKey, TValue> GetEnumerator() => this;

    /// <summary>Moves to the next entry.</summary>
    /// <returns>False at the end.</returns>
    public bool MoveNext()
    {
        if (++_index < _few.Length)
            Current = _few[_index];
        else if (_isDictionary && _dictionary.MoveNext())
            Current = _dictionary.Current;
        else if (_others is not null && _others.MoveNext())
            Current = _others.Current;
        else
            return false;
        return true;
    }

    /// <summary>Ends the enumeration.</summary>
    public readonly void Dispose() => _others?.Dispose();
}
