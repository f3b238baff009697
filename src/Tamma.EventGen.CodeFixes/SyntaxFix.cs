using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.CodeFixes;

/// <summary>What the fixes have in common: one action that edits the syntax around the finding, and fix-all.</summary>
/// <typeparam name="TNode">The node that is edited: the nearest one around the finding.</typeparam>
public abstract class SyntaxFix<TNode> : RuleFix
    where TNode : SyntaxNode
{
    private protected SyntaxFix(string title, params DiagnosticDescriptor[] rules)
        : base(title, rules)
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(context.Span.Start).Parent?.FirstAncestorOrSelf<TNode>() is not { } node || FindingPlace.IsElsewhere(context.Diagnostics.First().Properties) || !CanApply(node, context.Diagnostics.First()))
            return;
        context.RegisterCodeFix(
            CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(Apply(root, node))), Title),
            context.Diagnostics.First());
    }

    /// <summary>Whether the edit mends the finding.</summary>
    private protected virtual bool CanApply(TNode node, Diagnostic diagnostic) => true;

    /// <summary>The document with the finding mended.</summary>
    private protected abstract SyntaxNode Apply(SyntaxNode root, TNode node);
}
