using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Tamma.Events.Bytes;

/// <summary>A map of few entries, in their order, that can only be read: an array, which is smaller than a hash table and made sooner.</summary>
[DebuggerDisplay("Count = {Count}")]
internal sealed class SmallMap<TKey, TValue>(KeyValuePair<TKey, TValue>[] entries) : IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    public static readonly SmallMap<TKey, TValue> Empty = new([]);

    /// <summary>The entries, no key twice.</summary>
    public KeyValuePair<TKey, TValue>[] Entries => entries;

    /// <inheritdoc/>
    public int Count => entries.Length;

    /// <inheritdoc/>
    public IEnumerable<TKey> Keys => entries.Select(static entry => entry.Key);

    /// <inheritdoc/>
    public IEnumerable<TValue> Values => entries.Select(static entry => entry.Value);

    /// <inheritdoc/>
    public TValue this[TKey key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"The key '{key}' is not in the map.");

    /// <inheritdoc/>
    public bool ContainsKey(TKey key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        foreach (var entry in entries)
        {
            if (EqualityComparer<TKey>.Default.Equals(entry.Key, key))
            {
                value = entry.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => ((IEnumerable<KeyValuePair<TKey, TValue>>)entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
