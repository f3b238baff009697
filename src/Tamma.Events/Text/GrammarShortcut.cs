using System;
using Tamma.Events.Shapes;

namespace Tamma.Events.Text;

/// <summary>Texts without escapes that a format's grammar takes.</summary>
/// <param name="accepts">The grammar.</param>
internal readonly struct GrammarShortcut(TextFormat.Grammar accepts) : ITextShortcut
{
    /// <inheritdoc/>
    public static bool IsAscii => false;

    /// <inheritdoc/>
    public int LengthAt(ReadOnlySpan<byte> json, int at) => Accepted(json, at, default(PlainTextShortcut).LengthAt(json, at));

    /// <inheritdoc/>
    public int LongLengthAt(ReadOnlySpan<byte> json, int at) => Accepted(json, at, default(PlainTextShortcut).LongLengthAt(json, at));

    private int Accepted(ReadOnlySpan<byte> json, int at, int length) => length >= 0 && accepts(json.Slice(at + 1, length)) ? length : -1;
}
