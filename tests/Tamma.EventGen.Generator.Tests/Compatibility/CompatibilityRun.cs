using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Analysis;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Generator.Tests.Compatibility;

/// <summary>Runs the compatibility analyzers on C# source beside published contracts, as a build does.</summary>
internal static class CompatibilityRun
{
    private static readonly ConcurrentDictionary<string, EventContract> Contracts = new(StringComparer.Ordinal);

    /// <summary>The contract that the generator makes of source with one event.</summary>
    public static EventContract ContractOf(string source) => Contracts.GetOrAdd(source, static text =>
    {
        var run = GeneratorRun.OfUnchecked(Compilations.ParseOptions, text);
        Assert.DoesNotContain(run.Output.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return run.Contract;
    });

    /// <summary>What the analyzers report, in the order of the source.</summary>
    public static Task<ImmutableArray<Diagnostic>> DiagnosticsOf(string source, IEnumerable<EventContract> published, params (string Name, string Value)[] properties) =>
        DiagnosticsOf(source, published.Select(PublishedFile.Of), properties);

    /// <summary>What the analyzers report, in the order of the source.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(string source, IEnumerable<AdditionalText> files, params (string Name, string Value)[] properties)
    {
        // The analyzers need nothing of what the generator writes.
        var compilation = Compilations.Create(source);
        var found = await compilation
            .WithAnalyzers([new EventAnalyzer(new EventCompatibilityCheck()), new ContractFileAnalyzer()], OptionsOf(files, properties))
            .GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => string.Equals(diagnostic.Id, "AD0001", StringComparison.Ordinal));
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>What an analyzer is handed beside the source: files, each as a published contract, and MSBuild properties.</summary>
    public static AnalyzerOptions OptionsOf(IEnumerable<AdditionalText> files, params (string Name, string Value)[] properties) =>
        new([.. files], new Options(new BuildProperties(properties)));

    /// <summary>Every additional file is one of a published contract.</summary>
    private sealed class Options(BuildProperties properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => properties.GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Kind();
    }

    private sealed class Kind : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = string.Equals(key, "build_metadata.AdditionalFiles.TammaKind", StringComparison.Ordinal) ? "EventContract" : null;
            return value is not null;
        }
    }
}
