using System;

namespace Tamma.EventGen.Schema.Patterns;

/// <summary>Which code points a person would rather see in an example.</summary>
internal static class Readability
{
    // Best first. Behind them comes all the rest: controls, white space, what is invisible or has no glyph in most fonts.
    private static readonly CodePointRange[] Preferred =
    [
        new('0', '9'),
        new('a', 'z'),
        new('A', 'Z'),
        new('!', '~'),
        new(' ', ' '),
        new(0xC0, 0x24F),
        new(0x391, 0x3C9),
        new(0x4E00, 0x9FFF),
        new(0x1F600, 0x1F64F),
        new(0xA1, 0xAC),
        new(0xAE, 0xBF),
    ];

    /// <summary>0 for the most readable.</summary>
    public static int Rank(int codePoint)
    {
        var rank = 0;
        while (rank < Preferred.Length && (codePoint < Preferred[rank].First || codePoint > Preferred[rank].Last))
            rank++;
        return rank;
    }

    /// <summary>The best from the first to the last code point; the least of several that are as good.</summary>
    public static int BestIn(int first, int last)
    {
        foreach (var range in Preferred)
        {
            if (first <= range.Last && range.First <= last)
                return Math.Max(first, range.First);
        }

        return first;
    }
}
