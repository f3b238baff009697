using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Artifacts.Html;

/// <summary>One event on the page. What the search looks at is marked with <c>data-words</c>.</summary>
internal static class EventArticle
{
    public static HtmlElement Of(CatalogEntry entry, CatalogDocument catalog)
    {
        var contract = entry.Contract;
        var anchor = EventAnchor.Of(contract);
        var article = new HtmlElement("article", ("id", anchor), ("tabindex", "-1"), ("aria-labelledby", anchor + "-type"))
        {
            new HtmlElement("h3", ("id", anchor + "-type"), ("data-words", ""))
            {
                new HtmlElement("a", ("href", "#" + anchor)) { new HtmlElement("code") { contract.EventType } },
                " ",
                new HtmlElement("span", ("class", "version")) { contract.Version },
            },
            new HtmlElement("p", ("class", "record"), ("data-words", ""))
            {
                RecordTitle.Of(contract.Payload.Name) + " \u00B7 ",
                new HtmlElement("a", ("href", entry.Link)) { "JSON Schema" },
            },
            Sentence.Of(AnnotationText.Of(contract.Payload.Deprecation), "p", ("class", "deprecated")),
            Description(contract.Payload.Description),
            EventLinks.Of("Caused by", "causes", contract.CausedBy.Select(cause => (cause.EventType, cause.IsRetry)), catalog),
            EventLinks.Of("Leads to", "effects", catalog.Causes.EffectsOf(contract.EventType).Select(edge => (edge.Effect, edge.IsRetry)), catalog),
            FieldList.Of(contract.Payload, contract),
        };
        foreach (var definition in contract.Definitions)
        {
            article.Add(new HtmlElement("h4", ("data-words", "")) { definition.Name });
            article.Add(Sentence.Of(AnnotationText.Of(definition.Deprecation), "p", ("class", "deprecated")));
            article.Add(Description(definition.Description));
            article.Add(FieldList.Of(definition, contract));
        }

        if (ExamplePayload.Of(contract) is { } example)
        {
            article.Add(new HtmlElement("h4") { "Example" });
            article.Add(new HtmlElement("pre").WithJson(JsonWriter.WriteIndented(example)));
        }

        article.Add(Changes(entry, catalog));
        return article;
    }

    private static HtmlElement? Description(string? text) =>
        text is null ? null : new HtmlElement("p", ("class", "description"), ("data-words", "")) { text };

    private static IEnumerable<HtmlElement> Changes(CatalogEntry entry, CatalogDocument catalog)
    {
        if (entry.Changes.Count < 2)
            yield break;
        yield return new HtmlElement("h4") { "Changes" };
        var log = new HtmlElement("dl", ("class", "changes"));
        foreach (var change in entry.Changes)
        {
            log.Add(new HtmlElement("div")
            {
                new HtmlElement("dt", ("id", catalog.AnchorOf(entry, change))) { change.Version },
                new HtmlElement("dd")
                {
                    new HtmlElement("ul")
                    {
                        change.Clauses.Select(clause => new HtmlElement("li")
                        {
                            new HtmlElement("bdi") { clause.Text },
                            clause.Reason is { } reason ? new HtmlElement("span", ("class", "reason")) { " \u2014 " + reason } : null,
                        }),
                    },
                },
            });
        }

        yield return log;
    }
}
