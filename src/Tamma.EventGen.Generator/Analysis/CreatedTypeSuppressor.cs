using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>
/// Silences what the SDK's analyzers (CA1812) say of an internal class that nothing makes objects of, where it is what an event consists
/// of: a project that only reads an event leaves that to the generated code, where they don't look.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CreatedTypeSuppressor : DiagnosticSuppressor
{
    internal static readonly SuppressionDescriptor Suppressed = new("TEGS002", "CA1812", "Generated code makes the objects of what an event consists of.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(Suppressed);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (TypeAt(diagnostic.Location, context) is { } type && EventParts.Has(context.Compilation, type, context.CancellationToken))
                context.ReportSuppression(Suppression.Create(Suppressed, diagnostic));
        }
    }

    private static INamedTypeSymbol? TypeAt(Location location, SuppressionAnalysisContext context) =>
        location.SourceTree is { } tree && tree.GetRoot(context.CancellationToken).FindNode(location.SourceSpan) is TypeDeclarationSyntax declaration
            ? context.GetSemanticModel(tree).GetDeclaredSymbol(declaration, context.CancellationToken) as INamedTypeSymbol
            : null;
}
