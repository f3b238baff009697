using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>The types that the events of a compilation consist of. All events are read for them, once for a compilation, and only where somebody asks.</summary>
internal static class EventParts
{
    private static readonly ConditionalWeakTable<Compilation, HashSet<ISymbol>> Parts = new();

    /// <summary>Whether the members of a type are an event's: it is one, or held by one, or a base of such a type.</summary>
    public static bool Has(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellation) =>
        AttributeNames.Find(type, AttributeNames.TammaEvent) is not null
        || Parts.GetValue(compilation, read => Read(read, cancellation)).Contains(type.OriginalDefinition);

    private static HashSet<ISymbol> Read(Compilation compilation, CancellationToken cancellation) => new(
        TypesIn(compilation.Assembly.GlobalNamespace)
            .SelectMany(type => PartsOf(type, compilation, cancellation))
            .SelectMany(type => DeclaredMembers.BasesOf(type).Prepend(type))
            .Select(type => type.OriginalDefinition),
        SymbolEqualityComparer.Default);

    private static IEnumerable<INamedTypeSymbol> PartsOf(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (AttributeNames.Find(type, AttributeNames.TammaEvent) is not { } attribute)
            return [];
        var symbols = new DeclaredSymbols();
        EventReader.Read(type, attribute, compilation, new FindingSink(report: null), cancellation, symbols);
        return symbols.Types;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(member));
}
