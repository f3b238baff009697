using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>A record that <c>[JsonDerivedType]</c> names as a case.</summary>
/// <param name="Record">The record, or null where the attribute names no record.</param>
/// <param name="Tag">The text that tells it from the others, or null where it has none.</param>
internal readonly record struct UnionCase(INamedTypeSymbol? Record, string? Tag);

/// <summary>How an abstract record or class says that it is the union of others, in System.Text.Json's words.</summary>
internal static class UnionForm
{
    // System.Text.Json keeps them for itself.
    private static readonly string[] ReservedNames = ["$id", "$ref", "$values"];

    /// <summary>Whether the record is meant as a union.</summary>
    public static bool IsUnion(INamedTypeSymbol type) => type is { IsAbstract: true, TypeKind: TypeKind.Class }
        && (AttributeNames.Find(type, AttributeNames.JsonDerivedType) ?? AttributeNames.Find(type, AttributeNames.JsonPolymorphic)) is not null;

    /// <summary>The union that a record is derived from, or null.</summary>
    public static INamedTypeSymbol? UnionOf(INamedTypeSymbol record) => record.BaseType is { } parent && IsUnion(parent) ? parent : null;

    /// <summary>The JSON name of the member that tells the cases apart.</summary>
    public static string DiscriminatorOf(INamedTypeSymbol union) =>
        Polymorphism(union, "TypeDiscriminatorPropertyName") is { Value: string name } ? name : "$type";

    /// <summary>The cases in declared order.</summary>
    public static IEnumerable<UnionCase> CasesOf(INamedTypeSymbol union, Compilation compilation) => AttributeNames.FindAll(union, AttributeNames.JsonDerivedType, compilation)
        .Select(attribute => new UnionCase(
            attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol record } ? record : null,
            AttributeArguments.TextAt(attribute, 1)));

    /// <summary>Why the union can't be part of an event, as the end of a sentence; null where it can.</summary>
    public static string? WhyNot(INamedTypeSymbol union, Compilation compilation)
    {
        if ((RecordForm.WhyNotDeclared(union, compilation) ?? RecordForm.WhyNotBases(union, compilation)) is { } whyNot)
            return whyNot;
        var name = DiscriminatorOf(union);
        if (name.Length == 0 || ReservedNames.Contains(name, StringComparer.Ordinal) || !WellFormedText.Is(name))
            return "'" + name + "' can't tell its cases apart; choose another TypeDiscriminatorPropertyName";
        if (Polymorphism(union, "UnknownDerivedTypeHandling") is { Value: not 0 } || Polymorphism(union, "IgnoreUnrecognizedTypeDiscriminators") is { Value: true })
            return "a contract lists every case; remove what [JsonPolymorphic] says of others";
        var cases = CasesOf(union, compilation).ToArray();
        if (cases.Length == 0)
            return "it is abstract and lists no case; add [JsonDerivedType(typeof(…), \"…\")] for each record that derives from it";
        return cases.Select(@case => WhyNotCase(@case, union, compilation)).FirstOrDefault(why => why is not null) ?? WhyNotApart(cases);
    }

    private static string? WhyNotCase(UnionCase @case, INamedTypeSymbol union, Compilation compilation)
    {
        if (@case.Record is not { } record)
            return "a case of it is no record; declare each case as 'sealed record … : " + union.Name + "'";
        if (OtherProjects.IsElsewhere(union, compilation) && MissingTypes.WhyNot(record, compilation) is { } missing)
            return "its case '" + record.Name + "' can't be part of an event: " + missing;
        if (@case.Tag is null)
            return "its case '" + record.Name + "' has no text to tell it by; write [JsonDerivedType(typeof(" + record.Name + "), \"…\")]";
        if (!WellFormedText.Is(@case.Tag))
            return "the text that tells its case '" + record.Name + "' holds one half of a surrogate pair";
        if (record.IsAbstract && !SymbolEqualityComparer.Default.Equals(record, union))
            return "its case '" + record.Name + "' is abstract; list the records that derive from it, and derive them from '" + union.Name + "' itself";
        if (!SymbolEqualityComparer.Default.Equals(record.BaseType, union))
            return "its case '" + record.Name + "' does not derive from '" + union.Name + "' itself; declare it as 'sealed record " + record.Name + " : " + union.Name + "'";
        return RecordForm.WhyNot(record, compilation) is { } whyNot ? "its case '" + record.Name + "' can't be part of an event: " + whyNot : null;
    }

    private static string? WhyNotApart(UnionCase[] cases)
    {
        if (cases.GroupBy(@case => @case.Tag, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } tags)
            return "two of its cases are told by '" + tags.Key + "'; change one of them";
        return cases.GroupBy(@case => @case.Record, SymbolEqualityComparer.Default).FirstOrDefault(group => group.Count() > 1) is { Key: { } twice }
            ? "it lists its case '" + twice.Name + "' twice; remove one"
            : null;
    }

    private static TypedConstant? Polymorphism(INamedTypeSymbol union, string argument) =>
        AttributeNames.Find(union, AttributeNames.JsonPolymorphic) is { } attribute ? AttributeArguments.Named(attribute, argument) : null;
}
