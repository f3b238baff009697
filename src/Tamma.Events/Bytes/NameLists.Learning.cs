using System;

namespace Tamma.Events.Bytes;

/// <content>How lists are made.</content>
internal sealed partial class NameLists
{
    /// <summary>The greatest number of names in a list: one bit says of each whether it was skipped.</summary>
    private const int MaxList = 128;

    /// <summary>So many names of a list may have one hash: a name is compared with each of them, also in a document that was made to have many.</summary>
    private const int MaxAlike = 4;

    /// <summary>How often the pause is doubled.</summary>
    private const int MaxPauses = 10;

    /// <summary>Makes a list of the names of an object that has none, or one in which names were missing.</summary>
    /// <param name="place">The object's place.</param>
    /// <param name="json">The document.</param>
    /// <param name="places">Where the names stand.</param>
    /// <param name="hashes">Their hashes.</param>
    public void Learn(int place, ReadOnlySpan<byte> json, ReadOnlySpan<NamePlace> places, ReadOnlySpan<uint> hashes)
    {
        ref var list = ref _lists[place];
        // An object within may have been of the same place, and have made the list.
        if (places.IsEmpty || place == 0 || _isOutdated || (list.Count > 0 && list.Stale == 0))
            return;
        if (_pause > 0)
        {
            _isOutdated = --_pause == 0;
            return;
        }

        if (list.Credit < 0)
        {
            list.Credit++;
            return;
        }

        var (first, used) = (_count, _used);
        var isAdded = TryAdd(list, json, places, hashes);
        var count = _count - first;
        if (isAdded && count > list.Count && count <= MaxList && AreTold(_hashes.AsSpan(first, count)))
        {
            list = new() { First = first, Count = (byte)count, Credit = list.Count > 0 ? list.Credit : MaxCredit };
            return;
        }

        (_count, _used) = (first, used);
        if (isAdded && count == list.Count)
            list.Stale--;
        else
            list = new() { Credit = -Pause };
    }

    /// <summary>Adds the names of an object, each behind the former ones that stood before it and that the object does not have.</summary>
    private bool TryAdd(List former, ReadOnlySpan<byte> json, ReadOnlySpan<NamePlace> places, ReadOnlySpan<uint> hashes)
    {
        var (next, end) = (former.First, former.First + former.Count);
        for (var index = 0; index < places.Length; index++)
        {
            var place = places[index];
            if (place.IsCopy)
                return false;
            var known = Find(json.Slice(place.Start, place.Length), hashes[index], former.First, end);
            if (known >= next && !TryAddFormer(ref next, known, hashes))
                return false;
            if (!TryAdd(Surroundings(json, place), hashes[index], known))
                return false;
            next = Math.Max(next, known + 1);
        }

        return TryAddFormer(ref next, end, hashes);
    }

    /// <summary>Whether few names have one hash.</summary>
    private static bool AreTold(ReadOnlySpan<uint> hashes)
    {
        foreach (var hash in hashes)
        {
            if (hashes.Count(hash) > MaxAlike)
                return false;
        }

        return true;
    }

    private bool TryAddFormer(ref int name, int end, ReadOnlySpan<uint> hashes)
    {
        for (; name < end; name++)
        {
            if (!hashes.Contains(_hashes[name]) && !TryAdd(LiteralOf(name), _hashes[name], name))
                return false;
        }

        return true;
    }

    private bool TryAdd(ReadOnlySpan<byte> literal, uint hash, int known)
    {
        if (literal.Length > JsonBytes.Window)
            return false;
        if (_count == MaxPlaces || _used + literal.Length > MaxBytes)
        {
            // Documents whose names are always others should not be learned for nothing.
            _pause = Pause << _pauses;
            _pauses = Math.Min(_pauses + 1, MaxPauses);
            return false;
        }

        literal.CopyTo(_literals.AsSpan(_used));
        _hashes[_count] = hash;
        _names[_count] = new(_used, literal.Length);
        // What was known of the objects behind it still is.
        _lists[_count++] = known > 0 ? _lists[known] : default;
        _used += literal.Length;
        return true;
    }

    /// <summary>A name with its quotes, its colon, and all white space from the separator before it to the value.</summary>
    private static ReadOnlySpan<byte> Surroundings(ReadOnlySpan<byte> json, NamePlace place)
    {
        var separator = JsonBytes.SeparatorBefore(json, place.Start - 1);
        var colon = JsonBytes.SkipWhite(json, place.Start + place.Length + 1);
        return json[(separator + 1)..JsonBytes.SkipWhite(json, colon + 1)];
    }
}
