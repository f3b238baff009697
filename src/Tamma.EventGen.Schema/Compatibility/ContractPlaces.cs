using System;
using System.Linq;
using Tamma.EventGen.Schema.Json;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>Finds the place of a contract in its document.</summary>
public static class ContractPlaces
{
    /// <summary>Where the member stands, or the object where it has no such member, or the version for the contract as a whole.</summary>
    public static JsonPosition Find(JsonObject document, ContractPlace place)
    {
        if (place.Object is null)
            return Member(document, Keywords.Version)?.Position ?? document.Position;
        var isRoot = string.Equals(place.Object, ContractReference.Root, StringComparison.Ordinal);
        var owner = isRoot ? null : Member(document["$defs"] as JsonObject, place.Object);
        var definition = isRoot ? document : owner?.Value as JsonObject;
        if (place.Member is not null && Member(definition?["properties"] as JsonObject, place.Member) is { } member)
            return member.Position;
        return owner?.Position ?? Member(document, "title")?.Position ?? document.Position;
    }

    private static JsonMember? Member(JsonObject? value, string name) =>
        value?.Members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.Ordinal));
}
