using System.Composition;
using System.Linq;
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
        var file = record.SyntaxTree.GetText(cancellation);
        var line = file.Lines.GetLineFromPosition(record.SpanStart).ToString();
        var (lineEnd, indentation) = (LineEnd.Of(file), line.Substring(0, line.Length - line.TrimStart().Length));
        return new SolutionEdit(Title, async (editor, token) =>
            (await editor.GetDocumentEditorAsync(found.Document.Id, token).ConfigureAwait(false)).ReplaceNode(record, (current, _) => Add((RecordDeclarationSyntax)current, text, lineEnd, indentation)));
    }

    // Where the formatter moves a line, that ends as the options say, and not as the file's: the lines are where they belong before.
    private static RecordDeclarationSyntax Add(RecordDeclarationSyntax record, string text, string lineEnd, string indentation)
    {
        var lines = ((record.Members.Any() ? "\n" : "") + text).Split('\n').Select(line => line.Length == 0 ? line : indentation + line);
        var method = SyntaxFactory.ParseMemberDeclaration(string.Join(lineEnd, lines))!
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
        // A record without braces ends with a semicolon.
        if (record.OpenBraceToken.IsKind(SyntaxKind.None))
        {
            record = record
                .WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxFactory.ParseLeadingTrivia(lineEnd + indentation), SyntaxKind.OpenBraceToken, SyntaxFactory.ParseTrailingTrivia(lineEnd)))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxFactory.ParseLeadingTrivia(indentation), SyntaxKind.CloseBraceToken, record.SemicolonToken.TrailingTrivia));
        }

        return record.AddMembers(method);
    }
}
