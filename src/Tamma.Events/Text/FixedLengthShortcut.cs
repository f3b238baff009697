using System;

namespace Tamma.Events.Text;

/// <summary>Texts of a format that all have one length, and no character that JSON would escape.</summary>
/// <param name="length">The length in bytes.</param>
/// <param name="accepts">Tells the format.</param>
internal sealed class FixedLengthShortcut(int length, TextFormat.Grammar accepts) : TextShortcut
{
    /// <inheritdoc/>
    public override int Take(ReadOnlySpan<byte> json, int at)
    {
        var end = at + length;
        return end < json.Length && json[end] == '"' && accepts(json[at..end]) ? end : -1;
    }
}
