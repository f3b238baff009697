using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Whether a type has a form that code can be generated for: a record, a class or a struct that is declared in this project.</summary>
internal static class RecordForm
{
    /// <summary>Whether a type is meant to be an object with members, and is judged as one.</summary>
    public static bool IsObject(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsTupleType: false }
        && (type.IsRecord || (!type.DeclaringSyntaxReferences.IsEmpty && !type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable)));

    /// <summary>Why the type can't be part of an event, as the end of a sentence; null where it can.</summary>
    public static string? WhyNot(INamedTypeSymbol type)
    {
        if (WhyNotDeclared(type) is { } whyNot)
            return whyNot;
        if (type.IsAbstract)
            return "it is abstract; declare a concrete record, or list its cases with [JsonDerivedType]";
        return WhyNotBases(type) ?? ConstructorForm.WhyNot(type);
    }

    /// <summary>Why a type, abstract or not, is not declared as generated code needs it, as the end of a sentence; null where it is.</summary>
    public static string? WhyNotDeclared(INamedTypeSymbol type)
    {
        if (type.IsRefLikeType)
            return "it is a ref struct, which no event can hold; declare it as 'readonly record struct " + type.Name + "'";
        if (Enclosing(type).Any(part => part.IsFileLocal))
            return "it is file-local, so that generated code can't see it; remove the modifier 'file'";
        if (Enclosing(type).Any(part => part.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)))
            return "the catalogue can't see it; make it public or internal";
        if (type.DeclaringSyntaxReferences.IsEmpty)
            return "it is declared in another project, where its initializers and comments can't be read; declare it in this project";
        return LanguageOf(type) < LanguageVersion.CSharp11
            ? "the generated code needs C# 11; set <LangVersion> to 11 or later, or remove it"
            : null;
    }

    /// <summary>Why what a type inherits can't be read, as the end of a sentence; null where it can.</summary>
    public static string? WhyNotBases(INamedTypeSymbol type) => DeclaredMembers.BasesOf(type)
        .Where(parent => parent.TypeKind != TypeKind.Error)
        .Select(parent => WhyNotDeclared(parent) is { } whyNot ? "it derives from '" + parent.Name + "', and " + whyNot : null)
        .FirstOrDefault(whyNot => whyNot is not null);

    /// <summary>The type and the types that it is nested in, innermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> Enclosing(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
            yield return current;
    }

    private static LanguageVersion LanguageOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences[0].SyntaxTree.Options is CSharpParseOptions options ? options.LanguageVersion : LanguageVersion.Default;
}
