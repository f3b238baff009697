using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>Hands the severities of an .editorconfig or a global configuration to the compiler, as the command line does.</summary>
internal sealed class EditorConfig(string path, string text) : SyntaxTreeOptionsProvider
{
    private readonly AnalyzerConfigSet _files = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(text, path)));

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _files.GetOptionsForSourcePath("/" + tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _files.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
}
