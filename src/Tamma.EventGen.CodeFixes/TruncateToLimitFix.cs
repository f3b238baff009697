using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG1072: removes the length from <c>[Truncate]</c>, which then keeps as much as is legal. Where nothing is, only the author can say how much.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TruncateToLimitFix)), Shared]
public sealed class TruncateToLimitFix() : SyntaxFix<AttributeSyntax>("Keep as much as is legal", AnnotationRules.TruncationTooLong)
{
    // The finding is at the length where there is a limit, and at the attribute where there is none.
    private protected override bool CanApply(AttributeSyntax node, Diagnostic diagnostic) => diagnostic.Location.SourceSpan != node.Span;

    private protected override SyntaxNode Apply(SyntaxNode root, AttributeSyntax node)
    {
        var others = node.ArgumentList!.Arguments.Where(argument => argument.NameEquals is not null).ToArray();
        return root.ReplaceNode(node, node.WithArgumentList(others.Length == 0
            ? null
            : node.ArgumentList.WithArguments(SyntaxFactory.SeparatedList(others.Select(argument => argument.WithoutTrivia())))));
    }
}
