using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tamma.EventGen.CodeFixes;

/// <summary>The declarations that ask for a property as it is, so that a fix of one alone would not compile.</summary>
internal static class OtherDeclarations
{
    /// <summary>Whether a base record, a deriving record, an interface or the other part of a partial property relies on what is declared.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="property">The property that it declares.</param>
    /// <param name="isAskedBy">Whether a property of an interface asks for it.</param>
    public static bool AskFor(SyntaxNode declaration, IPropertySymbol property, Func<IPropertySymbol, bool> isAskedBy) => HasParts(declaration)
        || property.IsOverride || property.IsVirtual || property.IsAbstract
        || property.ContainingType.AllInterfaces
            .SelectMany(type => type.GetMembers().OfType<IPropertySymbol>())
            .Any(member => SymbolEqualityComparer.Default.Equals(property.ContainingType.FindImplementationForInterfaceMember(member), property) && isAskedBy(member));

    /// <summary>Whether the property is declared twice, once with its code.</summary>
    public static bool HasParts(SyntaxNode declaration) => MemberSyntax.ModifiersOf(declaration).Any(SyntaxKind.PartialKeyword);
}
