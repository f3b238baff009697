using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG2023: removes the attribute, and its list where it is the only one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveAcknowledgementFix)), Shared]
public sealed class RemoveAcknowledgementFix() : SyntaxFix<AttributeSyntax>("Remove it", CompatibilityRules.AcknowledgementStale)
{
    private protected override SyntaxNode Apply(SyntaxNode root, AttributeSyntax node)
    {
        if (node.Parent is not AttributeListSyntax { Parent: MemberDeclarationSyntax declaration } list)
            return root;
        if (list.Attributes.Count > 1)
            return root.ReplaceNode(list, list.WithAttributes(list.Attributes.Remove(node)));
        var changed = declaration.WithAttributeLists(declaration.AttributeLists.Remove(list));
        // What stands before the first list is the documentation of the declaration.
        return root.ReplaceNode(declaration, declaration.AttributeLists[0] == list ? changed.WithLeadingTrivia(list.GetLeadingTrivia()) : changed);
    }
}
