using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>How large a pattern may be, so that no stage behind the parser can hang or overflow its stack.</summary>
public static class PatternLimits
{
    /// <summary>Longest text, in UTF-16 code units.</summary>
    public const int TextLength = 10_000;

    /// <summary>Deepest nesting of groups.</summary>
    public const int Nesting = 100;

    /// <summary>Largest number in <c>{n,m}</c>.</summary>
    public const int RepeatBound = 1_900;

    /// <summary>Most classes of UTF-16 code units after every repeat is written out: what the states of an automaton grow with.</summary>
    public const int Positions = 1_900;

    /// <summary>The number of positions; a double, as repeats in repeats multiply beyond a long.</summary>
    internal static double CountPositions(Pattern pattern) => pattern switch
    {
        CodePointSet set => new Utf16Set(set).ClassCount,
        Sequence sequence => sequence.Items.Sum(CountPositions),
        Alternation alternation => alternation.Items.Sum(CountPositions),
        Repeat repeat => CountPositions(repeat.Item) * (repeat.Maximum ?? repeat.Minimum + 1),
        _ => 1,
    };
}
