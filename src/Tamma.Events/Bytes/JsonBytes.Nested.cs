using System;
using System.Runtime.CompilerServices;

namespace Tamma.Events.Bytes;

/// <content>Objects with free names, and arrays.</content>
public static partial class JsonBytes
{
    /// <summary>Takes an object with free names, of which none may be given twice.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The object's first byte; -1 where the document is refused.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="values">What the names and values must be.</param>
    /// <param name="count">Number of the members.</param>
    /// <returns>The index after the object, or -1.</returns>
    internal static int TakeMap<TElements>(ReadOnlySpan<byte> json, int at, ReadState state, TElements values, out int count)
        where TElements : struct, IElements
    {
        count = 0;
        if (!IsAt(json, at, (byte)'{') || !state.Enter())
            return -1;
        at = TakeEntries(json, at, state, values, out var scope, ref count);
        if (at < 0)
            return -1;
        state.Leave(scope);
        return at + 1;
    }

    /// <summary>Takes the members of an object that was entered.</summary>
    /// <returns>The index of its closing brace, or -1.</returns>
    private static int TakeEntries<TElements>(ReadOnlySpan<byte> json, int at, ReadState state, TElements values, out ReadScope scope, ref int count)
        where TElements : struct, IElements
    {
        var found = 0;
        var names = state.Names;
        scope = new ReadScope { Names = names.Count };
        var filter = 0UL;
        // Members as most documents have them: with names that are not long.
        do
        {
            var name = SkipSpace(json, at + 1);
            if (name < sizeof(ulong) || name >= json.Length - sizeof(ulong) || json[name] != '"')
                break;
            var length = LengthInAnyWindow(json, name);
            if ((uint)(length - 1) >= Window - 1
                || !IsAt(json, name + length + 2, (byte)':')
                || !values.TakesName(json, name)
                || !names.TryAdd(json, name + 1, length, scope.Names, ref filter))
            {
                break;
            }

            at = values.Take(json, SkipSpace(json, name + length + 3), state);
            if ((uint)at >= (uint)json.Length)
                return -1;
            found++;
        }
        while (json[at] == ',');

        (count, scope.Filter) = (found, filter);
        return found > 0 && json[at] == '}' ? at : TakeMembers(json, at, state, values, ref scope, ref count);
    }

    /// <summary>Takes the members that are left.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the value that was taken last, or the opening brace.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="values">What the names and values must be.</param>
    /// <param name="scope">The object.</param>
    /// <param name="count">Number of the members so far.</param>
    /// <returns>The index of the closing brace, or -1.</returns>
    private static int TakeMembers<TElements>(ReadOnlySpan<byte> json, int at, ReadState state, TElements values, ref ReadScope scope, ref int count)
        where TElements : struct, IElements
    {
        at = count == 0 ? SkipWhite(json, at + 1) : Next(json, at);
        while (at >= 0 && !IsAt(json, at, (byte)'}'))
        {
            if (!values.TakesName(json, at))
                return -1;
            at = Next(json, values.Take(json, state.TakeName(json, at, ref scope), state));
            count++;
        }

        return at;
    }

    /// <summary>Takes an array.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The array's first byte; -1 where the document is refused.</param>
    /// <param name="state">The document's state.</param>
    /// <param name="items">What the items must be.</param>
    /// <param name="count">Number of the items.</param>
    /// <returns>The index after the array, or -1.</returns>
    internal static int TakeArray<TElements>(ReadOnlySpan<byte> json, int at, ReadState state, TElements items, out int count)
        where TElements : struct, IElements
    {
        count = 0;
        if (!IsAt(json, at, (byte)'[') || !state.Enter())
            return -1;
        var scope = default(ReadScope);
        at = SkipWhite(json, at + 1);
        while (!IsAt(json, at, (byte)']'))
        {
            var start = at;
            at = items.Take(json, start, state);
            if (!items.TakesItem(json, start, at, state, ref scope))
                return -1;
            at = NextItem(json, at);
            if (at < 0)
                return -1;
            count++;
        }

        state.Leave(scope);
        return at + 1;
    }

    /// <summary>Moves from an item to the next, or to the bracket that ends the array.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the item, or -1.</param>
    /// <returns>The index of the next item's first byte, which is the document's length where it ends behind the comma, or of a closing bracket, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int NextItem(ReadOnlySpan<byte> json, int at)
    {
        if ((uint)at < (uint)json.Length && json[at] == ',')
        {
            var next = SkipSpace(json, at + 1);
            // Behind a comma there is a value.
            return IsAt(json, next, (byte)']') ? -1 : next;
        }

        return IsAt(json, at, (byte)']') ? at : NextOtherItem(json, at);
    }

    private static int NextOtherItem(ReadOnlySpan<byte> json, int at)
    {
        at = SkipWhite(json, at);
        if ((uint)at >= (uint)json.Length)
            return -1;
        if (json[at] == ']')
            return at;
        if (json[at] != ',')
            return -1;
        at = SkipWhite(json, at + 1);
        // Behind a comma there is a value.
        return (uint)at < (uint)json.Length && json[at] != ']' ? at : -1;
    }
}
