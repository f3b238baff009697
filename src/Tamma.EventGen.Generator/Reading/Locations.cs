using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>The exact token that a finding is about.</summary>
internal static class Locations
{
    /// <summary>The identifier of a declared symbol.</summary>
    public static Location Of(ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;

    /// <summary>The whole attribute.</summary>
    public static Location Of(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() ?? Location.None;

    /// <summary>The argument of an attribute's parameter, wherever it stands, or the whole attribute where there is none.</summary>
    public static Location OfArgument(AttributeData attribute, int parameter, CancellationToken cancellation)
    {
        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
        var arguments = syntax?.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).ToArray() ?? [];
        var name = attribute.AttributeConstructor?.Parameters.ElementAtOrDefault(parameter)?.Name;
        var found = arguments.FirstOrDefault(argument => argument.NameColon is { } colon && string.Equals(colon.Name.Identifier.ValueText, name, System.StringComparison.Ordinal))
            ?? arguments.ElementAtOrDefault(parameter);
        return found?.Expression.GetLocation() ?? Of(attribute, cancellation);
    }

    /// <summary>The version in an event's attribute.</summary>
    public static Location OfVersion(AttributeData attribute, CancellationToken cancellation) => OfArgument(attribute, parameter: 1, cancellation);

    /// <summary>The type of a property's declaration.</summary>
    public static Location OfType(IPropertySymbol property, CancellationToken cancellation) =>
        (Syntax(property, cancellation)?.Type ?? Parameter(property, cancellation)?.Type)?.GetLocation() ?? Of(property);

    /// <summary>The initializer of a property's declaration, or the default of the parameter that declares it.</summary>
    public static Location OfInitializer(IPropertySymbol property, CancellationToken cancellation) =>
        (InitializerOf(property, cancellation) ?? Parameter(property, cancellation)?.Default)?.GetLocation() ?? Of(property);

    /// <summary>The keyword of a property's set accessor.</summary>
    public static Location OfSetter(IPropertySymbol property, CancellationToken cancellation) =>
        Syntax(property, cancellation)?.AccessorList?.Accessors
            .FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.SetAccessorDeclaration))?.Keyword.GetLocation() ?? Of(property);

    /// <summary>The declaration of a property, where it is in source.</summary>
    public static PropertyDeclarationSyntax? Syntax(IPropertySymbol property, CancellationToken cancellation) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as PropertyDeclarationSyntax;

    /// <summary>The initializer of a property's declaration, which either part of a partial one may have.</summary>
    public static EqualsValueClauseSyntax? InitializerOf(IPropertySymbol property, CancellationToken cancellation) =>
        Parts(property, cancellation).Select(part => part.Initializer).FirstOrDefault(initializer => initializer is not null);

    /// <summary>The declarations of a property: two of a partial one.</summary>
    // The symbol knows the part that defines it; the other one may be in any part of the type.
    public static IEnumerable<PropertyDeclarationSyntax> Parts(IPropertySymbol property, CancellationToken cancellation)
    {
        if (Syntax(property, cancellation) is not { } declaration)
            return [];
        if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            return [declaration];
        return property.ContainingType.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>()
            .SelectMany(type => type.Members)
            .OfType<PropertyDeclarationSyntax>()
            .Where(part => part.Modifiers.Any(SyntaxKind.PartialKeyword) && string.Equals(part.Identifier.ValueText, property.Name, System.StringComparison.Ordinal));
    }

    private static ParameterSyntax? Parameter(IPropertySymbol property, CancellationToken cancellation) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as ParameterSyntax;
}
