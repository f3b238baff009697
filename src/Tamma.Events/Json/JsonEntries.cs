using System.Collections.Generic;
using System.ComponentModel;

namespace Tamma.Events.Json;

/// <summary>The entries of a map. An enumerator of an interface is an object; for a <see cref="Dictionary{TKey, TValue}"/> this needs none.</summary>
/// <typeparam name="TKey">Type of the keys.</typeparam>
/// <typeparam name="TValue">Type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonEntries<TKey, TValue>
    where TKey : notnull
{
    private readonly IEnumerator<KeyValuePair<TKey, TValue>>? _others;
    private Dictionary<TKey, TValue>.Enumerator _dictionary;

    internal JsonEntries(IEnumerable<KeyValuePair<TKey, TValue>> entries)
    {
        if (entries is Dictionary<TKey, TValue> dictionary)
            _dictionary = dictionary.GetEnumerator();
        else
            _others = entries.GetEnumerator();
    }

    /// <summary>The entry that the enumeration stands on.</summary>
    public readonly KeyValuePair<TKey, TValue> Current => _others is null ? _dictionary.Current : _others.Current;

    /// <summary>The enumeration itself.</summary>
    /// <returns>This.</returns>
    public readonly JsonEntries<TKey, TValue> GetEnumerator() => this;

    /// <summary>Moves to the next entry.</summary>
    /// <returns>False at the end.</returns>
    public bool MoveNext() => _others is null ? _dictionary.MoveNext() : _others.MoveNext();

    /// <summary>Ends the enumeration.</summary>
    public readonly void Dispose() => _others?.Dispose();
}
