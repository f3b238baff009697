using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// The automaton of a pattern: nondeterministic, immutable, in size linear to the positions of the pattern. What uses it makes
/// it deterministic as far as it goes (<see cref="LazyDfa"/>).
/// </summary>
public sealed class PatternAutomaton
{
    /// <summary>The number of the state where a match may end.</summary>
    internal const int Accept = 0;

    /// <summary>No state: from here nothing matches.</summary>
    internal const int Dead = -1;

    private PatternAutomaton(Alphabet alphabet, NfaState[] states, int start)
    {
        Alphabet = alphabet;
        States = states;
        Start = start;
    }

    /// <summary>The classes of code points that the pattern tells apart.</summary>
    public Alphabet Alphabet { get; }

    internal NfaState[] States { get; }

    /// <summary>The first state; <see cref="Dead"/> if the pattern matches no text at all.</summary>
    internal int Start { get; }

    /// <summary>The automaton of a pattern.</summary>
    /// <exception cref="ArgumentException">The pattern, not one that was parsed, is beyond <see cref="PatternLimits"/>.</exception>
    public static PatternAutomaton Of(Pattern pattern) => Of(pattern, Alphabet.Of(SetsIn(pattern)));

    /// <summary>The automaton over an alphabet that is of the pattern's sets, and maybe others.</summary>
    internal static PatternAutomaton Of(Pattern pattern, Alphabet alphabet)
    {
        if (PatternLimits.CountPositions(pattern) > PatternLimits.Positions)
            throw new ArgumentException("A pattern has at most " + PatternLimits.Positions + " positions.", nameof(pattern));
        var builder = new NfaBuilder(alphabet);
        var start = builder.Build(pattern, Accept);
        return new PatternAutomaton(alphabet, builder.States, start);
    }

    /// <summary>The sets of code points in a pattern, in no order, some more than once.</summary>
    internal static IEnumerable<CodePointSet> SetsIn(Pattern pattern) => pattern switch
    {
        CodePointSet set => [set],
        Sequence sequence => sequence.Items.SelectMany(SetsIn),
        Alternation alternation => alternation.Items.SelectMany(SetsIn),
        Repeat repeat => SetsIn(repeat.Item),
        _ => [],
    };

    /// <summary>Whether the pattern matches the whole text; never for text with a surrogate alone.</summary>
    /// <remarks>Takes time in the length of the text times the size of the automaton.</remarks>
    public bool Matches(string text)
    {
        var closure = new EpsilonClosure(this, WorkBudget.Unlimited);
        var states = closure.Of([Start]);
        for (var index = 0; index < text.Length && states.Length > 0; index++)
        {
            var isPair = char.IsSurrogatePair(text, index);
            var codePointClass = Alphabet.ClassOf(isPair ? char.ConvertToUtf32(text, index) : text[index]);
            if (isPair)
                index++;
            states = closure.Of(states
                .Where(state => States[state].Classes is { } classes && Array.BinarySearch(classes, codePointClass) >= 0)
                .Select(state => States[state].Next));
        }

        return EpsilonClosure.IsAccepting(states);
    }
}
