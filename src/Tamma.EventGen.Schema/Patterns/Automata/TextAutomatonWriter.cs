using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// An automaton as text, as generated code has it and the runtime library reads it: <c>[0-9a-f]{40}</c> is <c>40*30-39,61-66&gt;1 !</c>.
/// <code>
/// automaton = ["~"] state *(" " state)      "~": nondeterministic
/// state     = [count "*"] ["!"] [edges]     count: so many states alike; "!": a text may end here
/// edges     = edge *(";" edge)
/// edge      = range *("," range) "&gt;" offset the next state is so far from this one
/// range     = 1*HEXDIG ["-" 1*HEXDIG]       code points
/// </code>
/// </summary>
public static class TextAutomatonWriter
{
    /// <summary>The text of an automaton.</summary>
    public static string Write(TextAutomaton automaton)
    {
        var states = automaton.States.Select(Text).ToArray();
        var text = new StringBuilder(automaton.IsDeterministic ? "" : "~");
        for (var i = 0; i < states.Length;)
        {
            var count = states.Skip(i).TakeWhile(state => string.Equals(state, states[i], StringComparison.Ordinal)).Count();
            if (i > 0)
                text.Append(' ');
            if (count > 1)
                text.Append(count.ToString(CultureInfo.InvariantCulture)).Append('*');
            text.Append(states[i]);
            i += count;
        }

        return text.ToString();
    }

    private static string Text(TextState state, int number) =>
        (state.IsAccepting ? "!" : "") + string.Join(";", state.Edges.Select(edge => Text(edge, number)));

    private static string Text(TextEdge edge, int number) =>
        string.Join(",", edge.CodePoints.Select(Text)) + ">" + (edge.Next - number).ToString(CultureInfo.InvariantCulture);

    private static string Text(CodePointRange range) => range.First == range.Last ? Hex(range.First) : Hex(range.First) + "-" + Hex(range.Last);

    private static string Hex(int codePoint) => codePoint.ToString("X2", CultureInfo.InvariantCulture);
}
