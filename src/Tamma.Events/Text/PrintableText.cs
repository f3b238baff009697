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
        if (!text.Any(IsHidden))
            return text;
        var printable = new StringBuilder();
        foreach (var character in text)
        {
            if (IsHidden(character))
                printable.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                printable.Append(character);
        }

        return printable.ToString();
    }

    private static bool IsHidden(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
