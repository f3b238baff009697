using System.Globalization;
using System.Linq;
using System.Text;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>
/// Any text on one line of Markdown (CommonMark 0.31.2, with the tables of GitHub) so that it stays text: no markup, no HTML, no end
/// of a table's cell, no control character, and nothing that turns the direction of what follows.
/// </summary>
internal static class MarkdownText
{
    /// <summary>Text that may stand anywhere on a line, at its start too.</summary>
    public static string Plain(string text)
    {
        var line = ShownText.OnOneLine(text);
        var escaped = new StringBuilder();
        for (var index = 0; index < line.Length; index++)
        {
            var c = line[index];
            // A table's cell ends at a bar even where a backslash escapes it in other dialects.
            if (c is '|' or '<' or '>' or '&')
                escaped.Append("&#").Append(((int)c).ToString(CultureInfo.InvariantCulture)).Append(';');
            else if (@"\`*_[]~$!^+=#".IndexOf(c) >= 0 || IsBlockMarker(line, index))
                escaped.Append('\\').Append(c);
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>A code span, or plain text if it holds what a code span can't.</summary>
    public static string Code(string text) =>
        text.Length > 0 && text.All(c => c is > ' ' and < (char)127 and not ('`' or '|') || c == ' ')
        && text.Trim().Length == text.Length
            ? "`" + text + "`"
            : Plain(text);

    /// <summary>JSON in a fenced block: its line ends are JSON's own, so no line can end the fence, and it has escapes for what must not be shown.</summary>
    public static string JsonBlock(string json) => "```json\n" + json + "```\n";

    /// <summary>A list, rule, number or definition starts a block only at the start of a line.</summary>
    private static bool IsBlockMarker(string line, int index) => index == 0
        ? line[0] is '-' or ':'
        : line[index] is '.' or ')' && (index + 1 == line.Length || line[index + 1] == ' ') && line.Take(index).All(c => c is >= '0' and <= '9');
}
