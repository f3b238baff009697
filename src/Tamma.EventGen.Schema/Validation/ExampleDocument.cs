using System.Linq;
using Tamma.EventGen.Schema.Compatibility.Sets;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Validation;

/// <summary>Makes a payload to show: what the members have as examples and defaults, else the smallest values.</summary>
public sealed class ExampleDocument
{
    private readonly EventContract _contract;

    private ExampleDocument(EventContract contract) => _contract = contract;

    /// <summary>
    /// A payload that is legal by the contract, with every member that may not be null, and those that have an example or a default;
    /// null where none of a reasonable size is known.
    /// </summary>
    public static JsonValue? Of(EventContract contract)
    {
        var written = new ContractView(contract, Side.Writer);
        if (new Sampler(written, written, new PatternCache()).OfObject(ContractReference.Root).Value is not JsonObject sample)
            return null;
        var filled = new ExampleDocument(contract).Fill(contract.Payload, sample);
        return new[] { filled, sample }.FirstOrDefault(document => DocumentValidator.Validate(contract, document).Count == 0);
    }

    /// <summary>The sample with better values. It ends where the sample does, whatever record holds its own kind.</summary>
    private JsonObject Fill(ObjectDefinition definition, JsonObject sample)
    {
        var members = new ObjectBuilder();
        if (definition.Discriminator is { } discriminator)
            members.Add(discriminator.JsonName, discriminator.Tag);
        foreach (var property in definition.Properties)
        {
            if (ValueOf(property, sample[property.JsonName]) is { } value)
                members.Add(property.JsonName, value);
        }

        return members.Build();
    }

    private JsonValue? ValueOf(PropertyDefinition property, JsonValue? sample)
    {
        if (property.Examples.Append(property.Default).FirstOrDefault(value => value is not null and not JsonNull && IsLegal(property.Type, value)) is { } declared)
            return declared;
        // A text without limits may as well say what it is.
        if (sample is JsonString && new JsonString(property.JsonName) is var name && IsLegal(property.Type, name))
            return name;
        return sample is null ? null : Fill(property.Type, sample);
    }

    private JsonValue Fill(ContractType type, JsonValue sample) => (type, sample) switch
    {
        (ReferenceType reference, JsonObject found) => Fill(_contract.Find(reference.Name)!, found),
        (UnionType union, JsonObject found) => Fill(CaseOf(union, found), found),
        // Elements that must differ are left as they are.
        (ArrayType { IsUnique: false } array, JsonArray found) => new JsonArray(found.Items.Select(item => Fill(array.Items, item))),
        (MapType map, JsonObject found) => new JsonObject(found.Members.Select(member => new JsonMember(member.Name, Fill(map.Values, member.Value)))),
        _ => sample,
    };

    private ObjectDefinition CaseOf(UnionType union, JsonObject found) => union.Cases
        .Select(name => _contract.Find(name)!)
        .First(definition => new JsonString(definition.Discriminator!.Tag).Equals(found[union.Discriminator]));

    private bool IsLegal(ContractType type, JsonValue value) => DocumentValidator.Validate(_contract, type, value).Count == 0;
}
