using System;

namespace Tamma.Events.Text;

/// <summary>Texts of which each takes a closer look.</summary>
internal readonly struct NoShortcut : ITextShortcut
{
    /// <inheritdoc/>
    public static bool IsAscii => true;

    /// <inheritdoc/>
    public int LengthAt(ReadOnlySpan<byte> json, int at) => -1;

    /// <inheritdoc/>
    public int LongLengthAt(ReadOnlySpan<byte> json, int at) => -1;
}
