using System;
using System.Linq;
using System.Runtime.Intrinsics;
using System.Text;

namespace Tamma.Events.Text;

/// <summary>
/// A deterministic automaton as a table by state and class of code points. Where many ASCII bytes in a row do the same, which is
/// most of most texts, they are counted at once: in a state that stays as it is by bytes of a set, and in states in a row that each
/// go on to the next by the same set, as those of <c>[0-9a-f]{40}</c>.
/// </summary>
internal sealed class DeterministicAutomaton : TextAutomaton
{
    private const ushort Dead = ushort.MaxValue;
    private const int AsciiCount = 0x80;
    private const int LastCodePoint = 0x10FFFF;

    // Shorter rows of states are gone through one by one.
    private const int ShortestRun = 4;

    private readonly CodePointClasses _classes;
    private readonly ushort[] _next;
    // The same for ASCII, without classes.
    private readonly ushort[] _ascii;
    private readonly bool[] _isAccepting;
    private readonly Run[] _runs;

    public DeterministicAutomaton(TextState[] states)
    {
        _classes = new(states.SelectMany(static state => state.Edges));
        _next = new ushort[states.Length * _classes.Count];
        Array.Fill(_next, Dead);
        for (var state = 0; state < states.Length; state++)
        {
            foreach (var edge in states[state].Edges)
                _next.AsSpan((state * _classes.Count) + _classes.Of(edge.First), _classes.Of(edge.Last) - _classes.Of(edge.First) + 1).Fill((ushort)edge.Next);
        }

        _ascii = new ushort[states.Length * AsciiCount];
        for (var entry = 0; entry < _ascii.Length; entry++)
            _ascii[entry] = _next[((entry / AsciiCount) * _classes.Count) + _classes.Of(entry % AsciiCount)];
        _isAccepting = Array.ConvertAll(states, static state => state.IsAccepting);
        _runs = FindRuns();
        Steps = TextSteps.Of(states);
    }

    public override TextSteps? Steps { get; }

    public override bool TakesAllBehind(ReadOnlySpan<byte> beginning)
    {
        ushort state = 0;
        foreach (var value in beginning)
        {
            state = _ascii[(state * AsciiCount) + value];
            if (state == Dead)
                return false;
        }

        // Behind the last code point there may be one more class, which no text has.
        return _isAccepting[state] && !_next.AsSpan(state * _classes.Count, _classes.Of(LastCodePoint) + 1).ContainsAnyExcept(state);
    }

    public override bool Matches(ReadOnlySpan<byte> text)
    {
        var state = 0;
        while (!text.IsEmpty)
        {
            if (text.Length >= Vector128<byte>.Count && _runs[state].Length > 0)
            {
                ref readonly var run = ref _runs[state];
                var count = run.Set.CountLeading(text[..Math.Min(run.Length, text.Length)]);
                text = text[count..];
                state += run.IsLoop ? 0 : count;
                if (text.IsEmpty)
                    break;
            }

            // A short text byte by byte, and a long one to where the next run may begin.
            var at = 0;
            while (at < text.Length && text[at] < AsciiCount)
            {
                state = _ascii[(state * AsciiCount) + text[at++]];
                if (state == Dead)
                    return false;
                if (text.Length - at >= Vector128<byte>.Count && _runs[state].Length > 0)
                    break;
            }

            text = text[at..];
            if (!text.IsEmpty && text[0] >= AsciiCount)
            {
                state = Next(state, ReadCodePoint(ref text));
                if (state == Dead)
                    return false;
            }
        }

        return _isAccepting[state];
    }

    private static int ReadCodePoint(ref ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out var rune, out var length);
        text = text[length..];
        return rune.Value;
    }

    private int Next(int state, int codePoint) => _next[(state * _classes.Count) + _classes.Of(codePoint)];

    private Run[] FindRuns()
    {
        var runs = new Run[_isAccepting.Length];
        var following = default(Run);
        for (var state = runs.Length - 1; state >= 0; state--)
        {
            var loop = BytesTo(state, state);
            if (!loop.IsEmpty)
            {
                runs[state] = new(loop, int.MaxValue, IsLoop: true);
                following = default;
                continue;
            }

            var onward = BytesTo(state, state + 1);
            var length = onward.IsEmpty ? 0 : onward == following.Set ? following.Length + 1 : 1;
            following = new(onward, length, IsLoop: false);
            if (length >= ShortestRun)
                runs[state] = following;
        }

        return runs;
    }

    private AsciiSet BytesTo(int state, int next) => new(value => Next(state, value) == next);

    /// <summary>Bytes that are counted at once.</summary>
    /// <param name="Set">The bytes.</param>
    /// <param name="Length">How many at most; 0 for none.</param>
    /// <param name="IsLoop">Whether the state stays the same; else it goes on by one with each byte.</param>
    private readonly record struct Run(AsciiSet Set, int Length, bool IsLoop);
}
