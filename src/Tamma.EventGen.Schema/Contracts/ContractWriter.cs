using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema;

/// <summary>Writes a contract as its JSON Schema 2020-12 document: the same text for the same contract, always.</summary>
public static class ContractWriter
{
    /// <summary>The file's text: indented by two spaces, LF, with a final newline.</summary>
    public static string WriteIndented(EventContract contract) => JsonWriter.WriteIndented(Write(contract));

    /// <summary>The embedded text: the same document on one line.</summary>
    public static string WriteCompact(EventContract contract) => JsonWriter.WriteCompact(Write(contract));

    /// <summary>The document as JSON.</summary>
    public static JsonObject Write(EventContract contract)
    {
        var document = new ObjectBuilder()
            .Add("$schema", Keywords.Dialect)
            .Add("$id", contract.Id)
            .Add(Keywords.EventType, contract.EventType)
            .Add(Keywords.Version, contract.Version)
            .Add("title", contract.Payload.Name);
        WriteObject(document, contract.Payload);
        document
            .AddIfAny("examples", contract.Examples)
            .AddIfAny(Keywords.CausedBy, contract.CausedBy.Select(cause => new JsonString(cause.EventType)))
            .AddIfAny(Keywords.Retries, contract.CausedBy.Where(cause => cause.IsRetry).Select(cause => new JsonString(cause.EventType)));
        if (contract.Definitions.Count > 0)
        {
            document.Add("$defs", new JsonObject(contract.Definitions.Select(definition =>
                new JsonMember(definition.Name, WriteDefinition(definition)))));
        }

        return document.Build();
    }

    /// <summary>A value's schema alone, without its documentation.</summary>
    public static JsonObject WriteType(ContractType type)
    {
        var schema = new ObjectBuilder();
        TypeWriter.Write(schema, type);
        return schema.Build();
    }

    private static JsonObject WriteDefinition(ObjectDefinition definition)
    {
        var schema = new ObjectBuilder();
        WriteObject(schema, definition);
        return schema.Build();
    }

    private static void WriteObject(ObjectBuilder schema, ObjectDefinition definition)
    {
        schema.AddIfAny("description", definition.Description);
        WriteDeprecation(schema, definition.Deprecation);
        schema.Add("type", "object");
        var tag = definition.Discriminator is { } discriminator
            ? new[] { new JsonMember(discriminator.JsonName, new ObjectBuilder().Add("const", discriminator.Tag).Build()) }
            : [];
        schema.Add("properties", new JsonObject(tag.Concat(definition.Properties.Select(p => new JsonMember(p.JsonName, WriteProperty(p))))));
        schema.AddIfAny("required", tag.Select(member => member.Name)
            .Concat(definition.Properties.Where(p => p.IsRequired).Select(p => p.JsonName))
            .Select(name => new JsonString(name)));
        if (definition.IsClosed)
            schema.Add("additionalProperties", new JsonBoolean(value: false));
        WriteAcknowledgements(schema, Keywords.Reserved, definition.Reserved);
        WriteAcknowledgements(schema, Keywords.Accepted, definition.Accepted);
    }

    private static JsonObject WriteProperty(PropertyDefinition property)
    {
        var schema = new ObjectBuilder().AddIfAny("description", property.Description);
        WriteDeprecation(schema, property.Deprecation);
        TypeWriter.Write(schema, property.Type);
        if (property.Default is { } value)
            schema.Add("default", value);
        schema.AddIfAny("examples", property.Examples);
        if (!string.Equals(MemberNaming.OfJsonName(property.JsonName), property.MemberName, System.StringComparison.Ordinal))
            schema.Add(Keywords.Member, property.MemberName);
        schema.AddIfAny(Keywords.Tag, property.TagKey);
        schema.AddIfAny(Keywords.Sensitive, Keywords.Sensitivities
            .Where(kind => property.Sensitivity.HasFlag(kind.Key))
            .Select(kind => new JsonString(kind.Value)));
        if (property.BlobRetentionDays is { } days)
            schema.Add(Keywords.BlobRetentionDays, new JsonNumber(days));
        if (property.Truncation is { } truncation)
            schema.Add(Keywords.Truncate, new JsonNumber(truncation.Length)).AddIfAny(Keywords.OriginalLength, truncation.OriginalLength);
        WriteAcknowledgements(schema, Keywords.RenamedFrom, property.RenamedFrom);
        WriteAcknowledgements(schema, Keywords.Accepted, property.Accepted);
        return schema.Build();
    }

    private static void WriteAcknowledgements(ObjectBuilder schema, string keyword, EquatableArray<Acknowledgement> acknowledgements)
    {
        if (acknowledgements.Count > 0)
            schema.Add(keyword, new JsonObject(acknowledgements.Select(a => new JsonMember(a.Name, new JsonString(a.Reason)))));
    }

    private static void WriteDeprecation(ObjectBuilder schema, Deprecation? deprecation)
    {
        if (deprecation is null)
            return;
        schema.Add("deprecated", new JsonBoolean(value: true)).AddIfAny(Keywords.DeprecationMessage, deprecation.Message);
    }
}
