using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG1001, TEG1075: adds <c>partial</c>, the last modifier before the keyword, to the record and the types that it is nested in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix)), Shared]
public sealed class MakePartialFix() : SyntaxFix<TypeDeclarationSyntax>("Make it partial", DeclarationRules.EventNotPartial, AnnotationRules.SensitiveShown)
{
    // Where it is generic, file-local, or an override, the modifier hides nothing.
    private protected override bool CanApply(TypeDeclarationSyntax node, Diagnostic diagnostic)
    {
        var types = node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().ToArray();
        return !string.Equals(diagnostic.Id, AnnotationRules.SensitiveShown.Id, System.StringComparison.Ordinal)
            || (types.All(type => type.TypeParameterList is null && !type.Modifiers.Any(SyntaxKind.FileKeyword)) && types.Any(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword)));
    }

    private protected override SyntaxNode Apply(SyntaxNode root, TypeDeclarationSyntax node) => root.ReplaceNodes(
        node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword)),
        (_, type) => MakePartial(type));

    private static TypeDeclarationSyntax MakePartial(TypeDeclarationSyntax declaration)
    {
        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword);
        if (declaration.Modifiers.Count > 0)
            return declaration.WithModifiers(declaration.Modifiers.Add(partial.WithTrailingTrivia(SyntaxFactory.Space)));
        // Without modifiers the keyword carries the line's indentation and comments.
        return declaration
            .WithKeyword(declaration.Keyword.WithLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(declaration.Keyword.LeadingTrivia).WithTrailingTrivia(SyntaxFactory.Space)));
    }
}
