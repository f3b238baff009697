using System;
using System.Collections.Generic;
using System.Numerics;

namespace Tamma.Events.Text;

/// <summary>
/// A pattern that is some runs of bytes one after the other, such as <c>[a-z]+/[a-z]+</c> or <c>[0-9a-f]{40}</c>: each run goes as far as it can.
/// </summary>
internal sealed class TextSteps
{
    private const int Endless = int.MaxValue;

    private readonly Step[] _steps;

    private TextSteps(Step[] steps) => _steps = steps;

    /// <summary>Finds the runs of an automaton.</summary>
    /// <param name="states">Its states.</param>
    /// <returns>The pattern, or null where it is more than that.</returns>
    public static TextSteps? Of(TextState[] states)
    {
        var steps = new List<Step>();
        for (var state = 0; state < states.Length; state++)
        {
            if (LeadsElsewhere(states[state], state))
                return null;
            var (loop, onward) = (BytesTo(states[state], state), BytesTo(states[state], state + 1));
            if (!loop.IsEmpty)
                AddLoop(steps, loop, states[state].IsAccepting);
            if (onward.IsEmpty)
                break;
            if (!AddOne(steps, onward, states, state, isAfterLoop: !loop.IsEmpty))
                return null;
        }

        return steps.Count == 0 ? null : new([.. steps]);
    }

    /// <summary>Looks at the text of a string, as <see cref="ITextShortcut.Take"/> does.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The index after the opening quote.</param>
    /// <returns>The index of the closing quote, or -1.</returns>
    public int Take(ReadOnlySpan<byte> json, int at)
    {
        if (!AsciiWindow.Fits(json, at))
            return -1;
        var window = new AsciiWindow(json, at);
        var start = at;
        foreach (ref readonly var step in _steps.AsSpan())
        {
            var count = 0;
            while (true)
            {
                // One bit for each byte of the window from here on: those in the set first.
                var run = BitOperations.TrailingZeroCount(~(window.In(step.Set) >> (at - start)));
                run = Math.Min(run, step.Most - count);
                at += run;
                count += run;
                if (at - start < AsciiWindow.Size)
                    break;
                if (!AsciiWindow.Fits(json, at))
                    return -1;
                start = at;
                window = new(json, at);
                if (count == step.Most)
                    break;
            }

            if (json[at] == '"')
                return step.MayEnd && count >= step.Least ? at : -1;
            if (count < step.Needed)
                return -1;
        }

        return -1;
    }

    /// <summary>A run of any length; where one byte of the set came before, it is a part of the run.</summary>
    private static void AddLoop(List<Step> steps, AsciiSet set, bool mayEnd)
    {
        if (steps is [.., { Most: 1, Least: 1 } last] && last.Set == set)
            steps[^1] = new(set, Least: 1, Endless, mayEnd);
        else
            steps.Add(new(set, Least: 0, Endless, mayEnd));
    }

    /// <summary>One more byte.</summary>
    /// <returns>False where a text may end before it and behind it, and what follows the run would depend on its length.</returns>
    private static bool AddOne(List<Step> steps, AsciiSet set, TextState[] states, int state, bool isAfterLoop)
    {
        var mayEnd = states[state + 1].IsAccepting;
        if (isAfterLoop || steps.Count == 0 || steps[^1].Set != set)
        {
            steps.Add(new(set, state == 0 && states[0].IsAccepting && !isAfterLoop ? 0 : 1, 1, mayEnd));
            return state > 0 || isAfterLoop || !states[0].IsAccepting || mayEnd;
        }

        var last = steps[^1];
        if (last.MayEnd && !mayEnd)
            return false;
        var most = last.Most + 1;
        steps[^1] = new(set, last.MayEnd ? last.Least : most, most, mayEnd);
        return true;
    }

    private static AsciiSet BytesTo(TextState state, int next) => new(value => IsPlain(value) && Array.Exists(state.Edges, edge => edge.Next == next && edge.First <= value && value <= edge.Last));

    private static bool LeadsElsewhere(TextState state, int index) =>
        Array.Exists(state.Edges, edge => edge.First < 0x80 && edge.Next != index && edge.Next != index + 1);

    /// <summary>What stands for itself in JSON; all else takes a closer look.</summary>
    private static bool IsPlain(byte value) => value is >= 0x20 and not (byte)'"' and not (byte)'\\';

    /// <summary>A run of bytes.</summary>
    /// <param name="Set">The bytes.</param>
    /// <param name="Least">How many there must be for the text to end here.</param>
    /// <param name="Most">How many there may be.</param>
    /// <param name="MayEnd">Whether the text may end here.</param>
    private readonly record struct Step(AsciiSet Set, int Least, int Most, bool MayEnd)
    {
        /// <summary>How many there must be for the next run.</summary>
        public int Needed { get; } = Most == Endless ? Least : Most;
    }
}
