using System;
using System.ComponentModel;
using Tamma.Events.Shapes;

namespace Tamma.Events.Bytes;

/// <summary>
/// What all objects and arrays of one document share: how deep they may still nest, the names that were given, and the objects that were passed.
/// It is lent to a thread and taken back, so that reading allocates nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReadState
{
    /// <summary>The thread's own.</summary>
    [ThreadStatic]
    private static ReadState? _own;

    private ulong[] _words = [];
    private int _wordCount;
    private int _depth;
    private bool _isLent;

    // Who reads a document within this one has the thread's state meanwhile, and then waits here for the next.
    private bool _isReplaced;
    private ReadState? _inner;

    private ReadState()
    {
    }

    /// <summary>The free names of all open objects.</summary>
    internal FreeNames Names { get; } = new();

    /// <summary>Objects that no contract knows and that were passed.</summary>
    internal PassedObjects Passed { get; } = new();

    /// <summary>How many objects and arrays may still be entered.</summary>
    internal int Depth => _depth;

    /// <summary>Texts of names that maps had before.</summary>
    internal NameTexts NameTexts { get; } = new();

    /// <summary>Takes the thread's state, or a new one where it is lent already.</summary>
    /// <param name="depth">How deep the document may nest.</param>
    internal static ReadState Lend(int depth)
    {
        ref var own = ref _own;
        var state = own;
        // What is read while a document is read, such as by a converter, has a state of its own. So has what comes after an exception of a
        // record's constructor: that state never came back, and no other thread has it.
        if (state is null)
        {
            own = state = new ReadState();
        }
        else if (state._isLent)
        {
            state._isReplaced = true;
            own = state = state._inner ?? new ReadState();
        }

        state._isLent = true;
        state._depth = depth;
        return state;
    }

    /// <summary>Begins a document that is well-formed UTF-8: takes the thread's state.</summary>
    /// <param name="json">The document.</param>
    /// <param name="depth">How deep it may nest.</param>
    /// <param name="at">Where its value begins.</param>
    /// <returns>The state, to be given back by <see cref="End"/>; null for other bytes.</returns>
    internal static ReadState? Begin(ReadOnlySpan<byte> json, int depth, out int at)
    {
        at = 0;
        if (!Utf8Check.IsValid(json))
            return null;
        at = JsonBytes.SkipWhite(json, 0);
        return Lend(depth);
    }

    /// <summary>Ends a document: gives the state back.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after its value, or -1 where it is refused.</param>
    /// <returns>Whether the value is legal, and nothing follows it.</returns>
    internal bool End(ReadOnlySpan<byte> json, int at)
    {
        Return();
        return at >= 0 && JsonBytes.SkipWhite(json, at) == json.Length;
    }

    /// <summary>Gives the state back.</summary>
    internal void Return()
    {
        Names.Clear();
        Passed.Clear();
        _wordCount = 0;
        _isLent = false;
        if (_isReplaced)
            TakePlace();
    }

    /// <summary>Becomes the thread's state again.</summary>
    private void TakePlace()
    {
        _isReplaced = false;
        _inner = _own is { _isLent: false } inner ? inner : null;
        _own = this;
    }

    /// <summary>Enters an object or array.</summary>
    /// <returns>False where it would be too deep.</returns>
    internal bool Enter() => --_depth >= 0;

    /// <summary>Leaves an object that has no free names.</summary>
    internal void Leave() => _depth++;

    /// <summary>Leaves it, and forgets its names.</summary>
    internal void Leave(in ReadScope scope)
    {
        if (scope.Filter != 0)
            Names.Forget(scope);
        Leave();
    }

    /// <summary>Leaves an array or a map at its end, where it has no fewer and no more items or entries than it may.</summary>
    /// <returns>The index after the end, or -1 where the document is refused.</returns>
    internal int Leave(in ReadScope scope, int least, int most)
    {
        if (scope.At < 0 || scope.Count < least || scope.Count > most)
            return -1;
        Leave(scope);
        return scope.At + 1;
    }

    /// <summary>Takes a free name with its colon.</summary>
    /// <returns>The index of the value's first byte, or -1 where the name is none, or was given before.</returns>
    internal int TakeName(ReadOnlySpan<byte> json, int at, ref ReadScope scope)
    {
        if (!JsonBytes.IsAt(json, at, (byte)'"'))
            return -1;
        var start = at + 1;
        var end = JsonBytes.ScanText(json, start);
        scope.End = end;
        if (JsonBytes.IsAt(json, end, (byte)'"'))
            return Names.Add(json, json[start..end], start, ref scope) ? JsonBytes.TakeColon(json, end + 1) : -1;
        end = JsonBytes.SkipEscapes(json, end);
        scope.End = end;
        return end >= 0 && Names.Add(json, Unescape(json[start..end]), -1, ref scope) ? JsonBytes.TakeColon(json, end + 1) : -1;
    }

    /// <summary>Takes a name that a table may know, with its colon; one that it does not is a free name. The scope then knows where the value begins, or -1.</summary>
    /// <returns>Index of the member, or -1.</returns>
    internal int TakeName(ReadOnlySpan<byte> json, int at, MemberTable table, ref ReadScope scope)
    {
        var start = at + 1;
        var end = JsonBytes.IsAt(json, at, (byte)'"') ? JsonBytes.ScanText(json, start) : -1;
        ReadOnlySpan<byte> name = default;
        var plain = start;
        if (JsonBytes.IsAt(json, end, (byte)'"'))
        {
            name = json[start..end];
        }
        else if (end >= 0 && (end = JsonBytes.SkipEscapes(json, end)) >= 0)
        {
            name = Unescape(json[start..end]);
            plain = -1;
        }

        scope.At = -1;
        if (end < 0)
            return -1;
        var index = table.Find(name);
        if (index >= 0 || Names.Add(json, name, plain, ref scope))
            scope.At = JsonBytes.TakeColon(json, end + 1);
        return scope.At < 0 ? -1 : index;
    }

    /// <summary>Takes an item of an array that may not have it twice.</summary>
    internal bool AddItem(ReadOnlySpan<byte> json, int start, int end, ref ReadScope scope)
    {
        var item = json[start..end];
        if (item[0] is (byte)'{' or (byte)'[')
            return Names.Add(json, CanonicalJson.Of(item), -1, ref scope);
        if (item[0] == '"' && item.Contains((byte)'\\'))
            return Names.Add(json, UnescapeWithQuotes(item), -1, ref scope);
        // Other scalars have one text.
        return item[0] != '-' && !char.IsAsciiDigit((char)item[0])
            ? Names.Add(json, item, start, ref scope)
            : Names.Add(json, CanonicalJson.OfNumber(item, Names.Scratch(CanonicalJson.NumberLength(item))), -1, ref scope);
    }

    /// <summary>A name's text without its escapes, valid until the next call.</summary>
    internal ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> escaped)
    {
        var buffer = Names.Scratch(escaped.Length);
        return buffer[..JsonBytes.Unescape(escaped, buffer)];
    }

    /// <summary>A string's text without its escapes and still in quotes, which tell it from other values; valid until the next call.</summary>
    private ReadOnlySpan<byte> UnescapeWithQuotes(ReadOnlySpan<byte> item)
    {
        var buffer = Names.Scratch(item.Length);
        buffer[0] = (byte)'"';
        var length = JsonBytes.Unescape(item[1..^1], buffer[1..]) + 1;
        buffer[length] = (byte)'"';
        return buffer[..(length + 1)];
    }

    /// <summary>Makes room for the members beyond the first 64.</summary>
    internal void OpenWords(ref ReadScope scope, int members)
    {
        scope.Words = _wordCount;
        var end = _wordCount + ((members - 1) >> 6);
        if (end > _words.Length)
            Array.Resize(ref _words, Math.Max(end, _words.Length * 2));
        Array.Clear(_words, _wordCount, end - _wordCount);
        _wordCount = end;
    }

    /// <summary>Gives the room back.</summary>
    internal void CloseWords(in ReadScope scope) => _wordCount = scope.Words;

    /// <summary>The word that has the bit of a member from 64 on.</summary>
    internal ref ulong Word(in ReadScope scope, int member) => ref _words[scope.Words + (member >> 6) - 1];
}
