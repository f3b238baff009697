using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG1074: removes the attribute that has no effect, and its list where it is the only one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveAnnotationFix)), Shared]
public sealed class RemoveAnnotationFix() : SyntaxFix<AttributeSyntax>("Remove it", AnnotationRules.AnnotationIgnored)
{
    private protected override SyntaxNode Apply(SyntaxNode root, AttributeSyntax node) => AttributeRemoval.Remove(root, node);
}
