using System;

namespace Tamma.Events.Text;

/// <summary>UUIDs; see <see cref="UuidText"/>.</summary>
internal readonly struct UuidShortcut : ITextShortcut
{
    /// <inheritdoc/>
    public static bool IsAscii => true;

    /// <inheritdoc/>
    public int LengthAt(ReadOnlySpan<byte> json, int at)
    {
        var end = at + 1 + UuidText.Length;
        return end < json.Length && json[end] == '"' && UuidText.IsValid(json[(at + 1)..end]) ? UuidText.Length : -1;
    }

    /// <inheritdoc/>
    public int LongLengthAt(ReadOnlySpan<byte> json, int at) => -1;
}
