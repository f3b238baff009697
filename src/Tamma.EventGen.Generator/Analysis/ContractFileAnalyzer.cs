using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Published;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Artifacts;
using Tamma.EventGen.Schema.Compatibility;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>Reports what is wrong with the files of published contracts, on their lines.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractFileAnalyzer : TammaAnalyzer
{
    private readonly AdditionalTextValueProvider<ContractFile> _files = new(ContractFile.Read);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        ContractFileRules.ContractFileMalformed,
        ContractFileRules.ContractFileMisplaced,
        ContractFileRules.ContractFileDuplicated,
        ContractFileRules.EventUndeclared);

    // What a generated file declares is declared.
    private protected override GeneratedCodeAnalysisFlags SeenOfGeneratedCode => GeneratedCodeAnalysisFlags.Analyze;

    private protected override void Start(CompilationStartAnalysisContext start, INamedTypeSymbol attribute)
    {
        var published = new ConcurrentBag<PublishedContract>();
        var declared = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        start.RegisterSymbolAction(
            symbol =>
            {
                if (EventAttribute.TypeOf(symbol.Symbol) is { } eventType)
                    declared[eventType] = true;
            },
            SymbolKind.NamedType);
        start.RegisterAdditionalFileAction(file =>
        {
            if (ContractFile.IsOne(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider) && start.TryGetValue(file.AdditionalFile, _files, out var read))
                AnalyzeFile(file, read, published);
        });
        start.RegisterCompilationEndAction(end => AnalyzeAll(end, published, declared));
    }

    private static void AnalyzeFile(AdditionalFileAnalysisContext context, ContractFile file, ConcurrentBag<PublishedContract> published)
    {
        var path = context.AdditionalFile.Path;
        if (file.Contract is not { } contract)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                ContractFileRules.ContractFileMalformed,
                PublishedContract.Locate(path, file.Text ?? SourceText.From(""), file.Error!.Position),
                file.Error.Message,
                file.WayOut));
            return;
        }

        var found = new PublishedContract(contract, path, file.Text!);
        if (!ContractFile.IsInPlace(path, contract))
            context.ReportDiagnostic(Diagnostic.Create(ContractFileRules.ContractFileMisplaced, found.LocationOf(ContractPlace.Version), contract.EventType, contract.Version, ArtifactPath.OfContract(contract)));
        published.Add(found);
    }

    private static void AnalyzeAll(CompilationAnalysisContext context, ConcurrentBag<PublishedContract> published, ConcurrentDictionary<string, bool> declared)
    {
        // A project may list one file twice.
        var inOrder = published.GroupBy(file => file.Path, StringComparer.Ordinal).Select(files => files.First()).OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
        foreach (var same in inOrder.GroupBy(file => (file.Contract.EventType, file.Contract.Version)).Where(same => same.Count() > 1))
        {
            foreach (var file in same.Skip(1))
                context.ReportDiagnostic(Diagnostic.Create(ContractFileRules.ContractFileDuplicated, file.LocationOf(ContractPlace.Version), same.Key.EventType, same.Key.Version, same.First().Path));
        }

        foreach (var versions in inOrder.GroupBy(file => file.Contract.EventType, StringComparer.Ordinal).Where(versions => !declared.ContainsKey(versions.Key)))
        {
            var last = versions.OrderByDescending(file => SemanticVersion.Parse(file.Contract.Version)).First();
            context.ReportDiagnostic(Diagnostic.Create(ContractFileRules.EventUndeclared, last.LocationOf(ContractPlace.Version), versions.Key));
        }
    }
}
