namespace Tamma.EventGen.Schema.Patterns;

/// <summary>What an escape stands for: one code point, even a surrogate (a range may end there), or a class such as <c>\d</c>.</summary>
internal readonly record struct ClassAtom(int? CodePoint, CodePointSet Set)
{
    public static implicit operator ClassAtom(int codePoint) => new(codePoint, CodePointSet.Of(codePoint));

    public static implicit operator ClassAtom(CodePointSet set) => new(null, set);
}
