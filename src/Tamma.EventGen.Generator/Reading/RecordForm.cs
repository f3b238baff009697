using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Whether a type has a form that code can be generated for: a record, a class or a struct of this project, or of another that is not the framework.</summary>
internal static class RecordForm
{
    /// <summary>Whether a type is meant to be an object with members, and is judged as one.</summary>
    public static bool IsObject(INamedTypeSymbol type, Compilation compilation)
    {
        if (type is not { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsTupleType: false })
            return false;
        var isElsewhere = OtherProjects.IsElsewhere(type, compilation);
        if (isElsewhere && OtherProjects.IsOfFramework(type))
            return false;
        // Of a record struct, metadata does not say that it is one.
        return (type.IsRecord && !(isElsewhere && type.IsValueType)) || !type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable);
    }

    /// <summary>Why the type can't be part of an event, as the end of a sentence; null where it can.</summary>
    public static string? WhyNot(INamedTypeSymbol type, Compilation compilation)
    {
        if (WhyNotDeclared(type, compilation) is { } whyNot)
            return whyNot;
        if (type.IsAbstract)
            return "it is abstract; declare a concrete record, or list its cases with [JsonDerivedType]";
        return WhyNotBases(type, compilation) ?? ConstructorForm.WhyNot(type, compilation);
    }

    /// <summary>Why a type, abstract or not, is not declared as generated code needs it, as the end of a sentence; null where it is.</summary>
    public static string? WhyNotDeclared(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.IsRefLikeType)
            return "it is a ref struct, which no event can hold; declare it as 'readonly record struct " + type.Name + "'";
        if (Enclosing(type).Any(part => part.IsFileLocal))
            return "it is file-local, so that generated code can't see it; remove the modifier 'file'";
        if (OtherProjects.IsElsewhere(type, compilation))
            return WhyNotNamed(type, compilation);
        if (Enclosing(type).Any(part => part.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)))
            return "the catalogue can't see it; make it public or internal";
        return LanguageOf(type) < LanguageVersion.CSharp11
            ? "the generated code needs C# 11; set <LangVersion> to 11 or later, or remove it"
            : null;
    }

    /// <summary>Why what a type inherits can't be read, as the end of a sentence; null where it can.</summary>
    public static string? WhyNotBases(INamedTypeSymbol type, Compilation compilation) => DeclaredMembers.BasesOf(type)
        .Where(parent => parent.TypeKind != TypeKind.Error)
        .Select(parent => WhyNotDeclared(parent, compilation) is { } whyNot ? "it derives from '" + parent.Name + "', and " + whyNot : null)
        .FirstOrDefault(whyNot => whyNot is not null) ?? WhyNotWhole(type, compilation);

    /// <summary>The type and the types that it is nested in, innermost first.</summary>
    public static IEnumerable<INamedTypeSymbol> Enclosing(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
            yield return current;
    }

    // A base that is missing here the compiler reports only where it is named in this project.
    private static string? WhyNotWhole(INamedTypeSymbol type, Compilation compilation) => DeclaredMembers.BasesOf(type)
        .Prepend(type)
        .Where(part => OtherProjects.IsElsewhere(part, compilation) && part.BaseType is not null)
        .Select(part => MissingTypes.WhyNot(part.BaseType!, compilation) is { } whyNot ? "it derives from '" + part.BaseType!.Name + "', and " + whyNot : null)
        .FirstOrDefault(whyNot => whyNot is not null);

    private static string? WhyNotNamed(INamedTypeSymbol type, Compilation compilation)
    {
        if (OtherProjects.IsOfFramework(type))
            return "that is the framework's, which holds what a program works with, and not what happened; declare a record for what matters of it";
        if (!Enclosing(type).All(part => SyntaxFacts.IsValidIdentifier(part.Name)))
            return "its name is none in C#; declare a record for what it holds in this project";
        return OtherProjects.WhyNotNamed(type, compilation);
    }

    private static LanguageVersion LanguageOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences[0].SyntaxTree.Options is CSharpParseOptions options ? options.LanguageVersion : LanguageVersion.Default;
}
