using System;
using System.Buffers;
using System.Text;

namespace Tamma.Events.Text;

/// <summary>An automaton that would have too many states as a deterministic one: it is in several states at a time. Linear in the text, times the states.</summary>
internal sealed class NondeterministicAutomaton(TextState[] states) : TextAutomaton
{
    public override bool Matches(ReadOnlySpan<byte> text)
    {
        // The states that it is in, those that it comes to, and for each state how much of the text was left when it was last come to.
        var rented = ArrayPool<int>.Shared.Rent(3 * states.Length);
        var current = rented.AsSpan(0, states.Length);
        var next = rented.AsSpan(states.Length, states.Length);
        var left = rented.AsSpan(2 * states.Length, states.Length);
        left.Fill(-1);
        current[0] = 0;
        var count = 1;
        while (!text.IsEmpty && count > 0)
        {
            Rune.DecodeFromUtf8(text, out var rune, out var length);
            text = text[length..];
            count = Step(rune.Value, current[..count], next, left, text.Length);
            var before = current;
            current = next;
            next = before;
        }

        var isMatch = false;
        foreach (var state in current[..count])
            isMatch |= states[state].IsAccepting;
        ArrayPool<int>.Shared.Return(rented);
        return isMatch;
    }

    private int Step(int codePoint, ReadOnlySpan<int> current, Span<int> next, Span<int> left, int leftNow)
    {
        var count = 0;
        foreach (var state in current)
        {
            foreach (var edge in states[state].Edges)
            {
                if (codePoint < edge.First || codePoint > edge.Last || left[edge.Next] == leftNow)
                    continue;
                left[edge.Next] = leftNow;
                next[count++] = edge.Next;
            }
        }

        return count;
    }
}
