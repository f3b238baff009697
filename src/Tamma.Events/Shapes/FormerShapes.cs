using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.Events.Text;

namespace Tamma.Events.Shapes;

/// <summary>Makes of a contract's shape the one that documents of a published version have: with the names that members had then.</summary>
internal sealed class FormerShapes
{
    private readonly SemanticVersion _version;

    /// <summary>The shapes that have a renamed member, at any depth.</summary>
    private readonly HashSet<Shape> _renamed = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<Shape, Shape> _former = new(ReferenceEqualityComparer.Instance);

    private FormerShapes(ObjectShape root, SemanticVersion version)
    {
        _version = version;
        var all = root.Reachable();
        int count;
        do
        {
            count = _renamed.Count;
            // The parts come after what they are parts of, mostly.
            foreach (var shape in all.AsEnumerable().Reverse())
            {
                if (shape.Parts.Any(_renamed.Contains) || (shape is ObjectShape owner && HasRenamed(owner)))
                    _renamed.Add(shape);
            }
        }
        while (_renamed.Count > count);
    }

    /// <summary>The versions in whose documents any member has another name.</summary>
    public static IEnumerable<SemanticVersion> Versions(ObjectShape root) =>
        from shape in root.Reachable().OfType<ObjectShape>()
        from member in shape.Members.ToArray()
        from former in member.FormerNames
        from version in former.Versions
        select version;

    /// <summary>The shape of a version's documents: the same instance where no member has another name.</summary>
    public static ObjectShape AsOf(ObjectShape root, SemanticVersion version) => (ObjectShape)new FormerShapes(root, version).Of(root);

    /// <summary>What a part of the graph is in that version.</summary>
    public Shape Of(Shape current)
    {
        if (!_renamed.Contains(current))
            return current;
        if (_former.TryGetValue(current, out var former))
            return former;
        if (current is not ObjectShape owner)
            return _former[current] = current.With(this);
        // Known before its members are: they may lead back to it.
        var copy = owner.Former();
        _former.Add(current, copy);
        return copy.Define(Members(owner));
    }

    private bool HasRenamed(ObjectShape owner)
    {
        foreach (var member in owner.Members)
        {
            if (member.NameIn(_version) is not null)
                return true;
        }

        return false;
    }

    private Member[] Members(ObjectShape owner)
    {
        var members = owner.Members.ToArray();
        var taken = members.Select(member => member.NameIn(_version)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            // A name that belonged to another member then is none of a member that did not exist.
            .. from member in members
               let name = member.NameIn(_version)
               where name is not null || !taken.Contains(member.Name)
               select new Member(name ?? member.Name, member.ClrName, Of(member.Shape), member.Required, member.Sensitive) { CurrentName = member.Name },
        ];
    }
}
