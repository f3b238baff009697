using System.Text;
using Tamma.EventGen.Schema.Json;

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
            if (char.IsSurrogatePair(text, index) && !HiddenCharacter.Is(c, text[++index]))
                line.Append(c).Append(text[index]);
            else if (char.IsWhiteSpace(c))
                line.Append(line.Length == 0 || line[line.Length - 1] == ' ' ? "" : " ");
            else
                line.Append(char.IsSurrogate(c) || HiddenCharacter.Is(c) ? '\uFFFD' : c);
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>JSON or a pattern that says the same, with what must not be shown as escapes.</summary>
    public static string Escaped(string code)
    {
        var text = new StringBuilder();
        for (var index = 0; index < code.Length; index++)
        {
            if (char.IsSurrogatePair(code, index) && HiddenCharacter.Is(code[index], code[index + 1]))
                text.Append(JsonWriter.Escape(code[index])).Append(JsonWriter.Escape(code[++index]));
            else if (HiddenCharacter.Is(code[index]) && code[index] != '\n')
                text.Append(JsonWriter.Escape(code[index]));
            else
                text.Append(code[index]);
        }

        return text.ToString();
    }
}
