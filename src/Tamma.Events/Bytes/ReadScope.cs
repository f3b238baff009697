using System.ComponentModel;

namespace Tamma.Events.Bytes;

/// <summary>What a reader knows of an object or array while it is inside: made by <c>Open</c> of a shape and handed to its other methods.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ReadScope
{
    /// <summary>One bit for each hash of a free name: where it is not set, the name is new. None is set before the first.</summary>
    internal ulong Filter;

    /// <summary>Number of items or entries so far.</summary>
    internal int Count;

    /// <summary>Where a map's name stands that was read last: its opening quote.</summary>
    internal int Start;

    /// <summary>Its closing quote.</summary>
    internal int End;

    /// <summary>Its hash.</summary>
    internal uint Hash;

    /// <summary>Where the state's free names of this object begin, if it has any.</summary>
    internal int Names;

    /// <summary>Number of this object in the hash table of free names, once it has too many for a list; else 0.</summary>
    internal int Many;

    /// <summary>Number of this object among those with a list of expected names; 0 where that was not asked for, and -1 where it has none.</summary>
    internal int Listed;

    /// <summary>The place in that list of the name that was read last; 0 where it has none.</summary>
    internal int Place;

    /// <summary>Where the state's bits for members beyond the first 64 begin, if there are such.</summary>
    internal int Words;

    private int _at;

    /// <summary>Where reading goes on: the first byte of the value that was found last, or the object's or array's end where this had to be looked for, or -1 where the document is refused.</summary>
    public int At
    {
        readonly get => _at;
        internal set => _at = value;
    }
}
