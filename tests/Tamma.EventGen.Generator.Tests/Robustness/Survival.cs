using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tamma.EventGen.Generator.Tests.Robustness;

/// <summary>
/// Whatever the compilation, generator and analyzers neither throw nor hang, what is emitted compiles when the source does, and a
/// second run from nothing, with other threads, emits and reports the same.
/// </summary>
internal static class Survival
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public static Task AssertAsync(string source) => AssertAsync(Compilations.Create(source), []);

    public static async Task AssertAsync(CSharpCompilation compilation, IReadOnlyList<AdditionalText> files, params (string Name, string Value)[] properties)
    {
        var (output, emitted) = Generate(compilation, files, properties);
        Assert.Equal(emitted, Generate(Again(compilation), files, properties).Emitted);
        // Without a part of the framework the errors in what is emitted say what is missing.
        var isComplete = compilation.References.Count() >= Compilations.References.Count;
        if (isComplete && emitted.Length > 0 && ErrorsOf(compilation).Length == 0)
            Assert.Empty(ErrorsOf(output));
        Assert.Equal(await AnalyzeAsync(compilation, files, properties, isConcurrent: false), await AnalyzeAsync(Again(compilation), files, properties, isConcurrent: true));
    }

    /// <summary>Asserts the same of the analyzers alone, on source that would be too much to emit code for.</summary>
    public static Task AssertAnalyzedAsync(string source) => AnalyzeAsync(Compilations.Create(source), [], [], isConcurrent: true);

    /// <summary>Everything that is emitted and reported.</summary>
    public static async Task<string[]> ResultAsync(CSharpCompilation compilation, IReadOnlyList<AdditionalText> files) =>
        [.. Generate(compilation, files, []).Emitted, .. await AnalyzeAsync(compilation, files, [], isConcurrent: false)];

    private static (Compilation Output, string[] Emitted) Generate(CSharpCompilation compilation, IReadOnlyList<AdditionalText> files, (string Name, string Value)[] properties)
    {
        using var timeout = new CancellationTokenSource(Limit);
        var driver = CSharpGeneratorDriver.Create(
            [new EventGenerator().AsSourceGenerator()],
            files,
            compilation.SyntaxTrees.Select(tree => (CSharpParseOptions)tree.Options).FirstOrDefault() ?? Compilations.ParseOptions,
            new BuildProperties([.. properties.Append(("RootNamespace", "Tests")).DistinctBy(property => property.Item1, StringComparer.Ordinal)]));
        var run = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics, timeout.Token);
        Assert.Empty(diagnostics);
        Assert.Null(run.GetRunResult().Results[0].Exception);
        return (output, [.. run.GetRunResult().Results[0].GeneratedSources.Select(source => source.HintName + "\n" + source.SourceText)]);
    }

    private static async Task<string[]> AnalyzeAsync(CSharpCompilation compilation, IReadOnlyList<AdditionalText> files, (string Name, string Value)[] properties, bool isConcurrent)
    {
        using var timeout = new CancellationTokenSource(Limit);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([.. files], new BuildProperties(properties)), onAnalyzerException: null, isConcurrent, logAnalyzerExecutionTime: false);
        var reported = await compilation.WithAnalyzers(AllAnalyzers.Create(), options).GetAnalyzerDiagnosticsAsync(timeout.Token);
        Assert.All(reported, diagnostic => Assert.True(diagnostic.Id.StartsWith("TEG", StringComparison.Ordinal), diagnostic.ToString()));
        return [.. reported.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];
    }

    /// <summary>The same compilation with nothing in it bound yet.</summary>
    private static CSharpCompilation Again(CSharpCompilation compilation) => compilation.Clone();

    private static ImmutableArray<Diagnostic> ErrorsOf(Compilation compilation) => [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
}
