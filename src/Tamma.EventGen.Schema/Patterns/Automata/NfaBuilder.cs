using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// Thompson's construction, from the end: a pattern is built in front of the state that goes on behind it, so that alternatives
/// and rounds end in one state. States grow with <see cref="PatternLimits.Positions"/>; each is on a way to the end.
/// </summary>
internal sealed class NfaBuilder(Alphabet alphabet)
{
    private readonly List<NfaState> _states = [new(null, PatternAutomaton.Accept, PatternAutomaton.Accept)];

    /// <summary>All states; the first is the accepting one.</summary>
    public NfaState[] States => [.. _states];

    /// <summary>The state where the pattern begins, with <paramref name="next"/> behind it; dead if it matches nothing.</summary>
    public int Build(Pattern pattern, int next)
    {
        if (next == PatternAutomaton.Dead)
            return PatternAutomaton.Dead;
        switch (pattern)
        {
            case CodePointSet set:
                var classes = alphabet.ClassesIn(set);
                return classes.Length == 0 ? PatternAutomaton.Dead : Add(new(classes, next, next));
            case Sequence sequence:
                return sequence.Items.Reverse().Aggregate(next, (behind, item) => Build(item, behind));
            case Alternation alternation:
                return alternation.Items.Aggregate(PatternAutomaton.Dead, (others, item) => Fork(Build(item, next), others));
            case Repeat repeat:
                var flat = Flatten(repeat);
                return flat.Maximum is { } maximum ? BuildCounted(flat, maximum, next) : BuildLoop(flat, next);
            default:
                return next;
        }
    }

    /// <summary>One quantifier for a pile such as <c>((a+)?)*</c>, which has few positions and could have many states.</summary>
    private static Repeat Flatten(Repeat repeat)
    {
        while (repeat is { Minimum: 0 or 1, Maximum: null or 1, Item: Repeat { Minimum: 0 or 1, Maximum: null or 1 } inner })
            repeat = new(inner.Item, repeat.Minimum * inner.Minimum, repeat.Maximum is null ? null : inner.Maximum);
        return repeat;
    }

    private int BuildLoop(Repeat repeat, int next)
    {
        var loop = Add(default);
        var round = Build(repeat.Item, loop);
        if (round == loop)
            return next;
        if (round == PatternAutomaton.Dead)
            return repeat.Minimum == 0 ? next : PatternAutomaton.Dead;
        _states[loop] = new(null, round, next);
        return repeat.Minimum == 0 ? loop : BuildRounds(repeat.Item, repeat.Minimum - 1, round);
    }

    private int BuildCounted(Repeat repeat, int maximum, int next)
    {
        var start = next;
        for (var count = repeat.Minimum; count < maximum; count++)
        {
            // x{0,2} is (x(x)?)?: from each round straight to the end, not through the rounds behind it.
            var longer = Fork(Build(repeat.Item, start), next);
            if (longer == start)
                break;
            start = longer;
        }

        return BuildRounds(repeat.Item, repeat.Minimum, start);
    }

    private int BuildRounds(Pattern item, int count, int next)
    {
        var start = next;
        for (var round = 0; round < count; round++)
        {
            var before = Build(item, start);
            // What has no states has none in any round: ((a{0}){1900}){1900} is no work.
            if (before == start)
                break;
            start = before;
        }

        return start;
    }

    private int Fork(int left, int right)
    {
        if (left == right || right == PatternAutomaton.Dead)
            return left;
        return left == PatternAutomaton.Dead ? right : Add(new(null, left, right));
    }

    private int Add(NfaState state)
    {
        _states.Add(state);
        return _states.Count - 1;
    }
}
