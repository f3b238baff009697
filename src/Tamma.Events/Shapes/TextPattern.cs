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

    /// <summary>The pattern as runs between separators; null where it is more than that, and until the automaton has been read for a first match.</summary>
    internal SeparatedRuns? Runs { get; private set; }

    /// <summary>Whether every address of the web matches, as all do that begin with <c>http://</c> or <c>https://</c>; false until the automaton has been read.</summary>
    internal bool TakesWebAddresses { get; private set; }

    private TextAutomaton Automaton
    {
        get
        {
            if (_automaton is null)
            {
                _automaton = TextAutomaton.Parse(automaton);
                Runs = _automaton.Steps?.Runs;
                TakesWebAddresses = _automaton.TakesAllBehind("http://"u8) && _automaton.TakesAllBehind("https://"u8);
            }

            return _automaton;
        }
    }

    /// <summary>Whether a text matches.</summary>
    internal bool Matches(ReadOnlySpan<byte> utf8) => Automaton.Matches(utf8);

    /// <summary>The same of a text with a document around it, where vectors may look beyond the text.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The text's first byte.</param>
    /// <param name="end">The index after its last.</param>
    internal bool Matches(ReadOnlySpan<byte> json, int at, int end) =>
        (Automaton.Steps is { } steps && steps.Accepts(json, at, end)) || Automaton.Matches(json[at..end]);
}
