using System;
using System.Linq;
using Tamma.Events.Bytes;

namespace Tamma.Events.Text;

/// <summary>One of a few texts.</summary>
/// <param name="texts">The texts.</param>
internal readonly struct NamesShortcut(byte[][] texts) : ITextShortcut
{
    // A text that JSON has with escapes, or whose length is not that of its bytes, takes a closer look, as does a long one.
    private readonly NameLiteral[] _names =
        [.. texts.Where(static text => text.Length < NameLiteral.MaxVectors && Array.TrueForAll(text, static value => value is >= 0x20 and < 0x80 and not (byte)'"' and not (byte)'\\'))
            .Select(static text => new NameLiteral([.. text, (byte)'"']))];

    /// <inheritdoc/>
    public static bool IsAscii => true;

    /// <inheritdoc/>
    public int LengthAt(ReadOnlySpan<byte> json, int at) => NameLiteral.Find(_names, json, at + 1) - 1;

    /// <inheritdoc/>
    public int LongLengthAt(ReadOnlySpan<byte> json, int at) => -1;
}
