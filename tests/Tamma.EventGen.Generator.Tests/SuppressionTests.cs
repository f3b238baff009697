using System;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Analysis;
using Tamma.EventGen.Generator.Analysis.Checks;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>Whatever the compiler offers to silence or change a rule works on a warning (TEG1012) and on an error (TEG1003).</summary>
public sealed class SuppressionTests
{
    private const string Settable = """
        [Tamma.Events.TammaEvent("ISSUE.CREATED", "1.0.0")] public sealed partial record Created
        {
            public required int P { get; set; }
        }
        """;

    private const string Misnamed = """
        [Tamma.Events.TammaEvent("created", "1.0.0")] public sealed partial record Created;
        """;

    [Theory]
    [InlineData("TEG1012", Settable, DiagnosticSeverity.Warning)]
    [InlineData("TEG1003", Misnamed, DiagnosticSeverity.Error)]
    public async Task Reports_what_nothing_silences(string id, string source, DiagnosticSeverity severity)
    {
        var diagnostic = Assert.Single(await AnalyzeAsync(source));
        Assert.Equal((id, severity), (diagnostic.Id, diagnostic.Severity));
    }

    [Theory]
    [InlineData("TEG1012", Settable)]
    [InlineData("TEG1003", Misnamed)]
    public async Task A_pragma_silences_the_lines_that_it_encloses(string id, string source)
    {
        var enclosed = $"#pragma warning disable {id}\n{source}\n#pragma warning restore {id}\n";
        Assert.Empty(await AnalyzeAsync(enclosed));
        Assert.Equal(id, Assert.Single(await AnalyzeAsync(enclosed + Another(source))).Id);
    }

    [Theory]
    [InlineData("TEG1012", Settable)]
    [InlineData("TEG1003", Misnamed)]
    public async Task An_attribute_silences_what_it_stands_on(string id, string source)
    {
        var attribute = $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Tamma.Events\", \"{id}:any title\", Justification = \"Test.\")]";
        Assert.Empty(await AnalyzeAsync(attribute + source));
        Assert.Equal(id, Assert.Single(await AnalyzeAsync(attribute + source + Another(source))).Id);
    }

    [Theory]
    [InlineData("TEG1012", Settable)]
    [InlineData("TEG1003", Misnamed)]
    public async Task An_editorconfig_sets_the_severity(string id, string source)
    {
        Assert.Empty(await AnalyzeAsync(source, $"[*.cs]\ndotnet_diagnostic.{id}.severity = none"));
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(await AnalyzeAsync(source, $"[*.cs]\ndotnet_diagnostic.{id}.severity = suggestion")).Severity);
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await AnalyzeAsync(source, $"[*.cs]\ndotnet_diagnostic.{id}.severity = error")).Severity);
        Assert.Single(await AnalyzeAsync(source, $"[Other.cs]\ndotnet_diagnostic.{id}.severity = none"));
    }

    /// <summary>A naming error, even a silenced one, never makes a contract disappear; the runner asserts that the output compiles.</summary>
    [Theory]
    [InlineData("TEG1012", Settable, "ISSUE.CREATED")]
    [InlineData("TEG1003", Misnamed, "created")]
    public void A_silenced_event_keeps_its_contract(string id, string source, string eventType) =>
        Assert.Equal(eventType, GeneratorRun.Of($"#pragma warning disable {id}\n{source}").Contract.EventType);

    private static string Another(string source) => source.Replace("record Created", "record IssueCreated", StringComparison.Ordinal);

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string source, string editorConfig = "")
    {
        var compilation = Compilations.Create(source);
        var options = new EditorConfig("/.editorconfig", editorConfig);
        return compilation
            .WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(options))
            .WithAnalyzers([new EventAnalyzer(new EventNamingCheck(), new EventDeclarationCheck())])
            .GetAnalyzerDiagnosticsAsync();
    }
}
