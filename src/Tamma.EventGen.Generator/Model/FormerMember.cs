using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator;

/// <summary>What a member is called in documents of published versions, where that is another name.</summary>
/// <param name="Object">The name of its object's definition, or <see cref="ContractReference.Root"/>.</param>
/// <param name="JsonName">The member's own name.</param>
/// <param name="Name">The other name.</param>
/// <param name="Versions">The versions, in their order.</param>
internal sealed record FormerMember(string Object, string JsonName, string Name, EquatableArray<string> Versions)
{
    /// <summary>The former names of a contract's members, by the versions of its group that were published before it.</summary>
    public static EquatableArray<FormerMember> Of(EventContract contract, IEnumerable<EventContract> published)
    {
        if (SemanticVersion.Parse(contract.Version) is not { } current)
            return default;
        return published
            .Select(stored => (Contract: stored, Version: SemanticVersion.Parse(stored.Version)))
            .Where(stored => stored.Version is { } version && version.Group == current.Group && version < current)
            .OrderBy(stored => stored.Version)
            .SelectMany(stored => FormerNames.Of(contract, stored.Contract).Select(name => (Name: name, stored.Contract.Version)))
            .GroupBy(former => former.Name)
            .Select(former => new FormerMember(former.Key.Object, former.Key.JsonName, former.Key.Name, former.Select(name => name.Version).ToEquatableArray()))
            .ToEquatableArray();
    }
}
