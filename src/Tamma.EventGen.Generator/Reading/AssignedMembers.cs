using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamma.EventGen.Generator.Reading;

/// <summary>Which properties a constructor of the project that makes the object, their accessor, or the field that they are kept in gives a value to, so that one that nothing is read for is something that only the code knows.</summary>
internal static class AssignedMembers
{
    /// <summary>Whether a constructor that makes an object of the type, the accessor, or the initializer of a field may give the property a value.</summary>
    public static bool Has(IPropertySymbol property, INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        // The parameter that declares a property is always given something.
        if (!OtherProjects.IsElsewhere(property, compilation) && property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is ParameterSyntax)
            return true;
        var read = ReadBy(property, compilation, cancellation);
        var fields = FieldsIn(read, property.ContainingType);
        return read.Any(IsChoice)
            || (!ConstructorForm.Of(type, compilation).IsDefault && fields.Any(field => IsInitialized(field, cancellation)))
            || AreAssigned(fields.Select(field => field.Name).Append(property.Name).ToArray(), type, compilation, cancellation);
    }

    private static bool AreAssigned(string[] names, INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        CalledConstructors.Of(type, compilation, cancellation)
            .SelectMany(constructor => constructor.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<ConstructorDeclarationSyntax>()
            .SelectMany(constructor => constructor.DescendantNodes())
            .SelectMany(node => ChangedBy(node)?.DescendantNodesAndSelf() ?? [])
            .Any(node => node is IdentifierNameSyntax name && names.Contains(name.Identifier.ValueText, StringComparer.Ordinal));

    private static ExpressionSyntax? ChangedBy(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword or (int)SyntaxKind.RefKeyword } argument => argument.Expression,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } step => step.Operand,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } step => step.Operand,
        _ => null,
    };

    // The code of the accessor, where somebody wrote one.
    private static SyntaxNode[] ReadBy(IPropertySymbol property, Compilation compilation, CancellationToken cancellation) => OtherProjects.IsElsewhere(property, compilation)
        ? []
        : Locations.Parts(property, cancellation)
            .SelectMany(part => part.AccessorList?.Accessors.Where(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration)) ?? [])
            .SelectMany(accessor => accessor.DescendantNodes())
            .ToArray();

    private static IFieldSymbol[] FieldsIn(SyntaxNode[] code, INamedTypeSymbol type) => code
        .OfType<IdentifierNameSyntax>()
        .SelectMany(name => type.GetMembers(name.Identifier.ValueText))
        .OfType<IFieldSymbol>()
        .Where(field => !field.IsStatic)
        .ToArray();

    // An accessor that has another value for an absent one chooses it: "_p ?? 7", "_p ??= []", "_isSet ? _p : 7".
    private static bool IsChoice(SyntaxNode node) => node.Kind() is SyntaxKind.CoalesceExpression or SyntaxKind.CoalesceAssignmentExpression or SyntaxKind.ConditionalExpression
        or SyntaxKind.SwitchExpression or SyntaxKind.SwitchStatement or SyntaxKind.IfStatement;

    // "= null" and "= default!" give a field what it has anyway, and the default of some structs is no value.
    private static bool IsInitialized(IFieldSymbol field, CancellationToken cancellation) =>
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: var value }
        && (!IsDefault(value) || (field.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } && !UnwritableDefault.Is(field.Type)));

    private static bool IsDefault(ExpressionSyntax value) => DefaultSyntax.IsNullOrDefault(value is PostfixUnaryExpressionSyntax { Operand: var forgiven } ? forgiven : value);
}
