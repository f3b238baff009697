using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The name of a type's definition in the contract: its own, and what it is generic over, as in <c>PageOfString</c>.</summary>
internal static class DefinitionName
{
    /// <summary>The name; two types may have the same.</summary>
    public static string Of(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => "Nullable" + Of(nullable.TypeArguments[0]),
        IArrayTypeSymbol array => OfArgument(array.ElementType) + "Array",
        INamedTypeSymbol { IsGenericType: true } generic => generic.Name + Arguments(generic),
        _ => type.Name,
    };

    private static string Arguments(INamedTypeSymbol type)
    {
        var arguments = RecordForm.Enclosing(type).Reverse().SelectMany(part => part.TypeArguments).Select(OfArgument).ToArray();
        return arguments.Length == 0 ? "" : "Of" + string.Join("And", arguments);
    }

    private static string OfArgument(ITypeSymbol type) =>
        (type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? "Nullable" : "") + Of(type);
}
