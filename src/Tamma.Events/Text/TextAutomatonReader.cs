using System;
using System.Collections.Generic;
using System.Globalization;

namespace Tamma.Events.Text;

/// <summary>
/// Reads the text of an automaton: states with a space between them, each <c>[count*][!][edge;edge…]</c>, where <c>!</c> says that a
/// text may end there, and an edge is ranges of code points and the offset of the next state: <c>30-39,61-66&gt;1</c> is "by 0-9 or
/// a-f to the state behind this one".
/// </summary>
internal static class TextAutomatonReader
{
    public static TextState[] Read(ReadOnlySpan<char> text)
    {
        var states = new List<TextState>();
        while (true)
        {
            var state = Next(ref text, ' ', out var isLast);
            ReadState(state, states);
            if (isLast)
                return [.. states];
        }
    }

    private static void ReadState(ReadOnlySpan<char> text, List<TextState> states)
    {
        var star = text.IndexOf('*');
        var count = star < 0 ? 1 : int.Parse(text[..star], CultureInfo.InvariantCulture);
        text = text[(star + 1)..];
        var isAccepting = text.StartsWith("!");
        if (isAccepting)
            text = text[1..];
        for (; count > 0; count--)
            states.Add(new(isAccepting, ReadEdges(text, states.Count)));
    }

    private static TextEdge[] ReadEdges(ReadOnlySpan<char> text, int state)
    {
        var edges = new List<TextEdge>();
        while (!text.IsEmpty)
        {
            var edge = Next(ref text, ';', out _);
            var ranges = Next(ref edge, '>', out _);
            var next = state + int.Parse(edge, CultureInfo.InvariantCulture);
            while (!ranges.IsEmpty)
            {
                var range = Next(ref ranges, ',', out _);
                var first = Hex(Next(ref range, '-', out var isOne));
                edges.Add(new(first, isOne ? first : Hex(range), next));
            }
        }

        return [.. edges];
    }

    /// <summary>Takes what stands before a separator from the text.</summary>
    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> text, char separator, out bool isLast)
    {
        var end = text.IndexOf(separator);
        isLast = end < 0;
        var part = isLast ? text : text[..end];
        text = isLast ? [] : text[(end + 1)..];
        return part;
    }

    private static int Hex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
