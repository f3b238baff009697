using System.Globalization;
using System.Text;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>
/// Any text as a page may show it, before the page's own escapes: nothing that controls a terminal or a parser, and nothing that turns
/// the direction of what follows.
/// </summary>
internal static class ShownText
{
    /// <summary>On one line, white space as one space, what must not be shown as U+FFFD.</summary>
    public static string OnOneLine(string text)
    {
        var line = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            var c = text[index];
            if (char.IsSurrogatePair(text, index))
                line.Append(c).Append(text[++index]);
            else if (char.IsWhiteSpace(c))
                line.Append(line.Length == 0 || line[line.Length - 1] == ' ' ? "" : " ");
            else
                line.Append(char.IsSurrogate(c) || IsHidden(c) ? '\uFFFD' : c);
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>JSON that says the same, with what must not be shown as escapes: outside of JSON's strings there is no such character.</summary>
    public static string Json(string json)
    {
        var text = new StringBuilder();
        foreach (var c in json)
        {
            if (IsHidden(c) && c != '\n')
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>Controls, Unicode's bidirectional controls, with which a text can show itself as another, and what XML refuses.</summary>
    private static bool IsHidden(char c) =>
        char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\uFFFE' or '\uFFFF';
}
