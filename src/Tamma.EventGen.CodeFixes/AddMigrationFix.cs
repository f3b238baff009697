using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Diagnostics;

namespace Tamma.EventGen.CodeFixes;

/// <summary>TEG2030: adds a method that migrates, with everything filled in that can be derived; what is to be decided compiles and throws.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddMigrationFix)), Shared]
public sealed class AddMigrationFix() : SolutionFix("Add a method that migrates", MigrationRules.MigrationMissing)
{
    private protected override async Task<SolutionEdit?> EditOfAsync(Project project, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(MigrationCheck.Scaffold, out var text) || text is null)
            return null;
        if (await FoundNode.OfAsync(project, diagnostic.Location, cancellation).ConfigureAwait(false) is not { } found || found.Node.FirstAncestorOrSelf<RecordDeclarationSyntax>() is not { } record)
            return null;
        var lineEnd = LineEnd.Of(record.SyntaxTree.GetText(cancellation));
        return new SolutionEdit(Title, async (editor, token) =>
            (await editor.GetDocumentEditorAsync(found.Document.Id, token).ConfigureAwait(false)).ReplaceNode(record, (current, _) => Add((RecordDeclarationSyntax)current, text, lineEnd)));
    }

    private static RecordDeclarationSyntax Add(RecordDeclarationSyntax record, string text, string lineEnd)
    {
        var method = SyntaxFactory.ParseMemberDeclaration(((record.Members.Any() ? "\n" : "") + text).Replace("\n", lineEnd))!
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
        // A record without braces ends with a semicolon.
        if (record.OpenBraceToken.IsKind(SyntaxKind.None))
        {
            record = record
                .WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(record.SemicolonToken.TrailingTrivia))
                .WithAdditionalAnnotations(Formatter.Annotation);
        }

        return record.AddMembers(method);
    }
}
