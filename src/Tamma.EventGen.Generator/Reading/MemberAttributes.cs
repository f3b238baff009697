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

    private static IParameterSymbol? ParameterOf(IPropertySymbol property, CancellationToken cancellation) => property.ContainingType.InstanceConstructors
        .FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is RecordDeclarationSyntax { ParameterList: not null })
        ?.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, property.Name, System.StringComparison.Ordinal));
}
