using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Migrations;
using Tamma.EventGen.Generator.Published;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>Reports, while typing, which older versions of an event can't become its record, and what is wrong with its methods that migrate.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MigrationAnalyzer : PublishedEventAnalyzer
{
    /// <summary>The property of a diagnostic that holds a method with everything filled in that can be derived.</summary>
    internal const string Scaffold = "Scaffold";

    private readonly LastResults<EventDeclaration, EventHistory> _histories = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        MigrationRules.MigrationMissing,
        MigrationRules.MigrationTargetInvalid,
        MigrationRules.OlderVersionUnreadable);

    private protected override void Analyze(
        SymbolAnalysisContext context,
        AttributeData attribute,
        EventDeclaration declaration,
        DeclaredSymbols symbols,
        IReadOnlyList<PublishedContract> published,
        CompatibilityOptions options)
    {
        var record = (INamedTypeSymbol)context.Symbol;
        declaration = MigrationReader.Read(declaration, record, context.CancellationToken);
        var history = _histories.Of(declaration, declaration, published, () => EventHistory.Of(declaration, published.Select(file => file.Contract)));
        foreach (var finding in history.Findings)
            context.ReportDiagnostic(Create(finding, history, record, attribute, published, context));
    }

    private static Diagnostic Create(
        MigrationFinding finding, EventHistory history, INamedTypeSymbol record, AttributeData attribute, IReadOnlyList<PublishedContract> published, SymbolAnalysisContext context)
    {
        var location = finding.Method < 0
            ? Locations.OfVersion(attribute, context.CancellationToken)
            : MigrationReader.MethodsOf(record, context.CancellationToken).ElementAt(finding.Method).Identifier.GetLocation();
        var contract = published.FirstOrDefault(file => string.Equals(file.Contract.Version, finding.Version, StringComparison.Ordinal));
        var additional = contract is null ? [] : new[] { contract.LocationOf(finding.Published) };
        return finding.Rule switch
        {
            MigrationRule.Missing => Diagnostic.Create(
                MigrationRules.MigrationMissing,
                location,
                additional,
                ImmutableDictionary<string, string?>.Empty.Add(Scaffold, MigrationScaffold.Write(history, finding)),
                record.Name,
                finding.Version,
                finding.To.Length == 0 ? record.Name : finding.To,
                finding.Reason,
                finding.From),
            MigrationRule.TargetInvalid => Diagnostic.Create(MigrationRules.MigrationTargetInvalid, location, record.Name, finding.From, finding.Reason),
            _ => Diagnostic.Create(MigrationRules.OlderVersionUnreadable, location, additional, record.Name, finding.Version, finding.Reason),
        };
    }
}
