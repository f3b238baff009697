using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>Silences what another analyzer says at what an event consists of.</summary>
/// <param name="suppressed">What is silenced, and why.</param>
public abstract class EventPartSuppressor(SuppressionDescriptor suppressed) : DiagnosticSuppressor
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(suppressed);

    /// <inheritdoc/>
    public sealed override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location is { SourceTree: { } tree } location
                && TypeAt(tree.GetRoot(context.CancellationToken).FindNode(location.SourceSpan), context) is { } type
                && EventParts.Has(context.Compilation, type, context.CancellationToken))
                context.ReportSuppression(Suppression.Create(SupportedSuppressions[0], diagnostic));
        }
    }

    /// <summary>The type that something is said of, where it may be silenced.</summary>
    private protected abstract INamedTypeSymbol? TypeAt(SyntaxNode node, SuppressionAnalysisContext context);
}
