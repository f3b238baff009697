using System;

namespace Tamma.Events.Text;

/// <summary>UUIDs of version 7; see <see cref="UuidText"/>.</summary>
internal readonly struct Uuid7Shortcut : ITextShortcut
{
    /// <inheritdoc/>
    public static bool IsAscii => true;

    /// <inheritdoc/>
    public int Take(ReadOnlySpan<byte> json, int at)
    {
        var end = default(UuidShortcut).Take(json, at);
        return end >= 0 && UuidText.HasVersion7(json[at..end]) ? end : -1;
    }
}
