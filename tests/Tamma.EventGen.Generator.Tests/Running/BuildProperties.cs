using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>MSBuild properties as the compiler hands them to a generator.</summary>
internal sealed class BuildProperties(params (string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } =
        new Options(properties.ToDictionary(p => "build_property." + p.Name, p => p.Value, StringComparer.OrdinalIgnoreCase));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        Path.GetExtension(textFile.Path) switch
        {
            ".json" when textFile.Path.EndsWith(".schema.json", StringComparison.Ordinal) => ContractFile,
            ".xml" => DocumentationFile,
            _ => GlobalOptions,
        };

    private static Options ContractFile { get; } = OfKind("EventContract");

    private static Options DocumentationFile { get; } = OfKind("Documentation");

    private static Options OfKind(string kind) => new(new(StringComparer.OrdinalIgnoreCase) { ["build_metadata.AdditionalFiles.TammaKind"] = kind });

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
