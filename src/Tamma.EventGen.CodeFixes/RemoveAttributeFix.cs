using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamma.EventGen.CodeFixes;

/// <summary>A fix that takes the attribute from its declaration, and its list where it is the only one.</summary>
public abstract class RemoveAttributeFix : SyntaxFix<AttributeSyntax>
{
    private protected RemoveAttributeFix(string title, params DiagnosticDescriptor[] rules)
        : base(title, rules)
    {
    }

    private protected sealed override SyntaxNode Apply(SyntaxNode root, AttributeSyntax node)
    {
        if (node.Parent is not AttributeListSyntax { Parent: MemberDeclarationSyntax or ParameterSyntax } list)
            return root;
        if (list.Attributes.Count > 1)
            return root.ReplaceNode(list, list.WithAttributes(Without(list.Attributes, node)));
        if (list.Parent is ParameterSyntax parameter)
            return root.ReplaceNode(parameter, parameter.WithAttributeLists(parameter.AttributeLists.Remove(list)).WithLeadingTrivia(parameter.GetLeadingTrivia()));
        var declaration = (MemberDeclarationSyntax)list.Parent!;
        // What stands before the list stays: the documentation of the declaration, comments, #if.
        var next = list.GetLastToken().GetNextToken();
        var before = list.GetLeadingTrivia();
        var isLine = list.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        var kept = isLine && before.LastOrDefault().IsKind(SyntaxKind.WhitespaceTrivia) ? before.RemoveAt(before.Count - 1) : before;
        var place = declaration.AttributeLists.IndexOf(list);
        var changed = declaration.ReplaceToken(next, next.WithLeadingTrivia(kept.Concat(next.LeadingTrivia)));
        return root.ReplaceNode(declaration, changed.WithAttributeLists(changed.AttributeLists.RemoveAt(place)));
    }

    // A comment behind the comma that goes with it stays: behind what stood before both, or else before what comes next.
    private static SeparatedSyntaxList<AttributeSyntax> Without(SeparatedSyntaxList<AttributeSyntax> attributes, AttributeSyntax node)
    {
        var place = attributes.IndexOf(node);
        // There may be a comma behind the last one, too.
        var hasComma = place < attributes.SeparatorCount;
        var behind = attributes.GetSeparator(hasComma ? place : place - 1).TrailingTrivia;
        var rest = attributes.Remove(node);
        if (!behind.Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)))
            return rest;
        if (place == 0)
            return rest.Replace(rest[0], rest[0].WithLeadingTrivia(behind.Concat(rest[0].GetLeadingTrivia())));
        if (!hasComma)
            return rest.Replace(rest[place - 1], rest[place - 1].WithTrailingTrivia(rest[place - 1].GetTrailingTrivia().Concat(behind).Concat(node.GetLeadingTrivia())));
        // In the place of the attribute.
        var comma = rest.GetSeparator(place - 1);
        var comment = behind.SkipWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        return rest.ReplaceSeparator(comma, comma.WithTrailingTrivia(comma.TrailingTrivia.Concat(node.GetLeadingTrivia()).Concat(comment)));
    }
}
