using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// The automaton of a pattern as a validator runs it, without steps that read nothing: deterministic where that takes at most
/// <see cref="StateLimit"/> states; else nondeterministic, in size linear to the pattern.
/// </summary>
/// <remarks>State 0 is the first one; the others are numbered along the ways through the automaton, the lowest code point first.</remarks>
public sealed class TextAutomaton
{
    /// <summary>Most states of a deterministic automaton.</summary>
    public const int StateLimit = 2_000;

    private TextAutomaton(IReadOnlyList<TextState> states, bool isDeterministic)
    {
        States = InOrder(states);
        IsDeterministic = isDeterministic;
    }

    /// <summary>Whether no two edges of a state share a code point.</summary>
    public bool IsDeterministic { get; }

    internal IReadOnlyList<TextState> States { get; }

    /// <summary>The automaton of a pattern.</summary>
    /// <exception cref="ArgumentException">The pattern, not one that was parsed, is beyond <see cref="PatternLimits"/>.</exception>
    public static TextAutomaton Of(Pattern pattern)
    {
        var automaton = PatternAutomaton.Of(pattern);
        return Deterministic(automaton) ?? Nondeterministic(automaton);
    }

    private static TextAutomaton? Deterministic(PatternAutomaton automaton)
    {
        var dfa = new LazyDfa(automaton, WorkBudget.Unlimited);
        if (dfa.Start == PatternAutomaton.Dead)
            return new([new(IsAccepting: false, [])], isDeterministic: true);
        var states = new List<TextState>();
        var known = 1;
        for (var state = 0; state < known && known <= StateLimit; state++)
        {
            var edges = new TextEdges();
            foreach (var (range, codePointClass) in automaton.Alphabet.Intervals())
            {
                var next = dfa.Next(state, codePointClass);
                if (next == PatternAutomaton.Dead)
                    continue;
                edges.Add(range, next);
                known = Math.Max(known, next + 1);
            }

            states.Add(new(dfa.IsAccepting(state), edges));
        }

        return known <= StateLimit ? new(states, isDeterministic: true) : null;
    }

    private static TextAutomaton Nondeterministic(PatternAutomaton automaton)
    {
        var nfa = new EpsilonFreeNfa(automaton, WorkBudget.Unlimited);
        var numbers = new Dictionary<int, int> { [nfa.Start] = 0 };
        var pending = new Queue<int>([nfa.Start]);
        var states = new List<TextState>();
        while (pending.Count > 0)
        {
            var state = pending.Dequeue();
            var edges = new TextEdges();
            foreach (var (range, codePointClass) in automaton.Alphabet.Intervals())
            {
                foreach (var next in nfa.Next(state, codePointClass))
                {
                    if (!numbers.TryGetValue(next, out var number))
                    {
                        numbers.Add(next, number = numbers.Count);
                        pending.Enqueue(next);
                    }

                    edges.Add(range, number);
                }
            }

            states.Add(new(nfa.IsAccepting(state), edges));
        }

        return new(states, isDeterministic: false);
    }

    private static List<TextState> InOrder(IReadOnlyList<TextState> states)
    {
        var numbers = new Dictionary<int, int>();
        var order = new List<TextState>();
        var pending = new Stack<int>([0]);
        while (pending.Count > 0)
        {
            var state = pending.Pop();
            if (numbers.ContainsKey(state))
                continue;
            numbers.Add(state, order.Count);
            order.Add(states[state]);
            foreach (var edge in states[state].Edges.Reverse())
                pending.Push(edge.Next);
        }

        return [.. order.Select(state => state with { Edges = [.. state.Edges.Select(edge => edge with { Next = numbers[edge.Next] })] })];
    }
}

/// <summary>A state: whether a text may end in it, and its edges in the order of their first code points.</summary>
internal sealed record TextState(bool IsAccepting, IReadOnlyList<TextEdge> Edges);

/// <summary>To another state by any code point of the ranges, which are ascending and not adjacent.</summary>
internal sealed record TextEdge(IReadOnlyList<CodePointRange> CodePoints, int Next);
