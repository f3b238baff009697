using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Schema.Artifacts.Html;

/// <summary>The page's sidebar: what to look for, and all events by aggregate. What needs the script is hidden until it runs.</summary>
internal static class CatalogNavigation
{
    public static HtmlElement Of(CatalogDocument catalog, IReadOnlyDictionary<string, int> palette) => new("div", ("class", "side"))
    {
        Search(catalog),
        new HtmlElement("nav", ("aria-label", "Events"))
        {
            catalog.Aggregates.Select(group => new HtmlElement("details", ("class", "c" + HtmlElement.Number(palette[group.Key])), ("data-aggregate", group.Key), ("open", ""))
            {
                new HtmlElement("summary") { group.Key + " ", new HtmlElement("span", ("class", "count")) { HtmlElement.Number(group.Count()) } },
                new HtmlElement("ul") { group.Select(entry => Link(entry.Contract, catalog)) },
            }),
        },
    };

    private static HtmlElement Search(CatalogDocument catalog) => new("form", ("role", "search"), ("id", "search"), ("hidden", ""))
    {
        new HtmlElement("label", ("for", "words")) { "Search events and fields" },
        new HtmlElement("input", ("id", "words"), ("type", "search"), ("autocomplete", "off"), ("spellcheck", "false"), ("aria-describedby", "found")),
        new HtmlElement("label", ("for", "aggregate")) { "Aggregate" },
        new HtmlElement("select", ("id", "aggregate"))
        {
            new HtmlElement("option", ("value", "")) { "All" },
            catalog.Aggregates.Select(group => new HtmlElement("option", ("value", group.Key)) { group.Key }),
        },
        new HtmlElement("p", ("id", "found"), ("role", "status"), ("aria-live", "polite")),
    };

    /// <summary>The type without its aggregate, and the version where there are several.</summary>
    private static HtmlElement Link(EventContract contract, CatalogDocument catalog)
    {
        var anchor = EventAnchor.Of(contract);
        var name = EventTypeName.WithoutAggregate(contract.EventType);
        var isOld = !string.Equals(catalog.AnchorOf(contract.EventType), anchor, System.StringComparison.Ordinal);
        return new HtmlElement("li", ("data-for", anchor)) { new HtmlElement("a", ("href", "#" + anchor)) { isOld ? name + " " + contract.Version : name } };
    }
}
