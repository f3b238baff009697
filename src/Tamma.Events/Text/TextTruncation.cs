using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Tamma.Events.Text;

/// <summary>Shortens text; generated code stands on it. What people see as one character (UAX #29, an extended grapheme cluster) is kept whole or not at all.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TextTruncation
{
    /// <summary>Shortens a text that is too long.</summary>
    /// <param name="text">The text, or null.</param>
    /// <param name="length">How much is kept at most, in Unicode code points.</param>
    /// <param name="shortened">The beginning of the text, or null where it is not too long.</param>
    /// <param name="originalLength">The length of the whole text, in Unicode code points; 0 where it is not too long.</param>
    /// <param name="minimum">How much is kept at least, in Unicode code points, even where that cuts a cluster.</param>
    /// <returns>Whether the text is too long.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public static bool TryShorten(string? text, int length, [NotNullWhen(true)] out string? shortened, out int originalLength, int minimum = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        shortened = null;
        originalLength = 0;
        if (text is null || text.Length <= length)
            return false;
        var whole = Count(text);
        if (whole <= length)
            return false;
        originalLength = whole;
        shortened = text[..Fitting(text, length, minimum)];
        return true;
    }

    /// <summary>The number of chars that are kept.</summary>
    private static int Fitting(ReadOnlySpan<char> text, int length, int minimum)
    {
        var kept = 0;
        for (var left = length; left > 0;)
        {
            var element = StringInfo.GetNextTextElementLength(text[kept..]);
            var codePoints = Count(text.Slice(kept, element));
            // A letter under a thousand accents is cut all the same: too little would be no legal text, or say nothing.
            if (codePoints > left)
                return length - left < minimum ? Leading(text, length) : kept;
            left -= codePoints;
            kept += element;
        }

        return kept;
    }

    /// <summary>The number of chars of that many code points.</summary>
    private static int Leading(ReadOnlySpan<char> text, int codePoints)
    {
        var chars = 0;
        for (var left = codePoints; left > 0; left--)
        {
            Rune.DecodeFromUtf16(text[chars..], out _, out var width);
            chars += width;
        }

        return chars;
    }

    // One half of a surrogate pair counts as one: that it can't be written is said where it is written.
    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }
}
