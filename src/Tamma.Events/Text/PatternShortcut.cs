using System;
using System.Runtime.CompilerServices;
using Tamma.Events.Bytes;
using Tamma.Events.Shapes;

namespace Tamma.Events.Text;

/// <summary>Texts, not long, of a pattern that is one run of bytes, or some with separators; see <see cref="SeparatedRuns"/>.</summary>
/// <param name="pattern">The pattern; its automaton is read at the first closer look, as a program may never need it.</param>
internal readonly struct PatternShortcut(TextPattern pattern) : ITextShortcut
{
    /// <inheritdoc/>
    public static bool IsAscii => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LengthAt(ReadOnlySpan<byte> json, int at)
    {
        if (!AsciiWindow.IsSupported || pattern.Runs is not { } runs)
            return -1;
        // Where the next value begins does not depend on what the pattern says: the processor goes on while it is matched.
        var length = IsOfOneLength(runs, json, at) ? runs.LeastLength : JsonBytes.LengthInWindow(json, at);
        return (uint)(length - 1) < AsciiWindow.Size - 2 && runs.AcceptShort(json, at + 1, length) ? length : -1;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LongLengthAt(ReadOnlySpan<byte> json, int at)
    {
        if (!AsciiWindow.Fits(json, at + 1) || pattern.Runs is not { } runs)
            return -1;
        var length = IsOfOneLength(runs, json, at) ? runs.LeastLength : default(PlainTextShortcut).LongLengthAt(json, at);
        return (uint)(length - 1) < SeparatedRuns.MaxLength && runs.Accept(json, at + 1, length) ? length : -1;
    }

    /// <summary>Whether a text ends where all texts of the pattern do: the processor foretells that, and waits for no length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOfOneLength(SeparatedRuns runs, ReadOnlySpan<byte> json, int at) =>
        runs.HasOneLength && AsciiWindow.Fits(json, at + 1) && JsonBytes.IsAt(json, at + 1 + runs.LeastLength, (byte)'"');
}
