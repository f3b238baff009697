using System;
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
        var end = default(PlainTextShortcut).Take(json, at);
        return end >= 0 && pattern.Steps is { } steps && steps.Accepts(json, at, end) ? end : -1;
    }
}
