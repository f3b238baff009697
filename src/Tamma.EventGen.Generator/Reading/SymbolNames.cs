using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// The names of types and namespaces as text. Writing one costs more than anything else that is done with it, and the same few are
/// asked for again and again: a symbol's name is kept as long as the compiler keeps the symbol.
/// </summary>
internal static class SymbolNames
{
    private static readonly ConditionalWeakTable<ISymbol, string> Names = new();
    private static readonly ConditionalWeakTable<ISymbol, string> FullNames = new();

    /// <summary>The name with its namespace: <c>System.Uri</c>.</summary>
    public static string Of(INamespaceOrTypeSymbol symbol) => Names.GetValue(symbol, static symbol => symbol.ToDisplayString());

    /// <summary>The name of a type that has no type arguments, with <c>global::</c>: <c>global::System.Uri</c>.</summary>
    public static string FullNameOf(ITypeSymbol type) =>
        FullNames.GetValue(type.OriginalDefinition, static type => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
}
