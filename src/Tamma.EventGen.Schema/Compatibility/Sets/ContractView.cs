using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Compatibility.Sets;

/// <summary>Whose documents a contract stands for.</summary>
internal enum Side
{
    /// <summary>What code of the version writes: closed, every member present that is not null or would be something else if it were absent.</summary>
    Writer,

    /// <summary>What code of the version reads without an error.</summary>
    Reader,
}

/// <summary>The set of documents that code of one version writes, or reads.</summary>
internal sealed class ContractView
{
    private readonly Dictionary<string, ObjectView> _objects = new(StringComparer.Ordinal);

    public ContractView(EventContract contract, Side side)
    {
        Contract = contract;
        _objects.Add(ContractReference.Root, ObjectView.Of(contract.Payload, side));
        foreach (var definition in contract.Definitions)
            _objects[definition.Name] = ObjectView.Of(definition, side);
    }

    public EventContract Contract { get; }

    public IReadOnlyDictionary<string, ObjectView> Objects => _objects;

    /// <summary>The objects that a type refers to, by their names.</summary>
    public ObjectView this[string reference] => _objects[reference];

    /// <summary>The names of a union's cases by their tags.</summary>
    public Dictionary<string, string> CasesOf(UnionType union) => union.Cases.ToDictionary(
        name => ((StringType)_objects[name].Find(union.Discriminator)!.Type).AllowedValues[0],
        StringComparer.Ordinal);
}

/// <summary>The documents of one object.</summary>
/// <param name="Members">The declared members; the tag of a union's case is one of them.</param>
/// <param name="IsOpen">Whether other members may be there, with any value.</param>
internal sealed record ObjectView(IReadOnlyList<MemberView> Members, bool IsOpen)
{
    private readonly Dictionary<string, int> _places = PlacesOf(Members);

    public MemberView? Find(string name) => _places.TryGetValue(name, out var place) ? Members[place] : null;

    /// <summary>Where a member stands among the declared ones; one that is not declared stands after them.</summary>
    public int PlaceOf(string name) => _places.TryGetValue(name, out var place) ? place : Members.Count;

    public static ObjectView Of(ObjectDefinition definition, Side side)
    {
        var members = definition.Properties.Select(property => new MemberView(property.JsonName, property.Type, side == Side.Writer ? IsWritten(property) : property.IsRequired));
        if (definition.Discriminator is { } tag)
            members = members.Prepend(new MemberView(tag.JsonName, new StringType { AllowedValues = EquatableArray.Of(tag.Tag) }, IsRequired: true));
        return new ObjectView(members.ToArray(), side == Side.Reader && !definition.IsClosed);
    }

    // Two members of one name are an error that others report.
    private static Dictionary<string, int> PlacesOf(IReadOnlyList<MemberView> members)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < members.Count; place++)
            places[members[place].Name] = place;
        return places;
    }

    /// <summary>Whether code that has the member always writes it: null is left out only where an absent member is null.</summary>
    public static bool IsWritten(PropertyDefinition property) =>
        property.IsRequired || property.Default is not (null or JsonNull) || property.Type is { IsNullable: false } and not AnyType;
}

/// <summary>A declared member.</summary>
/// <param name="Name">The name in JSON.</param>
/// <param name="Type">What its value may be.</param>
/// <param name="IsRequired">Whether it is always there.</param>
internal sealed record MemberView(string Name, ContractType Type, bool IsRequired);
