using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema;

/// <summary>
/// Reads a contract from its JSON Schema document: exactly the language that <see cref="ContractWriter"/> writes. A keyword outside
/// it is an error with its place, never ignored: a constraint that is not understood can't be compared.
/// </summary>
public static class ContractReader
{
    /// <summary>Reads the document.</summary>
    /// <returns>The contract, or null with the error.</returns>
    public static EventContract? Read(string text, out JsonReadError? error)
    {
        var value = JsonReader.Read(text, out error);
        if (value is null)
            return null;
        try
        {
            return ReadDocument(value);
        }
        catch (UnreadableException unreadable)
        {
            error = unreadable.Error;
            return null;
        }
    }

    /// <summary>Whether a text is JSON that does not even say to be a contract.</summary>
    public static bool IsOther(string text) => JsonReader.Read(text, out _) is { } value && (value as JsonObject)?[Keywords.EventType] is null;

    private static EventContract ReadDocument(JsonValue value)
    {
        var document = new SchemaObject(value);
        var dialect = document.Text("$schema");
        if (!string.Equals(dialect, Keywords.Dialect, StringComparison.Ordinal))
            throw document.Fail("$schema", "must be \"" + Keywords.Dialect + "\"");
        var eventType = document.Text(Keywords.EventType);
        var version = document.Text(Keywords.Version);
        if (!ContractId.TryFindBaseUri(document.Text("$id"), eventType, version, out var baseUri))
            throw document.Fail("$id", "does not name event type \"" + eventType + "\" at version \"" + version + "\"");
        var contract = new EventContract
        {
            EventType = eventType,
            Version = version,
            BaseUri = baseUri,
            Payload = ReadObject(document, document.Text("title")),
            Examples = document.Items("examples").ToEquatableArray(),
            CausedBy = ReadCauses(document),
            Definitions = document.Members("$defs").Select(ReadDefinition).ToEquatableArray(),
        };
        document.AllRead();
        CheckReferences(contract, value);
        return contract;
    }

    private static EquatableArray<EventCause> ReadCauses(SchemaObject document)
    {
        var retries = new HashSet<string>(document.Texts(Keywords.Retries), StringComparer.Ordinal);
        var causes = document.Texts(Keywords.CausedBy).Select(type => new EventCause(type, retries.Remove(type))).ToEquatableArray();
        return retries.Count == 0 ? causes : throw document.Fail(Keywords.Retries, "names \"" + retries.First() + "\", which is no cause");
    }

    private static ObjectDefinition ReadDefinition(JsonMember member)
    {
        var schema = new SchemaObject(member.Value);
        var definition = ReadObject(schema, member.Name);
        schema.AllRead();
        return definition;
    }

    private static ObjectDefinition ReadObject(SchemaObject schema, string name)
    {
        if (!string.Equals(schema.Text("type"), "object", StringComparison.Ordinal))
            throw schema.Fail("type", "must be \"object\"");
        var required = new HashSet<string>(schema.Texts("required"), StringComparer.Ordinal);
        var properties = schema.Members("properties").ToList();
        var discriminator = properties.Count > 0 ? ReadDiscriminator(properties[0], required) : null;
        var definition = new ObjectDefinition
        {
            Name = name,
            Description = schema.TextOrNull("description"),
            Deprecation = ReadDeprecation(schema),
            Discriminator = discriminator,
            Properties = properties.Skip(discriminator is null ? 0 : 1).Select(p => ReadProperty(p, required)).ToEquatableArray(),
            IsClosed = ReadIsClosed(schema),
            Reserved = ReadAcknowledgements(schema, Keywords.Reserved),
            Accepted = ReadAcknowledgements(schema, Keywords.Accepted),
        };
        return required.Count == 0 ? definition : throw schema.Fail("required", "names \"" + required.First() + "\", which is no property");
    }

    private static Discriminator? ReadDiscriminator(JsonMember member, HashSet<string> required)
    {
        var schema = new SchemaObject(member.Value);
        if (!schema.Has("const"))
            return null;
        var discriminator = new Discriminator(member.Name, schema.Text("const"));
        schema.AllRead();
        return required.Remove(member.Name) ? discriminator : throw schema.Fail("const", "stands in a member that is not required");
    }

    private static bool ReadIsClosed(SchemaObject schema) => schema.ValueOrNull("additionalProperties") switch
    {
        null => false,
        JsonBoolean { Value: false } => true,
        _ => throw schema.Fail("additionalProperties", "must be false where it stands beside \"properties\""),
    };

    private static EquatableArray<Acknowledgement> ReadAcknowledgements(SchemaObject schema, string keyword) => schema.Members(keyword)
        .Select(member => new Acknowledgement(member.Name, member.Value is JsonString reason ? reason.Value : throw schema.Fail(keyword, "must hold strings")))
        .ToEquatableArray();

    private static PropertyDefinition ReadProperty(JsonMember member, HashSet<string> required)
    {
        var schema = new SchemaObject(member.Value);
        var property = new PropertyDefinition
        {
            JsonName = member.Name,
            MemberName = schema.TextOrNull(Keywords.Member) ?? MemberNaming.OfJsonName(member.Name),
            Type = TypeReader.Read(schema),
            IsRequired = required.Remove(member.Name),
            Default = schema.ValueOrNull("default"),
            Description = schema.TextOrNull("description"),
            Examples = schema.Items("examples").ToEquatableArray(),
            Deprecation = ReadDeprecation(schema),
            TagKey = schema.TextOrNull(Keywords.Tag),
            Sensitivity = schema.Texts(Keywords.Sensitive)
                .Aggregate(SensitivityKinds.None, (kinds, text) => kinds | schema.Named(Keywords.Sensitive, Keywords.Sensitivities, text)),
            BlobRetentionDays = schema.CountOrNull(Keywords.BlobRetentionDays),
            Truncation = ReadTruncation(schema),
            RenamedFrom = ReadAcknowledgements(schema, Keywords.RenamedFrom),
            Accepted = ReadAcknowledgements(schema, Keywords.Accepted),
        };
        schema.AllRead();
        return property;
    }

    private static Truncation? ReadTruncation(SchemaObject schema)
    {
        var original = schema.TextOrNull(Keywords.OriginalLength);
        if (schema.CountOrNull(Keywords.Truncate) is { } length)
            return new Truncation(length, original);
        return original is null ? null : throw schema.Fail(Keywords.OriginalLength, "stands without \"" + Keywords.Truncate + "\"");
    }

    private static Deprecation? ReadDeprecation(SchemaObject schema)
    {
        var message = schema.TextOrNull(Keywords.DeprecationMessage);
        return schema.ValueOrNull("deprecated") switch
        {
            JsonBoolean { Value: true } => new Deprecation(message),
            null when message is null => null,
            _ => throw schema.Fail("deprecated", "must be true where it stands, and with \"" + Keywords.DeprecationMessage + "\""),
        };
    }

    private static void CheckReferences(EventContract contract, JsonValue document)
    {
        var types = contract.Objects().SelectMany(definition => definition.Properties).SelectMany(property => property.Type.WithParts()).ToArray();
        foreach (var name in types.SelectMany(type => type.References()).Where(name => contract.Find(name) is null))
            throw new UnreadableException(new JsonReadError("\"$ref\" names \"" + name + "\", which \"$defs\" does not define.", document.Position));
        foreach (var union in types.OfType<UnionType>())
        {
            var tags = union.Cases.Select(name => contract.Find(name)!.Discriminator).ToArray();
            if (tags.Any(tag => !string.Equals(tag?.JsonName, union.Discriminator, StringComparison.Ordinal)) || tags.Select(tag => tag!.Tag).Distinct(StringComparer.Ordinal).Count() < tags.Length)
                throw new UnreadableException(new JsonReadError("A case of a \"oneOf\" must have a \"const\" of its own in \"" + union.Discriminator + "\".", document.Position));
        }
    }
}
