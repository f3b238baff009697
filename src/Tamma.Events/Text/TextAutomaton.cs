using System;

namespace Tamma.Events.Text;

/// <summary>Whether a whole text is of a pattern's language: an automaton that was made at build time. Linear in the text.</summary>
internal abstract class TextAutomaton
{
    /// <summary>Reads an automaton.</summary>
    /// <param name="text">As the generator writes it; see <see cref="TextAutomatonReader"/>.</param>
    public static TextAutomaton Parse(string text) =>
        text.StartsWith('~')
            ? new NondeterministicAutomaton(TextAutomatonReader.Read(text.AsSpan(1)))
            : new DeterministicAutomaton(TextAutomatonReader.Read(text));

    /// <summary>The pattern as runs of bytes; null where it is more than that.</summary>
    public virtual TextSteps? Steps => null;

    /// <summary>Whether the automaton takes every text that begins in some way; false also where that is not seen at once.</summary>
    /// <param name="beginning">The beginning, ASCII.</param>
    public virtual bool TakesAllBehind(ReadOnlySpan<byte> beginning) => false;

    /// <summary>Whether the automaton takes the text.</summary>
    /// <param name="text">Well-formed UTF-8.</param>
    public abstract bool Matches(ReadOnlySpan<byte> text);
}
