using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>The current contract as it reads the events of a stored version: members under the names that they had then.</summary>
public static class FormerNames
{
    /// <summary>The members that had another name in a stored version.</summary>
    public static IReadOnlyList<FormerName> Of(EventContract current, EventContract stored) => Of(ContractMatch.Of(stored, current));

    private static FormerName[] Of(ContractMatch match) => match.Objects
        .SelectMany(objects => objects.Kept.Where(member => member.IsRenamed).Select(member => new FormerName(objects.NewerName, member.Newer.JsonName, member.Older.JsonName)))
        .GroupBy(name => (name.Object, name.JsonName))
        .Select(names => names.First())
        .ToArray();

    /// <summary>The contract with the names that a stored version has.</summary>
    internal static EventContract AsOf(EventContract current, ContractMatch match)
    {
        var names = Of(match).ToDictionary(name => (name.Object, name.JsonName), name => name.Name);
        return names.Count == 0
            ? current
            : current with
            {
                Payload = Rename(current.Payload, ContractReference.Root),
                Definitions = current.Definitions.Select(definition => Rename(definition, definition.Name)).ToEquatableArray(),
            };

        ObjectDefinition Rename(ObjectDefinition definition, string reference) => definition with
        {
            Properties = definition.Properties
                .Select(property => names.TryGetValue((reference, property.JsonName), out var name) ? property with { JsonName = name } : property)
                .ToEquatableArray(),
        };
    }
}

/// <summary>A name that a member had.</summary>
/// <param name="Object">The name of the object's definition, or <see cref="ContractReference.Root"/>.</param>
/// <param name="JsonName">The member's name now.</param>
/// <param name="Name">Its name then.</param>
public sealed record FormerName(string Object, string JsonName, string Name);
