using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
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
public sealed class AddMigrationFix : CodeFixProvider
{
    private static readonly (DiagnosticDescriptor Rule, string Title) Fix = (MigrationRules.MigrationMissing, "Add a method that migrates");

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Fix.Rule.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(MigrationCheck.Scaffold, out var text) && text is not null
                && root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<RecordDeclarationSyntax>() is { } record)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Fix.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(record, Add(record, text)))), Fix.Title + diagnostic.GetHashCode()),
                    diagnostic);
            }
        }
    }

    private static RecordDeclarationSyntax Add(RecordDeclarationSyntax record, string text)
    {
        var method = SyntaxFactory.ParseMemberDeclaration((record.Members.Any() ? "\n" : "") + text)!
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
