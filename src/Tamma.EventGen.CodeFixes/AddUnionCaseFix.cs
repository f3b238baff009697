using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Tamma.EventGen.Generator.Analysis;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG1007: lists the case at its union, after the others.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddUnionCaseFix)), Shared]
public sealed class AddUnionCaseFix() : SolutionFix("Add it to the union", DeclarationRules.UnionCaseUnlisted)
{
    private protected override async Task<SolutionEdit?> EditOfAsync(Project project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (UnionCaseAnalyzer.TagOf(diagnostic.Properties) is not { } tag || await FoundNode.OfAsync(project, diagnostic.Location, cancellation).ConfigureAwait(false) is not { } found)
            return null;
        if (found.Node is not TypeDeclarationSyntax declaration || found.Model.GetDeclaredSymbol(declaration, cancellation) is not { BaseType: { } union } type)
            return null;
        if (ListOf(union, found.Model.Compilation, cancellation) is not { } list || project.Solution.GetDocument(list.SyntaxTree) is not { } owner)
            return null;
        return new SolutionEdit(Title, async (editor, token) =>
        {
            var documents = await editor.GetDocumentEditorAsync(owner.Id, token).ConfigureAwait(false);
            documents.ReplaceNode(list, (current, _) => AttributeOf(type, tag).AddTo(current));
        });
    }

    /// <summary>Of the parts of a union, the one that lists the last case.</summary>
    private static SyntaxNode? ListOf(INamedTypeSymbol union, Compilation compilation, CancellationToken cancellation) =>
        AttributeNames.FindAll(union, AttributeNames.JsonDerivedType, compilation).LastOrDefault()?.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>();

    private static AddedAttribute AttributeOf(INamedTypeSymbol type, string tag) => new(
        AttributeNames.JsonNamespace + ".JsonDerivedType",
        [
            SyntaxFactory.AttributeArgument(SyntaxFactory.TypeOfExpression(SyntaxFactory.ParseTypeName(SymbolNames.FullNameOf(type)).WithAdditionalAnnotations(Simplifier.Annotation))),
            SyntaxFactory.AttributeArgument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(tag))),
        ]);
}
