using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>Runs an analyzer that says what a suppressor may silence.</summary>
internal static class Suppressions
{
    /// <summary>What the analyzer says of a source, apart from what is silenced.</summary>
    /// <param name="source">The source.</param>
    /// <param name="analyzer">The analyzer, which must say something.</param>
    /// <param name="suppressor">The suppressor.</param>
    public static async Task<ImmutableArray<Diagnostic>> LeftOfAsync(string source, DiagnosticAnalyzer analyzer, DiagnosticSuppressor suppressor)
    {
        var reported = await Compilations.Create(source)
            .WithAnalyzers([analyzer, suppressor], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true))
            .GetAnalyzerDiagnosticsAsync();
        var id = Assert.Single(analyzer.SupportedDiagnostics).Id;
        Assert.NotEmpty(reported);
        Assert.All(reported, diagnostic => Assert.Equal(id, diagnostic.Id));
        return [.. reported.Where(diagnostic => !diagnostic.IsSuppressed)];
    }
}
