using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG2003, TEG2004: makes a member that stored events lack nullable, and no longer required: a parameter gets the default null.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeNullableFix)), Shared]
public sealed class MakeNullableFix() : SyntaxFix<SyntaxNode>("Make it nullable, not required", CompatibilityRules.FieldAdded, CompatibilityRules.PresenceChanged)
{
    private protected override bool CanApply(SyntaxNode node, Diagnostic diagnostic) => node switch
    {
        PropertyDeclarationSyntax property => property.Modifiers.Any(SyntaxKind.RequiredKeyword) && !HasDemand(property),
        ParameterSyntax { Default: null, Type: not null, Parent.Parent: RecordDeclarationSyntax } parameter => MemberSyntax.AreOthers(parameter, before: false, haveDefault: true) && !HasDemand(parameter),
        _ => false,
    };

    /// <summary>Whether an attribute would still demand the member.</summary>
    private static bool HasDemand(SyntaxNode declaration) => MemberSyntax.AttributesOf(declaration)
        .Select(attribute => attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name)
        .Any(name => name.ToString() is "Required" or "RequiredAttribute" or "JsonRequired" or "JsonRequiredAttribute");

    private protected override SyntaxNode Apply(SyntaxNode root, SyntaxNode node) =>
        root.ReplaceNode(node, node is ParameterSyntax parameter ? WithNull(parameter) : WithoutRequired((PropertyDeclarationSyntax)node));

    private static ParameterSyntax WithNull(ParameterSyntax parameter) => parameter
        .WithType(Nullable(parameter.Type!))
        .WithIdentifier(parameter.Identifier.WithTrailingTrivia(SyntaxFactory.Space))
        .WithDefault(SyntaxFactory
            .EqualsValueClause(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression))
            .WithTrailingTrivia(parameter.Identifier.TrailingTrivia));

    private static PropertyDeclarationSyntax WithoutRequired(PropertyDeclarationSyntax property)
    {
        var required = property.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.RequiredKeyword));
        var modifiers = property.Modifiers.Remove(required);
        // The first token carries the indentation, and the documentation where there are no attributes.
        if (property.Modifiers[0] == required)
            modifiers = modifiers.Replace(modifiers[0], modifiers[0].WithLeadingTrivia(required.LeadingTrivia));
        return property.WithModifiers(modifiers).WithType(Nullable(property.Type));
    }

    private static TypeSyntax Nullable(TypeSyntax type) =>
        type is NullableTypeSyntax ? type : SyntaxFactory.NullableType(type.WithoutTrailingTrivia()).WithTrailingTrivia(type.GetTrailingTrivia());
}
