using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Tamma.Events.Text;

/// <summary>Text of a document that can stand in a log: on one line, without a control sequence of somebody else's.</summary>
internal static class PrintableText
{
    /// <summary>The text with its control and format characters and line separators as <c>\u001B</c>.</summary>
    public static string Of(string text)
    {
        if (!text.EnumerateRunes().Any(IsHidden))
            return text;
        var printable = new StringBuilder();
        int length;
        for (var rest = text.AsSpan(); !rest.IsEmpty; rest = rest[length..])
        {
            // One half of a surrogate pair is none of these, and stays as it is.
            _ = Rune.DecodeFromUtf16(rest, out var rune, out length);
            if (IsHidden(rune))
                Escape(rest[..length], printable);
            else
                printable.Append(rest[..length]);
        }

        return printable.ToString();
    }

    private static void Escape(ReadOnlySpan<char> units, StringBuilder printable)
    {
        foreach (var unit in units)
            printable.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
