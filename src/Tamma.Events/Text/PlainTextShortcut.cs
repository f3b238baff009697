using System;
using System.Runtime.CompilerServices;
using Tamma.Events.Bytes;

namespace Tamma.Events.Text;

/// <summary>Any text without escapes.</summary>
internal readonly struct PlainTextShortcut : ITextShortcut
{
    /// <inheritdoc/>
    public static bool IsAscii => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LengthAt(ReadOnlySpan<byte> json, int at)
    {
        var length = JsonBytes.LengthInWindow(json, at);
        return length < JsonBytes.Window ? length : -1;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LongLengthAt(ReadOnlySpan<byte> json, int at)
    {
        for (var length = 0; ; length += JsonBytes.Window)
        {
            var more = JsonBytes.LengthInAnyWindow(json, at + length);
            if (more != JsonBytes.Window)
                return more < 0 ? -1 : length + more;
        }
    }
}
