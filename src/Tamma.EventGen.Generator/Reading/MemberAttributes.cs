using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The attributes of a record's member. What is said of a positional record's parameter is said of the property of its name: the attributes may stand at either.</summary>
internal static class MemberAttributes
{
    /// <summary>The attribute of that name, or null.</summary>
    public static AttributeData? Find(IPropertySymbol property, string name, CancellationToken cancellation) =>
        AttributeNames.Find(property, name) ?? (ParameterOf(property, cancellation) is { } parameter ? AttributeNames.Find(parameter, name) : null);

    /// <summary>All attributes, those of the property first.</summary>
    public static IEnumerable<AttributeData> Of(IPropertySymbol property, CancellationToken cancellation) =>
        ParameterOf(property, cancellation) is { } parameter ? property.GetAttributes().Concat(parameter.GetAttributes()) : property.GetAttributes();

    /// <summary>The attributes of that name of a property, or of a type, in declared order.</summary>
    public static IEnumerable<AttributeData> FindAll(ISymbol symbol, string name, CancellationToken cancellation) =>
        symbol is IPropertySymbol property && ParameterOf(property, cancellation) is { } parameter
            ? AttributeNames.FindAll(property, name).Concat(AttributeNames.FindAll(parameter, name))
            : AttributeNames.FindAll(symbol, name);

    /// <summary>Whether what is said of the parameter is said of the property.</summary>
    public static bool AreShared(IPropertySymbol property, IParameterSymbol parameter, CancellationToken cancellation) =>
        SymbolEqualityComparer.Default.Equals(ParameterOf(property, cancellation), parameter);

    private static IParameterSymbol? ParameterOf(IPropertySymbol property, CancellationToken cancellation) => property.ContainingType.InstanceConstructors
        .FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is RecordDeclarationSyntax { ParameterList: not null })
        ?.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, property.Name, System.StringComparison.Ordinal));
}
