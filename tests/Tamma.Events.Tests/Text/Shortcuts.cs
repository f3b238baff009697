using System.Linq;
using System.Text;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

/// <summary>A shortcut may leave a text to a closer look, and says nothing that is wrong.</summary>
internal static class Shortcuts
{
    public static void AssertAgrees(ITextShortcut shortcut, string text, bool isValid)
    {
        // Short and long rests of the document: where no vector fits, and where it looks beyond the text.
        foreach (var rest in new[] { "", "}", ",\"a\":1}", new string('"', 64), new string('0', 64) })
        {
            var end = Take(shortcut, text, rest);
            Assert.True(end < 0 || (isValid && end == Encoding.UTF8.GetByteCount(text) + 1), $"{shortcut.GetType().Name} takes {end} of {text}");
        }
    }

    /// <summary>Whether a shortcut takes a text with more of a document behind it.</summary>
    public static bool Takes(ITextShortcut shortcut, string text) => Take(shortcut, text, new string(' ', 64)) == text.Length + 1;

    private static int Take(ITextShortcut shortcut, string text, string rest)
    {
        // A quote or backslash within a text stands there escaped.
        var json = string.Concat(text.Select(static letter => letter is '"' or '\\' ? "\\" + letter : letter.ToString()));
        var end = shortcut.Take(Encoding.UTF8.GetBytes($"\"{json}\"{rest}"), 1);
        Assert.True(end < 0 || json.Length == text.Length, $"{shortcut.GetType().Name} takes an escape in {text}");
        return end;
    }
}
