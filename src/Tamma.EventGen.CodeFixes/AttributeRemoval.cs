using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tamma.EventGen.CodeFixes;

/// <summary>Takes an attribute from a declaration.</summary>
internal static class AttributeRemoval
{
    /// <summary>The tree without the attribute, and without its list where it is the only one.</summary>
    public static SyntaxNode Remove(SyntaxNode root, AttributeSyntax attribute)
    {
        if (attribute.Parent is not AttributeListSyntax { Parent: MemberDeclarationSyntax declaration } list)
            return root;
        if (list.Attributes.Count > 1)
            return root.ReplaceNode(list, list.WithAttributes(list.Attributes.Remove(attribute)));
        var changed = declaration.WithAttributeLists(declaration.AttributeLists.Remove(list));
        // What stands before the first list is the documentation of the declaration.
        return root.ReplaceNode(declaration, declaration.AttributeLists[0] == list ? changed.WithLeadingTrivia(list.GetLeadingTrivia()) : changed);
    }
}
