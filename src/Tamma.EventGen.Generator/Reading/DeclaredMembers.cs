using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The members that an object has, its own and those that it inherits.</summary>
internal static class DeclaredMembers
{
    /// <summary>The bases that are written by somebody, from the type's own base up.</summary>
    public static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            yield return current;
    }

    /// <summary>
    /// The members in the order in which they are written, the outermost base's first. A member that is overridden or hidden is the
    /// derived one, in its own place. Those of another project are the ones that its assembly has for this one.
    /// </summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type, Compilation compilation)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        var parts = new List<IReadOnlyCollection<ISymbol>>();
        foreach (var current in BasesOf(type).Prepend(type))
        {
            var members = InOrder(current, compilation).Where(member => OtherProjects.HasMember(member, compilation) && !hidden.Contains(member.Name)).ToArray();
            parts.Add(members.Where(member => member is { IsStatic: false, IsImplicitlyDeclared: false }).ToArray());
            hidden.UnionWith(members.Select(member => member.Name));
        }

        return Enumerable.Reverse(parts).SelectMany(part => part);
    }

    // Those of another project come in the order in which its assembly has them.
    private static IEnumerable<ISymbol> InOrder(INamedTypeSymbol type, Compilation compilation) => type.DeclaringSyntaxReferences.Length < 2 || OtherProjects.IsElsewhere(type, compilation)
        ? type.GetMembers()
        : type.GetMembers().ByFile(member => member.Locations.FirstOrDefault()?.SourceTree);
}
