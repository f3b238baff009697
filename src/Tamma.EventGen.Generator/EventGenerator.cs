using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tamma.EventGen.Generator.Emission;
using Tamma.EventGen.Generator.Migrations;
using Tamma.EventGen.Generator.Published;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Generator.Referenced;
using Tamma.EventGen.Generator.Remembered;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator;

/// <summary>
/// Generates each event's contract and the assembly's catalogue. It says nothing: the analyzers speak. One pipeline per event; only
/// the catalogue's small keys are collected, so that an edit of one event re-emits one event.
/// </summary>
/// <remarks>
/// No step filters: a step that has fewer values than before makes the compiler lose values of the steps behind it at the next edit
/// (seen in Roslyn 5.0). What can't be read is null in every step, and emits nothing.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class EventGenerator : IIncrementalGenerator
{
    internal const string EventsStep = "Events";
    internal const string OptionsStep = "Options";
    internal const string DescribedStep = "Described";
    internal const string ContractsStep = "Contracts";
    internal const string PublishedStep = "PublishedContracts";
    internal const string HistoriesStep = "Histories";
    internal const string CurrentStep = "Current";
    internal const string OlderStep = "Older";
    internal const string EntriesStep = "CatalogEntries";
    internal const string CatalogStep = "Catalog";
    internal const string SensitiveStep = "Sensitive";
    internal const string SensitiveParametersStep = "SensitiveParameters";

    private static readonly RememberedReadings<EventDeclaration> Events = new();
    private static readonly RememberedReadings<SensitiveReading> Sensitive = new();

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
                static (attributed, cancellation) => Events.Of(
                    attributed.TargetNode, attributed.SemanticModel.Compilation, symbols => Read(attributed, symbols, cancellation)))
            .WithTrackingName(EventsStep);

        var described = events
            .Combine(DocumentationIn(context))
            .Select(static (pair, _) => pair.Left is null ? null : pair.Right.Complete(pair.Left))
            .WithTrackingName(DescribedStep);
        var contracts = described
            .Combine(options.Select(static (o, _) => (o.SchemaBaseUri, o.Policy, o.MaxEventSize)))
            .Select(static (pair, _) => pair.Left is null ? null : pair.Left with
            {
                Contract = pair.Left.Contract with { BaseUri = pair.Right.SchemaBaseUri },
                ReadsNewerVersions = pair.Left.ReadsNewerVersions ?? pair.Right.Policy.HasFlag(CompatibilityPolicy.Forward),
                MaxEventSize = pair.Right.MaxEventSize,
            })
            .WithTrackingName(ContractsStep);
        var histories = contracts
            .Combine(PublishedIn(context))
            .Select(static (pair, _) => pair.Left is null ? null : EventHistory.Of(pair.Left, pair.Right.Of(pair.Left.Contract.EventType).Select(version => version.Contract)))
            .WithTrackingName(HistoriesStep);
        var current = histories
            .Select(static (history, _) => (history?.Declaration, history?.Migrations))
            .WithTrackingName(CurrentStep);
        context.RegisterSourceOutput(current, static (output, history) =>
        {
            if (history is ({ } declaration, { } migrations))
                output.AddSource(declaration.HintName, EventSource.Write(declaration, migrations));
        });
        var older = histories
            .Select(static (history, _) => history is null ? default : Schema.EquatableArray.ToEquatableArray(history.Older.Select(version => version.Declaration).OfType<EventDeclaration>()))
            .WithTrackingName(OlderStep);
        context.RegisterSourceOutput(older, static (output, declarations) =>
        {
            foreach (var declaration in declarations)
                output.AddSource(declaration.HintName, PublishedSource.Write(declaration));
        });

        var catalog = events
            .Select(static (declaration, _) => declaration is null ? null : new CatalogEntry(declaration.Contract.EventType, declaration.Contract.Version, declaration.Record.FullName))
            .WithTrackingName(EntriesStep)
            .Collect()
            .Combine(options.Select(static (o, _) => o.Catalog).Combine(context.CompilationProvider).Select(static (pair, _) => FreeName(pair.Left, pair.Right)))
            .Select(static (pair, _) => (Entries: Distinct(pair.Left), Options: pair.Right))
            .WithTrackingName(CatalogStep);
        context.RegisterSourceOutput(catalog, static (output, catalog) =>
        {
            if (catalog is { Entries.Count: > 0, Options: { } free })
                output.AddSource(CatalogSource.HintName, CatalogSource.Write(free, catalog.Entries));
        });

        EmitMasks(context, context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeNames.Sensitive,
                static (_, _) => true,
                static (attributed, cancellation) => ReadSensitive(attributed.TargetNode, attributed.TargetSymbol, attributed.SemanticModel.Compilation, cancellation))
            .WithTrackingName(SensitiveStep));
        // The compiler looks for [property: …] at the parameter alone, where it is not.
        EmitMasks(context, context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter && parameter.AttributeLists.Any(list => list.Target is not null),
                static (found, cancellation) => found.SemanticModel.GetDeclaredSymbol((ParameterSyntax)found.Node, cancellation) is { } parameter && AttributeNames.Find(parameter, AttributeNames.Sensitive) is null
                    ? ReadSensitive(found.Node, parameter, found.SemanticModel.Compilation, cancellation)
                    : null)
            .WithTrackingName(SensitiveParametersStep));
    }

    // Only the first sensitive member of a record has the record: nothing is grouped, and an edit of one record emits one file.
    private static void EmitMasks(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<SensitiveRecord?> records) =>
        context.RegisterSourceOutput(records, static (output, record) =>
        {
            if (record is not null)
                output.AddSource(record.HintName, SensitiveSource.Write(record));
        });

    private static SensitiveRecord? ReadSensitive(SyntaxNode node, ISymbol member, Compilation compilation, CancellationToken cancellation)
    {
        var declaring = member.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type } ? type : member.ContainingSymbol as INamedTypeSymbol;
        return declaring is { IsRecord: true } record ? Sensitive.Of(node, compilation, symbols => SensitiveReader.Read(node, record, compilation, symbols, cancellation))?.Record : null;
    }

    // A file is read again only when it has changed, and an event is looked at again only when what was read differs.
    private static IncrementalValueProvider<PublishedIndex<PublishedVersion>> PublishedIn(IncrementalGeneratorInitializationContext context) => context.AdditionalTextsProvider
        .Combine(context.AnalyzerConfigOptionsProvider)
        .Select(static (pair, _) => ContractFile.IsOne(pair.Left, pair.Right) && ContractFile.Read(pair.Left).Contract is { } contract ? new PublishedVersion(pair.Left.Path, contract) : null)
        .WithTrackingName(PublishedStep)
        .Collect()
        .Select(static (versions, _) => new PublishedIndex<PublishedVersion>(versions.OfType<PublishedVersion>()));

    // No file is opened here.
    private static IncrementalValueProvider<ReferencedDocumentation> DocumentationIn(IncrementalGeneratorInitializationContext context) => context.AdditionalTextsProvider
        .Combine(context.AnalyzerConfigOptionsProvider)
        .Select(static (pair, _) => DocumentationFile.Of(pair.Left, pair.Right))
        .Collect()
        .Select(static (files, _) => new ReferencedDocumentation(Schema.EquatableArray.ToEquatableArray(files.OfType<DocumentationFile>())));

    private static EventDeclaration? Read(GeneratorAttributeSyntaxContext attributed, DeclaredSymbols symbols, CancellationToken cancellation)
    {
        if (attributed.TargetSymbol is not INamedTypeSymbol record || !IsFirst(attributed, record, cancellation))
            return null;
        return EventReader.Read(record, attributed.Attributes[0], attributed.SemanticModel.Compilation, new FindingSink(report: null), cancellation, symbols) is { } declaration
            ? MigrationReader.Read(declaration, record, attributed.SemanticModel.Compilation, cancellation)
            : null;
    }

    // Where the attribute stands on two parts of a record, which the compiler reports, the record is still generated once.
    private static bool IsFirst(GeneratorAttributeSyntaxContext attributed, INamedTypeSymbol record, CancellationToken cancellation) =>
        EventAttribute.Find(record)?.ApplicationSyntaxReference?.GetSyntax(cancellation) is { } first
        && attributed.TargetNode.FullSpan.Contains(first.FullSpan) && attributed.TargetNode.SyntaxTree == first.SyntaxTree;

    // Where the author has something of its name, an analyzer says so, and there is no catalogue.
    private static CatalogOptions? FreeName(CatalogOptions options, Compilation compilation) =>
        GeneratorOptions.Complete(options, compilation.AssemblyName) is var complete && CatalogName.TakenBy(compilation, complete) is null ? complete : null;

    // Two records of one type and version are an error of their own; the catalogue must still compile and load.
    private static Schema.EquatableArray<CatalogEntry> Distinct(ImmutableArray<CatalogEntry?> entries) => Schema.EquatableArray.ToEquatableArray(entries
        .OfType<CatalogEntry>()
        .OrderBy(entry => entry.EventType, StringComparer.Ordinal)
        .ThenBy(entry => entry.Version, StringComparer.Ordinal)
        .ThenBy(entry => entry.FullName, StringComparer.Ordinal)
        .GroupBy(entry => (entry.EventType, entry.Version))
        .Select(group => group.First()));
}
