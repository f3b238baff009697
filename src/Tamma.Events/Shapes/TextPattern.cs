using System;
using System.ComponentModel;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>A pattern that a whole text must match: linear in the text.</summary>
/// <param name="text">The pattern as its author wrote it, for messages.</param>
/// <param name="automaton">Its automaton as the generator writes it; read at its first use.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextPattern(string text, string automaton)
{
    private TextAutomaton? _automaton;

    internal string Text { get; } = text;

    /// <summary>The pattern as runs of bytes; null where it is more than that, and until the automaton has been read for a first match.</summary>
    internal TextSteps? Steps { get; private set; }

    internal bool Matches(ReadOnlySpan<byte> utf8)
    {
        if (_automaton is null)
        {
            _automaton = TextAutomaton.Parse(automaton);
            Steps = _automaton.Steps;
        }

        return _automaton.Matches(utf8);
    }
}
