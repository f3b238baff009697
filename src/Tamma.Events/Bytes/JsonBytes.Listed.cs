using System;
using System.Runtime.CompilerServices;

namespace Tamma.Events.Bytes;

/// <content>Objects of any shape, whose names <see cref="NameLists"/> may have.</content>
public static partial class JsonBytes
{
    /// <summary>Takes an object.</summary>
    /// <returns>The index after it, or -1.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipObject(ReadOnlySpan<byte> json, int at, int place, ReadState state)
    {
        if (!state.Enter())
            return -1;
        var depth = state.Depth;
        var length = state.Passed.LengthAt(json, at, depth, out var hash);
        if (length > 0)
        {
            state.Leave();
            return at + length;
        }

        var end = SkipMembers(json, at, place, state);
        state.Passed.Add(at, end, depth, hash);
        return end;
    }

    /// <summary>Takes an object that was entered.</summary>
    /// <returns>The index after it, or -1.</returns>
    private static int SkipMembers(ReadOnlySpan<byte> json, int at, int place, ReadState state)
    {
        var lists = state.Names.Lists;
        var open = lists.Open(place);
        if (open == 0)
            return SkipNew(json, at, place, state);
        var end = SkipListed(json, at, (byte)'{', open, state);
        if ((uint)end >= (uint)json.Length)
            return -1;
        if (end == at)
            return SkipOthers(json, SkipWhite(json, at + 1), open, state);
        if (json[end] != '}')
            return SkipOthers(json, Next(json, end), open, state);
        lists.Close(open, hasOthers: false);
        state.Leave();
        return end + 1;
    }

    /// <summary>Takes the members whose names stand where they are expected.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The object's opening brace, or the index after the value before.</param>
    /// <param name="separator">What has to stand there.</param>
    /// <param name="open">Number of the object.</param>
    /// <param name="state">The document's state.</param>
    /// <returns>The index after the last value, that of the caller where there is none, or -1.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int SkipListed(ReadOnlySpan<byte> json, int at, byte separator, int open, ReadState state)
    {
        var lists = state.Names.Lists;
        var (name, end) = (lists.At(open).Next, lists.At(open).End);
        for (; name < end && IsAt(json, at, separator); name++, separator = (byte)',')
        {
            var length = lists.LengthAt(json, at + 1, name);
            if (length == 0)
                break;
            at = Skip(json, at + 1 + length, name, state);
            if (at < 0)
                return -1;
        }

        lists.At(open).Next = name;
        return at;
    }

    /// <summary>The comma before a name, or the brace that opens its object.</summary>
    /// <param name="json">The document.</param>
    /// <param name="name">The name's opening quote.</param>
    internal static int SeparatorBefore(ReadOnlySpan<byte> json, int name)
    {
        do
            name--;
        while (json[name] <= ' ');
        return name;
    }

    /// <summary>Takes the members from one on whose name is not the one that is expected.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The name, or the closing brace, or -1.</param>
    /// <param name="open">Number of the object.</param>
    /// <param name="state">The document's state.</param>
    /// <returns>The index after the object, or -1.</returns>
    private static int SkipOthers(ReadOnlySpan<byte> json, int at, int open, ReadState state)
    {
        var scope = new ReadScope { Listed = open };
        while (at >= 0 && !IsAt(json, at, (byte)'}'))
        {
            at = Skip(json, state.TakeName(json, at, ref scope), scope.Place, state);
            if (at >= 0)
                at = Next(json, SkipListed(json, at, (byte)',', open, state));
        }

        if (at < 0)
            return -1;
        state.Names.Lists.Close(open, hasOthers: scope.Filter != 0);
        state.Leave(scope);
        return at + 1;
    }

    /// <summary>Takes an object without a list, and makes one of its names.</summary>
    /// <returns>The index after the object, or -1.</returns>
    private static int SkipNew(ReadOnlySpan<byte> json, int at, int place, ReadState state)
    {
        var count = 0;
        at = TakeEntries(json, at, state, default(AnyElements), out var scope, ref count);
        if (at < 0)
            return -1;
        state.Names.Learn(json, place, scope);
        state.Leave(scope);
        return at + 1;
    }
}
