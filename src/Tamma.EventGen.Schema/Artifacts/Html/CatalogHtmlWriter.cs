using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Tamma.EventGen.Schema.Artifacts.Flow;

namespace Tamma.EventGen.Schema.Artifacts.Html;

/// <summary>
/// Writes <c>catalog.html</c>, the catalogue as one page that needs nothing else: no network, no script to be read, and nothing that an
/// author wrote is more than text in it. It is XML, too.
/// </summary>
public static class CatalogHtmlWriter
{
    // Colours that the style sheet has for aggregates.
    private const int Colors = 8;

    /// <summary>The file's text.</summary>
    public static string Write(CatalogDocument catalog)
    {
        var palette = catalog.Aggregates.Select((group, index) => (group.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index % Colors, StringComparer.Ordinal);
        var style = PageSource.Read("catalog.css");
        var script = PageSource.Read("catalog.js");
        var page = new HtmlElement("html", ("lang", "en"))
        {
            new HtmlElement("head")
            {
                new HtmlElement("meta", ("charset", "utf-8")),
                new HtmlElement("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy(style, script))),
                new HtmlElement("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")),
                new HtmlElement("meta", ("name", "color-scheme"), ("content", "light dark")),
                new HtmlElement("meta", ("name", "referrer"), ("content", "no-referrer")),
                new HtmlElement("title") { "Event catalogue" },
                new HtmlElement("style").WithSource(style),
            },
            new HtmlElement("body")
            {
                new HtmlElement("a", ("class", "skip"), ("href", "#content")) { "Skip to the events" },
                Header(catalog),
                new HtmlElement("div", ("class", "columns")) { CatalogNavigation.Of(catalog, palette), Main(catalog, palette) },
                new HtmlElement("script").WithSource(script),
            },
        };
        var text = new StringBuilder("<!DOCTYPE html>\n");
        page.Write(text);
        return text.ToString();
    }

    /// <summary>Forbids all but the page's own style and script (CSP Level 3), whatever an author's text might turn into.</summary>
    private static string Policy(string style, string script) =>
        "default-src 'none'; style-src '" + PageSource.Digest(style) + "'; script-src '" + PageSource.Digest(script) + "'; base-uri 'none'; form-action 'none'";

    private static HtmlElement Header(CatalogDocument catalog) => new("header", ("class", "top"))
    {
        new HtmlElement("h1") { "Event catalogue" },
        new HtmlElement("p", ("class", "summary")) { Summary(catalog) },
    };

    private static string Summary(CatalogDocument catalog) =>
        Count(catalog.Entries.Count, "event") + " in " + Count(catalog.Aggregates.Count(), "aggregate")
        + (catalog.Facts.MaxEventSize is { } size ? ". An event with its envelope has at most " + size.ToString("N0", CultureInfo.InvariantCulture) + " bytes." : ".");

    private static string Count(int count, string noun) => HtmlElement.Number(count) + " " + noun + (count == 1 ? "" : "s");

    private static HtmlElement Main(CatalogDocument catalog, Dictionary<string, int> palette)
    {
        var main = new HtmlElement("main", ("id", "content"), ("tabindex", "-1"))
        {
            Figure(
                FlowOverview.Of(catalog),
                "overview",
                "The whole flow",
                "Each box stands for all events about one thing and comes below what causes them; dashed lines are retries. Lines that lead back without being retries are left out, and so are those that follow from others.",
                catalog,
                palette) is { } overview
                ? new HtmlElement("section", ("aria-labelledby", "flow"), ("data-figure", "")) { new HtmlElement("h2", ("id", "flow")) { "Flow" }, overview }
                : null,
        };
        foreach (var aggregate in catalog.Aggregates)
            main.Add(Aggregate(aggregate.Key, aggregate, catalog, palette));
        main.Add(ExternalEvents(catalog));
        main.Add(new HtmlElement("p", ("id", "nothing"), ("hidden", "")) { "No event has all of these words. Fewer words, or another aggregate, may find it." });
        return main;
    }

    private static HtmlElement Aggregate(string aggregate, IEnumerable<CatalogEntry> entries, CatalogDocument catalog, Dictionary<string, int> palette)
    {
        var id = EventAnchor.OfAggregate(aggregate);
        var section = new HtmlElement("section", ("class", "aggregate c" + HtmlElement.Number(palette[aggregate])), ("aria-labelledby", id), ("data-aggregate", aggregate))
        {
            new HtmlElement("h2", ("id", id)) { aggregate },
            Figure(
                FlowDiagram.OfAggregate(catalog, aggregate),
                "flow-" + id,
                "What leads to the events of " + aggregate,
                "Each event comes below its causes; what comes from other aggregates stands in its box, and dashed lines are retries.",
                catalog,
                palette),
        };
        section.Add(entries.Select(entry => EventArticle.Of(entry, catalog)));
        return section;
    }

    private static HtmlElement? Figure(FlowDiagram diagram, string id, string title, string caption, CatalogDocument catalog, Dictionary<string, int> palette) => diagram.IsWorthDrawing
        ? new HtmlElement("figure", ("data-figure", ""))
        {
            new HtmlElement("div", ("class", "picture"), ("tabindex", "0"), ("role", "region"), ("aria-label", title)) { FlowSvg.Draw(diagram, id, title, palette, catalog.AnchorOf) },
            new HtmlElement("figcaption") { caption },
        }
        : null;

    private static HtmlElement? ExternalEvents(CatalogDocument catalog)
    {
        if (catalog.ExternalEvents.Count == 0)
            return null;
        var list = new HtmlElement("dl", ("class", "externals"));
        foreach (var external in catalog.ExternalEvents)
        {
            list.Add(new HtmlElement("div", ("id", EventAnchor.Of(external)))
            {
                new HtmlElement("dt") { new HtmlElement("code") { external.EventType } },
                new HtmlElement("dd") { new HtmlElement("p") { external.Description }, EventLinks.Of("Leads to", "effects", catalog.Causes.EffectsOf(external.EventType).Select(edge => (edge.Effect, edge.IsRetry)), catalog) },
            });
        }

        return new HtmlElement("section", ("aria-labelledby", "external-events"), ("data-figure", ""))
        {
            new HtmlElement("h2", ("id", "external-events")) { "From elsewhere" },
            new HtmlElement("p", ("class", "lead")) { "Events that start flows here and are defined by others." },
            list,
        };
    }
}
