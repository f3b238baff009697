using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Tamma.Events.Bytes;

namespace Tamma.Events.Shapes;

/// <content>
/// Which of the first 64 members were read, the reader knows by bits: it keeps them in a register, and hands them in. It also takes members in
/// the order in which a writer of the contract writes them by <see cref="JsonBytes.Next(ReadOnlySpan{byte}, int, ref ulong, int, ReadOnlySpan{byte})"/>;
/// what comes otherwise is found here.
/// </content>
public sealed partial class ObjectShape
{
    /// <summary>How many declared members in a row may be absent before a name is looked up.</summary>
    private const int MaxAbsent = 2;

    /// <summary>Enters an object and finds its first declared member.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The object's first byte; -1 where the document is refused.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">What is known inside, and where the member's value, or the closing brace, stands.</param>
    /// <returns>Index of the member; -1 at the object's end, and where the document is refused.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Open(ReadOnlySpan<byte> json, int at, ReadState state, out ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        scope = default;
        scope.At = -1;
        if (!JsonBytes.IsAt(json, at, (byte)'{') || !state.Enter())
            return -1;
        if (_isWide)
            state.OpenWords(ref scope, _table.Members.Length);
        var literals = _table.Literals;
        if (literals.Length == 0 || !literals[0].IsAt(json, at + 1))
            return OpenOther(json, at + 1, state, ref scope);
        scope.At = JsonBytes.SkipWhite(json, at + 1 + literals[0].Length);
        return 0;
    }

    /// <summary>Finds the next declared member; members that are not declared are checked and passed.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the value before; -1 where the document is refused.</param>
    /// <param name="seen">One bit for each of the first 64 members that was read.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The object; then it knows where the member's value, or the closing brace, stands.</param>
    /// <returns>Index of the member, each at most once; -1 at the object's end, and where the document is refused.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Find(ReadOnlySpan<byte> json, int at, ulong seen, ReadState state, ref ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        at = JsonBytes.Next(json, at);
        if (at < 0 || json[at] == '}')
        {
            scope.At = at;
            return -1;
        }

        // The one behind the highest that was read: with white space before it, it is none that the reader finds itself.
        var next = 64 - BitOperations.LeadingZeroCount(seen);
        var literals = _table.Literals;
        if (next == 64 || next >= literals.Length || !literals[next].IsAt(json, at))
            return FindName(json, at, seen, state, ref scope);
        scope.At = JsonBytes.SkipWhite(json, at + literals[next].Length);
        return next;
    }

    /// <summary>Leaves an object.</summary>
    /// <param name="seen">One bit for each of the first 64 members that was read.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The object, at its closing brace.</param>
    /// <returns>The index after the brace, or -1 where the document is refused.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Close(ulong seen, ReadState state, in ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (scope.At < 0 || (_required & ~seen) != 0)
            return -1;
        if (_isWide)
        {
            if (!HasRequired(state, scope))
                return -1;
            state.CloseWords(scope);
        }

        state.Leave(scope);
        return scope.At + 1;
    }

    /// <inheritdoc/>
    public override int Take(ReadOnlySpan<byte> json, int at, ReadState state)
    {
        var members = _table.Members;
        var seen = 0UL;
        for (var index = Open(json, at, state, out var scope); ; index = Find(json, at, seen, state, ref scope))
        {
            if (index < 0)
                return Close(seen, state, scope);
            if (index < 64)
                seen |= 1UL << index;
            at = members[index].Shape.Take(json, scope.At, state);
        }
    }

    /// <summary>Finds the first declared member of an object that begins otherwise than the writer's.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int OpenOther(ReadOnlySpan<byte> json, int at, ReadState state, ref ReadScope scope)
    {
        at = JsonBytes.SkipWhite(json, at);
        if (!JsonBytes.IsAt(json, at, (byte)'}'))
            return FindName(json, at, 0, state, ref scope);
        scope.At = at;
        return -1;
    }

    /// <summary>Finds the next declared member from a name on.</summary>
    /// <returns>Index of the member; -1 at the object's end, and where the document is refused.</returns>
    private int FindName(ReadOnlySpan<byte> json, int at, ulong seen, ReadState state, ref ReadScope scope)
    {
        while (true)
        {
            var index = TakeName(json, at, seen, state, ref scope);
            if (index >= 0)
                return TryMark(index, seen, state, ref scope) ? index : scope.At = -1;
            if (scope.At < 0)
                return -1;
            at = closed ? -1 : JsonBytes.Next(json, JsonBytes.Skip(json, scope.At, state));
            if (at >= 0 && json[at] != '}')
                continue;
            scope.At = at;
            return -1;
        }
    }

    /// <summary>Takes a name with its colon. Where optional members are absent, one of those behind the highest that was read is likely.</summary>
    /// <returns>Index of the member, or -1 for a free name, and where the document is refused.</returns>
    private int TakeName(ReadOnlySpan<byte> json, int at, ulong seen, ReadState state, ref ReadScope scope)
    {
        var literals = _table.Literals;
        var first = Math.Max(scope.Count, 64 - BitOperations.LeadingZeroCount(seen));
        for (var index = first; index < literals.Length && index <= first + MaxAbsent; index++)
        {
            if (!literals[index].IsAt(json, at))
                continue;
            scope.At = JsonBytes.SkipWhite(json, at + literals[index].Length);
            return index;
        }

        return state.TakeName(json, at, _table, ref scope);
    }

    /// <summary>Marks a member as read; the first 64 the caller marks.</summary>
    /// <returns>False where it was read before.</returns>
    private static bool TryMark(int index, ulong seen, ReadState state, ref ReadScope scope)
    {
        if (index < 64)
            return (seen & (1UL << index)) == 0;
        scope.Count = index + 1;
        ref var word = ref state.Word(scope, index);
        var bit = 1UL << index;
        var isNew = (word & bit) == 0;
        word |= bit;
        return isNew;
    }

    /// <summary>Whether the required members beyond the first 64 were read.</summary>
    private bool HasRequired(ReadState state, in ReadScope scope)
    {
        for (var index = 64; index < _table.Members.Length; index += 64)
        {
            if ((_table.Required(index >> 6) & ~state.Word(scope, index)) != 0)
                return false;
        }

        return true;
    }
}
