using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.EventGen.Schema.Validation;

/// <summary>The members by which an object requires another of its kind, directly or by what it holds, which no document can have.</summary>
public sealed class EndlessMembers
{
    // The objects that no document is found of.
    private readonly Dictionary<string, ObjectDefinition> _endless;

    private EndlessMembers(EventContract contract)
    {
        _endless = contract.ObjectsByReference().ToDictionary(pair => pair.Reference, pair => pair.Definition, StringComparer.Ordinal);
        string[] ended;
        do
        {
            ended = _endless.Where(pair => !pair.Value.Properties.Any(IsEndless)).Select(pair => pair.Key).ToArray();
            foreach (var reference in ended)
                _endless.Remove(reference);
        }
        while (ended.Length > 0);
    }

    /// <summary>The members with the names of the objects that have them; none where each object has a document.</summary>
    public static IReadOnlyList<(string Reference, PropertyDefinition Member)> Of(EventContract contract)
    {
        var members = new EndlessMembers(contract);
        return contract.ObjectsByReference()
            .Where(pair => members._endless.ContainsKey(pair.Reference))
            .SelectMany(pair => pair.Definition.Properties.Where(member => members.LeadsBack(member, pair.Reference)).Select(member => (pair.Reference, member)))
            .ToArray();
    }

    private bool IsEndless(PropertyDefinition member) => member.IsRequired && IsEndless(member.Type);

    private bool IsEndless(ContractType type) => !type.IsNullable && type switch
    {
        ArrayType array => array.Count.Minimum > 0 && IsEndless(array.Items),
        MapType map => map.Count.Minimum > 0 && IsEndless(map.Values),
        ReferenceType reference => _endless.ContainsKey(reference.Name),
        UnionType union => union.Cases.All(_endless.ContainsKey),
        _ => false,
    };

    // What only holds such an object is no part of the circle.
    private bool LeadsBack(PropertyDefinition member, string reference)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>(RequiredBy(member));
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (string.Equals(next, reference, StringComparison.Ordinal))
                return true;
            if (seen.Add(next))
            {
                foreach (var further in _endless[next].Properties.SelectMany(RequiredBy))
                    pending.Push(further);
            }
        }

        return false;
    }

    private IEnumerable<string> RequiredBy(PropertyDefinition member) =>
        IsEndless(member) ? member.Type.WithParts().SelectMany(part => part.References()) : [];
}
