using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Analysis;
using Tamma.EventGen.Generator.Analysis.Checks;

namespace Tamma.EventGen.Generator.Tests.Migrations;

/// <summary>What is reported on the last version of an event beside the published earlier ones.</summary>
internal static class MigrationRun
{
    /// <summary>The diagnostics on what the generator saw and made, in the order of the source.</summary>
    public static Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(params (string Version, string Records)[] versions) =>
        DiagnosticsOf(EventRun.FilesOf(versions[..^1]), EventRun.Event(versions[^1].Records, versions[^1].Version));

    /// <summary>The diagnostics beside any files.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(IReadOnlyList<AdditionalText> files, params string[] sources)
    {
        var run = GeneratorRun.BesideUnchecked(files, sources);
        var found = await run.Output
            .WithAnalyzers([new EventAnalyzer(new MigrationCheck())], new AnalyzerOptions([.. files], new BuildProperties()))
            .GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => string.Equals(diagnostic.Id, "AD0001", StringComparison.Ordinal));
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>The source text of a diagnostic.</summary>
    public static string TextAt(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
