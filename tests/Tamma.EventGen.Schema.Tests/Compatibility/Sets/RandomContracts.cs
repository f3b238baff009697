using System;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Tests.Compatibility.Sets;

/// <summary>Contracts, and others that differ from them in a few places.</summary>
internal sealed class RandomContracts(Random random)
{
    private static readonly string[] Names = ["a", "b", "c", "d", "kind"];

    private readonly RandomTypes _types = new(random);

    public EventContract Make() => new()
    {
        EventType = "A.B",
        Version = "1.0.0",
        Payload = new ObjectDefinition { Name = "Payload", Properties = Properties(), IsClosed = random.Next(4) == 0 },
        Definitions = RandomTypes.Cases.Select(name => new ObjectDefinition { Name = name, Discriminator = new Discriminator("kind", name), Properties = Properties("kind"), IsClosed = random.Next(4) == 0 })
            .Concat(RandomTypes.Records.Select(name => new ObjectDefinition { Name = name, Properties = Properties(), IsClosed = random.Next(4) == 0 }))
            .ToEquatableArray(),
    };

    /// <summary>The contract with a few places changed.</summary>
    public EventContract Mutate(EventContract contract)
    {
        for (var times = random.Next(1, 5); times > 0; times--)
            contract = random.Next(3) == 0 ? MutateObject(contract) : MutateType(contract);
        return contract;
    }

    private EventContract MutateObject(EventContract contract)
    {
        var objects = contract.Objects().ToArray();
        // The payload is what most documents show.
        var index = random.Next(2) == 0 ? 0 : random.Next(objects.Length);
        objects[index] = Mutate(objects[index]);
        return contract with { Payload = objects[0], Definitions = objects.Skip(1).ToEquatableArray() };
    }

    private ObjectDefinition Mutate(ObjectDefinition definition)
    {
        var properties = definition.Properties.ToList();
        var at = properties.Count == 0 ? -1 : random.Next(properties.Count);
        switch (random.Next(5))
        {
            case 0:
                return definition with { IsClosed = !definition.IsClosed };
            case 1 when definition.Discriminator is { } discriminator:
                return definition with { Discriminator = discriminator with { Tag = "of " + definition.Name } };
            case 1 or 2 when at >= 0:
                properties[at] = properties[at] with { IsRequired = !properties[at].IsRequired };
                break;
            case 3 when at >= 0:
                properties.RemoveAt(at);
                break;
            default:
                var free = Names.Where(name => properties.All(p => p.JsonName != name) && definition.Discriminator?.JsonName != name).ToArray();
                if (free.Length > 0)
                    properties.Add(Property(_types.Pick(free)));
                break;
        }

        return definition with { Properties = properties.ToEquatableArray() };
    }

    /// <summary>Changes one type, which may be a part of another.</summary>
    private EventContract MutateType(EventContract contract)
    {
        var inPayload = random.Next(2) == 0 && contract.Payload.Properties.Count > 0;
        var properties = inPayload ? contract.Payload.Properties : contract.Objects().SelectMany(o => o.Properties);
        var countdown = random.Next(1 + properties.Sum(p => p.Type.WithParts().Count()));
        var mutation = new TypeMutation(random, _types);
        return contract with
        {
            Payload = Visit(contract.Payload),
            Definitions = contract.Definitions.Select(Visit).ToEquatableArray(),
        };

        ObjectDefinition Visit(ObjectDefinition definition) =>
            definition with { Properties = definition.Properties.Select(p => p with { Type = VisitType(p.Type) }).ToEquatableArray() };

        ContractType VisitType(ContractType type) => countdown-- == 0
            ? mutation.Of(type)
            : type switch
            {
                ArrayType array => array with { Items = VisitType(array.Items) },
                MapType map => map with { Values = VisitType(map.Values) },
                _ => type,
            };
    }

    private EquatableArray<PropertyDefinition> Properties(params string[] taken) =>
        _types.Some(Names.Except(taken, StringComparer.Ordinal).ToArray(), 5).Select(Property).ToEquatableArray();

    private PropertyDefinition Property(string name) => new()
    {
        JsonName = name,
        MemberName = name.ToUpperInvariant(),
        Type = name == "kind" && random.Next(2) == 0 ? new StringType { AllowedValues = RandomTypes.Cases.Take(random.Next(1, 4)).ToEquatableArray() } : _types.Type(0),
        IsRequired = random.Next(2) == 0,
        Default = random.Next(4) == 0 ? new JsonNumber(0) : null,
    };
}
