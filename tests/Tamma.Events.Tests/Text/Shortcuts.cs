using System;
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
            var length = Take(shortcut, text, rest);
            Assert.True(length < 0 || (isValid && length == Encoding.UTF8.GetByteCount(text)), $"{shortcut.GetType().Name} takes {length} of {text}");
        }
    }

    /// <summary>Whether a shortcut takes a text with more of a document behind it.</summary>
    public static bool Takes(ITextShortcut shortcut, string text) => Take(shortcut, text, new string(' ', 64)) == text.Length;

    private static int Take(ITextShortcut shortcut, string text, string rest)
    {
        // A quote or backslash within a text stands there escaped.
        var json = string.Concat(text.Select(static letter => letter is '"' or '\\' ? "\\" + letter : letter.ToString()));
        var document = Encoding.UTF8.GetBytes($"\"{json}\"{rest}");
        var (length, longLength) = (shortcut.LengthAt(document, 0), shortcut.LongLengthAt(document, 0));
        // The second look is a look at the same text.
        Assert.True(length < 0 || longLength < 0 || length == longLength, $"{shortcut.GetType().Name} takes {length} and {longLength} of {text}");
        length = Math.Max(length, longLength);
        Assert.True(length < 0 || json.Length == text.Length, $"{shortcut.GetType().Name} takes an escape in {text}");
        return length;
    }
}
