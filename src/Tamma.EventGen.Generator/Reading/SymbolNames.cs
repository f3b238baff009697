using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>
/// The names of types and namespaces as text. Writing one costs more than anything else that is done with it, and the same few are
/// asked for again and again: a symbol's name is kept as long as the compiler keeps the symbol.
/// </summary>
internal static class SymbolNames
{
    private static readonly SymbolDisplayFormat FullFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly ConditionalWeakTable<ISymbol, string> Names = new();
    private static readonly ConditionalWeakTable<ISymbol, string> FullNames = new();

    /// <summary>The name with its namespace: <c>System.Uri</c>.</summary>
    public static string Of(INamespaceOrTypeSymbol symbol) => Names.GetValue(symbol, static symbol => symbol.ToDisplayString());

    /// <summary>The name of a type with <c>global::</c> and without its own nullability: <c>global::System.Uri</c>.</summary>
    public static string FullNameOf(ITypeSymbol type) => type is INamedTypeSymbol { IsGenericType: false }
        ? FullNames.GetValue(type.OriginalDefinition, static type => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
        : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(FullFormat);

    /// <summary>The name of a type as a declaration has it, with its nullability.</summary>
    public static string DeclaredNameOf(ITypeSymbol type) => type.ToDisplayString(FullFormat);
}
