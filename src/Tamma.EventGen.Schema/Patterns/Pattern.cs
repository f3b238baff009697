namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// The language of a <c>[RegularExpression]</c>: a set of strings of Unicode scalar values, by value.
/// </summary>
/// <remarks>
/// Text means what ECMA-262 says with the <c>u</c> flag, between <c>^(?:</c> and <c>)$</c>. Groups, captures, laziness and
/// anchors at the edges don't change which whole strings match, so the tree doesn't keep them.
/// </remarks>
public abstract record Pattern
{
    private protected Pattern()
    {
    }

    /// <summary>Parses the text of a pattern, without the anchors around it.</summary>
    /// <returns>The pattern, or why it is refused and where.</returns>
    public static PatternResult Parse(string text) => new PatternParser(text, EcmaSets.Named).Parse();
}

/// <summary>The empty string, and nothing else.</summary>
public sealed record Empty : Pattern;

/// <summary>One item after the other; two or more.</summary>
public sealed record Sequence(EquatableArray<Pattern> Items) : Pattern;

/// <summary>Any one of the items; two or more, in the order of the text.</summary>
public sealed record Alternation(EquatableArray<Pattern> Items) : Pattern;

/// <summary>The item, at least <paramref name="Minimum"/> times and at most <paramref name="Maximum"/> (null: unbounded).</summary>
public sealed record Repeat(Pattern Item, int Minimum, int? Maximum) : Pattern;
