using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator.Analysis.Checks;

/// <summary>Says what an event changes about its published versions.</summary>
internal sealed class EventCompatibilityCheck : EventCheck
{
    private readonly LastResults<(EventContract, CompatibilityPolicy), CompatibilityReport> _reports = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = CompatibilityRules.All.ToImmutableArray();

    /// <inheritdoc/>
    public override void Check(AnalyzedEvent read)
    {
        if (read.Declaration is not { } declaration)
            return;
        var (contract, policy) = (declaration.Contract, read.Options.PolicyOf(read.Attribute));
        var published = read.PublishedOf(contract.EventType);
        var report = _reports.Of(declaration, (contract, policy), published, () => CompatibilityCheck.Of(contract, published.Select(file => file.Contract), policy));
        var locations = new CompatibilityLocations(read.Attribute, read.Symbols, read.Compilation, published, read.Cancellation);
        foreach (var finding in report.Findings)
            read.Report(Create(finding, locations, read.Options));
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
            CompatibilityProperties.Of(finding, locations.IsElsewhere(finding)),
            finding.Change,
            finding.Consequence,
            finding.Remedy);
    }
}
