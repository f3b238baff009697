using System;

namespace Tamma.Events.Text;

/// <summary>Lengths in Unicode code points.</summary>
internal static class CodePoints
{
    /// <summary>Counts the code points of valid UTF-8: every byte but continuation bytes begins one.</summary>
    public static int Count(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var value in utf8)
            count += (value & 0xC0) != 0x80 ? 1 : 0;
        return count;
    }

    /// <summary>Compares a length with its limits, counting only where the byte length leaves it open.</summary>
    /// <returns>Negative when too short, positive when too long.</returns>
    public static int Compare(ReadOnlySpan<byte> utf8, int minimum, int maximum)
    {
        if (utf8.Length < minimum)
            return -1;
        var isLongEnough = utf8.Length / 4 >= minimum || minimum <= 1;
        if (isLongEnough && utf8.Length <= maximum)
            return 0;
        var count = Count(utf8);
        return count < minimum ? -1 : count > maximum ? 1 : 0;
    }

    /// <summary>Counts the code points of a text.</summary>
    /// <returns>The count, or -1 when the text holds a lone surrogate.</returns>
    public static int Count(string text)
    {
        var count = text.Length;
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (first < 0)
            return count;
        for (var index = first; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
                continue;
            if (!char.IsHighSurrogate(text[index]) || index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]))
                return -1;
            index++;
            count--;
        }

        return count;
    }
}
