using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Tests.Compatibility;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>No analyzer has a warning or an error about the project's own events, with the properties and the contracts of their projects.</summary>
public sealed class OwnCodeTests
{
    [Theory]
    [InlineData("src/Tamma.Catalog", "*.cs")]
    [InlineData("samples/EvolvingAnEvent", "*.cs")]
    [InlineData("tests/Tamma.EventGen.Differential.Tests", "Declarations.cs")]
    public async Task Nothing_is_said_of_it(string project, string files)
    {
        var folder = Path.Combine(Repository.Root, project);
        var sources = FilesIn(folder, files).Select(File.ReadAllText).Append("global using System.Linq;").ToArray();
        var contracts = FilesIn(folder, "*.schema.json").Select(path => new PublishedFile(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path))).ToArray();
        var properties = XDocument.Load(FilesIn(folder, "*.csproj").Single()).Descendants("PropertyGroup").Elements()
            .Where(property => property.Name.LocalName.StartsWith("Tamma", StringComparison.Ordinal))
            .Select(property => (property.Name.LocalName, property.Value))
            .ToArray();
        var compilation = Compilations.Create(sources);
        CSharpGeneratorDriver.Create([new EventGenerator().AsSourceGenerator()], contracts, Compilations.ParseOptions, new BuildProperties(properties))
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);

        var reported = await output.WithAnalyzers(AllAnalyzers.Create(), CompatibilityRun.OptionsOf(contracts, properties)).GetAnalyzerDiagnosticsAsync();

        Assert.Empty(output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true));
        Assert.Empty(reported.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IsSilencedInTests(project, diagnostic)));
        Assert.Contains(output.Assembly.GetAttributes(), attribute => string.Equals(attribute.AttributeClass?.Name, "EventContractAttribute", StringComparison.Ordinal));
    }

    /// <summary>Of a test's events nobody reads: their projects silence the rules on summaries and on values that leave open what they mean.</summary>
    private static bool IsSilencedInTests(string project, Diagnostic diagnostic) =>
        project.StartsWith("tests/", StringComparison.Ordinal) && (diagnostic.Id is "TEG1019" or "TEG1040" or "TEG1041");

    private static string[] FilesIn(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];
}
