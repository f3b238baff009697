using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>Reports, at the build, what has the name of the catalogue's class.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatalogNameAnalyzer : TammaAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(DeclarationRules.CatalogNameTaken);

    // A generated class is in the way as any other, and so is what has the name beside an event that is generated.
    private protected override GeneratedCodeAnalysisFlags SeenOfGeneratedCode => GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    private protected override void Start(CompilationStartAnalysisContext start, INamedTypeSymbol attribute)
    {
        var options = GeneratorOptions.Complete(GeneratorOptions.Of(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions).Catalog, start.Compilation.AssemblyName);
        if (CatalogName.TakenBy(start.Compilation, options) is not { } taken)
            return;
        var events = 0;
        start.RegisterSymbolAction(
            symbol =>
            {
                if (EventAttribute.Find(symbol.Symbol) is not null)
                    Interlocked.Increment(ref events);
            },
            SymbolKind.NamedType);
        start.RegisterCompilationEndAction(end =>
        {
            if (events > 0)
                end.ReportDiagnostic(Diagnostic.Create(DeclarationRules.CatalogNameTaken, Locations.Of(taken), taken.ToDisplayString(), CatalogName.Of(options)));
        });
    }
}
