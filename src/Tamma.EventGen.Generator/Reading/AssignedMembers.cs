using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Which properties a constructor of the project gives a value to, so that one that nothing is read for is something that only the code knows.</summary>
internal static class AssignedMembers
{
    /// <summary>Whether a constructor of the type, or of a base of it, may give the property a value.</summary>
    public static bool Has(IPropertySymbol property, INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        // The parameter that declares a property is always given something.
        if (!OtherProjects.IsElsewhere(property, compilation) && property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is ParameterSyntax)
            return true;
        return DeclaredMembers.BasesOf(type).Prepend(type)
            .Where(current => !OtherProjects.IsElsewhere(current, compilation))
            .SelectMany(current => current.InstanceConstructors)
            .Where(constructor => !constructor.IsImplicitlyDeclared)
            .SelectMany(constructor => constructor.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<ConstructorDeclarationSyntax>()
            .SelectMany(constructor => constructor.DescendantNodes())
            .OfType<AssignmentExpressionSyntax>()
            .SelectMany(assignment => assignment.Left.DescendantNodesAndSelf())
            .Any(node => node is IdentifierNameSyntax name && string.Equals(name.Identifier.ValueText, property.Name, StringComparison.Ordinal));
    }
}
