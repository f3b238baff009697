using System;

namespace Tamma.Events.Text;

/// <summary>UUIDs of version 7; see <see cref="UuidText"/>.</summary>
internal readonly struct Uuid7Shortcut : ITextShortcut
{
    /// <inheritdoc/>
    public static bool IsAscii => true;

    /// <inheritdoc/>
    public int LengthAt(ReadOnlySpan<byte> json, int at)
    {
        var length = default(UuidShortcut).LengthAt(json, at);
        return length >= 0 && UuidText.HasVersion7(json.Slice(at + 1, length)) ? length : -1;
    }

    /// <inheritdoc/>
    public int LongLengthAt(ReadOnlySpan<byte> json, int at) => -1;
}
