using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>
/// Writes the whole event as one document: the envelope with <c>payload</c> bound to a contract, for consumers that want a single
/// schema. It is derived from the contract and stands alone; the contract is what is published.
/// </summary>
public static class EventSchemaWriter
{
    /// <summary>The file's text.</summary>
    public static string Write(EventContract contract)
    {
        var key = PayloadKey(contract);
        var payload = ContractWriter.Write(PayloadBinding.Bind(contract, key));
        var document = new ObjectBuilder()
            .Add("$schema", Keywords.Dialect)
            .Add("$id", Id(contract))
            .Add("title", contract.Payload.Name + "Event")
            .AddIfAny("description", contract.Payload.Description);
        EnvelopeSchema.AddMembers(
            document,
            Constant(contract.EventType),
            Constant(contract.Version),
            new ObjectBuilder().Add("$ref", Keywords.DefinitionPrefix + key).Build());
        var definitions = payload["$defs"] is JsonObject nested ? nested.Members : EquatableArray<JsonMember>.Empty;
        document.Add("$defs", new JsonObject([new JsonMember(key, WithoutDocumentKeywords(payload)), .. definitions]));
        return JsonWriter.WriteIndented(document.Build());
    }

    /// <summary>The identity of the document: the contract's, and that it is the whole event.</summary>
    public static string Id(EventContract contract) => contract.Id + (contract.BaseUri is null ? ":event" : "/event");

    /// <summary>No C# type is commonly named so; one that is keeps its name.</summary>
    private static string PayloadKey(EventContract contract)
    {
        var key = "payload";
        while (contract.Definitions.Any(definition => string.Equals(definition.Name, key, System.StringComparison.Ordinal)))
            key = "_" + key;
        return key;
    }

    private static JsonObject WithoutDocumentKeywords(JsonObject contract) =>
        new(contract.Members.Where(member => member.Name is not ("$schema" or "$id" or "$defs")));

    private static JsonObject Constant(string value) => new ObjectBuilder().Add("const", value).Build();
}
