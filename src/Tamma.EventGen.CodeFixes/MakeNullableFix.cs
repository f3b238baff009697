using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG2003, TEG2004: makes a member that stored events lack nullable, and no longer required.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeNullableFix)), Shared]
public sealed class MakeNullableFix() : SyntaxFix<PropertyDeclarationSyntax>("Make it nullable, not required", CompatibilityRules.FieldAdded, CompatibilityRules.PresenceChanged)
{
    private protected override bool CanApply(PropertyDeclarationSyntax node, Diagnostic diagnostic) => node.Modifiers.Any(SyntaxKind.RequiredKeyword);

    private protected override SyntaxNode Apply(SyntaxNode root, PropertyDeclarationSyntax node)
    {
        var required = node.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.RequiredKeyword));
        var modifiers = node.Modifiers.Remove(required);
        // The first token carries the indentation, and the documentation where there are no attributes.
        if (node.Modifiers[0] == required)
            modifiers = modifiers.Replace(modifiers[0], modifiers[0].WithLeadingTrivia(required.LeadingTrivia));
        var type = node.Type is NullableTypeSyntax ? node.Type : SyntaxFactory.NullableType(node.Type.WithoutTrailingTrivia()).WithTrailingTrivia(node.Type.GetTrailingTrivia());
        return root.ReplaceNode(node, node.WithModifiers(modifiers).WithType(type));
    }
}
