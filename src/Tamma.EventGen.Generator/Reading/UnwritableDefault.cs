using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Structs whose default, all zeros, is no value that a contract takes.</summary>
internal static class UnwritableDefault
{
    /// <summary>Whether a type's default can't be written.</summary>
    public static bool Is(ITypeSymbol type) => type switch
    {
        { IsReferenceType: true } => type.NullableAnnotation == NullableAnnotation.NotAnnotated,
        INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration => EnumTypes.MemberOf(enumeration, 0L) is null,
        { SpecialType: SpecialType.System_DateTime } => true,
        INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } named => SymbolNames.Of(named.OriginalDefinition) switch
        {
            "System.Text.Json.JsonElement" or "System.Collections.Immutable.ImmutableArray<T>" => true,
            _ => !OtherProjects.IsOfFramework(named) && named.GetMembers().OfType<IPropertySymbol>().Any(property => IsHeld(property) && Is(property.Type)),
        },
        _ => false,
    };

    /// <summary>Whether a property is a member of the JSON that holds its value itself: what another makes of a field, nobody knows.</summary>
    private static bool IsHeld(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public }
        && AttributeNames.Find(property, AttributeNames.JsonIgnore) is null
        && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field =>
            SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property) || string.Equals(field.Name, "<" + property.Name + ">k__BackingField", StringComparison.Ordinal));
}
