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

    // A comment behind the comma that goes with it stays.
    private static SeparatedSyntaxList<AttributeSyntax> Without(SeparatedSyntaxList<AttributeSyntax> attributes, AttributeSyntax node)
    {
        var place = attributes.IndexOf(node);
        var isLast = place == attributes.Count - 1;
        var behind = attributes.GetSeparator(isLast ? place - 1 : place).TrailingTrivia;
        var rest = attributes.Remove(node);
        if (!behind.Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)))
            return rest;
        var neighbor = rest[isLast ? place - 1 : place];
        return rest.Replace(neighbor, isLast
            ? neighbor.WithTrailingTrivia(behind.Concat(node.GetLeadingTrivia()))
            : neighbor.WithLeadingTrivia(behind.Concat(neighbor.GetLeadingTrivia())));
    }
}
