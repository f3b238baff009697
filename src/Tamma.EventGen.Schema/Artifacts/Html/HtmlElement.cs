using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Tamma.EventGen.Schema.Artifacts.Html;

/// <summary>
/// An element of a page, written as HTML that is XML as well. Text gets into it as text only, so that no author's word becomes markup:
/// <code>new HtmlElement("p", ("class", "lead")) { "1 &lt; 2 ", new HtmlElement("code") { "x" } }</code>
/// </summary>
/// <param name="name">The name of the element, ours.</param>
/// <param name="attributes">Names, ours, with their values; one of null is left out.</param>
internal sealed class HtmlElement(string name, params (string Name, string? Value)[] attributes) : IEnumerable
{
    private static readonly HashSet<string> Inline = new(System.StringComparer.Ordinal) { "a", "code", "span", "strong", "button", "option", "text", "title", "desc", "bdi" };
    private static readonly HashSet<string> Void = new(System.StringComparer.Ordinal) { "meta", "input" };

    private readonly List<object> _children = [];

    /// <summary>Adds text, on one line.</summary>
    public void Add(string text) => _children.Add(HtmlText.Fragment(text));

    /// <summary>Adds an element; null adds none.</summary>
    public void Add(HtmlElement? element)
    {
        if (element is not null)
            _children.Add(element);
    }

    /// <summary>Adds elements.</summary>
    public void Add(IEnumerable<HtmlElement> elements) => _children.AddRange(elements);

    /// <summary>Adds JSON, on its lines.</summary>
    public HtmlElement WithJson(string json)
    {
        _children.Add(HtmlText.Json(json));
        return this;
    }

    /// <summary>Adds a style sheet or script of our own as it is.</summary>
    public HtmlElement WithSource(string source)
    {
        _children.Add(source);
        return this;
    }

    /// <summary>The children as they were added: elements, and escaped text.</summary>
    public IEnumerator GetEnumerator() => _children.GetEnumerator();

    /// <summary>Writes the element, and a line end where no line end is seen.</summary>
    public void Write(StringBuilder text)
    {
        text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes.Where(attribute => attribute.Value is not null))
            text.Append(' ').Append(attribute).Append("=\"").Append(HtmlText.Plain(value!)).Append('"');
        text.Append(Void.Contains(name) ? "/>" : ">");
        foreach (var child in _children)
        {
            if (child is HtmlElement element)
                element.Write(text);
            else
                text.Append((string)child);
        }

        if (!Void.Contains(name))
            text.Append("</").Append(name).Append('>');
        if (!Inline.Contains(name))
            text.Append('\n');
    }

    /// <summary>A number as an attribute has it.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
