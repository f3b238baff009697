using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>What a <c>[JsonConverter]</c> does to an enum.</summary>
internal static class EnumConverters
{
    /// <summary>Whether the converter is the serializer's that writes names, or one of the project's that only says of it which numbers it takes.</summary>
    public static bool WritesNames(AttributeData attribute, Compilation compilation) => ConverterOf(attribute) is { } converter
        && (IsOfSerializer(converter, "JsonStringEnumConverter")
            || (converter.BaseType is { } parent && IsOfSerializer(parent, "JsonStringEnumConverter") && !OtherProjects.IsElsewhere(converter, compilation) && KeepsNames(converter)));

    /// <summary>Whether an enum, or a member, says that the enum is written as its number.</summary>
    public static bool AsksForNumbers(ISymbol symbol) => AttributeNames.Find(symbol, AttributeNames.JsonConverter) is { } attribute && WritesNumbers(attribute);

    /// <summary>Whether the converter is the serializer's that writes numbers.</summary>
    public static bool WritesNumbers(AttributeData attribute) => ConverterOf(attribute) is { } converter && IsOfSerializer(converter, "JsonNumberEnumConverter");

    /// <summary>Whether the converter is the serializer's, or derived from it, and names another enum: the serializer throws.</summary>
    public static bool IsOfOther(AttributeData attribute, INamedTypeSymbol type) => ConverterOf(attribute) is { } converter
        && DeclaredMembers.BasesOf(converter).Prepend(converter).FirstOrDefault(part => IsOfSerializer(part, "JsonStringEnumConverter") || IsOfSerializer(part, "JsonNumberEnumConverter")) is { TypeArguments.IsEmpty: false } named
        && !SymbolEqualityComparer.Default.Equals(named.TypeArguments[0], type);

    private static INamedTypeSymbol? ConverterOf(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol converter } ? converter : null;

    private static bool IsOfSerializer(INamedTypeSymbol converter, string name) => string.Equals(converter.Name, name, StringComparison.Ordinal)
        && string.Equals(SymbolNames.Of(converter.ContainingNamespace), AttributeNames.JsonNamespace, StringComparison.Ordinal);

    // class StrictEnum<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false): a policy would make other names.
    private static bool KeepsNames(INamedTypeSymbol converter) =>
        !converter.DeclaringSyntaxReferences.IsEmpty && converter.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
            .All(declaration => declaration.DescendantNodes().All(node => node switch
            {
                ConstructorInitializerSyntax { RawKind: (int)SyntaxKind.BaseConstructorInitializer } initializer => HasNoPolicy(initializer.ArgumentList),
                PrimaryConstructorBaseTypeSyntax parent => HasNoPolicy(parent.ArgumentList),
                _ => true,
            }));

    private static bool HasNoPolicy(ArgumentListSyntax arguments)
    {
        var policy = arguments.Arguments.FirstOrDefault(a => string.Equals(a.NameColon?.Name.Identifier.ValueText, "namingPolicy", StringComparison.Ordinal))
            ?? arguments.Arguments.FirstOrDefault(a => a.NameColon is null);
        return policy is null || policy.Expression.IsKind(SyntaxKind.NullLiteralExpression) || policy.Expression.IsKind(SyntaxKind.DefaultLiteralExpression);
    }
}
