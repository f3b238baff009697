using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG1012: replaces <c>set</c> by <c>init</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseInitFix)), Shared]
public sealed class UseInitFix() : SyntaxFix<AccessorDeclarationSyntax>("Replace 'set' by 'init'", PropertyRules.PropertySettable)
{
    private protected override SyntaxNode Apply(SyntaxNode root, AccessorDeclarationSyntax node) => root.ReplaceNode(node, SyntaxFactory.AccessorDeclaration(
        SyntaxKind.InitAccessorDeclaration,
        node.AttributeLists,
        node.Modifiers,
        SyntaxFactory.Token(SyntaxKind.InitKeyword).WithTriviaFrom(node.Keyword),
        node.Body,
        node.ExpressionBody,
        node.SemicolonToken));
}
