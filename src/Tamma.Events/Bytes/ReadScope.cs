using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Tamma.Events.Bytes;

/// <summary>What a reader knows of an object or array while it is inside: made by <c>Open</c> of a shape and handed to its other methods.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ReadScope
{
    /// <summary>One bit for each of the first 64 members that was read.</summary>
    internal ulong Seen;

    /// <summary>One bit for each hash of a free name: where it is not set, the name is new.</summary>
    internal ulong Filter;

    /// <summary>The member that comes next in the declared order, or the number of items or entries so far.</summary>
    internal int Count;

    /// <summary>Where the name stands that was read last.</summary>
    internal int Start;

    /// <summary>Where the state's free names of this object begin.</summary>
    internal int Names;

    /// <summary>Number of this object in the hash table of free names, once it has too many for a list; else 0.</summary>
    internal int Many;

    /// <summary>What stands before the next name: the brace that opens the object, or a comma.</summary>
    internal byte Separator;

    private int _at;

    /// <summary>Where the state's bits for members beyond the first 64 begin.</summary>
    internal int Words;

    /// <summary>Where reading goes on: the first byte of the value that was found, or the object's or array's end, or -1 where the document is refused.</summary>
    public int At
    {
        readonly get => _at;
        internal set => _at = value;
    }

    /// <summary>Takes the name of a member in its usual place: behind the member before it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the value before, or -1.</param>
    /// <param name="member">Index of the member, one of the first 64.</param>
    /// <param name="name">The comma, the name in quotes, and the colon.</param>
    /// <returns>The first byte of the member's value; -1 where something else stands here, or the member was read before.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(ReadOnlySpan<byte> json, int at, int member, ReadOnlySpan<byte> name)
    {
        var end = JsonBytes.Has(json, at, name) ? at + name.Length : TakeSpaced(json, at, name);
        if (end < 0 || (Seen & (1UL << member)) != 0)
        {
            Count = member;
            return -1;
        }

        Seen |= 1UL << member;
        Count = member + 1;
        return JsonBytes.SkipWhite(json, end);
    }

    /// <summary>Takes the comma, the name and the colon with white space around the comma.</summary>
    /// <returns>The index behind the colon, or -1 where something else stands here.</returns>
    private static int TakeSpaced(ReadOnlySpan<byte> json, int at, ReadOnlySpan<byte> name)
    {
        at = JsonBytes.SkipWhite(json, at);
        if (!JsonBytes.IsAt(json, at, (byte)','))
            return -1;
        at = JsonBytes.SkipWhite(json, at + 1);
        return JsonBytes.Has(json, at, name[1..]) ? at + name.Length - 1 : -1;
    }
}
