using System;
using System.Runtime.CompilerServices;
using Tamma.Events.Text;

namespace Tamma.Events.Json;

/// <summary>JSON that stands as it would be written: no white space between its tokens, and nothing in its strings that is no plain ASCII.</summary>
internal static class CompactJson
{
    /// <summary>Whether valid JSON is; false also for some that is, as where the processor has no vectors for it.</summary>
    public static bool Is(ReadOnlySpan<byte> json, JsonEscaping escaping)
    {
        if (!AsciiWindow.IsSupported)
            return false;
        var (at, within) = (0, 0UL);
        for (; WideWindow.Fits(json, at); at += WideWindow.Size)
        {
            if (!IsPart(new WideWindow(json, at), escaping, ref within))
                return false;
        }

        // The rest has no room behind it: zeros, as a number has them, give it some.
        Span<byte> last = stackalloc byte[WideWindow.Size];
        last.Fill((byte)'0');
        json[at..].CopyTo(last);
        return IsPart(new WideWindow(last, 0), escaping, ref within);
    }

    /// <summary>Judges a window.</summary>
    /// <param name="window">The window.</param>
    /// <param name="escaping">Which characters are written as escapes.</param>
    /// <param name="within">All bits where the window before it ends within a string, else none; then the same of this one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPart(WideWindow window, JsonEscaping escaping, ref ulong within)
    {
        var quotes = window.Is((byte)'"');
        var inside = Parity(quotes) ^ within;
        within = (ulong)((long)inside >> 63);
        return (~(window.In(EscapedText.Plain(escaping)) | quotes) | (window.Is((byte)' ') & ~inside)) == 0;
    }

    /// <summary>A bit for each place up to which, itself included, an odd number of bits are set.</summary>
    private static ulong Parity(ulong bits)
    {
        for (var shift = 1; shift < 64; shift <<= 1)
            bits ^= bits << shift;
        return bits;
    }
}
