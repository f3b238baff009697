using System;
using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tamma.Events.Bytes;

/// <summary>
/// The names of open objects that no contract knows, and the items of open arrays without repetition. The names of an object stand behind those
/// of the objects around it, so that leaving one forgets its names. An object of many names has them in a keyed hash table instead.
/// </summary>
internal sealed class FreeNames
{
    /// <summary>Names in a list. Should all have one hash, each is compared with so many at most.</summary>
    private const int MaxList = 128;

    private uint[] _hashes = new uint[MaxList];
    private NamePlace[] _places = new NamePlace[MaxList];
    private PooledBytes _copies;
    private PooledBytes _scratch;
    private NameSet _many;
    private int _scopes;

    /// <summary>What names are expected.</summary>
    public NameLists Lists { get; } = new();

    /// <summary>Names of all open objects that stand in no list.</summary>
    public int Count { get; private set; }

    public void Clear()
    {
        Count = 0;
        _copies.Dispose();
        if (_scopes > 0)
        {
            _many.Dispose();
            _many = default;
        }

        _scopes = 0;
        _scratch.Dispose();
        Lists.Clear();
    }

    public void Forget(in ReadScope scope) => Count = scope.Names;

    /// <summary>Makes a list of the names of an object that had none, before they are forgotten.</summary>
    /// <param name="json">The document.</param>
    /// <param name="place">The object's place.</param>
    /// <param name="scope">The object.</param>
    public void Learn(ReadOnlySpan<byte> json, int place, in ReadScope scope)
    {
        if (scope.Many == 0)
            Lists.Learn(place, json, _places.AsSpan(scope.Names, Count - scope.Names), _hashes.AsSpan(scope.Names, Count - scope.Names));
    }

    /// <summary>Room for a text, valid until the next call.</summary>
    public Span<byte> Scratch(int length) => _scratch.Take(length);

    /// <summary>Adds a name.</summary>
    /// <param name="json">The document.</param>
    /// <param name="name">The unescaped name.</param>
    /// <param name="start">Where it stands in the document, or -1 where it stands elsewhere: it is copied.</param>
    /// <param name="scope">The object, the innermost that is open.</param>
    /// <returns>False when the object has the name already.</returns>
    public bool Add(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name, int start, ref ReadScope scope) =>
        Add(json, name, start, start >= sizeof(ulong) && start <= json.Length - sizeof(ulong) && !name.IsEmpty ? HashAt(json, start, name.Length) : Hash(name), ref scope);

    /// <summary>Adds a name whose hash is known.</summary>
    public bool Add(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name, int start, uint hash, ref ReadScope scope)
    {
        scope.Hash = hash;
        if (scope.Listed > 0)
        {
            if (!Lists.Take(scope.Listed, name, hash, out scope.Place))
                return false;
            if (scope.Place > 0)
                return true;
        }

        if (scope.Many > 0)
            return _many.Add(json, name, scope.Many, start);
        if (scope.Filter == 0)
            scope.Names = Count;
        var bit = 1UL << (int)(hash >> 26);
        if ((scope.Filter & bit) != 0 && Has(json, name, hash, scope.Names))
            return false;
        scope.Filter |= bit;
        if (Count - scope.Names == MaxList)
        {
            Move(json, ref scope);
            return _many.Add(json, name, scope.Many, start);
        }

        if (Count == _hashes.Length)
        {
            Array.Resize(ref _hashes, Count * 2);
            Array.Resize(ref _places, Count * 2);
        }

        _hashes[Count] = hash;
        _places[Count++] = start < 0 ? new(_copies.Append(name), name.Length, true) : new(start, name.Length, false);
        return true;
    }

    /// <summary>Adds a name as most documents have them: without escapes, one of a few.</summary>
    /// <param name="json">The document.</param>
    /// <param name="start">Where it stands: eight or greater, with eight bytes from there on.</param>
    /// <param name="length">Its length, 1 or greater.</param>
    /// <param name="first">Where the names of the object begin, the innermost that is open.</param>
    /// <param name="filter">One bit for each hash of the object's names.</param>
    /// <returns>False where the other methods have to decide.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAdd(ReadOnlySpan<byte> json, int start, int length, int first, ref ulong filter)
    {
        var hash = HashAt(json, start, length);
        var bit = 1UL << (int)(hash >> 26);
        var count = Count;
        if (((filter & bit) != 0 && Has(json, json.Slice(start, length), hash, first)) || count - first >= MaxList || (uint)count >= (uint)_hashes.Length)
            return false;
        filter |= bit;
        _hashes[count] = hash;
        _places[count] = new(start, length, isCopy: false);
        Count = count + 1;
        return true;
    }

    /// <summary>The hash of a name that is not empty, with eight bytes of the document before it, and eight from its first on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint HashAt(ReadOnlySpan<byte> json, int start, int length)
    {
        // Of a short name, what stands beside it is shifted out: no branch depends on the length, which can't be foretold.
        var shift = Math.Max(0, sizeof(ulong) - length) << 3;
        Debug.Assert(start >= sizeof(ulong) && start <= json.Length - sizeof(ulong) && length > 0 && length <= json.Length - start, "Eight bytes stand on either side.");
        ref var name = ref Unsafe.Add(ref MemoryMarshal.GetReference(json), start);
        var first = EightAt(ref name) << shift;
        var last = EightAt(ref Unsafe.Add(ref name, length - sizeof(ulong))) >> shift;
        return Mix(first, last, length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong EightAt(ref byte place)
    {
        var eight = Unsafe.ReadUnaligned<ulong>(ref place);
        return BitConverter.IsLittleEndian ? eight : BinaryPrimitives.ReverseEndianness(eight);
    }

    /// <summary>The same of any name.</summary>
    public static uint Hash(ReadOnlySpan<byte> name)
    {
        if (name.Length >= sizeof(ulong))
            return Mix(BinaryPrimitives.ReadUInt64LittleEndian(name), BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]), name.Length);
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        bytes.Clear();
        name.CopyTo(bytes[^name.Length..]);
        var first = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        return Mix(first, name.IsEmpty ? 0 : first >> (64 - (name.Length << 3)), name.Length);
    }

    // Odd numbers without a pattern: 2^64 divided by the golden ratio, and by the square root of two.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(ulong first, ulong last, int length) =>
        (uint)((first * 0x9E3779B97F4A7C15 ^ (last + (uint)length) * 0xB504F333F9DE6485) >> 32);

    private bool Has(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name, uint hash, int from)
    {
        for (var hashes = _hashes.AsSpan(0, Count); ; from++)
        {
            var found = hashes[from..].IndexOf(hash);
            if (found < 0)
                return false;
            from += found;
            if (NameOf(json, _places[from]).SequenceEqual(name))
                return true;
        }
    }

    private void Move(ReadOnlySpan<byte> json, ref ReadScope scope)
    {
        scope.Many = ++_scopes;
        for (var index = scope.Names; index < Count; index++)
        {
            var place = _places[index];
            _many.Add(json, NameOf(json, place), scope.Many, place.IsCopy ? -1 : place.Start);
        }

        Count = scope.Names;
    }

    private ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> json, NamePlace place) =>
        place.IsCopy ? _copies.Slice(place.Start, place.Length) : json.Slice(place.Start, place.Length);
}
