using System;
using System.Buffers;

namespace Tamma.Events.Shapes;

/// <summary>Which members of an object were seen: one word, and pooled words beyond 64 members.</summary>
internal ref struct MemberSet(int count)
{
    private readonly ulong[]? _more = count > 64 ? Rent(count) : null;
    private ulong _first;

    /// <summary>Adds a member.</summary>
    /// <returns>False when it is there already.</returns>
    public bool Add(int index)
    {
        ref var word = ref _first;
        if (index >= 64)
            word = ref _more![(index >> 6) - 1];
        var bit = 1UL << index;
        var added = (word & bit) == 0;
        word |= bit;
        return added;
    }

    public readonly bool Contains(int index) =>
        ((index < 64 ? _first : _more![(index >> 6) - 1]) & (1UL << index)) != 0;

    public readonly void Dispose()
    {
        if (_more is not null)
            ArrayPool<ulong>.Shared.Return(_more);
    }

    private static ulong[] Rent(int count)
    {
        var words = ArrayPool<ulong>.Shared.Rent((count - 1) >> 6);
        Array.Clear(words);
        return words;
    }
}
