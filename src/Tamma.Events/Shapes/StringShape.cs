using System;
using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Tamma.Events.Bytes;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>A string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StringShape : Shape
{
    private readonly TextFormat? _format;
    private readonly int _minLength;
    private readonly int _maxLength;
    private readonly TextPattern[] _patterns;
    private readonly string[]? _allowed;

    /// <summary>Whether only the length is limited. From so many bytes on, and up to the greatest length, it is within its limits without a count.</summary>
    private readonly bool _isPlain;
    private readonly long _leastBytes;
    private readonly byte[][]? _allowedUtf8;

    // Found when a text first takes a closer look: a program that starts does not read automata that it may not need.
    private TextShortcut? _shortcut;
    private bool _isShortcutKnown;

    /// <summary>Describes a string.</summary>
    /// <param name="format">Format of the text.</param>
    /// <param name="minLength">Least length in code points.</param>
    /// <param name="maxLength">Greatest length in code points.</param>
    /// <param name="patterns">Patterns that must all match.</param>
    /// <param name="allowed">The only texts that are legal.</param>
    public StringShape(
        StringFormat format = StringFormat.None,
        int minLength = 0,
        int maxLength = int.MaxValue,
        TextPattern[]? patterns = null,
        string[]? allowed = null)
        : this(TextFormat.Of(format), minLength, maxLength, patterns, allowed)
    {
    }

    internal StringShape(TextFormat? format, int minLength = 0, int maxLength = int.MaxValue, TextPattern[]? patterns = null, string[]? allowed = null)
    {
        _format = format;
        _minLength = minLength;
        _maxLength = maxLength;
        _patterns = patterns ?? [];
        _allowed = allowed;
        _allowedUtf8 = allowed is null ? null : Array.ConvertAll(allowed, Encoding.UTF8.GetBytes);
        _isPlain = format is null && allowed is null && _patterns.Length == 0;
        _leastBytes = minLength <= 1 ? minLength : minLength * 4L;
    }

    internal override string Expected => this switch
    {
        { _allowed: not null } => $"one of {string.Join(", ", _allowed)}",
        { _format: not null } => Limits.Describe(_format.Expected, _minLength, _maxLength, "character"),
        { _patterns: [var pattern] } => $"{Limits.Describe("string", _minLength, _maxLength, "character")} matching {pattern.Text}",
        _ => Limits.Describe("string", _minLength, _maxLength, "character"),
    };

    internal override bool Takes(JsonTokenType token) => token == JsonTokenType.String;

    /// <inheritdoc/>
    public override int Take(ReadOnlySpan<byte> json, int at, ReadState state) => Take(json, at);

    /// <summary>Checks a value; it takes no state, as nothing nests in it.</summary>
    /// <returns>The index after it, or -1.</returns>
    internal int Take(ReadOnlySpan<byte> json, int at)
    {
        if (!JsonBytes.IsAt(json, at, (byte)'"'))
            return -1;
        int end;
        if (_shortcut is { } shortcut)
        {
            end = shortcut.Take(json, at + 1);
            return end >= 0 && end - at - 1 >= _minLength && end - at - 1 <= _maxLength ? end + 1 : LookCloser(json, at);
        }

        if (!_isPlain)
            return LookCloser(json, at);
        end = JsonBytes.ScanText(json, at + 1);
        return JsonBytes.IsAt(json, end, (byte)'"') && end - at - 1 >= _leastBytes && end - at - 1 <= _maxLength ? end + 1 : LookCloser(json, at);
    }

    /// <summary>Whether a text is legal.</summary>
    /// <param name="text">The text without escapes.</param>
    private bool Accepts(ReadOnlySpan<byte> text)
    {
        if (CodePoints.Compare(text, _minLength, _maxLength) != 0)
            return false;
        if (_format is not null && !_format.Accepts(text))
            return false;
        foreach (var pattern in _patterns)
        {
            if (!pattern.Matches(text))
                return false;
        }

        return _allowedUtf8 is null || IsAllowed(text);
    }

    internal override bool CheckValue(ref ShapeWalker walker)
    {
        ref readonly var reader = ref walker.Reader;
        if (!reader.ValueIsEscaped)
            return CheckText(ref walker, reader.ValueSpan);
        if (!StringEscapes.AreWellFormed(reader.ValueSpan))
            return walker.Fail(EventErrorCode.InvalidString);

        byte[]? rented = null;
        var length = reader.ValueSpan.Length;
        var buffer = length <= 256 ? stackalloc byte[256] : rented = ArrayPool<byte>.Shared.Rent(length);
        var goOn = CheckText(ref walker, buffer[..reader.CopyString(buffer)]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return goOn;
    }

    /// <summary>Takes any text.</summary>
    private int LookCloser(ReadOnlySpan<byte> json, int at)
    {
        if (!_isShortcutKnown)
        {
            _shortcut = FindShortcut();
            _isShortcutKnown = true;
        }

        var end = JsonBytes.ScanText(json, at + 1);
        if (!JsonBytes.IsAt(json, end, (byte)'"'))
            return TakeEscaped(json, at, end);
        return Accepts(json[(at + 1)..end]) ? end + 1 : -1;
    }

    private TextShortcut? FindShortcut() => this switch
    {
        { _format: not null, _patterns: [], _allowed: null } => _format.Shortcut,
        { _format: null, _patterns: [var pattern], _allowed: null } => pattern.Shortcut,
        { _format: null, _patterns: [], _allowedUtf8: not null } => new NamesShortcut(Array.FindAll(_allowedUtf8, text => Accepts(text))),
        _ => null,
    };

    private int TakeEscaped(ReadOnlySpan<byte> json, int at, int escape)
    {
        var end = JsonBytes.SkipEscapes(json, escape);
        if (end < 0)
            return -1;
        // Escapes make a text longer, at most six times.
        var length = end - at - 1;
        if (_isPlain && length <= _maxLength && length / 6 >= _leastBytes)
            return end + 1;
        using var text = new UnescapedText(json[(at + 1)..end]);
        return Accepts(text.Utf8) ? end + 1 : -1;
    }

    private bool CheckText(ref ShapeWalker walker, scoped ReadOnlySpan<byte> text)
    {
        if (_allowedUtf8 is not null && !IsAllowed(text))
            return walker.Fail(EventErrorCode.ValueNotAllowed, this);
        var length = CodePoints.Compare(text, _minLength, _maxLength);
        if (length != 0 && !walker.Fail(length < 0 ? EventErrorCode.StringTooShort : EventErrorCode.StringTooLong, this))
            return false;
        if (_format is not null && !_format.Accepts(text) && !walker.Fail(EventErrorCode.FormatMismatch, this))
            return false;
        return _patterns.Length == 0 || CheckPatterns(ref walker, text);
    }

    private bool CheckPatterns(ref ShapeWalker walker, scoped ReadOnlySpan<byte> text)
    {
        var goOn = true;
        foreach (var pattern in _patterns)
            goOn = goOn && (pattern.Matches(text) || walker.Fail(EventErrorCode.PatternMismatch, this, pattern.Text));
        return goOn;
    }

    private bool IsAllowed(scoped ReadOnlySpan<byte> text)
    {
        foreach (var allowed in _allowedUtf8!)
        {
            if (text.SequenceEqual(allowed))
                return true;
        }

        return false;
    }
}
