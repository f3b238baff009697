using System.Text;

namespace Tamma.EventGen.Schema.Artifacts.Html;

/// <summary>Any text in HTML (or XML) so that it stays text, as content and in a quoted attribute.</summary>
internal static class HtmlText
{
    /// <summary>Text on one line.</summary>
    public static string Plain(string text) => Escape(ShownText.OnOneLine(text));

    /// <summary>Text between other text: spaces at its ends stay, as one space each.</summary>
    public static string Fragment(string text)
    {
        var line = Plain(text);
        if (line.Length == 0)
            return text.Length == 0 ? "" : " ";
        return (char.IsWhiteSpace(text[0]) && line[0] != ' ' ? " " : "") + line + (char.IsWhiteSpace(text[text.Length - 1]) ? " " : "");
    }

    /// <summary>JSON on its lines, which has escapes for what must not be shown.</summary>
    public static string Json(string json) => Escape(json);

    /// <summary>Escapes what has a meaning in HTML: the rest stays as it is.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '"':
                    escaped.Append("&quot;");
                    break;
                case '\'':
                    escaped.Append("&#39;");
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }
}
