using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tamma.EventGen.CodeFixes;

/// <summary>What the fixes of documentation have in common: they put an element into the comment of the declaration, which may have none yet.</summary>
public abstract class CommentFix : RuleFix
{
    private protected CommentFix(string title, params DiagnosticDescriptor[] rules)
        : base(title, rules)
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            // The words of a parameter stand in the comment of what is around it, under its name.
            if (root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent is not { } found || found is ParameterSyntax
                || found.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } declaration
                || !DeclarationComment.CanBeEdited(declaration)
                || await EditOfAsync(context.Document, declaration, new DeclarationComment(declaration, text), context.CancellationToken).ConfigureAwait(false) is not var (title, change))
                continue;
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithText(text.WithChanges(change))), Title), diagnostic);
        }
    }

    /// <summary>The edit that mends the finding with its title, or null where there is none.</summary>
    private protected abstract Task<(string Title, TextChange Change)?> EditOfAsync(
        Document document, MemberDeclarationSyntax declaration, DeclarationComment comment, CancellationToken cancellation);
}
