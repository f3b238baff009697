using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Published;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>Reports, while typing, what an event changes about its published versions.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventCompatibilityAnalyzer : DiagnosticAnalyzer
{
    // Files and events that did not change since the last keystroke are neither read nor compared again.
    private readonly AdditionalTextValueProvider<ContractFile> _files = new(ContractFile.Read);
    private readonly CompatibilityReports _reports = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = CompatibilityRules.All.ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeNames.TammaEvent) is null)
                return;
            var options = CompatibilityOptions.Of(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            var files = start.Options.AdditionalFiles
                .Where(file => ContractFile.IsOne(file, start.Options.AnalyzerConfigOptionsProvider))
                .Select(file => (file.Path, Read: start.TryGetValue(file, _files, out var read) ? read : null));
            var published = new Lazy<PublishedContracts>(() => PublishedContracts.Of(files));
            start.RegisterSymbolAction(symbol => Analyze(symbol, options, published.Value), SymbolKind.NamedType);
        });
    }

    private void Analyze(SymbolAnalysisContext context, CompatibilityOptions options, PublishedContracts contracts)
    {
        var record = (INamedTypeSymbol)context.Symbol;
        if (AttributeNames.Find(record, AttributeNames.TammaEvent) is not { } attribute)
            return;
        var symbols = new DeclaredSymbols();
        if (EventReader.Read(record, attribute, context.Compilation, new FindingSink(report: null), context.CancellationToken, symbols) is not { } declaration)
            return;
        var contract = declaration.Contract with { BaseUri = options.SchemaBaseUri };
        var published = contracts.Of(contract.EventType);
        var locations = new CompatibilityLocations(attribute, symbols, published, context.CancellationToken);
        foreach (var finding in _reports.Of(declaration.Record.FullName, contract, published, options.PolicyOf(attribute)).Findings)
            context.ReportDiagnostic(Create(finding, locations, options));
    }

    private static Diagnostic Create(CompatibilityFinding finding, CompatibilityLocations locations, CompatibilityOptions options)
    {
        var rule = CompatibilityRules.Of(finding.Rule);
        var severity = finding.Rule == CompatibilityRule.ContractNotPublished && options.MustBePublished ? DiagnosticSeverity.Error : rule.DefaultSeverity;
        return Diagnostic.Create(
            rule,
            locations.Of(finding),
            severity,
            locations.AdditionalOf(finding),
            CompatibilityProperties.Of(finding),
            finding.Change,
            finding.Consequence,
            finding.Remedy);
    }
}
