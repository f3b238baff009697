using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
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
    /// <param name="entries">In the order of the file.</param>
    public static string Write(IReadOnlyList<CatalogEntry> entries)
    {
        var text = new StringBuilder("# Event catalogue\n\n| Event | Version | Description |\n| --- | --- | --- |\n");
        foreach (var entry in entries)
        {
            var payload = entry.Contract.Payload;
            text.Append("| [").Append(MarkdownText.Code(entry.Contract.EventType)).Append("](#").Append(Anchor(entry.Contract)).Append(") | ")
                .Append(MarkdownText.Plain(entry.Contract.Version)).Append(" | ")
                .Append(Words(Deprecated(payload.Deprecation), MarkdownText.Plain(payload.Description ?? ""))).Append(" |\n");
        }

        foreach (var entry in entries)
            WriteEvent(text, entry);
        return text.ToString();
    }

    private static void WriteEvent(StringBuilder text, CatalogEntry entry)
    {
        var contract = entry.Contract;
        text.Append("\n<a id=\"").Append(Anchor(contract)).Append("\"></a>\n\n## ")
            .Append(MarkdownText.Plain(RecordTitle.Of(contract.Payload.Name))).Append("\n\n")
            .Append(MarkdownText.Code(contract.EventType)).Append(' ').Append(MarkdownText.Plain(contract.Version))
            .Append(" ([contract](").Append(entry.File.Path.Replace("%", "%25")).Append("))\n");
        WriteParagraph(text, Deprecated(contract.Payload.Deprecation));
        WriteParagraph(text, MarkdownText.Plain(contract.Payload.Description ?? ""));
        if (contract.CausedBy.Count > 0)
            WriteParagraph(text, "Caused by " + string.Join(", ", contract.CausedBy.Select(Cause)) + ".");
        WriteFields(text, contract.Payload, contract);
        foreach (var definition in contract.Definitions)
        {
            WriteParagraph(text, "### " + MarkdownText.Plain(definition.Name));
            WriteParagraph(text, Deprecated(definition.Deprecation));
            WriteParagraph(text, MarkdownText.Plain(definition.Description ?? ""));
            WriteFields(text, definition, contract);
        }

        if (ExamplePayload.Of(contract) is { } example)
            text.Append("\nExample payload:\n\n").Append(MarkdownText.JsonBlock(JsonWriter.WriteIndented(example)));
        if (entry.Changes.Count > 1)
            WriteChanges(text, entry.Changes);
    }

    private static void WriteChanges(StringBuilder text, IEnumerable<ChangeLogEntry> entries)
    {
        text.Append("\n| Version | Change | Reason |\n| --- | --- | --- |\n");
        foreach (var entry in entries)
        {
            foreach (var change in entry.Clauses)
            {
                text.Append("| ").Append(MarkdownText.Plain(entry.Version)).Append(" | ").Append(MarkdownText.Plain(change.Text))
                    .Append(" | ").Append(MarkdownText.Plain(change.Reason ?? "")).Append(" |\n");
            }
        }
    }

    private static void WriteFields(StringBuilder text, ObjectDefinition definition, EventContract contract)
    {
        WriteParagraph(text, string.Join(" ", definition.Reserved.Select(name => MarkdownText.Code(name.Name) + " was removed: " + MarkdownText.Plain(name.Reason))));
        WriteParagraph(text, string.Join(" ", definition.Accepted.Select(hazard => "Accepted " + MarkdownText.Plain(hazard.Name) + ": " + MarkdownText.Plain(hazard.Reason))));
        if (definition.Properties.Count == 0)
            return;
        text.Append("\n| Field | Type | Required | Nullable | Default | Constraints | Annotations | Description |\n");
        text.Append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var property in definition.Properties)
        {
            string[] cells =
            [
                MarkdownText.Code(property.JsonName),
                MarkdownText.Plain(FieldType.Name(property.Type, contract)),
                property.IsRequired ? "yes" : "no",
                property.Type.IsNullable ? "yes" : "no",
                property.Default is { } value ? MarkdownText.Code(value.ToString()) : "",
                Constraints(FieldType.Constraints(property.Type)),
                Annotations(property),
                MarkdownText.Plain(property.Description ?? ""),
            ];
            text.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");
        }
    }

    private static string Constraints(JsonObject constraints) => string.Join(", ", constraints.Members.Select(member =>
        MarkdownText.Plain(member.Name) + " " + MarkdownText.Code(member.Value is JsonString value ? value.Value : member.Value.ToString())));

    private static string Annotations(PropertyDefinition property)
    {
        var annotations = new List<string>();
        if (property.TagKey is { } key)
            annotations.Add("tag " + MarkdownText.Code(key));
        foreach (var kind in Keywords.Sensitivities.Where(kind => property.Sensitivity.HasFlag(kind.Key)))
            annotations.Add("sensitive: " + kind.Value);
        if (property.BlobRetentionDays is { } days)
            annotations.Add("blob kept " + days.ToString(CultureInfo.InvariantCulture) + " days");
        if (property.Truncation is { } truncation)
            annotations.Add("shortened to " + truncation.Length.ToString(CultureInfo.InvariantCulture) + (truncation.OriginalLength is { } member ? ", its length in " + MarkdownText.Code(member) : ""));
        if (Deprecated(property.Deprecation) is { Length: > 0 } deprecated)
            annotations.Add(deprecated);
        annotations.AddRange(property.RenamedFrom.Select(former => "was " + MarkdownText.Code(former.Name) + ": " + MarkdownText.Plain(former.Reason)));
        annotations.AddRange(property.Accepted.Select(hazard => "accepted " + MarkdownText.Plain(hazard.Name) + ": " + MarkdownText.Plain(hazard.Reason)));
        return string.Join("; ", annotations);
    }

    private static string Cause(EventCause cause) => MarkdownText.Code(cause.EventType) + (cause.IsRetry ? " (retry)" : "");

    private static string Deprecated(Deprecation? deprecation) =>
        deprecation is null ? "" : Words("**Deprecated.**", MarkdownText.Plain(deprecation.Message ?? ""));

    private static void WriteParagraph(StringBuilder text, string paragraph)
    {
        if (paragraph.Length > 0)
            text.Append('\n').Append(paragraph).Append('\n');
    }

    private static string Words(params string[] parts) => string.Join(" ", parts.Where(part => part.Length > 0));

    /// <summary>An id that needs no escape in HTML or in a link's fragment: a browser would decode a percent sign.</summary>
    private static string Anchor(EventContract contract) =>
        ArtifactPath.Segment(contract.EventType + "-" + contract.Version).Replace('%', '-');
}
