using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Published;
using Tamma.EventGen.Generator.Referenced;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>
/// Reports, while typing, what is wrong with one event: everything that can be said without the other events. It reads the record once,
/// and each check says what it has to say of the reading.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventAnalyzer : TammaAnalyzer
{
    private readonly AdditionalTextValueProvider<ContractFile> _files = new(ContractFile.Read);

    private readonly EventCheck[] _checks;

    /// <summary>Makes the analyzer with all checks; the compiler does.</summary>
    public EventAnalyzer()
        : this(
            new EventNamingCheck(),
            new EventDeclarationCheck(),
            new ConstraintCheck(),
            new RequirementCheck(),
            new ShapeCheck(),
            new SizeCheck(),
            new EventCompatibilityCheck(),
            new MigrationCheck(),
            new SummaryCheck(),
            new ExampleCheck())
    {
    }

    internal EventAnalyzer(params EventCheck[] checks)
    {
        _checks = checks;
        SupportedDiagnostics = checks.SelectMany(check => check.Rules).Distinct().ToImmutableArray();
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    private protected override void Start(CompilationStartAnalysisContext start, INamedTypeSymbol attribute)
    {
        var options = CompatibilityOptions.Of(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        // The files are read where the first event asks for them.
        var published = new Lazy<PublishedIndex<PublishedContract>>(() => new PublishedIndex<PublishedContract>(start.Options.AdditionalFiles
            .Where(file => ContractFile.IsOne(file, start.Options.AnalyzerConfigOptionsProvider))
            .Select(file => start.TryGetValue(file, _files, out var read) && read is { Contract: { } contract, Text: { } text } ? new PublishedContract(contract, file.Path, text) : null)
            .OfType<PublishedContract>()));
        var documentation = new Lazy<ReferencedDocumentation>(() => ReferencedDocumentation.Of(start.Options.AdditionalFiles, start.Options.AnalyzerConfigOptionsProvider));
        // Events that share a nested record find the same in it: it is said once.
        var said = new ConcurrentDictionary<(string, Location, string), bool>();
        start.RegisterSymbolAction(
            symbol =>
            {
                if (AnalyzedEvent.Of(symbol, options, published, documentation, said) is not { } read)
                    return;
                foreach (var check in _checks)
                    check.Check(read);
            },
            SymbolKind.NamedType);
    }
}
