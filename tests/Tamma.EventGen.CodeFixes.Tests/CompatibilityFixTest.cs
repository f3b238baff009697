using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Testing;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Artifacts;
using Tamma.Events;

namespace Tamma.EventGen.CodeFixes.Tests;

/// <summary>A fix beside published contracts, which are files of the project with the metadata that a build gives them.</summary>
internal sealed class CompatibilityFixTest<TFix> : EventFixTest<EventCompatibilityCheck, TFix>
    where TFix : CodeFixProvider, new()
{
    public const string Usings = "using System.Collections.Generic;\nusing System.Text.Json.Serialization;\nusing Tamma.Events;\n\n";

    private const string Configuration = "root = true\n[/**.json]\nbuild_metadata.AdditionalFiles.TammaKind = EventContract\n";

    private static readonly MetadataReference[] References =
        [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(TammaEventAttribute).Assembly.Location)];

    public CompatibilityFixTest(params string[] published)
    {
        TestState.AnalyzerConfigFiles.Add(("/.editorconfig", Configuration));
        TestState.AdditionalFiles.AddRange(published.Select(source => (PathOf(source), TextOf(source))).Select(file => (file.Item1, Microsoft.CodeAnalysis.Text.SourceText.From(file.Item2))));
        // A record that an event holds may be declared in another file than the event, which is analyzed.
        CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        // What is only information is not what these fixes are about.
        DisabledDiagnostics.AddRange(["TEG2024", "TEG2028"]);
    }

    /// <summary>Compiles a project that the test's references.</summary>
    public static MetadataReference Compile(string source)
    {
        using var stream = new MemoryStream();
        var tree = CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14));
        Assert.True(CSharpCompilation.Create("Lib", [tree], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)).Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static string PathOf(string source) => "/contracts/" + ArtifactPath.OfContract(ContractOf(source));

    /// <summary>The text that is published.</summary>
    public static string TextOf(string source) => ContractWriter.WriteIndented(ContractOf(source));

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);

    private static Schema.EventContract ContractOf(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(Usings + source, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14));
        var compilation = CSharpCompilation.Create(
            "Published", [tree], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        var model = compilation.GetSemanticModel(tree);
        var record = tree.GetRoot().DescendantNodes().OfType<RecordDeclarationSyntax>()
            .Select(declaration => (INamedTypeSymbol)model.GetDeclaredSymbol(declaration)!)
            .First(symbol => AttributeNames.Find(symbol, AttributeNames.TammaEvent) is not null);
        return EventReader.Read(record, AttributeNames.Find(record, AttributeNames.TammaEvent)!, compilation, new FindingSink(report: null), CancellationToken.None)!.Contract;
    }
}
