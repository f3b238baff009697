using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG1015: adds <c>required</c> to a property, which is public, so that there is a modifier before it; takes the default from a parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddRequiredFix)), Shared]
public sealed class AddRequiredFix() : SyntaxFix<SyntaxNode>("Make it required", PropertyRules.PresenceUndecided)
{
    private protected override bool CanApply(SyntaxNode node, Diagnostic diagnostic) => (node is PropertyDeclarationSyntax && !OtherDeclarations.HasParts(node))
        || (node is ParameterSyntax { Default: not null } parameter && MemberSyntax.AreOthers(parameter, before: true, haveDefault: false));

    private protected override SyntaxNode Apply(SyntaxNode root, SyntaxNode node) => root.ReplaceNode(node, node is ParameterSyntax parameter
        ? parameter.WithIdentifier(parameter.Identifier.WithTrailingTrivia(parameter.Default!.GetTrailingTrivia())).WithDefault(null)
        : ((PropertyDeclarationSyntax)node).AddModifiers(SyntaxFactory.Token(SyntaxKind.RequiredKeyword).WithTrailingTrivia(SyntaxFactory.Space)));
}
