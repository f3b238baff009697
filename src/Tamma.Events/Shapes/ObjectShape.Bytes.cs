using System;
using Tamma.Events.Bytes;

namespace Tamma.Events.Shapes;

/// <content>
/// Members in the order in which a writer of the contract writes them, without white space, take a short road: what stands between two
/// values is compared at once. All others take a longer one, and whoever comes after them the short one again.
/// </content>
public sealed partial class ObjectShape
{
    /// <summary>How many declared members in a row may be absent before a name is looked up.</summary>
    private const int MaxAbsent = 2;

    /// <summary>Enters an object.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The object's first byte; -1 where the document is refused.</param>
    /// <param name="state">The document's state.</param>
    /// <returns>What is known inside.</returns>
    public ReadScope Open(ReadOnlySpan<byte> json, int at, ReadState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var scope = default(ReadScope);
        scope.Separator = (byte)'{';
        scope.At = JsonBytes.IsAt(json, at, (byte)'{') && state.Enter(ref scope) ? at : -1;
        if (_table.Members.Length > 64)
            state.OpenWords(_table.Members.Length);
        return scope;
    }

    /// <summary>Finds the next declared member; members that are not declared are checked and passed.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">Where <see cref="Open"/> left off, or the index after the value before; -1 where the document is refused.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The object; then it knows where the member's value, or the closing brace, stands.</param>
    /// <returns>Index of the member, each at most once; -1 at the object's end, and where the document is refused.</returns>
    public int Find(ReadOnlySpan<byte> json, int at, ReadState state, ref ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        var literals = _table.Literals;
        var index = scope.Count;
        if ((uint)index < (uint)literals.Length && JsonBytes.IsAt(json, at, scope.Separator) && literals[index].IsAt(json, at + 1))
            scope.At = JsonBytes.SkipWhite(json, at + 1 + literals[index].Length);
        else
            index = FindOther(json, at, state, ref scope);
        if (index < 0)
            return -1;
        scope.Separator = (byte)',';
        scope.Count = index + 1;
        ref var seen = ref scope.Seen;
        if (index >= 64)
            seen = ref state.Word(scope, index);
        if ((seen & (1UL << index)) != 0)
            return scope.At = -1;
        seen |= 1UL << index;
        return index;
    }

    /// <summary>Leaves an object.</summary>
    /// <param name="json">The document.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The object, at its closing brace.</param>
    /// <returns>The index after the brace, or -1 where the document is refused.</returns>
    public int Close(ReadOnlySpan<byte> json, ReadState state, ref ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (scope.At < 0 || !HasRequired(state, scope))
            return -1;
        state.Leave(scope);
        return scope.At + 1;
    }

    /// <inheritdoc/>
    public override int Take(ReadOnlySpan<byte> json, int at, ReadState state)
    {
        var members = _table.Members;
        var scope = Open(json, at, state);
        at = scope.At;
        for (int index; (index = Find(json, at, state, ref scope)) >= 0;)
            at = members[index].Shape.Take(json, scope.At, state);
        return Close(json, state, ref scope);
    }

    /// <summary>Finds the next declared member wherever it stands and however it is written; others are passed.</summary>
    /// <returns>Index of the member; -1 at the object's end, and where the document is refused.</returns>
    private int FindOther(ReadOnlySpan<byte> json, int at, ReadState state, ref ReadScope scope)
    {
        while (at >= 0)
        {
            at = JsonBytes.SkipWhite(json, scope.Separator == '{' ? at + 1 : at);
            if (JsonBytes.IsAt(json, at, (byte)'}'))
            {
                scope.At = at;
                return -1;
            }

            if (scope.Separator == ',')
                at = JsonBytes.IsAt(json, at, (byte)',') ? JsonBytes.SkipWhite(json, at + 1) : -1;
            scope.Separator = (byte)',';
            var index = FindName(json, at, state, ref scope);
            at = scope.At;
            if (index >= 0)
                return index;
            if (at >= 0)
                at = closed ? -1 : JsonBytes.Skip(json, at, state);
        }

        scope.At = -1;
        return -1;
    }

    /// <summary>Takes a name with its colon. Optional members that are absent make one of the next ones likely.</summary>
    /// <returns>Index of the member, or -1 for a free name, and where the document is refused.</returns>
    private int FindName(ReadOnlySpan<byte> json, int at, ReadState state, ref ReadScope scope)
    {
        var literals = _table.Literals;
        if (at >= 0)
        {
            for (var index = scope.Count; index < literals.Length && index <= scope.Count + MaxAbsent; index++)
            {
                if (!literals[index].IsAt(json, at))
                    continue;
                scope.At = JsonBytes.SkipWhite(json, at + literals[index].Length);
                return index;
            }
        }

        return state.TakeName(json, at, _table, ref scope);
    }

    private bool HasRequired(ReadState state, in ReadScope scope)
    {
        var count = _table.Members.Length;
        if (count > 0 && (_table.Required(0) & ~scope.Seen) != 0)
            return false;
        for (var index = 64; index < count; index += 64)
        {
            if ((_table.Required(index >> 6) & ~state.Word(scope, index)) != 0)
                return false;
        }

        return true;
    }
}
