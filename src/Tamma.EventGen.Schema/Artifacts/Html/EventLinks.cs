using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Artifacts.Html;

/// <summary>Other events in a line: links where the page shows them.</summary>
internal static class EventLinks
{
    /// <summary>The line; null for none.</summary>
    public static HtmlElement? Of(string words, string style, IEnumerable<(string EventType, bool IsRetry)> events, CatalogDocument catalog)
    {
        var links = events.Select(target => Item(target.EventType, target.IsRetry, catalog)).ToArray();
        return links.Length == 0
            ? null
            : new HtmlElement("div", ("class", "links " + style)) { new HtmlElement("span", ("class", "words")) { words + " " }, new HtmlElement("ul") { links } };
    }

    private static HtmlElement Item(string eventType, bool isRetry, CatalogDocument catalog)
    {
        var name = new HtmlElement("code") { eventType };
        var item = new HtmlElement("li") { catalog.AnchorOf(eventType) is { } anchor ? new HtmlElement("a", ("href", "#" + anchor)) { name } : name };
        if (isRetry)
            item.Add(" (retry)");
        return item;
    }
}
