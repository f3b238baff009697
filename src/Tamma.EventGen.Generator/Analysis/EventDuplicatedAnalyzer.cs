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
public sealed class EventDuplicatedAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(DeclarationRules.EventDuplicated);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var events = new ConcurrentBag<(string EventType, string Version, INamedTypeSymbol Record, AttributeData Attribute)>();
            start.RegisterSymbolAction(
                symbol =>
                {
                    var record = (INamedTypeSymbol)symbol.Symbol;
                    if (AttributeNames.Find(record, AttributeNames.TammaEvent) is { } attribute
                        && AttributeArguments.TextAt(attribute, 0) is { } eventType && AttributeArguments.TextAt(attribute, 1) is { } version)
                        events.Add((eventType, version, record, attribute));
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
        });
    }
}
