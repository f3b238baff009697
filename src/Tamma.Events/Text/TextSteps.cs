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

    private TextSteps(Step[] steps)
    {
        _steps = steps;
        Runs = RunsOf(steps);
    }

    /// <summary>The steps as runs between separators; null where they are more than that.</summary>
    public SeparatedRuns? Runs { get; }

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

    /// <summary>Whether a text is of the pattern.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The text's first byte.</param>
    /// <param name="end">The closing quote.</param>
    /// <returns>False where it takes a closer look to decide.</returns>
    public bool Accepts(ReadOnlySpan<byte> json, int at, int end)
    {
        if (!AsciiWindow.Fits(json, at))
            return false;
        // An empty text has no run.
        return (uint)(end - at - 1) < SeparatedRuns.MaxLength && Runs is { } runs ? runs.Accept(json, at, end - at) : AcceptsSteps(json, at, end);
    }

    /// <summary>The same for a longer text, and for other patterns.</summary>
    private bool AcceptsSteps(ReadOnlySpan<byte> json, int at, int end)
    {
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
                    return false;
                start = at;
                window = new(json, at);
                if (count == step.Most)
                    break;
            }

            if (at == end)
                return step.MayEnd && count >= step.Least;
            if (count < step.Needed)
                return false;
        }

        return false;
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

    /// <summary>The steps as runs between separators; null where they are more than that.</summary>
    private static SeparatedRuns? RunsOf(Step[] steps)
    {
        var run = steps[0].Set;
        if (steps is [{ MayEnd: true } only])
            return new(run, default, 0, 0, only.Least, only.Most);
        // The last step may end, and there is a run behind each separator.
        if (steps.Length < 3 || steps.Length % 2 == 0 || !steps[^1].MayEnd)
            return null;
        var separator = steps[1].Set;
        var least = Array.FindIndex(steps, static step => step.MayEnd) / 2;
        for (var index = 0; index < steps.Length; index++)
        {
            var expected = index % 2 == 0
                ? new Step(run, Least: 1, Endless, MayEnd: index / 2 >= least)
                : new Step(separator, Least: 1, Most: 1, MayEnd: false);
            if (steps[index] != expected)
                return null;
        }

        return new(run, separator, least, steps.Length / 2, LeastLength: 1, Endless);
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
