using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Structs whose default, all zeros, is no value that a contract takes.</summary>
internal static class UnwritableDefault
{
    /// <summary>Whether a type's default can't be written.</summary>
    public static bool Is(ITypeSymbol type, ValueBinding binding) => binding is { IsNullable: false, IsValueType: true } && binding switch
    {
        ScalarBinding scalar => scalar.Scalar is "Element" or "DateTime",
        ListBinding => true,
        ObjectBinding or ValueObjectBinding => HoldsNull(type),
        _ => false,
    };

    /// <summary>Whether the default holds null, or a struct that does, where its declaration says that there is none.</summary>
    private static bool HoldsNull(ITypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Any(field => !field.IsStatic && field.Type switch
    {
        { IsReferenceType: true } => field.NullableAnnotation == NullableAnnotation.NotAnnotated,
        INamedTypeSymbol { IsValueType: true, SpecialType: SpecialType.None, TypeKind: TypeKind.Struct } nested => nested.Locations.Any(place => place.IsInSource) && HoldsNull(nested),
        _ => false,
    });
}
