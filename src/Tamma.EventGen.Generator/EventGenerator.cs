using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Emission;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator;

/// <summary>
/// Generates each event's contract and the assembly's catalogue. It says nothing: the analyzers speak. One pipeline per event; only
/// the catalogue's small keys are collected, so that an edit of one event re-emits one event.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class EventGenerator : IIncrementalGenerator
{
    internal const string EventsStep = "Events";
    internal const string OptionsStep = "Options";
    internal const string ContractsStep = "Contracts";
    internal const string EntriesStep = "CatalogEntries";
    internal const string CatalogStep = "Catalog";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => GeneratorOptions.Of(provider.GlobalOptions))
            .WithTrackingName(OptionsStep);
        var events = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeNames.TammaEvent,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, cancellation) => Read(attributed, cancellation))
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!)
            .WithTrackingName(EventsStep);

        var contracts = events
            .Combine(options.Select(static (o, _) => o.SchemaBaseUri))
            .Select(static (pair, _) => pair.Left with { Contract = pair.Left.Contract with { BaseUri = pair.Right } })
            .WithTrackingName(ContractsStep);
        context.RegisterSourceOutput(contracts, static (output, declaration) =>
            output.AddSource(declaration.HintName, EventSource.Write(declaration)));

        var catalog = events
            .Select(static (declaration, _) => new CatalogEntry(declaration.Contract.EventType, declaration.Contract.Version, declaration.Record.FullName))
            .WithTrackingName(EntriesStep)
            .Collect()
            .Combine(options.Select(static (o, _) => o.Catalog).Combine(context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName)))
            .Select(static (pair, _) => (Entries: Distinct(pair.Left), Options: GeneratorOptions.Complete(pair.Right.Left, pair.Right.Right)))
            .WithTrackingName(CatalogStep);
        context.RegisterSourceOutput(catalog, static (output, catalog) =>
        {
            if (catalog.Entries.Count > 0)
                output.AddSource(CatalogSource.HintName, CatalogSource.Write(catalog.Options, catalog.Entries));
        });
    }

    private static EventDeclaration? Read(GeneratorAttributeSyntaxContext attributed, CancellationToken cancellation)
    {
        if (attributed.TargetSymbol is not INamedTypeSymbol record || !IsFirst(attributed, record, cancellation))
            return null;
        return EventReader.Read(record, attributed.Attributes[0], attributed.SemanticModel.Compilation, new FindingSink(report: null), cancellation);
    }

    // Where the attribute stands on two parts of a record, which the compiler reports, the record is still generated once.
    private static bool IsFirst(GeneratorAttributeSyntaxContext attributed, INamedTypeSymbol record, CancellationToken cancellation) =>
        AttributeNames.Find(record, AttributeNames.TammaEvent)?.ApplicationSyntaxReference?.GetSyntax(cancellation) is { } first
        && attributed.TargetNode.FullSpan.Contains(first.FullSpan) && attributed.TargetNode.SyntaxTree == first.SyntaxTree;

    // Two records of one type and version are an error of their own; the catalogue must still compile and load.
    private static Schema.EquatableArray<CatalogEntry> Distinct(ImmutableArray<CatalogEntry> entries) => Schema.EquatableArray.ToEquatableArray(entries
        .OrderBy(entry => entry.EventType, StringComparer.Ordinal)
        .ThenBy(entry => entry.Version, StringComparer.Ordinal)
        .ThenBy(entry => entry.FullName, StringComparer.Ordinal)
        .GroupBy(entry => (entry.EventType, entry.Version))
        .Select(group => group.First()));
}
