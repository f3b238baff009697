namespace Tamma.EventGen.Schema.Patterns;

/// <summary>
/// A part of a pattern, with the positions in the text of a <c>^</c> that demands nothing before this part and of a <c>$</c>
/// that demands nothing behind it. Where both demands are met by the part's place, the anchors change nothing.
/// </summary>
internal readonly record struct AnchoredPattern(Pattern Pattern, int? Caret, int? Dollar)
{
    /// <summary>Whether this is an anchor itself, rather than a group with one at its edge.</summary>
    public bool IsAnchor { get; private init; }

    public bool IsDollar => IsAnchor && Dollar is not null;

    public static AnchoredPattern CaretAt(int position) => new(new Empty(), position, null) { IsAnchor = true };

    public static AnchoredPattern DollarAt(int position) => new(new Empty(), null, position) { IsAnchor = true };
}
