using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Published;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>Reports, while typing, what an event changes about its published versions.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventCompatibilityAnalyzer : PublishedEventAnalyzer
{
    private readonly LastResults<(EventContract, CompatibilityPolicy), CompatibilityReport> _reports = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = CompatibilityRules.All.ToImmutableArray();

    private protected override void Analyze(
        SymbolAnalysisContext context,
        AttributeData attribute,
        EventDeclaration declaration,
        DeclaredSymbols symbols,
        IReadOnlyList<PublishedContract> published,
        CompatibilityOptions options)
    {
        var (contract, policy) = (declaration.Contract, options.PolicyOf(attribute));
        var report = _reports.Of(declaration, (contract, policy), published, () => CompatibilityCheck.Of(contract, published.Select(file => file.Contract), policy));
        var locations = new CompatibilityLocations(attribute, symbols, published, context.CancellationToken);
        foreach (var finding in report.Findings)
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
