using System;
using Tamma.Events.Bytes;
using Tamma.Events.Shapes;

namespace Tamma.Events.Text;

/// <summary>Texts of a pattern that is some runs of bytes; see <see cref="TextSteps"/>.</summary>
/// <param name="pattern">The pattern; its automaton is read at the first closer look, as a program may never need it.</param>
internal readonly struct PatternShortcut(TextPattern pattern) : ITextShortcut
{
    /// <inheritdoc/>
    public static bool IsAscii => true;

    /// <inheritdoc/>
    public int Take(ReadOnlySpan<byte> json, int at)
    {
        // Where the next value begins does not depend on what the pattern says: the processor goes on while it is matched.
        var end = JsonBytes.ScanText(json, at);
        return JsonBytes.IsAt(json, end, (byte)'"') && pattern.Steps is { } steps && steps.Accepts(json, at, end) ? end : -1;
    }
}
