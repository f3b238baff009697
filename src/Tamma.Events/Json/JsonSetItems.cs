using System.Collections.Generic;
using System.ComponentModel;

namespace Tamma.Events.Json;

/// <summary>The items of a set. An enumerator of an interface is an object; for a <see cref="HashSet{T}"/> this needs none.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonSetItems<T>
{
    private readonly IEnumerator<T>? _others;
    private HashSet<T>.Enumerator _set;

    internal JsonSetItems(IEnumerable<T> items)
    {
        if (items is HashSet<T> set)
            _set = set.GetEnumerator();
        else
            _others = items.GetEnumerator();
    }

    /// <summary>The item that the enumeration stands on.</summary>
    public readonly T Current => _others is null ? _set.Current : _others.Current;

    /// <summary>The enumeration itself.</summary>
    /// <returns>This.</returns>
    public readonly JsonSetItems<T> GetEnumerator() => this;

    /// <summary>Moves to the next item.</summary>
    /// <returns>False at the end.</returns>
    public bool MoveNext() => _others is null ? _set.MoveNext() : _others.MoveNext();

    /// <summary>Ends the enumeration.</summary>
    public readonly void Dispose() => _others?.Dispose();
}
