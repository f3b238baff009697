using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>Reports, at the build, two records of one event type and version.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventDuplicatedAnalyzer : TammaAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(DeclarationRules.EventDuplicated);

    // A record in a generated file takes an event's place as any other.
    private protected override GeneratedCodeAnalysisFlags SeenOfGeneratedCode => GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;

    private protected override void Start(CompilationStartAnalysisContext start, INamedTypeSymbol attribute)
    {
        var events = new ConcurrentBag<(string EventType, string Version, INamedTypeSymbol Record, AttributeData Attribute)>();
        start.RegisterSymbolAction(
            symbol =>
            {
                var record = (INamedTypeSymbol)symbol.Symbol;
                if (EventAttribute.Find(record) is { } found && EventAttribute.TypeOf(found) is { } eventType && EventAttribute.VersionOf(found) is { } version)
                    events.Add((eventType, version, record, found));
            },
            SymbolKind.NamedType);
        start.RegisterCompilationEndAction(end =>
        {
            foreach (var group in events.GroupBy(e => (e.EventType, e.Version)).Where(group => group.Count() > 1))
            {
                var records = group.OrderBy(e => e.Record.ToDisplayString(), System.StringComparer.Ordinal).ToArray();
                for (var i = 0; i < records.Length; i++)
                {
                    end.ReportDiagnostic(Diagnostic.Create(
                        DeclarationRules.EventDuplicated,
                        Locations.Of(records[i].Attribute, end.CancellationToken),
                        group.Key.EventType,
                        group.Key.Version,
                        records[i == 0 ? 1 : 0].Record.ToDisplayString()));
                }
            }
        });
    }
}
