using System;
using System.Linq;
using Tamma.Events.Bytes;

namespace Tamma.Events.Text;

/// <summary>One of a few texts.</summary>
/// <param name="texts">The texts.</param>
internal readonly struct NamesShortcut(byte[][] texts) : ITextShortcut
{
    // A text that JSON has with escapes, or whose length is not that of its bytes, takes a closer look.
    private readonly NameLiteral[] _names =
        [.. texts.Where(static text => Array.TrueForAll(text, static value => value is >= 0x20 and < 0x80 and not (byte)'"' and not (byte)'\\'))
            .Select(static text => new NameLiteral([.. text, (byte)'"']))];

    /// <inheritdoc/>
    public static bool IsAscii => true;

    /// <inheritdoc/>
    public int Take(ReadOnlySpan<byte> json, int at)
    {
        foreach (ref readonly var name in _names.AsSpan())
        {
            if (name.IsAt(json, at))
                return at + name.Length - 1;
        }

        return -1;
    }
}
