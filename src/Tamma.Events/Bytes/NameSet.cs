using System;
using System.Buffers;
using System.Runtime.InteropServices;

namespace Tamma.Events.Bytes;

/// <summary>
/// The free names of all objects of a document, told apart by scope: one pooled hash table, linear in the document.
/// The hash is the runtime's keyed one, so that no document can be made to collide.
/// </summary>
internal struct NameSet : IDisposable
{
    private const int FirstCapacity = 64;

    private Entry[]? _entries;
    private int _capacity;
    private int _count;
    private PooledBytes _escaped;

    /// <summary>Adds a name.</summary>
    /// <param name="document">Where plain names stand.</param>
    /// <param name="name">The unescaped name.</param>
    /// <param name="scope">Number of the object, from 1.</param>
    /// <param name="start">Where the name stands in the document, or -1 for a name with escapes: it is copied.</param>
    /// <returns>False when the scope has the name already.</returns>
    public bool Add(ReadOnlySpan<byte> document, ReadOnlySpan<byte> name, int scope, int start)
    {
        if (_count * 2 >= _capacity)
            Grow();
        var hash = Hash(name, scope);
        var slot = hash & (_capacity - 1);
        for (; _entries![slot].Scope != 0; slot = (slot + 1) & (_capacity - 1))
        {
            ref readonly var entry = ref _entries[slot];
            if (entry.Hash == hash && entry.Scope == scope && NameOf(document, entry).SequenceEqual(name))
                return false;
        }

        _entries[slot] = new Entry(hash, scope, start >= 0 ? start : _escaped.Append(name), name.Length, start < 0);
        _count++;
        return true;
    }

    public void Dispose()
    {
        if (_entries is not null)
            ArrayPool<Entry>.Shared.Return(_entries);
        _entries = null;
        _escaped.Dispose();
    }

    private static int Hash(ReadOnlySpan<byte> name, int scope)
    {
        var hash = string.GetHashCode(MemoryMarshal.Cast<byte, char>(name), StringComparison.Ordinal);
        var last = name.IsEmpty ? 0 : name[^1];
        return HashCode.Combine(hash, last, scope);
    }

    private readonly ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> document, in Entry entry) =>
        entry.IsCopy ? _escaped.Slice(entry.Start, entry.Length) : document.Slice(entry.Start, entry.Length);

    private void Grow()
    {
        var (old, oldCapacity) = (_entries, _capacity);
        _capacity = Math.Max(FirstCapacity, oldCapacity * 2);
        _entries = ArrayPool<Entry>.Shared.Rent(_capacity);
        Array.Clear(_entries, 0, _capacity);
        foreach (ref readonly var entry in old.AsSpan(0, oldCapacity))
        {
            if (entry.Scope == 0)
                continue;
            var slot = entry.Hash & (_capacity - 1);
            while (_entries[slot].Scope != 0)
                slot = (slot + 1) & (_capacity - 1);
            _entries[slot] = entry;
        }

        if (old is not null)
            ArrayPool<Entry>.Shared.Return(old);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(int Hash, int Scope, int Start, int Length, bool IsCopy);
}
