using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Migrations;

/// <summary>The last published version of an older major, or below 1.0.0 of an older minor.</summary>
/// <param name="Name">The name of its type: <c>V1</c>.</param>
/// <param name="Group">The versions in words: <c>1.x</c>.</param>
/// <param name="Version">The version.</param>
/// <param name="Declaration">Its records; null where they can't be generated.</param>
/// <param name="WhyNot">Why they can't be, as the end of a sentence.</param>
internal sealed record OlderVersion(string Name, string Group, string Version, EventDeclaration? Declaration, string? WhyNot)
{
    /// <summary>The older versions of an event, the oldest first.</summary>
    public static IReadOnlyList<OlderVersion> Of(EventDeclaration declaration, IReadOnlyCollection<EventContract> published)
    {
        if (SemanticVersion.Parse(declaration.Contract.Version) is not { } current)
            return [];
        var groups = published
            .Select(contract => (Contract: contract, Version: SemanticVersion.Parse(contract.Version)))
            .Where(version => version.Version is { } parsed && parsed.Group < current.Group)
            .GroupBy(version => version.Version!.Group)
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, Last: group.OrderBy(version => version.Version).ThenBy(version => version.Contract.Version, StringComparer.Ordinal).Last().Contract))
            .ToArray();
        var names = new VersionNames(declaration.TakenVersionNames.Concat(declaration.UsedVersionNames).Concat(groups.Select(group => group.Key.TypeName)));
        return groups.Select(group => Read(declaration, group.Last, group.Key, published, names)).ToArray();
    }

    private static OlderVersion Read(EventDeclaration owner, EventContract contract, VersionGroup group, IEnumerable<EventContract> published, VersionNames names)
    {
        var name = group.TypeName;
        var whyNot = WhyTaken(owner, name) ?? PublishedForm.WhyNot(contract);
        var read = whyNot is null
            ? PublishedRecordReader.Read(owner, contract, name, names) with { FormerNames = FormerMember.Of(contract, published) }
            : null;
        return new OlderVersion(name, group.ToString(), contract.Version, read, whyNot);
    }

    private static string? WhyTaken(EventDeclaration owner, string name)
    {
        if (owner.TakenVersionNames.Contains(name, StringComparer.Ordinal))
            return "'" + owner.Record.Name + "' has a member '" + name + "' itself; give it another name";
        return owner.UsedVersionNames.Contains(name, StringComparer.Ordinal)
            ? "'" + owner.Record.Name + "' uses a '" + name + "' from outside, which the record of that version would hide; write it with its namespace, or give it another name"
            : null;
    }
}
