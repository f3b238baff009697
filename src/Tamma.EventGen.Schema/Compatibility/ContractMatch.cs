using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Compatibility;

/// <summary>
/// Which objects and members of an older contract became which of a newer one: by the place where they stand, from the payload on,
/// and by the names that members say they had.
/// </summary>
public sealed class ContractMatch
{
    private readonly List<ObjectMatch> _objects = [];
    private readonly ILookup<string, ObjectDefinition> _older;
    private readonly ILookup<string, ObjectDefinition> _newer;

    private ContractMatch(EventContract older, EventContract newer)
    {
        Older = older;
        Newer = newer;
        _older = ByReference(older);
        _newer = ByReference(newer);
    }

    /// <summary>The older contract.</summary>
    public EventContract Older { get; }

    /// <summary>The newer contract.</summary>
    public EventContract Newer { get; }

    /// <summary>The objects that stand at one place in both, each pair once.</summary>
    public IReadOnlyList<ObjectMatch> Objects => _objects;

    /// <summary>Matches two contracts of one event type.</summary>
    public static ContractMatch Of(EventContract older, EventContract newer)
    {
        var match = new ContractMatch(older, newer);
        var seen = new HashSet<(string, string)> { (ContractReference.Root, ContractReference.Root) };
        var pending = new Queue<(string Older, string Newer)>(seen);
        while (pending.Count > 0)
        {
            var (oldName, newName) = pending.Dequeue();
            var objects = ObjectMatch.Of(oldName, match._older[oldName].First(), newName, match._newer[newName].First());
            match._objects.Add(objects);
            foreach (var pair in objects.Kept.SelectMany(member => match.Pairs(member.Older.Type, member.Newer.Type)).Where(seen.Add))
                pending.Enqueue(pair);
        }

        return match;
    }

    private IEnumerable<(string Older, string Newer)> Pairs(ContractType older, ContractType newer) => (older, newer) switch
    {
        (ReferenceType left, ReferenceType right) => [(left.Name, right.Name)],
        (ArrayType left, ArrayType right) => Pairs(left.Items, right.Items),
        (MapType left, MapType right) => Pairs(left.Values, right.Values),
        (UnionType left, UnionType right) =>
            left.Cases.Join(right.Cases, name => TagOf(_older, name), name => TagOf(_newer, name), (oldCase, newCase) => (oldCase, newCase), StringComparer.Ordinal),
        _ => [],
    };

    private static ILookup<string, ObjectDefinition> ByReference(EventContract contract) =>
        contract.ObjectsByReference().ToLookup(declared => declared.Reference, declared => declared.Definition, StringComparer.Ordinal);

    private static string TagOf(ILookup<string, ObjectDefinition> objects, string name) => objects[name].First().Discriminator!.Tag;
}

/// <summary>An object in two versions.</summary>
/// <param name="OlderName">The name of its definition in the older contract.</param>
/// <param name="Older">The older definition.</param>
/// <param name="NewerName">The name of its definition in the newer contract.</param>
/// <param name="Newer">The newer definition.</param>
/// <param name="Kept">The members that both have, in the newer order; they may have been renamed.</param>
/// <param name="Removed">The members that only the older one has.</param>
/// <param name="Added">The members that only the newer one has.</param>
public sealed record ObjectMatch(
    string OlderName,
    ObjectDefinition Older,
    string NewerName,
    ObjectDefinition Newer,
    IReadOnlyList<MemberMatch> Kept,
    IReadOnlyList<PropertyDefinition> Removed,
    IReadOnlyList<PropertyDefinition> Added)
{
    internal static ObjectMatch Of(string olderName, ObjectDefinition older, string newerName, ObjectDefinition newer)
    {
        // A name that still is a member's own is no former name of another.
        var left = older.Properties.ToDictionary(property => property.JsonName, StringComparer.Ordinal);
        var former = older.Properties.Where(property => !newer.Properties.Any(own => Is(own, property.JsonName))).ToDictionary(property => property.JsonName, StringComparer.Ordinal);
        var kept = new List<MemberMatch>();
        foreach (var property in newer.Properties)
        {
            var name = left.ContainsKey(property.JsonName) ? property.JsonName : property.RenamedFrom.Select(acknowledgement => acknowledgement.Name).FirstOrDefault(former.ContainsKey);
            if (name is null || !left.TryGetValue(name, out var counterpart))
                continue;
            kept.Add(new MemberMatch(counterpart, property));
            left.Remove(name);
            former.Remove(name);
        }

        var added = newer.Properties.Where(property => kept.All(member => member.Newer != property));
        return new ObjectMatch(olderName, older, newerName, newer, kept, older.Properties.Where(property => left.ContainsKey(property.JsonName)).ToArray(), added.ToArray());
    }

    private static bool Is(PropertyDefinition property, string name) => string.Equals(property.JsonName, name, StringComparison.Ordinal);
}

/// <summary>A member in two versions.</summary>
/// <param name="Older">The older one.</param>
/// <param name="Newer">The newer one.</param>
public sealed record MemberMatch(PropertyDefinition Older, PropertyDefinition Newer)
{
    /// <summary>Whether it had another name in JSON.</summary>
    public bool IsRenamed => !string.Equals(Older.JsonName, Newer.JsonName, StringComparison.Ordinal);
}
