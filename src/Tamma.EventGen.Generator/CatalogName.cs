using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator;

/// <summary>The name of the catalogue's class in a project, where the author may have something of that name.</summary>
internal static class CatalogName
{
    /// <summary>What the author declares in the place of the class, or of a namespace around it; null where the name is free.</summary>
    public static INamespaceOrTypeSymbol? TakenBy(Compilation compilation, CatalogOptions options)
    {
        var space = compilation.Assembly.GlobalNamespace;
        foreach (var name in NamesOf(options.Namespace))
        {
            if (TypeIn(space, name, compilation) is { } type)
                return type;
            if (space.GetMembers(name).OfType<INamespaceSymbol>().FirstOrDefault() is not { } inner)
                return null;
            space = inner;
        }

        return TypeIn(space, options.ClassName, compilation) ?? (INamespaceOrTypeSymbol?)space.GetMembers(options.ClassName).OfType<INamespaceSymbol>().FirstOrDefault();
    }

    /// <summary>The full name as it is shown.</summary>
    public static string Of(CatalogOptions options) => string.Join(".", NamesOf(options.Namespace).Append(options.ClassName));

    private static IEnumerable<string> NamesOf(string space) => space.Split('.').Select(part => part.TrimStart('@')).Where(part => part.Length > 0);

    // Most projects have none of that name, which the compiler knows without making symbols.
    private static INamedTypeSymbol? TypeIn(INamespaceSymbol space, string name, Compilation compilation) => compilation.ContainsSymbolsWithName(name, SymbolFilter.Type)
        ? space.GetTypeMembers(name, arity: 0).FirstOrDefault(type => !type.IsFileLocal && !GeneratedCode.Marks(type))
        : null;
}
