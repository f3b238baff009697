using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The interface that a collection is read by: <c>IReadOnlyList&lt;T&gt;</c> for <c>List&lt;T&gt;</c>, which the contract states alike.</summary>
internal static class ReadOnlyCollections
{
    private const string Generic = "System.Collections.Generic.";

    private static readonly Dictionary<string, string> Interfaces = new(StringComparer.Ordinal)
    {
        ["List`1"] = "IReadOnlyList`1",
        ["IList`1"] = "IReadOnlyList`1",
        ["ICollection`1"] = "IReadOnlyCollection`1",
        ["HashSet`1"] = "IReadOnlySet`1",
        ["ISet`1"] = "IReadOnlySet`1",
        ["Dictionary`2"] = "IReadOnlyDictionary`2",
        ["IDictionary`2"] = "IReadOnlyDictionary`2",
    };

    /// <summary>The type with each collection that can be changed replaced, at any depth; an equal one where there is none.</summary>
    public static ITypeSymbol Of(ITypeSymbol type, Compilation compilation)
    {
        switch (type)
        {
            // An array of bytes is a text of base64: a list of bytes would be another contract.
            case IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: not SpecialType.System_Byte } array:
                return Construct(compilation.GetTypeByMetadataName(Generic + "IReadOnlyList`1"), type, [Of(array.ElementType, compilation)]) ?? type;
            case INamedTypeSymbol { IsGenericType: true } generic when IsCollection(generic):
                var name = Interfaces.TryGetValue(generic.MetadataName, out var readOnly) ? compilation.GetTypeByMetadataName(Generic + readOnly) : generic.OriginalDefinition;
                return Construct(name, type, generic.TypeArguments.Select(argument => Of(argument, compilation))) ?? type;
            default:
                return type;
        }
    }

    private static bool IsCollection(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || type.ContainingNamespace?.ToDisplayString() is "System.Collections.Generic" or "System.Collections.Immutable";

    private static ITypeSymbol? Construct(INamedTypeSymbol? definition, ITypeSymbol type, IEnumerable<ITypeSymbol> arguments)
    {
        var all = arguments.ToImmutableArray();
        return definition?.Construct(all, all.Select(argument => argument.NullableAnnotation).ToImmutableArray()).WithNullableAnnotation(type.NullableAnnotation);
    }
}
