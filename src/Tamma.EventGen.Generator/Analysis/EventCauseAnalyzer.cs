using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Analysis.Causes;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema.Causes;

namespace Tamma.EventGen.Generator.Analysis;

/// <summary>Reports, at the build, causes that are no events, circles among causes that no retry explains, and events that nothing leads to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventCauseAnalyzer : TammaAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(CauseRules.CauseUnknown, CauseRules.CauseCyclic, CauseRules.EventUnreachable);

    // An event in a generated file is a cause as good as any.
    private protected override GeneratedCodeAnalysisFlags SeenOfGeneratedCode => GeneratedCodeAnalysisFlags.Analyze;

    private protected override void Start(CompilationStartAnalysisContext start, INamedTypeSymbol attribute)
    {
        var events = new ConcurrentBag<(string EventType, string Record, DeclaredCause[] Causes)>();
        start.RegisterSymbolAction(
            symbol =>
            {
                if (EventAttribute.TypeOf(symbol.Symbol) is { } eventType)
                    events.Add((eventType, symbol.Symbol.ToDisplayString(), DeclaredCause.Of(eventType, symbol.Symbol, symbol.Compilation).ToArray()));
            },
            SymbolKind.NamedType);
        start.RegisterCompilationEndAction(end =>
        {
            // Two versions of one event have the causes of both, in an order that no thread decides.
            var causesOf = events
                .OrderBy(e => e.Record, StringComparer.Ordinal)
                .GroupBy(e => e.EventType, StringComparer.Ordinal)
                .ToDictionary(versions => versions.Key, versions => versions.SelectMany(version => version.Causes).ToArray(), StringComparer.Ordinal);
            ReportUnknown(end, causesOf);
            ReportCycles(end, causesOf);
            ReportUnreachable(end, causesOf);
        });
    }

    private static void ReportUnknown(CompilationAnalysisContext end, Dictionary<string, DeclaredCause[]> causesOf)
    {
        var known = new KnownEvents(end.Compilation);
        foreach (var cause in causesOf.Values.SelectMany(causes => causes))
        {
            if (cause.EventType is not { } eventType)
                Report(end, CauseRules.CauseUnknown, cause, cause.Record!.ToDisplayString(), "no record with [TammaEvent]", "\"TYPE\"");
            else if (!causesOf.ContainsKey(eventType) && !known.Contains(eventType))
                Report(end, CauseRules.CauseUnknown, cause, eventType, "no event of this project, nor of one that it references", "\"" + eventType + "\"");
        }
    }

    private static void ReportCycles(CompilationAnalysisContext end, Dictionary<string, DeclaredCause[]> causesOf)
    {
        var cycles = CauseCycles.Find(causesOf.ToDictionary(
            pair => pair.Key,
            IReadOnlyCollection<string> (pair) => pair.Value.Where(cause => !cause.IsRetry).Select(cause => cause.EventType).OfType<string>().ToArray(),
            StringComparer.Ordinal));
        foreach (var cycle in cycles)
        {
            // At the last step of the circle, which leads back to its first event.
            var back = causesOf[cycle[0]].First(cause => !cause.IsRetry && string.Equals(cause.EventType, cycle[cycle.Count - 1], StringComparison.Ordinal));
            Report(end, CauseRules.CauseCyclic, back, string.Join(" → ", cycle.Concat(cycle.Take(1))));
        }
    }

    private static void ReportUnreachable(CompilationAnalysisContext end, Dictionary<string, DeclaredCause[]> causesOf)
    {
        foreach (var causes in causesOf.Values.Where(causes => causes.Length > 0 && causes.All(cause => cause.IsRetry)))
            Report(end, CauseRules.EventUnreachable, causes[0], causes[0].Effect);
    }

    private static void Report(CompilationAnalysisContext end, DiagnosticDescriptor rule, DeclaredCause cause, params object[] arguments) =>
        end.ReportDiagnostic(Diagnostic.Create(rule, Locations.OfArgument(cause.Attribute, parameter: 0, end.CancellationToken), arguments));
}
