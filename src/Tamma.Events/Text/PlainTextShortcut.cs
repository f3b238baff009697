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
    public int Take(ReadOnlySpan<byte> json, int at)
    {
        var end = JsonBytes.ScanText(json, at);
        return JsonBytes.IsAt(json, end, (byte)'"') ? end : -1;
    }
}
