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
    public int Take(ReadOnlySpan<byte> json, int at) => pattern.Steps is { } steps ? steps.Take(json, at) : -1;
}
