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
using Tamma.EventGen.Speed;

// Each event has three published versions of its major, and is declared as a fourth.
const int Published = 3;
var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
var files = Enumerable.Range(0, Published).SelectMany(minor => Events.Publish(count, minor)).ToList();
var compilation = Events.Compile(count, Published);
ImmutableArray<DiagnosticAnalyzer> analyzers = [new EventAnalyzer(), new ContractFileAnalyzer()];

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} events, {files.Count} published contracts; execution time of each analyzer, in ms and in µs per event"));
Console.WriteLine($"{"",-36}{string.Concat(analyzers.Select(analyzer => $"{analyzer.GetType().Name,-40}"))}");
Run("cold, code not yet compiled", compilation, files);
analyzers = [new EventAnalyzer(), new ContractFileAnalyzer()];
Run("cold", compilation, files);
var reads = files.Sum(file => file.Reads);
Run("nothing changed", compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("", Events.Parse)), files);
Run("unrelated file added", compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated { }", Events.Parse)), files);
Console.WriteLine($"files read again for them: {files.Sum(file => file.Reads) - reads}");
Run("one event changed", compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(Events.Source(0, Published).Replace("500", "600", StringComparison.Ordinal), Events.Parse)), files);
files[0] = new PublishedText(files[0].Path, files[0].GetText().ToString() + "\n");
Run("one contract file changed", compilation, files);

void Run(string name, Compilation edited, IReadOnlyList<AdditionalText> additional)
{
    var options = new CompilationWithAnalyzersOptions(
        new AnalyzerOptions([.. additional], new ContractOptions()), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
    var result = edited.WithAnalyzers(analyzers, options).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
    if (result.GetAllDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        throw new InvalidOperationException(error.ToString());
    var times = analyzers.Select(analyzer => result.AnalyzerTelemetryInfo[analyzer].ExecutionTime);
    Console.WriteLine($"{name,-36}{string.Concat(times.Select(time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,10:0.0}{time.TotalMicroseconds / count,10:0}{"",-20}")))}");
}
