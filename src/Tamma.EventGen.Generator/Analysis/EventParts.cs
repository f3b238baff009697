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
    private static readonly ConditionalWeakTable<Compilation, EventPartSets> Parts = new();

    /// <summary>Whether the members of a type are an event's: it is one, or held by one, or a base of such a type.</summary>
    public static bool Has(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellation) =>
        EventAttribute.Find(type) is not null
        || Of(compilation, cancellation).Types.Contains(type.OriginalDefinition);

    /// <summary>Whether an event holds a union: a value that is any of its cases.</summary>
    public static bool HoldsUnion(Compilation compilation, INamedTypeSymbol union, CancellationToken cancellation) =>
        Of(compilation, cancellation).Unions.Contains(union);

    /// <summary>Whether an event writes the values of an enum by their names.</summary>
    public static bool NamesEnum(Compilation compilation, INamedTypeSymbol type, CancellationToken cancellation) =>
        Of(compilation, cancellation).NamedEnums.Contains(type);

    private static EventPartSets Of(Compilation compilation, CancellationToken cancellation) => Parts.GetValue(compilation, read => Read(read, cancellation));

    private static EventPartSets Read(Compilation compilation, CancellationToken cancellation)
    {
        var read = TypesIn(compilation.Assembly.GlobalNamespace).Select(type => SymbolsOf(type, compilation, cancellation)).OfType<DeclaredSymbols>().ToArray();
        return new EventPartSets(
            SetOf(read.SelectMany(symbols => symbols.Types).SelectMany(type => DeclaredMembers.BasesOf(type).Prepend(type))),
            new HashSet<ISymbol>(read.SelectMany(symbols => symbols.Unions), SymbolEqualityComparer.Default),
            SetOf(read.SelectMany(symbols => symbols.NamedEnums)));
    }

    private static HashSet<ISymbol> SetOf(IEnumerable<INamedTypeSymbol> types) => new(types.Select(type => type.OriginalDefinition), SymbolEqualityComparer.Default);

    private static DeclaredSymbols? SymbolsOf(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (EventAttribute.Find(type) is not { } attribute)
            return null;
        var symbols = new DeclaredSymbols();
        EventReader.Read(type, attribute, compilation, new FindingSink(report: null), cancellation, symbols);
        return symbols;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(member));

    private sealed record EventPartSets(HashSet<ISymbol> Types, HashSet<ISymbol> Unions, HashSet<ISymbol> NamedEnums);
}
