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

    /// <summary>How most texts of the pattern are told; null where there is no such way.</summary>
    internal TextShortcut? Shortcut => Automaton.Shortcut;

    private TextAutomaton Automaton => _automaton ??= TextAutomaton.Parse(automaton);

    internal bool Matches(ReadOnlySpan<byte> utf8) => Automaton.Matches(utf8);
}
