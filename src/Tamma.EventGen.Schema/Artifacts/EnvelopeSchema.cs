using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>The envelope that carries every payload, as a JSON Schema 2020-12 document of its own. Open to unknown members.</summary>
public static class EnvelopeSchema
{
    // RFC 9562, section 5.7: version 7, variant 10.
    private const string UuidVersion7 = "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-7[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$";

    // yyyy-MM-ddTHH:mm:ss.fffZ from year 0001; the format says which days a month has.
    private const string Timestamp = "^(?:000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
        + @"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z$";

    // Semantic Versioning 2.0.0, sections 2, 9 and 10.
    private const string SemanticVersion = @"^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)"
        + @"(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?"
        + @"(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$";

    private const int LongestIdentifier = 255;

    /// <summary>The file's text.</summary>
    /// <param name="baseUri">The base URI of <c>$id</c>, or null for <c>urn:tamma:event:</c>.</param>
    public static string Write(string? baseUri)
    {
        var document = new ObjectBuilder()
            .Add("$schema", Keywords.Dialect)
            .Add("$id", Id(baseUri))
            .Add("title", "EventEnvelope")
            .Add("description", "What every event carries around its payload.");
        AddMembers(
            document,
            Described("The type of the event, such as GIT.PULL_REQUEST.CREATED.", Text().Add("minLength", new JsonNumber(1))),
            Described("The version of the payload's contract, as Semantic Versioning 2.0.0 has it.", Text().Add("pattern", SemanticVersion)),
            Described("What happened: see the contract of the event type at the schema version.", new ObjectBuilder().Add("type", "object")));
        return JsonWriter.WriteIndented(document.Build());
    }

    /// <summary>The identity of the envelope's schema.</summary>
    public static string Id(string? baseUri) => baseUri is null ? "urn:tamma:event:envelope" : ContractId.Under(baseUri, "envelope");

    /// <summary>Adds the keywords that say what an envelope is, given the three members that an event type decides.</summary>
    internal static void AddMembers(ObjectBuilder schema, JsonObject eventType, JsonObject schemaVersion, JsonObject payload) => schema
        .Add("type", "object")
        .Add("properties", new ObjectBuilder()
            .Add("eventId", Described("The identity of the event, a UUID of version 7.", Text().Add("format", "uuid").Add("pattern", UuidVersion7)))
            .Add("timestamp", Described("When it happened, in UTC: yyyy-MM-ddTHH:mm:ss.fffZ.", Text().Add("format", "date-time").Add("pattern", Timestamp)))
            .Add("eventType", eventType)
            .Add("actorType", Described("What kind of actor did it.", Choice("user", "system", "ai", "service")))
            .Add("actorId", Described("Who did it: a user, a component of the system, or a provider of AI.", Identifier("string")))
            .Add("correlationId", Described("What the events of one workflow have in common.", Identifier("string")))
            .Add("causationId", Described("The eventId of the direct cause, if there is one.", Identifier("string", "null")))
            .Add("schemaVersion", schemaVersion)
            .Add("payload", payload)
            .Add("metadata", Metadata())
            .Build())
        .Add("required", Texts("eventId", "timestamp", "eventType", "actorType", "actorId", "correlationId", "schemaVersion", "payload", "metadata"));

    private static JsonObject Metadata()
    {
        var values = new ObjectBuilder().Add("type", "string").Build();
        var tags = new ObjectBuilder().Add("type", Texts("object", "null")).Add("additionalProperties", values);
        return Described("Where the event comes from.", new ObjectBuilder()
            .Add("type", "object")
            .Add("properties", new ObjectBuilder()
                .Add("source", Described("The kind of process that wrote it.", Choice("orchestrator", "worker", "api", "cli")))
                .Add("version", Described("The version of the product that wrote it.", Text()))
                .Add("environment", Described("Where that product ran, such as dev, staging or prod.", Text()))
                .Add("tags", Described("Values to find the event by.", tags))
                .Build())
            .Add("required", Texts("source", "version", "environment")));
    }

    private static ObjectBuilder Text() => new ObjectBuilder().Add("type", "string");

    private static ObjectBuilder Identifier(params string[] types) => new ObjectBuilder()
        .Add("type", types.Length == 1 ? new JsonString(types[0]) : Texts(types))
        .Add("minLength", new JsonNumber(1))
        .Add("maxLength", new JsonNumber(LongestIdentifier));

    private static ObjectBuilder Choice(params string[] values) => Text().Add("enum", Texts(values));

    private static JsonArray Texts(params string[] values) => new(values.Select(value => new JsonString(value)));

    private static JsonObject Described(string description, ObjectBuilder schema) =>
        new(new[] { new JsonMember("description", new JsonString(description)) }.Concat(schema.Build().Members));
}
