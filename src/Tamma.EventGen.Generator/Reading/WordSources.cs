using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// Names what a documentation file may say of a declaration in another project, and of all that the declaration comes from: what the
/// file says is known only later, where there are no symbols any more.
/// </summary>
internal sealed class WordSources(Compilation compilation, CancellationToken cancellation)
{
    /// <summary>The places of a symbol's words, in the order in which they are asked.</summary>
    /// <param name="symbol">A type or a property of another project, read from metadata or, in an editor, from its source.</param>
    /// <param name="limit">How many steps may lead further from here.</param>
    public IEnumerable<WordSource> Of(ISymbol symbol, int limit)
    {
        cancellation.ThrowIfCancellationRequested();
        if (limit == 0 || IsOfFramework(symbol))
            return [];
        return symbol.OriginalDefinition switch
        {
            INamedTypeSymbol type => [Named(type, OriginsOf(type, limit))],
            IPropertySymbol property when IsNamedByParameter(property) => [OfItself(property, limit), OfParameter(property, limit)],
            IPropertySymbol property => [OfItself(property, limit)],
            _ => [],
        };
    }

    // Metadata lists the interfaces of interfaces, too, so that all are asked at once, and the closest come first.
    private IEnumerable<WordSource> OriginsOf(INamedTypeSymbol type, int limit) => (type.BaseType is { } parent ? Of(parent, limit - 1) : [])
        .Concat(type.AllInterfaces.Where(other => !IsOfFramework(other)).Select(other => Named(other.OriginalDefinition, [])));

    private WordSource OfItself(IPropertySymbol property, int limit) =>
        Named(property, InheritedWords.OriginsOf(property).SelectMany(origin => Of(origin, limit - 1)));

    private WordSource OfParameter(IPropertySymbol property, int limit)
    {
        var type = property.ContainingType;
        var origins = (type.BaseType is { } parent ? [parent] : Enumerable.Empty<INamedTypeSymbol>()).Concat(type.AllInterfaces);
        return Named(type, origins.SelectMany(origin => InheritedWords.PropertiesOf(origin, property.Name)).SelectMany(origin => Of(origin, limit - 1))) with { Parameter = property.Name, Said = null };
    }

    private WordSource Named(ISymbol symbol, IEnumerable<WordSource> origins) => new(
        symbol.ContainingAssembly.Name, symbol.GetDocumentationCommentId() ?? "", Parameter: null, DescriptionAttribute.Of(symbol, compilation), origins.ToEquatableArray());

    // Of a record struct, metadata does not say that it is one.
    private static bool IsNamedByParameter(IPropertySymbol property) => property.ContainingType.InstanceConstructors
        .SelectMany(constructor => constructor.Parameters)
        .Any(parameter => string.Equals(parameter.Name, property.Name, System.StringComparison.Ordinal) && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type));

    // What all types come from says nothing about an event; and what is in no assembly, no file is named after.
    private static bool IsOfFramework(ISymbol symbol) => symbol.ContainingAssembly is not { } assembly || assembly.GetTypeByMetadataName("System.Object") is { TypeKind: not TypeKind.Error };
}
