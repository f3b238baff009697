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
public sealed class MigrationAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that holds a method with everything filled in that can be derived.</summary>
    internal const string Scaffold = "Scaffold";

    private const int VersionArgument = 1;

    private readonly AdditionalTextValueProvider<ContractFile> _files = new(ContractFile.Read);
    private readonly MigrationHistories _histories = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        MigrationRules.MigrationMissing,
        MigrationRules.MigrationTargetInvalid,
        MigrationRules.OlderVersionUnreadable);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeNames.TammaEvent) is null)
                return;
            var baseUri = GeneratorOptions.Of(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions).SchemaBaseUri;
            var files = start.Options.AdditionalFiles
                .Where(file => ContractFile.IsOne(file, start.Options.AnalyzerConfigOptionsProvider))
                .Select(file => (file.Path, Read: start.TryGetValue(file, _files, out var read) ? read : null));
            var published = new Lazy<PublishedContracts>(() => PublishedContracts.Of(files));
            start.RegisterSymbolAction(symbol => Analyze(symbol, baseUri, published.Value), SymbolKind.NamedType);
        });
    }

    private void Analyze(SymbolAnalysisContext context, string? baseUri, PublishedContracts contracts)
    {
        var record = (INamedTypeSymbol)context.Symbol;
        if (AttributeNames.Find(record, AttributeNames.TammaEvent) is not { } attribute)
            return;
        if (EventReader.Read(record, attribute, context.Compilation, new FindingSink(report: null), context.CancellationToken) is not { } read)
            return;
        var declaration = MigrationReader.Read(read with { Contract = read.Contract with { BaseUri = baseUri } }, record, context.CancellationToken);
        var published = contracts.Of(declaration.Contract.EventType);
        var history = _histories.Of(declaration, published);
        foreach (var finding in history.Findings)
            context.ReportDiagnostic(Create(finding, history, record, attribute, published, context));
    }

    private static Diagnostic Create(
        MigrationFinding finding, EventHistory history, INamedTypeSymbol record, AttributeData attribute, IReadOnlyList<PublishedContract> published, SymbolAnalysisContext context)
    {
        var location = finding.Method < 0
            ? Locations.OfArgument(attribute, VersionArgument, context.CancellationToken)
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
