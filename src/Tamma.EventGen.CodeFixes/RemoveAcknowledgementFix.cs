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
    private protected override SyntaxNode Apply(SyntaxNode root, AttributeSyntax node) => AttributeRemoval.Remove(root, node);
}
