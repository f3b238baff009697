using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG1015: adds <c>required</c>. The property is public, so that there is a modifier before it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddRequiredFix)), Shared]
public sealed class AddRequiredFix() : SyntaxFix<PropertyDeclarationSyntax>("Make it required", PropertyRules.PresenceUndecided)
{
    private protected override SyntaxNode Apply(SyntaxNode root, PropertyDeclarationSyntax node) =>
        root.ReplaceNode(node, node.AddModifiers(SyntaxFactory.Token(SyntaxKind.RequiredKeyword).WithTrailingTrivia(SyntaxFactory.Space)));
}
