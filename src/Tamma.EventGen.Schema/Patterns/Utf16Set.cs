using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>A set of code points as UTF-16 has it: single code units, and surrogate pairs.</summary>
internal sealed class Utf16Set
{
    private const int FirstSupplementary = 0x10000;

    public Utf16Set(CodePointSet set)
    {
        Units = set.Ranges.Where(range => range.First < FirstSupplementary)
            .Select(range => range with { Last = Math.Min(range.Last, FirstSupplementary - 1) })
            .ToArray();
        Pairs = set.Ranges.Where(range => range.Last >= FirstSupplementary)
            .SelectMany(range => SplitByHighSurrogate(Math.Max(range.First, FirstSupplementary), range.Last))
            .GroupBy(pair => pair.High, pair => pair.Low)
            .Select(pairs => new SurrogatePairs(pairs.Key, pairs.ToArray()))
            .ToArray();
    }

    /// <summary>Code points of one unit.</summary>
    public IReadOnlyList<CodePointRange> Units { get; }

    /// <summary>Code points of two units.</summary>
    public IReadOnlyList<SurrogatePairs> Pairs { get; }

    /// <summary>How many classes of code units it takes to write the set; one, that never matches, for the empty set.</summary>
    public int ClassCount => Math.Max(1, Math.Min(Units.Count, 1) + (2 * Pairs.Count));

    /// <summary>Supplementary code points from first to last: at most a partial block, a run of whole blocks, and a partial block.</summary>
    private static IEnumerable<(CodePointRange High, CodePointRange Low)> SplitByHighSurrogate(int first, int last)
    {
        const int Block = 0x400;
        while (first <= last)
        {
            var blockEnd = first | (Block - 1);
            // Whole blocks share their low surrogates, so a run of them is one pair of classes.
            var end = first % Block == 0 && blockEnd <= last ? ((last + 1) & ~(Block - 1)) - 1 : Math.Min(blockEnd, last);
            yield return (new(High(first), High(end)), new(Low(first), Low(end)));
            first = end + 1;
        }
    }

    private static int High(int codePoint) => 0xD800 + ((codePoint - FirstSupplementary) >> 10);

    private static int Low(int codePoint) => 0xDC00 + (codePoint & 0x3FF);
}

/// <summary>Each of the high surrogates followed by any of the low ones.</summary>
internal readonly record struct SurrogatePairs(CodePointRange High, IReadOnlyList<CodePointRange> Low);
