using System;
using System.ComponentModel;
using System.Text.Json;
using Tamma.Events.Bytes;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>A string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class StringShape : Shape
{
    private protected StringShape(StringRules rules) => Rules = rules;

    internal override string Expected => Rules.Expected;

    private protected StringRules Rules { get; }

    /// <summary>Describes a string.</summary>
    /// <param name="format">Format of the text.</param>
    /// <param name="minLength">Least length in code points.</param>
    /// <param name="maxLength">Greatest length in code points.</param>
    /// <param name="patterns">Patterns that must all match.</param>
    /// <param name="allowed">The only texts that are legal.</param>
    /// <returns>The shape.</returns>
    public static StringShape Of(
        StringFormat format = StringFormat.None,
        int minLength = 0,
        int maxLength = int.MaxValue,
        TextPattern[]? patterns = null,
        string[]? allowed = null) => new StringRules(TextFormat.Of(format), minLength, maxLength, patterns, allowed).Shape();

    internal static StringShape Of(TextFormat format) => new StringRules(format, 0, int.MaxValue, patterns: null, allowed: null).Shape();

    internal override bool Takes(JsonTokenType token) => token == JsonTokenType.String;

    /// <inheritdoc/>
    public sealed override int Take(ReadOnlySpan<byte> json, int at, ReadState state) => Take(json, at);

    /// <summary>Checks a value; it takes no state, as nothing nests in it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte, or -1.</param>
    /// <returns>The index after the value, or -1.</returns>
    internal abstract int Take(ReadOnlySpan<byte> json, int at);

    internal override bool CheckValue(ref ShapeWalker walker)
    {
        ref readonly var reader = ref walker.Reader;
        if (!reader.ValueIsEscaped)
            return Rules.Check(ref walker, this, reader.ValueSpan);
        if (!StringEscapes.AreWellFormed(reader.ValueSpan))
            return walker.Fail(EventErrorCode.InvalidString);

        using var text = new UnescapedText(reader.ValueSpan);
        return Rules.Check(ref walker, this, text.Utf8);
    }

    /// <summary>Takes any text.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The value's first byte, or -1.</param>
    /// <returns>The index after the value, or -1.</returns>
    private protected int LookCloser(ReadOnlySpan<byte> json, int at)
    {
        if (!JsonBytes.IsAt(json, at, (byte)'"'))
            return -1;
        var end = JsonBytes.ScanText(json, at + 1);
        if (!JsonBytes.IsAt(json, end, (byte)'"'))
            return TakeEscaped(json, at, end);
        return Rules.Accept(json, at + 1, end) ? end + 1 : -1;
    }

    private int TakeEscaped(ReadOnlySpan<byte> json, int at, int escape)
    {
        var end = JsonBytes.SkipEscapes(json, escape);
        if (end < 0)
            return -1;
        // Escapes make a text longer, at most six times.
        var length = end - at - 1;
        if (Rules.IsPlain && length <= Rules.MaxLength && length / 6 >= Rules.LeastBytes)
            return end + 1;
        using var text = new UnescapedText(json[(at + 1)..end]);
        return Rules.Accept(text.Utf8, 0, text.Utf8.Length) ? end + 1 : -1;
    }
}
