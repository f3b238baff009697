using System;
using System.Linq;

namespace Tamma.EventGen.Schema.Artifacts;

/// <summary>Makes a contract's payload a definition among others: what referred to the document's root refers to that name.</summary>
internal static class PayloadBinding
{
    public static EventContract Bind(EventContract contract, string name) => contract with
    {
        Payload = Bind(contract.Payload, name),
        Definitions = contract.Definitions.Select(definition => Bind(definition, name)).ToEquatableArray(),
    };

    private static ObjectDefinition Bind(ObjectDefinition definition, string name) => definition with
    {
        Properties = definition.Properties.Select(property => property with { Type = Bind(property.Type, name) }).ToEquatableArray(),
    };

    private static ContractType Bind(ContractType type, string name) => type switch
    {
        ReferenceType reference when string.Equals(reference.Name, ContractReference.Root, StringComparison.Ordinal) => reference with { Name = name },
        ArrayType array => array with { Items = Bind(array.Items, name) },
        MapType map => map with { Values = Bind(map.Values, name) },
        UnionType union => union with { Cases = union.Cases.Select(target => string.Equals(target, ContractReference.Root, StringComparison.Ordinal) ? name : target).ToEquatableArray() },
        _ => type,
    };
}
