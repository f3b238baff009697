using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tamma.Events.Bytes;

/// <summary>
/// The free names that objects had before, in lists by where the objects stood. Who writes JSON writes the members of an object in the same order
/// again and again: the next name is compared as a whole, with all that stands between two values, where it is expected. So its end need not be
/// waited for, and that it is new in its object is known from the list, which has no name twice.
/// </summary>
/// <remarks>
/// A place is the index of the name whose value the object is, or an array of such objects; the first places belong to objects that a contract
/// declares. As long as a thread lives that read free names, it keeps some 1,800 of them, some 70 KB, and no more.
/// </remarks>
internal sealed partial class NameLists
{
    private const int OwnerCount = 256;

    /// <summary>Those of owners, and one for each name.</summary>
    private const int MaxPlaces = 2048;
    private const int MaxBytes = 32 * 1024;

    /// <summary>A list begins with this credit, and has no more. An object that keeps to it adds one; without credit it is given up for a while.</summary>
    private const short MaxCredit = 16;

    /// <summary>What an object takes of the credit that does not keep to its list: one in five of such, and the list brings nothing.</summary>
    private const int Disappointment = 4;

    /// <summary>An object keeps to its list where no more than one in so many of its names stood elsewhere.</summary>
    private const int NamesForSurprise = 4;

    /// <summary>So many objects are read without a list in which a name was missing, until one has it again.</summary>
    private const byte Wait = 4;

    /// <summary>So many objects pass before a list is made again that brought nothing. Once there is no more room, as many pass before all are made anew, then twice as many, and so on.</summary>
    private const short Pause = 1000;

    private List[] _lists = new List[1];
    private int[] _owners = [];
    private uint[] _hashes = [];
    private Name[] _names = [];
    private byte[] _literals = [];
    private int _count;
    private int _used;
    private int _pause;
    private int _pauses;
    private bool _isOutdated;
    private bool _isUsed;

    private ListedNames[] _open = new ListedNames[16];
    private int _openCount;

    /// <summary>Ends a document.</summary>
    public void Clear()
    {
        _openCount = 0;
        _isUsed = true;
        if (_isOutdated)
            Forget();
    }

    /// <summary>The place of an object that a contract declares.</summary>
    /// <param name="owner">Number of what declares it, 1 or greater.</param>
    /// <returns>The place; 0 in the first document, which may be the only one: what is read within another, and what an exception ends, has a state of its own.</returns>
    public int PlaceOf(int owner)
    {
        if (_owners.Length == 0)
        {
            if (!_isUsed)
                return 0;
            Prepare();
        }

        var index = owner & (OwnerCount - 1);
        var place = index + 1;
        if (_owners[index] != owner)
        {
            _owners[index] = owner;
            _lists[place] = default;
        }

        return place;
    }

    /// <summary>Opens an object.</summary>
    /// <returns>Its number, or 0 where there is no list.</returns>
    public int Open(int place)
    {
        ref readonly var list = ref _lists[place];
        if (list.Count == 0 || list.Stale > 0)
            return 0;
        if (++_openCount == _open.Length)
            Array.Resize(ref _open, _openCount * 2);
        _open[_openCount] = new() { Place = place, First = list.First, End = list.First + list.Count, Next = list.First };
        return _openCount;
    }

    /// <summary>An object that is open.</summary>
    public ref ListedNames At(int open) => ref _open[open];

    /// <summary>Takes a name that is not the next one.</summary>
    /// <param name="open">The object's number.</param>
    /// <param name="name">The unescaped name.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="place">Its place in the list; 0 where it is missing there.</param>
    /// <returns>False where the object had it.</returns>
    public bool Take(int open, ReadOnlySpan<byte> name, uint hash, out int place)
    {
        ref var listed = ref _open[open];
        place = Find(name, hash, listed.First, listed.End);
        return place == 0 || listed.Take(place);
    }

    /// <summary>Closes the object that was opened last.</summary>
    /// <param name="open">Its number.</param>
    /// <param name="hasOthers">Whether it had names that are missing in the list.</param>
    public void Close(int open, bool hasOthers)
    {
        ref readonly var listed = ref _open[open];
        ref var list = ref _lists[listed.Place];
        _openCount = open - 1;
        if (!hasOthers && listed.Surprises * NamesForSurprise <= listed.Next - listed.First)
        {
            if (list.Credit < MaxCredit)
                list.Credit++;
        }
        else
        {
            list.Credit -= Disappointment;
            list.Stale = hasOthers ? Wait : list.Stale;
            if (list.Credit < 0)
                list = new() { Credit = -Pause };
        }
    }

    /// <summary>The length of a name with its surroundings, where that is what stands at an index, with a value behind it; else 0.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the separator.</param>
    /// <param name="name">The name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LengthAt(ReadOnlySpan<byte> json, int at, int name)
    {
        ref readonly var expected = ref _names[name];
        int length = expected.Length;
        var value = at + length;
        if (!JsonBytes.HasWindow(json, at) || (uint)value >= (uint)json.Length)
            return LengthNearEnd(json, at, name);
        var others = ~Same(ref Unsafe.Add(ref MemoryMarshal.GetReference(json), at), ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_literals), expected.Literal));
        return others << (JsonBytes.Window - length) == 0 && json[value] > ' ' ? length : 0;
    }

    /// <summary>The same also where no window fits any more.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int LengthNearEnd(ReadOnlySpan<byte> json, int at, int name)
    {
        var literal = LiteralOf(name);
        var value = at + literal.Length;
        return value < json.Length && json[value] > ' ' && json[at..value].SequenceEqual(literal) ? literal.Length : 0;
    }

    /// <summary>A bit for each byte of a window that is the same in another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Same(ref byte one, ref byte other)
    {
        if (Vector256.IsHardwareAccelerated)
            return Vector256.Equals(Vector256.LoadUnsafe(ref one), Vector256.LoadUnsafe(ref other)).ExtractMostSignificantBits();
        return Vector128.Equals(Vector128.LoadUnsafe(ref one), Vector128.LoadUnsafe(ref other)).ExtractMostSignificantBits()
            | (Vector128.Equals(Vector128.LoadUnsafe(ref one, 16), Vector128.LoadUnsafe(ref other, 16)).ExtractMostSignificantBits() << 16);
    }

    private void Prepare()
    {
        _owners = new int[OwnerCount];
        _lists = new List[MaxPlaces];
        _hashes = new uint[MaxPlaces];
        _names = new Name[MaxPlaces];
        _literals = new byte[MaxBytes + JsonBytes.Window];
        _count = OwnerCount + 1;
    }

    /// <summary>Forgets all lists, when nothing is open that knows a name by its index.</summary>
    private void Forget()
    {
        Array.Clear(_lists);
        (_count, _used, _isOutdated) = (OwnerCount + 1, 0, false);
    }

    private int Find(ReadOnlySpan<byte> name, uint hash, int first, int end)
    {
        for (var hashes = _hashes.AsSpan(0, end); ; first++)
        {
            var found = hashes[first..].IndexOf(hash);
            if (found < 0)
                return 0;
            first += found;
            if (NameIn(LiteralOf(first)).SequenceEqual(name))
                return first;
        }
    }

    private ReadOnlySpan<byte> LiteralOf(int name) => _literals.AsSpan(_names[name].Literal, _names[name].Length);

    private static ReadOnlySpan<byte> NameIn(ReadOnlySpan<byte> literal) => literal[(literal.IndexOf((byte)'"') + 1)..literal.LastIndexOf((byte)'"')];

    /// <summary>The names that an object had, in their order.</summary>
    private struct List
    {
        public int First { get; init; }

        public byte Count { get; init; }

        /// <summary>Where it is positive, an object had a name that is missing: so many more are read without the list to find it.</summary>
        public byte Stale { get; set; }

        /// <summary>How far it paid; where it is negative, so many objects pass before a list is made.</summary>
        public short Credit { get; set; }
    }

    /// <summary>A name with its surroundings.</summary>
    private readonly struct Name(int literal, int length)
    {
        public ushort Literal { get; } = (ushort)literal;

        public byte Length { get; } = (byte)length;
    }
}
