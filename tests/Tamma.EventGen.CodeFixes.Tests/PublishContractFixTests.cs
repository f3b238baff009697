using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tamma.EventGen.Generator.Analysis;
using Tamma.EventGen.Generator.Analysis.Checks;

namespace Tamma.EventGen.CodeFixes.Tests;

/// <summary>The file of a version that is not published: the analyzer finds it once it is there. The testing library knows no folders of added files.</summary>
public sealed class PublishContractFixTests
{
    private const string Event = "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { public required long A { get; init; } }\n";

    [Theory]
    [InlineData("", "contracts/")]
    [InlineData("build_property.TammaEventContractsFolder = published/events/\n", "published/events/")]
    [InlineData("build_property.TammaEventContractsFolder = published\n", "published/")]
    [InlineData("build_property.TammaEventContractsFolder = ./\n", "")]
    public async Task PublishContract_adds_the_file_that_the_build_publishes(string property, string folder)
    {
        var project = Project(property);
        var diagnostic = Assert.Single(await DiagnosticsOf(project));
        Assert.Equal("TEG2028", diagnostic.Id);

        var action = Assert.Single(await ActionsFor(project, diagnostic));
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        var changed = operation.ChangedSolution.GetProject(project.Id)!;
        var added = Assert.Single(changed.AdditionalDocuments);
        Assert.Equal("/project/" + folder + "A.CREATED/1.0.0.schema.json", added.FilePath);
        var text = await added.GetTextAsync();
        Assert.Equal(CompatibilityFixTest<PublishContractFix>.TextOf(Event), text.ToString());
        Assert.Empty(text.Encoding!.GetPreamble());
        Assert.Empty(await DiagnosticsOf(changed));
    }

    [Fact]
    public async Task PublishContract_writes_the_base_of_the_project()
    {
        var project = Project("build_property.TammaSchemaBaseUri = https://schemas.example.org/\n");
        var action = Assert.Single(await ActionsFor(project, Assert.Single(await DiagnosticsOf(project))));
        var operation = (ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        var text = await operation.ChangedSolution.GetProject(project.Id)!.AdditionalDocuments.Single().GetTextAsync();
        Assert.Contains("\"$id\": \"https://schemas.example.org/", text.ToString(), StringComparison.Ordinal);
        Assert.Empty(await DiagnosticsOf(operation.ChangedSolution.GetProject(project.Id)!));
    }

    [Fact]
    public async Task PublishContract_has_the_words_of_other_projects_that_the_build_has()
    {
        var library = CSharpCompilation.Create(
            "Lib",
            [CSharpSyntaxTree.ParseText("namespace Lib; public interface IAged { long A { get; } }")],
            Basic.Reference.Assemblies.Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var project = Project("").AddMetadataReference(library.ToMetadataReference());
        project = project.RemoveDocument(project.DocumentIds[0])
            .AddDocument("R.cs", CompatibilityFixTest<PublishContractFix>.Usings + Event.Replace("record R {", "record R : Lib.IAged { /// <inheritdoc/>\n", StringComparison.Ordinal), filePath: "/project/R.cs").Project
            .AddAdditionalDocument("Lib.xml", "<doc><members><member name=\"P:Lib.IAged.A\"><summary>Years.</summary></member></members></doc>", filePath: "/project/Lib.xml").Project;

        var action = Assert.Single(await ActionsFor(project, Assert.Single(await DiagnosticsOf(project))));
        var changed = ((ApplyChangesOperation)Assert.Single(await action.GetOperationsAsync(CancellationToken.None))).ChangedSolution.GetProject(project.Id)!;
        var text = await changed.AdditionalDocuments.Single(document => document.Name.EndsWith(".json", StringComparison.Ordinal)).GetTextAsync();
        Assert.Contains("\"description\": \"Years.\"", text.ToString(), StringComparison.Ordinal);
        Assert.Empty(await DiagnosticsOf(changed));
    }

    private static Project Project(string properties)
    {
        var id = ProjectId.CreateNewId();
        var references = Basic.Reference.Assemblies.Net100.References.All.Append(MetadataReference.CreateFromFile(typeof(Events.TammaEventAttribute).Assembly.Location));
        var solution = new AdhocWorkspace().CurrentSolution
            .AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                "Test",
                "Test",
                LanguageNames.CSharp,
                "/project/Test.csproj",
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14),
                metadataReferences: references))
            .AddDocument(DocumentId.CreateNewId(id), "R.cs", CompatibilityFixTest<PublishContractFix>.Usings + Event, filePath: "/project/R.cs");
        foreach (var (name, text) in new[] { (".globalconfig", "is_global = true\n" + properties), (".editorconfig", "root = true\n[**.json]\nbuild_metadata.AdditionalFiles.TammaKind = EventContract\n[**.xml]\nbuild_metadata.AdditionalFiles.TammaKind = Documentation\n") })
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), name, SourceText.From(text), filePath: "/project/" + name);
        return solution.GetProject(id)!;
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOf(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await compilation.WithAnalyzers([new EventAnalyzer(new EventCompatibilityCheck()), new ContractFileAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsFor(Project project, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await new PublishContractFix().RegisterCodeFixesAsync(new CodeFixContext(project.Documents.Single(), diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }
}
