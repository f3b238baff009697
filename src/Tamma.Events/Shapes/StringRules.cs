using System;
using System.Text;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>Which texts a string may have.</summary>
internal sealed class StringRules
{
    private readonly TextFormat? _format;
    private readonly string[]? _allowed;
    private readonly byte[][]? _allowedUtf8;

    /// <param name="format">Format of the text.</param>
    /// <param name="minLength">Least length in code points.</param>
    /// <param name="maxLength">Greatest length in code points.</param>
    /// <param name="patterns">Patterns that must all match.</param>
    /// <param name="allowed">The only texts that are legal.</param>
    public StringRules(TextFormat? format, int minLength, int maxLength, TextPattern[]? patterns, string[]? allowed)
    {
        _format = format;
        MinLength = Math.Max(0, minLength);
        MaxLength = maxLength;
        Patterns = patterns ?? [];
        _allowed = allowed;
        _allowedUtf8 = allowed is null ? null : Array.ConvertAll(allowed, Encoding.UTF8.GetBytes);
    }

    /// <summary>Least length in code points.</summary>
    public int MinLength { get; }

    /// <summary>Greatest length in code points.</summary>
    public int MaxLength { get; }

    /// <summary>Patterns that must all match.</summary>
    public TextPattern[] Patterns { get; }

    /// <summary>So many bytes of any code points are as long as a text must be.</summary>
    public long LeastBytes => MinLength <= 1 ? MinLength : MinLength * 4L;

    /// <summary>Whether only the length is limited.</summary>
    public bool IsPlain => _format is null && _allowed is null && Patterns.Length == 0;

    /// <summary>What is legal, for people.</summary>
    public string Expected => this switch
    {
        { _allowed: not null } => $"one of {string.Join(", ", _allowed)}",
        { _format: not null } => _format.Describe(MinLength, MaxLength),
        { Patterns: [var pattern] } => $"{Limits.Describe("string", MinLength, MaxLength, "character")} matching {pattern.Text}",
        _ => Limits.Describe("string", MinLength, MaxLength, "character"),
    };

    /// <summary>The shape with the shortcut that tells most texts of these rules.</summary>
    public StringShape Shape() => this switch
    {
        { _format: null, Patterns: [], _allowedUtf8: null } => new StringShape<PlainTextShortcut>(this, default),
        { _format: not null, _allowedUtf8: null } => _format.Shape(this),
        { _format: null, Patterns: [var pattern], _allowedUtf8: null } => new StringShape<PatternShortcut>(this, new(pattern)),
        { _format: null, Patterns: [], _allowedUtf8: not null } => new StringShape<NamesShortcut>(this, new(_allowedUtf8)),
        _ => new StringShape<NoShortcut>(this, default),
    };

    /// <summary>Whether a text is legal.</summary>
    /// <param name="json">The text without escapes, with what stands around it.</param>
    /// <param name="at">Its first byte.</param>
    /// <param name="end">The index after its last.</param>
    public bool Accept(ReadOnlySpan<byte> json, int at, int end)
    {
        var text = json[at..end];
        if (CodePoints.Compare(text, MinLength, MaxLength) != 0)
            return false;
        if (_format is not null && !_format.Accepts(text))
            return false;
        foreach (var pattern in Patterns)
        {
            if (!pattern.Matches(json, at, end))
                return false;
        }

        return _allowedUtf8 is null || IsAllowed(text);
    }

    /// <summary>Reports what is wrong with a text.</summary>
    /// <returns>False where the walk is over.</returns>
    public bool Check(ref ShapeWalker walker, StringShape shape, scoped ReadOnlySpan<byte> text)
    {
        if (_allowedUtf8 is not null && !IsAllowed(text))
            return walker.Fail(EventErrorCode.ValueNotAllowed, shape);
        var length = CodePoints.Compare(text, MinLength, MaxLength);
        if (length != 0 && !walker.Fail(length < 0 ? EventErrorCode.StringTooShort : EventErrorCode.StringTooLong, shape))
            return false;
        if (_format is not null && !_format.Accepts(text) && !walker.Fail(EventErrorCode.FormatMismatch, shape))
            return false;
        var goOn = true;
        foreach (var pattern in Patterns)
            goOn = goOn && (pattern.Matches(text) || walker.Fail(EventErrorCode.PatternMismatch, shape, pattern.Text));
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
