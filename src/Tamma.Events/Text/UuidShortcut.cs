using System;

namespace Tamma.Events.Text;

/// <summary>UUIDs; see <see cref="UuidText"/>.</summary>
internal readonly struct UuidShortcut : ITextShortcut
{
    /// <inheritdoc/>
    public static bool IsAscii => true;

    /// <inheritdoc/>
    public int Take(ReadOnlySpan<byte> json, int at)
    {
        var end = at + UuidText.Length;
        return end < json.Length && json[end] == '"' && UuidText.IsValid(json.Slice(at, UuidText.Length)) ? end : -1;
    }
}
