using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using Tamma.Events.Bytes;

namespace Tamma.Events.Shapes;

/// <content>
/// Which of the first 64 members were read, the reader knows by bits: it keeps them in a register, and hands them in. It also takes members in
/// the order in which a writer of the contract writes them by <see cref="JsonBytes.IsNext"/>;
/// what comes otherwise is found here.
/// </content>
public sealed partial class ObjectShape
{
    /// <summary>Stands for a member where the names of those are expected now that are not declared.</summary>
    private const int Again = -2;

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
        return FindAt(json, JsonBytes.SkipWhite(json, at + 1), 0, state, ref scope);
    }

    /// <summary>The same of an object with up to 64 members, which begins with the one that is declared first.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The object's first byte; -1 where the document is refused.</param>
    /// <param name="first">The opening brace, the name in quotes, and the colon.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">What is known inside, and where the member's value, or the closing brace, stands.</param>
    /// <returns>Index of the member, also of another that the object begins with; -1 at the object's end, and where the document is refused.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Open(ReadOnlySpan<byte> json, int at, ReadOnlySpan<byte> first, ReadState state, out ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!JsonBytes.IsNext(json, at, 0, 0, first, first.Length) || !state.Enter())
            return Open(json, at, state, out scope);
        scope = default;
        scope.At = at + first.Length;
        return 0;
    }

    /// <summary>Finds the next declared member; members that are not declared are checked and passed.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the value before; -1 where the document is refused.</param>
    /// <param name="seen">One bit for each of the first 64 members that was read.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The object; then it knows where the member's value stands, or the closing brace where this is not right behind the value before.</param>
    /// <returns>Index of the member, each at most once; -1 at the object's end, and where the document is refused.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> json, int at, ulong seen, ReadState state, ref ReadScope scope) =>
        JsonBytes.IsAt(json, at, (byte)'}') ? -1 : FindNext(json, at, seen, state, ref scope);

    /// <summary>The same where the object does not end right behind the value.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindNext(ReadOnlySpan<byte> json, int at, ulong seen, ReadState state, ref ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        // What is usual is told without a call, so that it saves no registers.
        var name = at + 1;
        if (at >= 0 && (uint)name < (uint)json.Length && json[at] == ',')
        {
            if (json[name] == ' ')
                name++;
            var index = FindUsual(json, name, seen, ref scope);
            if (index >= 0)
                return index;
        }

        return FindOther(json, at, seen, state, ref scope);
    }

    /// <summary>The same where something else stands there.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindOther(ReadOnlySpan<byte> json, int at, ulong seen, ReadState state, ref ReadScope scope) =>
        FindAt(json, JsonBytes.NextLine(json, at), seen, state, ref scope);

    /// <summary>The same from a name on, or from the object's end.</summary>
    private int FindAt(ReadOnlySpan<byte> json, int at, ulong seen, ReadState state, ref ReadScope scope)
    {
        if (at < 0 || JsonBytes.IsAt(json, at, (byte)'}'))
        {
            scope.At = at;
            return -1;
        }

        var index = FindUsual(json, at, seen, ref scope);
        return index >= 0 ? index : FindName(json, at, seen, state, ref scope);
    }

    /// <summary>
    /// Tells whether the member behind the highest that was read stands at an index, or one behind optional ones that are not there: with white
    /// space before it, it is none that the reader finds itself.
    /// </summary>
    /// <returns>Index of the member, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FindUsual(ReadOnlySpan<byte> json, int at, ulong seen, ref ReadScope scope)
    {
        for (var next = 64 - BitOperations.LeadingZeroCount(seen); (uint)next < (uint)_usual.Length; next++)
        {
            var value = _usual[next].ValueAt(json, at);
            if (value >= 0)
            {
                scope.At = value;
                return next;
            }

            if ((_required >> next & 1) != 0)
                break;
        }

        return -1;
    }

    /// <summary>Leaves an object.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the value that was read last; where none was, the object's first byte, or -1.</param>
    /// <param name="seen">One bit for each of the first 64 members that was read.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The object; it knows its closing brace where this does not stand right behind the value.</param>
    /// <returns>The index after the brace, or -1 where the document is refused.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Close(ReadOnlySpan<byte> json, int at, ulong seen, ReadState state, in ReadScope scope)
    {
        ArgumentNullException.ThrowIfNull(state);
        // What is usual needs no call, so that it saves no registers. What was written to memory last would have to be waited for: the brace
        // is looked for behind the value before the scope is asked for it.
        if (scope.At < 0 || (_required & ~seen) != 0)
            return -1;
        if (_isWide || scope.Filter != 0 || !JsonBytes.IsAt(json, at, (byte)'}'))
            return CloseOther(json, at, state, scope);
        state.Leave();
        return at + 1;
    }

    /// <summary>The same of an object with many members, with free names, or whose brace stands elsewhere.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CloseOther(ReadOnlySpan<byte> json, int at, ReadState state, in ReadScope scope)
    {
        if (_isWide)
        {
            if (!HasRequired(state, scope))
                return -1;
            state.CloseWords(scope);
        }

        if (scope.Filter != 0)
            CloseList(json, state.Names, scope);
        state.Leave(scope);
        return JsonBytes.IsAt(json, at, (byte)'}') ? at + 1 : scope.At + 1;
    }

    private void CloseList(ReadOnlySpan<byte> json, FreeNames names, in ReadScope scope)
    {
        if (scope.Listed > 0)
            names.Lists.Close(scope.Listed, scope.Many > 0 || names.Count > scope.Names);
        else
            names.Learn(json, names.Lists.PlaceOf(_number), scope);
    }

    /// <inheritdoc/>
    public override int Take(ReadOnlySpan<byte> json, int at, ReadState state)
    {
        var members = _table.Members;
        var seen = 0UL;
        for (var index = Open(json, at, state, out var scope); ; index = Find(json, at, seen, state, ref scope))
        {
            if (index < 0)
                return Close(json, at, seen, state, scope);
            if (index < 64)
                seen |= 1UL << index;
            at = members[index].Shape.Take(json, scope.At, state);
        }
    }

    /// <summary>Finds the next declared member from a name on.</summary>
    /// <returns>Index of the member; -1 at the object's end, and where the document is refused.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FindName(ReadOnlySpan<byte> json, int at, ulong seen, ReadState state, ref ReadScope scope)
    {
        var index = scope.Listed > 0 ? Again : TakeName(json, at, state, ref scope);
        return index < 0 ? FindBehind(json, at, index, seen, state, ref scope)
            : TryMark(index, seen, state, scope) ? index
            : scope.At = -1;
    }

    /// <summary>The same behind names that are not declared.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The name's opening quote.</param>
    /// <param name="index">What <see cref="TakeName"/> said of it.</param>
    /// <param name="seen">One bit for each of the first 64 members that was read.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="scope">The object.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindBehind(ReadOnlySpan<byte> json, int at, int index, ulong seen, ReadState state, ref ReadScope scope)
    {
        while (true)
        {
            if (index != Again)
                at = closed || scope.At < 0 ? -1 : JsonBytes.Next(json, JsonBytes.Skip(json, scope.At, scope.Place, state));
            if (scope.Listed > 0 && at >= 0)
                at = SkipListed(json, at, state, scope.Listed);
            if (at < 0 || json[at] == '}')
            {
                scope.At = at;
                return -1;
            }

            index = scope.Listed > 0 ? FindUsual(json, at, seen, ref scope) : -1;
            if (index >= 0)
                return index;
            index = TakeName(json, at, state, ref scope);
            if (index >= 0)
                return TryMark(index, seen, state, scope) ? index : scope.At = -1;
        }
    }

    /// <summary>Takes the members whose names are expected, which are not declared.</summary>
    /// <returns>The name behind them, or the closing brace, or -1; the name that stands at the index where none is expected there.</returns>
    private static int SkipListed(ReadOnlySpan<byte> json, int at, ReadState state, int open)
    {
        if (json[at] == '}')
            return at;
        var separator = JsonBytes.SeparatorBefore(json, at);
        var end = JsonBytes.SkipListed(json, separator, json[separator], open, state);
        return end == separator ? at : JsonBytes.Next(json, end);
    }

    /// <summary>At the first name that is not declared, finds out which ones are expected.</summary>
    /// <returns>False where none are.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TryOpenList(FreeNames names, ref ReadScope scope)
    {
        // What is expected is told apart without the names that were added before.
        var open = scope.Filter == 0 ? names.Lists.Open(names.Lists.PlaceOf(_number)) : 0;
        scope.Listed = open > 0 ? open : -1;
        if (open == 0)
            return false;
        // It is left as one with free names.
        scope.Names = names.Count;
        scope.Filter = 1;
        return true;
    }

    /// <summary>Takes a name with its colon; one that is not declared must be new. The scope then knows where the value begins, or -1.</summary>
    /// <returns>Index of the member, or -1; <see cref="Again"/> where the name was not taken.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int TakeName(ReadOnlySpan<byte> json, int at, ReadState state, ref ReadScope scope)
    {
        var start = at + 1;
        var length = start >= sizeof(ulong) && start <= json.Length - sizeof(ulong) && json[at] == '"' ? JsonBytes.LengthInAnyWindow(json, at) : -1;
        var colon = start + length + 1;
        if ((uint)(length - 1) >= JsonBytes.Window - 1 || !JsonBytes.IsAt(json, colon, (byte)':'))
            return state.TakeName(json, at, _table, ref scope);
        var name = json.Slice(start, length);
        var hash = FreeNames.HashAt(json, start, length);
        var index = _table.FindHashed(name, hash);
        if (index < 0 && !closed && scope.Listed == 0 && TryOpenList(state.Names, ref scope))
            return Again;
        scope.At = index >= 0 || state.Names.Add(json, name, start, hash, ref scope) ? JsonBytes.SkipWhite(json, colon + 1) : -1;
        return scope.At < 0 ? -1 : index;
    }

    /// <summary>Marks a member as read; the first 64 the caller marks.</summary>
    /// <returns>False where it was read before.</returns>
    private static bool TryMark(int index, ulong seen, ReadState state, in ReadScope scope)
    {
        if (index < 64)
            return (seen & (1UL << index)) == 0;
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
