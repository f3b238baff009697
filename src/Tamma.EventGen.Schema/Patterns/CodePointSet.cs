using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>From the first code point to the last, both included.</summary>
public readonly record struct CodePointRange(int First, int Last);

/// <summary>One code point out of a set; no code point at all if the set is empty.</summary>
/// <remarks>
/// A set holds Unicode scalar values: an event's strings are well-formed, so a surrogate never stands alone in one and a set
/// that names it says nothing more. Ranges are sorted, disjoint and not adjacent, so equal sets have equal ranges.
/// </remarks>
public sealed record CodePointSet : Pattern
{
    /// <summary>The last code point of Unicode, U+10FFFF.</summary>
    public const int LastCodePoint = 0x10FFFF;

    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;

    private CodePointSet(IEnumerable<CodePointRange> ranges) => Ranges = ranges.ToEquatableArray();

    /// <summary>The ranges: sorted, disjoint, not adjacent, without surrogates.</summary>
    public EquatableArray<CodePointRange> Ranges { get; }

    /// <summary>A set of the code points in any of the ranges, which may overlap and stand in any order.</summary>
    public static CodePointSet Of(params CodePointRange[] ranges) => Of((IEnumerable<CodePointRange>)ranges);

    /// <inheritdoc cref="Of(CodePointRange[])"/>
    public static CodePointSet Of(IEnumerable<CodePointRange> ranges)
    {
        var merged = new List<CodePointRange>();
        foreach (var range in ranges.SelectMany(WithoutSurrogates).OrderBy(range => range.First))
        {
            if (merged.Count > 0 && range.First <= merged[merged.Count - 1].Last + 1)
            {
                var last = merged[merged.Count - 1];
                merged[merged.Count - 1] = last with { Last = Math.Max(last.Last, range.Last) };
            }
            else
            {
                merged.Add(range);
            }
        }
        return new CodePointSet(merged);
    }

    /// <summary>A set of one code point.</summary>
    public static CodePointSet Of(int codePoint) => Of(new CodePointRange(codePoint, codePoint));

    /// <summary>Every scalar value that is not in this set.</summary>
    public CodePointSet Complement()
    {
        var gaps = new List<CodePointRange>();
        var next = 0;
        foreach (var range in Ranges)
        {
            if (next < range.First)
                gaps.Add(new CodePointRange(next, range.First - 1));
            next = range.Last + 1;
        }
        if (next <= LastCodePoint)
            gaps.Add(new CodePointRange(next, LastCodePoint));
        return Of(gaps);
    }

    /// <summary>Whether the code point is in the set.</summary>
    public bool Contains(int codePoint) => Ranges.Any(range => range.First <= codePoint && codePoint <= range.Last);

    private static IEnumerable<CodePointRange> WithoutSurrogates(CodePointRange range)
    {
        if (range.First < FirstSurrogate)
            yield return new CodePointRange(range.First, Math.Min(range.Last, FirstSurrogate - 1));
        if (range.Last > LastSurrogate)
            yield return new CodePointRange(Math.Max(range.First, LastSurrogate + 1), range.Last);
    }
}
