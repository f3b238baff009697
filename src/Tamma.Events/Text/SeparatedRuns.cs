using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Tamma.Events.Text;

/// <summary>
/// Patterns such as <c>[A-Z]+(\.[A-Z]+){1,2}</c>, <c>\d+\.\d+\.\d+</c> and <c>[0-9a-f]{40}</c>: one run, or some with one separator between any
/// two. A text that is not long is judged as a whole: no step depends on the one before it.
/// </summary>
/// <param name="Run">The bytes of a run; none of them needs an escape, nor does one that separates.</param>
/// <param name="Separator">The bytes that separate; none of them is of a run.</param>
/// <param name="LeastSeparators">How many separators there must be.</param>
/// <param name="MostSeparators">How many there may be.</param>
/// <param name="LeastLength">How long a text must be.</param>
/// <param name="MostLength">How long a text may be.</param>
internal sealed record SeparatedRuns(AsciiSet Run, AsciiSet Separator, int LeastSeparators, int MostSeparators, int LeastLength, int MostLength)
{
    /// <summary>How long a text may be to be judged: two windows have a bit for each byte, and for two beside them.</summary>
    public const int MaxLength = 2 * AsciiWindow.Size - 2;

    /// <summary>Whether all texts are of one length.</summary>
    public bool HasOneLength => LeastLength == MostLength;

    /// <summary>Whether a text is such a one.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The text's first byte, with a window behind it.</param>
    /// <param name="length">Its length, 1 or greater.</param>
    /// <returns>False also where the document ends before two windows do that take in a text that is not short.</returns>
    public bool Accept(ReadOnlySpan<byte> json, int at, int length)
    {
        if (length < AsciiWindow.Size - 1)
            return AcceptShort(json, at, length);
        if (!WideWindow.Fits(json, at))
            return false;
        var window = new WideWindow(json, at);
        return IsLegal(window.In(Run), MostSeparators == 0 ? 0 : window.In(Separator), length);
    }

    /// <summary>The same of a text that is shorter than a window, by two bytes at least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AcceptShort(ReadOnlySpan<byte> json, int at, int length)
    {
        var window = new AsciiWindow(json, at);
        return IsLegal(window.In(Run), MostSeparators == 0 ? 0 : window.In(Separator), length);
    }

    /// <summary>Judges a text by one bit for each of its bytes, in two sets; what stands behind it has bits, too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsLegal(ulong run, ulong separators, int length)
    {
        var text = (1UL << length) - 1;
        separators &= text;
        // With one more before the text and one behind it, no two stand side by side.
        var bounds = (separators << 1) | 1 | (1UL << (length + 1));
        var count = BitOperations.PopCount(separators);
        return ((run | separators) & text) == text
            && (bounds & (bounds << 1)) == 0
            && count >= LeastSeparators && count <= MostSeparators
            && length >= LeastLength && length <= MostLength;
    }
}
