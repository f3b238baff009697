using System.ComponentModel;

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

    /// <summary>Where the array, or the item that was read last, begins.</summary>
    internal int Start;

    /// <summary>Where the state's free names of this object begin.</summary>
    internal int Names;

    /// <summary>Number of this object in the hash table of free names, once it has too many for a list; else 0.</summary>
    internal int Many;

    /// <summary>What stands before the next name: the brace that opens the object, or a comma.</summary>
    internal byte Separator;

    /// <summary>Where the state's bits for members beyond the first 64 begin.</summary>
    internal int Words;
}
