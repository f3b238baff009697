using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tamma.EventGen.CodeFixes;

/// <summary>What the fixes have in common: one action that edits the syntax around the finding, and fix-all.</summary>
/// <typeparam name="TNode">The node that is edited: the nearest one around the finding.</typeparam>
public abstract class SyntaxFix<TNode> : CodeFixProvider
    where TNode : SyntaxNode
{
    private readonly string _title;

    private protected SyntaxFix(string title, params DiagnosticDescriptor[] rules)
    {
        _title = title;
        FixableDiagnosticIds = rules.Select(rule => rule.Id).ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(context.Span.Start).Parent?.FirstAncestorOrSelf<TNode>() is not { } node || !CanApply(node, context.Diagnostics.First()))
            return;
        context.RegisterCodeFix(
            CodeAction.Create(_title, _ => Task.FromResult(context.Document.WithSyntaxRoot(Apply(root, node))), _title),
            context.Diagnostics.First());
    }

    /// <summary>Whether the edit mends the finding.</summary>
    private protected virtual bool CanApply(TNode node, Diagnostic diagnostic) => true;

    /// <summary>The document with the finding mended.</summary>
    private protected abstract SyntaxNode Apply(SyntaxNode root, TNode node);
}
