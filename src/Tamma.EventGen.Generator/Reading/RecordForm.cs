using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Whether a record has a form that code can be generated for.</summary>
internal static class RecordForm
{
    /// <summary>Why the record can't be part of an event, as the end of a sentence; null where it can.</summary>
    public static string? WhyNot(INamedTypeSymbol record)
    {
        if (WhyNotDeclared(record) is { } whyNot)
            return whyNot;
        if (record.IsAbstract)
            return "it is abstract; declare a concrete record, or list its cases with [JsonDerivedType]";
        if (WhyNotDerived(record) is { } whyNotDerived)
            return whyNotDerived;
        return record.InstanceConstructors.All(constructor => constructor.Parameters.Length > 0)
            ? "it has no constructor without parameters; declare properties with 'init' instead of positional parameters"
            : null;
    }

    /// <summary>Why a record, abstract or not, is not declared as generated code needs it, as the end of a sentence; null where it is.</summary>
    public static string? WhyNotDeclared(INamedTypeSymbol record)
    {
        if (record.TypeKind != TypeKind.Class || !record.IsRecord)
            return "it is not a record class; declare it as 'sealed record " + record.Name + "'";
        if (Enclosing(record).Any(type => type.Arity > 0))
            return "it is generic; declare a record for each kind of event";
        if (Enclosing(record).Any(type => type.IsFileLocal))
            return "it is file-local, so that generated code can't see it; remove the modifier 'file'";
        if (Enclosing(record).Any(type => type.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal)))
            return "the catalogue can't see it; make it public or internal";
        if (record.DeclaringSyntaxReferences.IsEmpty)
            return "it is declared in another project, where its initializers and comments can't be read; declare it in this project";
        return LanguageOf(record) < LanguageVersion.CSharp11
            ? "the generated code needs C# 11; set <LangVersion> to 11 or later, or remove it"
            : null;
    }

    /// <summary>Why what a record inherits is not read, as the end of a sentence; null where it inherits nothing.</summary>
    public static string? WhyNotRoot(INamedTypeSymbol record) =>
        record.BaseType is { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Error }
            ? "it derives from '" + record.BaseType.Name + "'; repeat the inherited properties instead"
            : null;

    /// <summary>The type and the types that it is nested in, innermost first.</summary>
    public static System.Collections.Generic.IEnumerable<INamedTypeSymbol> Enclosing(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
            yield return current;
    }

    // A case has what its union has; other bases are not read.
    private static string? WhyNotDerived(INamedTypeSymbol record)
    {
        if (UnionForm.UnionOf(record) is not { } union)
            return WhyNotRoot(record);
        return (WhyNotDeclared(union) ?? WhyNotRoot(union)) is { } whyNot ? "it derives from '" + union.Name + "', and " + whyNot : null;
    }

    private static LanguageVersion LanguageOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences[0].SyntaxTree.Options is CSharpParseOptions options ? options.LanguageVersion : LanguageVersion.Default;
}
