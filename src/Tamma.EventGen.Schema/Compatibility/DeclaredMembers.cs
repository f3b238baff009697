using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema.Compatibility.Sets;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>Whether a value that becomes one of another shape keeps all of its members: a map, a union or a record that becomes a record or a union.</summary>
internal static class DeclaredMembers
{
    /// <summary>Whether the newer objects declare each member that the older value can have, by the name that they read it by, as what it was.</summary>
    public static bool AreAll(Comparison comparison, ContractType older, ContractType newer) =>
        HeldBy(comparison.Stored.Contract, older) is { } held
        && ObjectsOf(comparison.AsOf, newer).All(declared => held.All(member => declared.Find(member.Name) is { } own && Keeps(own.Type, member.Type)));

    // What objects become that a member holds, is not looked at.
    private static bool Keeps(ContractType newer, ContractType older) =>
        older.WithParts().All(part => part is not (ReferenceType or UnionType or MapType or AnyType))
        && (newer with { IsNullable = older.IsNullable } == older || (newer is StringType { AllowedValues.Count: 0 } && older is StringType));

    /// <summary>All members that a value can have; null where there is no end of them.</summary>
    private static IReadOnlyList<MemberView>? HeldBy(EventContract contract, ContractType type)
    {
        if (type is not MapType map)
            return ObjectsOf(contract, type).SelectMany(definition => definition.Members).ToArray();
        return map.Names is { AllowedValues: { Count: > 0 } names } ? names.Select(name => new MemberView(name, map.Values, IsRequired: false)).ToArray() : null;
    }

    private static IEnumerable<ObjectView> ObjectsOf(EventContract contract, ContractType type) =>
        type.References().Select(name => ObjectView.Of(contract.Find(name)!, Side.Writer));
}
