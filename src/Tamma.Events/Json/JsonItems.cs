using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Tamma.Events.Json;

/// <summary>The items of a list. An enumerator of an interface is an object; for the framework's usual collections this needs none.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonItems<T>
{
    private readonly ReadOnlySpan<T> _span;
    private readonly IReadOnlyList<T>? _list;
    private readonly IEnumerator<T>? _others;
    private readonly int _count;
    private int _index = -1;

    internal JsonItems(IEnumerable<T> items)
    {
        switch (items)
        {
            case List<T> list:
                _span = CollectionsMarshal.AsSpan(list);
                _count = _span.Length;
                break;
            case T[] array:
                _span = new ReadOnlySpan<T>(array);
                _count = array.Length;
                break;
            case ImmutableArray<T> array:
                _span = JsonOutput.NotDefault(array).AsSpan();
                _count = _span.Length;
                break;
            case IReadOnlyList<T> list:
                _list = list;
                _count = CountOf(list);
                break;
            default:
                _others = items.GetEnumerator();
                break;
        }
    }

    /// <summary>The item that the enumeration stands on.</summary>
    public T Current { get; private set; } = default!;

    /// <summary>The enumeration itself.</summary>
    /// <returns>This.</returns>
    public readonly JsonItems<T> GetEnumerator() => this;

    /// <summary>Moves to the next item.</summary>
    /// <returns>False at the end.</returns>
    public bool MoveNext()
    {
        if (++_index < _count)
        {
            Current = _list is null ? _span[_index] : _list[_index];
            return true;
        }

        if (_others is not null && _others.MoveNext())
        {
            Current = _others.Current;
            return true;
        }

        return false;
    }

    /// <summary>Ends the enumeration.</summary>
    public readonly void Dispose() => _others?.Dispose();

    // An immutable array of a derived type is a list of its base, and only its own type says whether it was made.
    private static int CountOf(IReadOnlyList<T> list)
    {
        try
        {
            return list.Count;
        }
        catch (InvalidOperationException) when (list.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return JsonOutput.NotDefault(default(ImmutableArray<T>)).Length;
        }
    }
}
