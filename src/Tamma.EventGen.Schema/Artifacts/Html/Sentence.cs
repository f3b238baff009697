using System.Collections.Generic;

namespace Tamma.EventGen.Schema.Artifacts.Html;

/// <summary>A sentence of the catalogue as an element.</summary>
internal static class Sentence
{
    /// <summary>The element; null for a sentence without words.</summary>
    public static HtmlElement? Of(IReadOnlyList<TextPart> parts, string name, params (string Name, string? Value)[] attributes)
    {
        if (parts.Count == 0)
            return null;
        var sentence = new HtmlElement(name, attributes);
        foreach (var part in parts)
        {
            if (part.Style == TextStyle.Words)
                sentence.Add(part.Text);
            else
                sentence.Add(new HtmlElement(Element(part.Style)) { part.Text });
        }

        return sentence;
    }

    private static string Element(TextStyle style) => style switch
    {
        TextStyle.Code => "code",
        TextStyle.Strong => "strong",
        _ => "bdi",
    };
}
