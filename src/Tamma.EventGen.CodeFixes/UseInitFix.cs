using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG1012: replaces <c>set</c> by <c>init</c>, where no other declaration asks for <c>set</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseInitFix)), Shared]
public sealed class UseInitFix() : PropertyFix("Replace 'set' by 'init'", PropertyRules.PropertySettable)
{
    private protected override SolutionEdit? EditOf(FoundProperty found, Diagnostic diagnostic)
    {
        if (found.Declaration is not PropertyDeclarationSyntax { AccessorList: { } accessors } || accessors.Accessors.FirstOrDefault(accessor => accessor.IsKind(SyntaxKind.SetAccessorDeclaration)) is not { } setter)
            return null;
        if (OtherDeclarations.AskFor(found.Declaration, found.Symbol, member => member.SetMethod is not null))
            return null;
        return new SolutionEdit(Title, async (editor, token) =>
            (await editor.GetDocumentEditorAsync(found.Document.Id, token).ConfigureAwait(false)).ReplaceNode(setter, (current, _) => InitOf((AccessorDeclarationSyntax)current)));
    }

    private static AccessorDeclarationSyntax InitOf(AccessorDeclarationSyntax setter) => SyntaxFactory.AccessorDeclaration(
        SyntaxKind.InitAccessorDeclaration,
        setter.AttributeLists,
        setter.Modifiers,
        SyntaxFactory.Token(SyntaxKind.InitKeyword).WithTriviaFrom(setter.Keyword),
        setter.Body,
        setter.ExpressionBody,
        setter.SemicolonToken);
}
