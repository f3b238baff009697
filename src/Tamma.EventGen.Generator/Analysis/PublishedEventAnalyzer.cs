using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Published;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>What the analyzers of events beside their published versions have in common: the files are read where the first event asks for them.</summary>
public abstract class PublishedEventAnalyzer : DiagnosticAnalyzer
{
    private readonly AdditionalTextValueProvider<ContractFile> _files = new(ContractFile.Read);

    private protected PublishedEventAnalyzer()
    {
    }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
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
                .Select(file => start.TryGetValue(file, _files, out var read) && read is { Contract: { } contract, Text: { } text } ? new PublishedContract(contract, file.Path, text) : null)
                .OfType<PublishedContract>();
            var published = new Lazy<PublishedIndex<PublishedContract>>(() => new PublishedIndex<PublishedContract>(files));
            start.RegisterSymbolAction(symbol => Analyze(symbol, options, published.Value), SymbolKind.NamedType);
        });
    }

    /// <summary>Reports what there is to say of one event.</summary>
    /// <param name="context">Takes the diagnostics.</param>
    /// <param name="attribute">The event's attribute.</param>
    /// <param name="declaration">The event as declared, with the project's base URI.</param>
    /// <param name="symbols">Where its parts are declared.</param>
    /// <param name="published">The published contracts of its type.</param>
    /// <param name="options">What the project says of its contracts.</param>
    private protected abstract void Analyze(
        SymbolAnalysisContext context,
        AttributeData attribute,
        EventDeclaration declaration,
        DeclaredSymbols symbols,
        System.Collections.Generic.IReadOnlyList<PublishedContract> published,
        CompatibilityOptions options);

    private void Analyze(SymbolAnalysisContext context, CompatibilityOptions options, PublishedIndex<PublishedContract> contracts)
    {
        var record = (INamedTypeSymbol)context.Symbol;
        if (AttributeNames.Find(record, AttributeNames.TammaEvent) is not { } attribute)
            return;
        var symbols = new DeclaredSymbols();
        if (EventReader.Read(record, attribute, context.Compilation, new FindingSink(report: null), context.CancellationToken, symbols) is not { } read)
            return;
        var declaration = read with { Contract = read.Contract with { BaseUri = options.SchemaBaseUri } };
        Analyze(context, attribute, declaration, symbols, contracts.Of(declaration.Contract.EventType), options);
    }
}
