using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>Writes <c>catalog.json</c>: what the contracts say of each event, for programs that list, search or show them.</summary>
public static class CatalogJsonWriter
{
    /// <summary>The file's text.</summary>
    public static string Write(CatalogDocument catalog)
    {
        var value = new ObjectBuilder();
        if (catalog.Facts.MaxEventSize is { } size)
            value.Add("maxEventSize", new JsonNumber(size));
        return JsonWriter.WriteIndented(value
            .Add("events", new JsonArray(catalog.Entries.Select(WriteEvent)))
            .Add("externalEvents", new JsonArray(catalog.ExternalEvents.Select(WriteExternalEvent)))
            .Build());
    }

    private static JsonObject WriteExternalEvent(ExternalEvent external) =>
        new ObjectBuilder().Add("eventType", external.EventType).Add("description", external.Description).Build();

    private static JsonObject WriteEvent(CatalogEntry entry)
    {
        var contract = entry.Contract;
        var value = new ObjectBuilder()
            .Add("eventType", contract.EventType)
            .Add("version", contract.Version)
            .Add("aggregate", contract.Aggregate)
            .Add("title", RecordTitle.Of(contract.Payload.Name))
            .AddIfAny("description", contract.Payload.Description)
            .Add("recordName", contract.Payload.Name)
            .Add("fields", WriteFields(contract.Payload, contract))
            .AddIfAny("definitions", contract.Definitions.Select(definition => WriteDefinition(definition, contract)));
        if (ExamplePayload.Of(contract) is { } example)
            value.Add("example", example);
        value
            .Add("causedBy", Texts(contract.CausedBy.Select(cause => cause.EventType)))
            .Add("retries", Texts(contract.CausedBy.Where(cause => cause.IsRetry).Select(cause => cause.EventType)))
            .Add("tagKeys", Texts(contract.Payload.Properties.Select(property => property.TagKey).OfType<string>()));
        WriteClosed(value, contract.Payload);
        WriteDeprecation(value, contract.Payload.Deprecation);
        WriteAcknowledgements(value, "reserved", contract.Payload.Reserved);
        WriteAcknowledgements(value, "accepted", contract.Payload.Accepted);
        value.Add("changes", new JsonArray(entry.Changes.Select(WriteChanges)));
        return value
            .Add("contract", new ObjectBuilder().Add("file", entry.File.Path).Add("sha256", entry.Sha256()).Build())
            .Build();
    }

    private static JsonObject WriteChanges(ChangeLogEntry entry) => new ObjectBuilder()
        .Add("version", entry.Version)
        .Add("changes", new JsonArray(entry.Clauses.Select(change => new ObjectBuilder().Add("change", change.Text).AddIfAny("reason", change.Reason).Build())))
        .Build();

    private static JsonObject WriteDefinition(ObjectDefinition definition, EventContract contract)
    {
        var value = new ObjectBuilder().Add("name", definition.Name).AddIfAny("description", definition.Description);
        WriteClosed(value, definition);
        WriteDeprecation(value, definition.Deprecation);
        WriteAcknowledgements(value, "reserved", definition.Reserved);
        WriteAcknowledgements(value, "accepted", definition.Accepted);
        return value.Add("fields", WriteFields(definition, contract)).Build();
    }

    private static JsonArray WriteFields(ObjectDefinition definition, EventContract contract) =>
        new(ShownFields.Of(definition).Select(property => WriteField(property, contract)));

    private static JsonObject WriteField(PropertyDefinition property, EventContract contract)
    {
        var value = new ObjectBuilder()
            .Add("name", property.JsonName)
            .AddIfAny("member", property.MemberName.Length > 0 ? property.MemberName : null)
            .Add("type", FieldType.Name(property.Type, contract))
            .Add("required", new JsonBoolean(property.IsRequired))
            .Add("nullable", new JsonBoolean(FieldType.IsNullable(property.Type)));
        if (property.Default is { } defaultValue)
            value.Add("default", defaultValue);
        if (FieldType.Constraints(property.Type) is { Members.Count: > 0 } constraints)
            value.Add("constraints", constraints);
        value.AddIfAny("description", property.Description).AddIfAny("examples", property.Examples);
        if (WriteAnnotations(property) is { Members.Count: > 0 } annotations)
            value.Add("annotations", annotations);
        return value.Build();
    }

    private static JsonObject WriteAnnotations(PropertyDefinition property)
    {
        var value = new ObjectBuilder()
            .AddIfAny("tag", property.TagKey)
            .AddIfAny("sensitive", Keywords.Sensitivities.Where(kind => property.Sensitivity.HasFlag(kind.Key)).Select(kind => new JsonString(kind.Value)));
        if (property.BlobRetentionDays is { } days)
            value.Add("blobRetentionDays", new JsonNumber(days));
        if (property.Truncation is { } truncation)
            value.Add("truncate", new JsonNumber(truncation.Length)).AddIfAny("originalLength", truncation.OriginalLength);
        WriteDeprecation(value, property.Deprecation);
        WriteAcknowledgements(value, "renamedFrom", property.RenamedFrom);
        WriteAcknowledgements(value, "accepted", property.Accepted);
        return value.Build();
    }

    private static void WriteAcknowledgements(ObjectBuilder value, string name, EquatableArray<Acknowledgement> acknowledgements)
    {
        if (acknowledgements.Count > 0)
            value.Add(name, new JsonObject(acknowledgements.Select(acknowledgement => new JsonMember(acknowledgement.Name, new JsonString(acknowledgement.Reason)))));
    }

    private static void WriteClosed(ObjectBuilder value, ObjectDefinition definition)
    {
        if (definition.IsClosed)
            value.Add("closed", new JsonBoolean(value: true));
    }

    private static void WriteDeprecation(ObjectBuilder value, Deprecation? deprecation)
    {
        if (deprecation is not null)
            value.Add("deprecated", new JsonBoolean(value: true)).AddIfAny("deprecationMessage", deprecation.Message);
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new(texts.Select(text => new JsonString(text)));
}
