using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>A type as generated code declares another part of it.</summary>
internal static class PartialDeclaration
{
    /// <summary>The declaration without a body: <c>partial record @R</c>.</summary>
    public static string Of(INamedTypeSymbol type)
    {
        var keyword = (type.IsRecord, type.TypeKind) switch
        {
            (true, TypeKind.Struct) => "record struct",
            (true, _) => "record",
            (_, TypeKind.Struct) => "struct",
            (_, TypeKind.Interface) => "interface",
            _ => "class",
        };
        return "partial " + keyword + " @" + type.Name;
    }

    /// <summary>The types that a type is nested in, outermost first.</summary>
    public static EquatableArray<string> ContainersOf(INamedTypeSymbol type) => RecordForm.Enclosing(type).Skip(1).Reverse().Select(Of).ToEquatableArray();

    /// <summary>The namespace that a type stands in; empty for the global one.</summary>
    public static string NamespaceOf(INamedTypeSymbol type) => type.ContainingNamespace.IsGlobalNamespace
        ? ""
        : type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));

    /// <summary>Whether another part may be declared.</summary>
    public static bool IsAllowed(INamedTypeSymbol type, CancellationToken cancellation) => type.DeclaringSyntaxReferences
        .All(reference => reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
