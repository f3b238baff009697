using System;
using System.Buffers.Binary;
using Tamma.Events.Shapes;

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
    private Place[] _places = new Place[MaxList];
    private PooledBytes _copies;
    private PooledBytes _scratch;
    private NameSet _many;
    private int _copied;
    private int _scopes;

    /// <summary>Names in the lists of all open objects.</summary>
    public int Count { get; private set; }

    public void Clear()
    {
        Count = 0;
        if (_copied > 0)
            _copies.Dispose();
        if (_scopes > 0)
        {
            _many.Dispose();
            _many = default;
        }

        _copied = 0;
        _scopes = 0;
        _scratch.Dispose();
    }

    public void Forget(in ReadScope scope) => Count = scope.Names;

    /// <summary>Room for a text, valid until the next call.</summary>
    public Span<byte> Scratch(int length) => _scratch.Take(length);

    /// <summary>Adds a name.</summary>
    /// <param name="json">The document.</param>
    /// <param name="name">The unescaped name.</param>
    /// <param name="start">Where it stands in the document, or -1 where it stands elsewhere: it is copied.</param>
    /// <param name="scope">The object, the innermost that is open.</param>
    /// <returns>False when the object has the name already.</returns>
    public bool Add(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name, int start, ref ReadScope scope)
    {
        if (scope.Many > 0)
            return _many.Add(json, name, scope.Many, start);
        if (scope.Filter == 0)
            scope.Names = Count;
        var hash = Hash(name);
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
        _places[Count++] = start < 0 ? new(Copy(name), name.Length, true) : new(start, name.Length, false);
        return true;
    }

    private static uint Hash(ReadOnlySpan<byte> name)
    {
        ulong first, last = 0;
        if (name.Length >= 8)
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(name);
            last = BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]);
        }
        else if (name.Length >= 4)
        {
            first = BinaryPrimitives.ReadUInt32LittleEndian(name);
            last = BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]);
        }
        else
        {
            first = name.IsEmpty ? 0 : name[0] | (uint)name[name.Length / 2] << 8 | (uint)name[^1] << 16;
        }

        // Odd numbers without a pattern: 2^64 divided by the golden ratio, and by the square root of two.
        return (uint)((first * 0x9E3779B97F4A7C15 ^ (last + (uint)name.Length) * 0xB504F333F9DE6485) >> 32);
    }

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

    private ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> json, Place place) =>
        place.IsCopy ? _copies.Slice(place.Start, place.Length) : json.Slice(place.Start, place.Length);

    private int Copy(ReadOnlySpan<byte> name)
    {
        var start = _copied;
        name.CopyTo(_copies.Keep(start, start + name.Length)[start..]);
        _copied += name.Length;
        return start;
    }

    private readonly record struct Place(int Start, int Length, bool IsCopy);
}
