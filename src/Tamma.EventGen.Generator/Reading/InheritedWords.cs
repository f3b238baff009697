using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Where a symbol with <c>&lt;inheritdoc/&gt;</c> has its words from, in its project and in others.</summary>
internal static class InheritedWords
{
    /// <summary>The symbols in the order in which they are asked.</summary>
    /// <param name="symbol">A type or a property.</param>
    /// <param name="cref">What the comment refers to; empty for what the symbol comes from.</param>
    /// <param name="cancellation">Says that nobody waits any more.</param>
    public static IEnumerable<ISymbol> SourcesOf(ISymbol symbol, string cref, CancellationToken cancellation)
    {
        // The comment is the record's: it has the words of its parameters from the properties of their names.
        if (IsOfParameter(symbol, cancellation))
            return SourcesOf(symbol.ContainingType, cref, cancellation).OfType<INamedTypeSymbol>().SelectMany(type => PropertiesOf(type, symbol.Name));
        if (cref.Length > 0)
            return CrefTarget.Of(cref, symbol, cancellation) is { } target ? [target] : [];
        return OriginsOf(symbol);
    }

    /// <summary>What a symbol comes from: the base and the interfaces of a type, what a property overrides or implements.</summary>
    public static IEnumerable<ISymbol> OriginsOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol { OverriddenProperty: { } overridden } => [overridden],
        IPropertySymbol property => property.ContainingType.AllInterfaces
            .SelectMany(type => type.GetMembers(property.Name))
            .Where(member => SymbolEqualityComparer.Default.Equals(property.ContainingType.FindImplementationForInterfaceMember(member), property)),
        INamedTypeSymbol type => (type.BaseType is { } parent ? new ISymbol[] { parent } : []).Concat(type.Interfaces),
        _ => [],
    };

    /// <summary>The properties of a name that a type itself declares.</summary>
    public static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type, string name) => type.GetMembers(name).OfType<IPropertySymbol>();

    /// <summary>Whether a symbol is declared in the project of another: the words of other projects stand in files.</summary>
    public static bool AreOfOneProject(ISymbol symbol, ISymbol other) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, other.ContainingAssembly);

    /// <summary>Whether a parameter declares the property.</summary>
    public static bool IsOfParameter(ISymbol symbol, CancellationToken cancellation) =>
        symbol is IPropertySymbol && symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is ParameterSyntax;
}
