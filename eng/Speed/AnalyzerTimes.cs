using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Analysis;

namespace Tamma.EventGen.Speed;

/// <summary>The execution time of each analyzer, as the compiler reports it, over events that each have published versions.</summary>
internal static class AnalyzerTimes
{
    // Each event has three published versions of its major, and is declared as a fourth.
    private const int Published = 3;

    public static void Report(IEnumerable<int> sizes)
    {
        foreach (var size in sizes)
            Report(size);
    }

    private static void Report(int count)
    {
        var files = Enumerable.Range(0, Published).SelectMany(minor => Events.Publish(count, minor)).ToList();
        var compilation = Events.Compile(count, Published);
        var analyzers = NewAnalyzers();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Analyzers, {count} events, {files.Count} published contracts: execution time of each, in ms and in µs per event"));
        Console.WriteLine($"{"",-36}{string.Concat(analyzers.Select(analyzer => $"{analyzer.GetType().Name,-40}"))}");
        Run("cold, code not yet compiled", compilation);
        analyzers = NewAnalyzers();
        Run("cold", compilation);
        var reads = files.Sum(file => file.Reads);
        Run("nothing changed", compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("", Compilations.Parse)));
        Run("unrelated file added", compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated { }", Compilations.Parse)));
        Console.WriteLine($"files read again for them: {files.Sum(file => file.Reads) - reads}");
        Run("one event changed", Compilations.Edit(compilation, 0, Events.Source(0, Published).Replace("500", "600", StringComparison.Ordinal)));
        files[0] = new PublishedText(files[0].Path, files[0].GetText().ToString() + "\n");
        Run("one contract file changed", compilation);

        void Run(string name, CSharpCompilation edited)
        {
            var options = new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([.. files], new ContractOptions()), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
            var result = edited.WithAnalyzers(analyzers, options).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
            if (result.GetAllDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
                throw new InvalidOperationException(error.ToString());
            var times = analyzers.Select(analyzer => result.AnalyzerTelemetryInfo[analyzer].ExecutionTime);
            Console.WriteLine($"{name,-36}{string.Concat(times.Select(time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,10:0.0}{time.TotalMicroseconds / count,10:0}{"",-20}")))}");
        }
    }

    // New ones remember nothing.
    private static ImmutableArray<DiagnosticAnalyzer> NewAnalyzers() => [new EventAnalyzer(), new ContractFileAnalyzer()];
}
