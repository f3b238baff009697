using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Tamma.EventGen.Schema.Artifacts.Flow;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>
/// Writes <c>CATALOG.md</c>, which says for people what <c>catalog.json</c> says for programs:
/// <code>
/// # Event catalogue
///
/// | Event | Version | Description |
/// | --- | --- | --- |
/// | [`GIT.PULL_REQUEST.CREATED`](#GIT.PULL_REQUEST.CREATED-1.2.0) | 1.2.0 | A pull request was opened. |
/// </code>
/// </summary>
public static class CatalogMarkdownWriter
{
    /// <summary>The file's text.</summary>
    public static string Write(CatalogDocument catalog)
    {
        var text = new StringBuilder("# Event catalogue\n\n| Event | Version | Description |\n| --- | --- | --- |\n");
        foreach (var contract in catalog.Entries.Select(entry => entry.Contract))
        {
            text.Append("| [").Append(MarkdownText.Code(contract.EventType)).Append("](#").Append(EventAnchor.Of(contract)).Append(") | ")
                .Append(MarkdownText.Plain(contract.Version)).Append(" | ")
                .Append(Words(Sentence(AnnotationText.Of(contract.Payload.Deprecation)), MarkdownText.Plain(contract.Payload.Description ?? ""))).Append(" |\n");
        }

        if (catalog.Facts.MaxEventSize is { } size)
            WriteParagraph(text, "An event with its envelope has at most " + size.ToString("N0", CultureInfo.InvariantCulture) + " bytes.");
        WriteExternalEvents(text, catalog);
        WriteFlow(text, catalog);
        foreach (var entry in catalog.Entries)
            WriteEvent(text, entry, catalog);
        return text.ToString();
    }

    private static void WriteExternalEvents(StringBuilder text, CatalogDocument catalog)
    {
        if (catalog.ExternalEvents.Count == 0)
            return;
        text.Append("\n## From elsewhere\n\nEvents that start flows here and are defined by others.\n\n| Event | Description |\n| --- | --- |\n");
        foreach (var external in catalog.ExternalEvents)
        {
            text.Append("| <a id=\"").Append(EventAnchor.Of(external)).Append("\"></a>").Append(MarkdownText.Code(external.EventType)).Append(" | ")
                .Append(MarkdownText.Plain(external.Description)).Append(" |\n");
        }
    }

    private static void WriteFlow(StringBuilder text, CatalogDocument catalog)
    {
        var overview = FlowOverview.Of(catalog);
        if (overview.IsWorthDrawing)
        {
            text.Append("\n## Flow\n\nEach box stands for all events about one thing; dashed lines are retries. Lines that lead back without being retries are left out, and so are those that follow from others.\n\n")
                .Append(MermaidWriter.Write(overview));
        }

        foreach (var aggregate in catalog.Aggregates.Select(group => group.Key))
        {
            var diagram = FlowDiagram.OfAggregate(catalog, aggregate);
            if (diagram.IsWorthDrawing)
                text.Append("\n## Flow of ").Append(MarkdownText.Plain(aggregate)).Append("\n\n").Append(MermaidWriter.Write(diagram));
        }
    }

    private static void WriteEvent(StringBuilder text, CatalogEntry entry, CatalogDocument catalog)
    {
        var contract = entry.Contract;
        text.Append("\n<a id=\"").Append(EventAnchor.Of(contract)).Append("\"></a>\n\n## ")
            .Append(MarkdownText.Plain(RecordTitle.Of(contract.Payload.Name))).Append("\n\n")
            .Append(MarkdownText.Code(contract.EventType)).Append(' ').Append(MarkdownText.Plain(contract.Version))
            .Append(" ([contract](").Append(entry.Link).Append("))\n");
        WriteParagraph(text, Sentence(AnnotationText.Of(contract.Payload.Deprecation)));
        WriteParagraph(text, MarkdownText.Plain(contract.Payload.Description ?? ""));
        WriteLinks(text, "Caused by ", contract.CausedBy.Select(cause => (cause.EventType, cause.IsRetry)), catalog);
        WriteLinks(text, "Leads to ", catalog.Causes.EffectsOf(contract.EventType).Select(edge => (edge.Effect, edge.IsRetry)), catalog);
        WriteFields(text, contract.Payload, contract);
        foreach (var definition in contract.Definitions)
        {
            WriteParagraph(text, "### " + MarkdownText.Plain(definition.Name));
            WriteParagraph(text, Sentence(AnnotationText.Of(definition.Deprecation)));
            WriteParagraph(text, MarkdownText.Plain(definition.Description ?? ""));
            WriteFields(text, definition, contract);
        }

        if (ExamplePayload.Of(contract) is { } example)
            text.Append("\nExample payload:\n\n").Append(MarkdownText.JsonBlock(JsonWriter.WriteIndented(example)));
        if (entry.Changes.Count > 1)
            WriteChanges(text, entry, catalog);
    }

    private static void WriteLinks(StringBuilder text, string words, IEnumerable<(string EventType, bool IsRetry)> events, CatalogDocument catalog)
    {
        var links = events.Select(target => Link(target.EventType, catalog) + (target.IsRetry ? " (retry)" : "")).ToArray();
        if (links.Length > 0)
            WriteParagraph(text, words + string.Join(", ", links) + ".");
    }

    private static string Link(string eventType, CatalogDocument catalog) =>
        catalog.AnchorOf(eventType) is { } anchor ? "[" + MarkdownText.Code(eventType) + "](#" + anchor + ")" : MarkdownText.Code(eventType);

    private static void WriteChanges(StringBuilder text, CatalogEntry entry, CatalogDocument catalog)
    {
        text.Append("\n| Version | Change | Reason |\n| --- | --- | --- |\n");
        foreach (var change in entry.Changes)
        {
            var anchor = catalog.AnchorOf(entry, change) is { } id ? "<a id=\"" + id + "\"></a>" : "";
            foreach (var clause in change.Clauses)
            {
                text.Append("| ").Append(anchor).Append(MarkdownText.Plain(change.Version)).Append(" | ").Append(MarkdownText.Plain(clause.Text))
                    .Append(" | ").Append(MarkdownText.Plain(clause.Reason ?? "")).Append(" |\n");
                anchor = "";
            }
        }
    }

    private static void WriteFields(StringBuilder text, ObjectDefinition definition, EventContract contract)
    {
        foreach (var note in AnnotationText.Of(definition))
            WriteParagraph(text, Sentence(note));
        var fields = ShownFields.Of(definition).ToArray();
        if (fields.Length == 0)
            return;
        text.Append("\n| Field | Type | Required | Nullable | Default | Constraints | Annotations | Description |\n");
        text.Append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var property in fields)
        {
            string[] cells =
            [
                MarkdownText.Code(property.JsonName),
                MarkdownText.Plain(FieldType.Name(property.Type, contract)),
                property.IsRequired ? "yes" : "no",
                FieldType.IsNullable(property.Type) ? "yes" : "no",
                property.Default is { } value ? MarkdownText.Code(value.ToString()) : "",
                Constraints(FieldType.ShownConstraints(property.Type)),
                string.Join("; ", AnnotationText.Of(property).Select(Sentence)),
                MarkdownText.Plain(property.Description ?? ""),
            ];
            text.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");
        }
    }

    private static string Constraints(IEnumerable<JsonMember> constraints) => string.Join(", ", constraints.Select(constraint =>
        MarkdownText.Plain(constraint.Name) + " " + MarkdownText.Code(FieldType.ConstraintValue(constraint.Value))));

    private static string Sentence(IEnumerable<TextPart> parts) => string.Concat(parts.Select(part => part.Style switch
    {
        TextStyle.Code => MarkdownText.Code(part.Text),
        TextStyle.Author => MarkdownText.Plain(part.Text),
        TextStyle.Strong => "**" + part.Text + "**",
        _ => part.Text,
    }));

    private static void WriteParagraph(StringBuilder text, string paragraph)
    {
        if (paragraph.Length > 0)
            text.Append('\n').Append(paragraph).Append('\n');
    }

    private static string Words(params string[] parts) => string.Join(" ", parts.Where(part => part.Length > 0));
}
