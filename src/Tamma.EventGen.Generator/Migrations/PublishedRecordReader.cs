using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Migrations;

/// <summary>
/// Reads a published contract as the declaration of a record that is nested in the current one: <c>V1</c> for the payload, and beside
/// it <c>V1Author</c> for a definition <c>Author</c>, because a record can't hold a type and a property of one name.
/// </summary>
internal static class PublishedRecordReader
{
    /// <summary>The declaration of an older version.</summary>
    /// <param name="owner">The event's declaration.</param>
    /// <param name="contract">The published contract, of a form that there is C# for.</param>
    /// <param name="name">The name of its record.</param>
    /// <param name="names">The names that are taken in the current record.</param>
    public static EventDeclaration Read(EventDeclaration owner, EventContract contract, string name, VersionNames names)
    {
        var records = new Dictionary<string, string>(StringComparer.Ordinal) { [ContractReference.Root] = name };
        foreach (var definition in contract.Definitions)
            records.Add(definition.Name, names.Add(name + definition.Name));
        var unions = UnionsOf(contract).Select(union => (union.Type, names.Add(name + union.Name))).ToArray();
        var types = new PublishedTypes(owner.Record.FullName, contract, records, unions);
        var named = contract with
        {
            Payload = WithNames(contract.Payload, name),
            Definitions = contract.Definitions.Select(definition => WithNames(definition, records[definition.Name])).ToEquatableArray(),
        };
        return new EventDeclaration(
            named,
            owner.Namespace,
            owner.Containers.Append(owner.Declaration).ToEquatableArray(),
            "sealed record @" + name,
            owner.HintName.Substring(0, owner.HintName.Length - ".g.cs".Length) + "." + name + ".g.cs",
            OffersContract: !named.Payload.Properties.Any(property => string.Equals(property.MemberName, "Contract", StringComparison.Ordinal)),
            ReadsNewerVersions: false,
            named.ObjectsByReference().Select(pair => BindingOf(pair.Definition, types.RecordOf(pair.Reference), records[pair.Reference], types)).ToEquatableArray(),
            default,
            types.Unions().ToEquatableArray())
        {
            MaxEventSize = owner.MaxEventSize,
        };
    }

    private static TypeBinding BindingOf(ObjectDefinition definition, string fullName, string name, PublishedTypes types) => new(
        fullName,
        name,
        definition.IsClosed,
        definition.Properties.Select(property => BindingOf(property, fullName, types)).ToEquatableArray());

    /// <summary>Where nothing says what an absent member stands for, null is that it was absent.</summary>
    private static MemberBinding BindingOf(PropertyDefinition property, string owner, PublishedTypes types)
    {
        var value = types.Of(property.Type);
        var initializer = property.IsRequired || property.Default is not { } standard ? null : Initializer.Of(standard, value);
        return new MemberBinding(
            property,
            owner,
            property.IsRequired || initializer is not null ? value : value with { IsNullable = true },
            HasInitializer: initializer is not null);
    }

    private static ObjectDefinition WithNames(ObjectDefinition definition, string type)
    {
        var names = new VersionNames(VersionNames.OfRecords.Append(type));
        return definition with { Properties = definition.Properties.Select(property => Read(property) with { MemberName = names.Add(property.MemberName) }).ToEquatableArray() };
    }

    /// <summary>Nobody creates events of an older major, so that nothing is promoted or shortened in its records.</summary>
    private static PropertyDefinition Read(PropertyDefinition property) => property with { TagKey = null, Truncation = null };

    /// <summary>The unions, each with the name of the first property that holds it.</summary>
    private static IEnumerable<(UnionType Type, string Name)> UnionsOf(EventContract contract) => contract.Objects()
        .SelectMany(definition => definition.Properties)
        .SelectMany(property => property.Type.WithParts().OfType<UnionType>().Select(union => (Type: union with { IsNullable = false }, Name: property.MemberName)))
        .GroupBy(union => union.Type)
        .Select(same => same.First());
}
