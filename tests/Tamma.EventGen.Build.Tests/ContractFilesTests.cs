using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Build.Tests;

/// <summary>Which published contracts the compiler is given, mostly by an evaluation, which is what an editor sees.</summary>
public sealed class ContractFilesTests : IDisposable
{
    private const string First = "contracts/%41UX.PORT.OPENED/1.0.0.schema.json";
    private const string Second = "contracts/A.B/1.0.0.schema.json";

    private readonly UserProject _project = new("net10.0");

    public ContractFilesTests()
    {
        foreach (var file in new[] { First, Second, "bin/Debug/net10.0/" + First, "obj/" + First, "contracts/A.B/notes.md" })
            _project.Folder.Write(file, ContractWriter.WriteIndented(SampleEvent.Of("A.B")));
    }

    [Fact]
    public void Are_those_in_the_folder()
    {
        Assert.Equal([First + "=EventContract", Second + "=EventContract"], Files());
        _project.Set("TammaIncludeEventContracts", "false");
        Assert.Empty(Files());
    }

    [Theory]
    [InlineData("./contracts/", "contracts/")]
    [InlineData(@"x\..\contracts", "contracts/")]
    [InlineData("$(MSBuildProjectDirectory)/contracts", "contracts/")]
    [InlineData(".", "./")]
    [InlineData("../$([System.IO.Path]::GetFileName($(MSBuildProjectDirectory)))/contracts", "contracts/")]
    [InlineData("../elsewhere", "../elsewhere/")]
    public void Are_found_by_any_spelling_of_the_path(string path, string expected)
    {
        _project.Set("TammaEventContractsPath", path);
        using var evaluation = Evaluate();
        Assert.Equal(expected, evaluation.RootElement.GetProperty("Properties").GetProperty("TammaEventContractsFolder").GetString());
        Assert.Equal(path.EndsWith("elsewhere", StringComparison.Ordinal) ? [] : [First + "=EventContract", Second + "=EventContract"], Files(evaluation));
    }

    [Fact]
    public void Are_found_by_the_path_of_a_command_line()
    {
        using var evaluation = JsonDocument.Parse(_project.Run("msbuild -getItem:AdditionalFiles -getProperty:TammaEventContractsFolder -p:TammaEventContractsPath=contracts"));
        Assert.Equal([First + "=EventContract", Second + "=EventContract"], Files(evaluation));
    }

    [Fact]
    public void Are_not_the_artifacts_of_a_build()
    {
        _project.SetOptions("""
            <PropertyGroup>
              <TammaEventContractsPath>.</TammaEventContractsPath>
              <TammaEventArtifactsPath>$(MSBuildProjectDirectory)/out</TammaEventArtifactsPath>
              <BaseOutputPath>$(MSBuildProjectDirectory)/x/../bin</BaseOutputPath>
            </PropertyGroup>
            """);
        _project.Folder.Write("out/A.B/1.0.0.schema.json", "");
        Assert.Equal([First + "=EventContract", Second + "=EventContract"], Files());
    }

    [Theory]
    [InlineData(".")]
    [InlineData(@"x\..\")]
    [InlineData("$(MSBuildProjectDirectory)/contracts/..")]
    public void Are_found_within_the_folder_of_the_artifacts(string artifacts)
    {
        _project.Set("TammaEventArtifactsPath", artifacts);
        _project.Folder.Write("A.B/1.0.0.schema.json", "");
        Assert.Equal([First + "=EventContract", Second + "=EventContract"], Files());
    }

    [Theory]
    [InlineData("contracts/**/*.json")]
    [InlineData(@"contracts\A.B\1.0.0.schema.json")]
    [InlineData("$(MSBuildProjectDirectory)/contracts/A.B/1.0.0.schema.json")]
    [InlineData("./contracts/A.B/1.0.0.schema.json")]
    public void Are_listed_once_where_the_project_lists_them(string include)
    {
        _project.SetOptions($"""<ItemGroup><AdditionalFiles Include="{include}" Mine="kept" /><AdditionalFiles Include="other.json" /></ItemGroup>""");
        using var evaluation = Evaluate();
        Assert.Equal([First + "=EventContract", Second + "=EventContract", "other.json="], Files(evaluation));
        Assert.Contains("\"Mine\": \"kept\"", evaluation.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_marked_for_the_compiler()
    {
        SetProperties(
        [
            ("TammaEventCompatibility", "FULL"), ("TammaMaxEventSize", "65536"),
            ("TammaEventAggregates", "SHOP;STOCK"), ("TammaEventParticiples", "\n  SEEN,\n  HEARD\n"), ("TammaEventAbbreviations", "\n*\n"),
        ]);
        _project.Run("build");
        var options = _project.Folder.Read("obj/Debug/net10.0/Events.GeneratedMSBuildEditorConfig.editorconfig");
        Assert.Contains("build_property.TammaEventCompatibility = FULL\n", options, StringComparison.Ordinal);
        Assert.Contains("build_property.TammaMaxEventSize = 65536\n", options, StringComparison.Ordinal);
        Assert.Contains("build_property.TammaEventAggregates = SHOP,STOCK\n", options, StringComparison.Ordinal);
        Assert.Matches(@"build_property\.TammaEventParticiples = +SEEN, +HEARD *\n", options);
        Assert.Matches(@"build_property\.TammaEventAbbreviations = +\* *\n", options);
        Assert.Contains("build_property.TammaEventRequirePublished = false\n", options, StringComparison.Ordinal);
        Assert.Contains("build_property.TammaEventContractsFolder = contracts/\n", options, StringComparison.Ordinal);
        Assert.Equal(2, options.Split("build_metadata.AdditionalFiles.TammaKind = EventContract\n").Length - 1);

        // A contract that goes is a reason to compile.
        File.Delete(_project.Folder[Second]);
        Assert.DoesNotContain("Skipping target \"CoreCompile\"", _project.Run("build --no-restore -v:n"), StringComparison.Ordinal);
        Assert.Contains("Skipping target \"CoreCompile\"", _project.Run("build --no-restore -v:n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Are_not_compared_where_a_property_says_nothing()
    {
        (string Property, string Value, string WhyNot)[] wrong =
        [
            ("TammaEventCompatibility", "FUL", "no policy"),
            ("TammaMaxEventSize", "64 KB", "no size"),
            ("TammaMaxEventSize", "64", "no size"),
            ("TammaMaxEventSize", "0199", "no size"),
            ("TammaMaxEventSize", "1000000000", "no size"),
            ("TammaEventSegments", "3-2", "no number of segments"),
            ("TammaSchemaBaseUri", "it's no (absolute) URI", "no absolute URI"),
            ("TammaSchemaBaseUri", "https://events.example.org/a;b", "no absolute URI"),
            ("TammaSchemaBaseUri", "https://events.example.org/#a", "no absolute URI"),
            ("TammaEventCatalogClass", "A.B", "no name of a class"),
            ("TammaEventCatalogNamespace", "A.1b", "no name of a namespace"),
            ("TammaEventRequirePublished", "1", "neither true nor false"),
            ("TammaIncludeEventContracts", "maybe", "neither true nor false"),
            ("TammaPublishEventContracts", "1", "neither true nor false"),
            ("TammaEmitEventArtifacts", "tru", "neither true nor false"),
            ("TammaPackEventArtifacts", "ture", "neither true nor false"),
            ("TammaIncludeReferencedDocumentation", "non", "neither true nor false"),
        ];
        // One build asks for each, as its start costs more than what it asks.
        _project.Folder.Write("ask/Ask.proj", $"""
            <Project DefaultTargets="Ask">
              <Target Name="Ask">
                {string.Concat(wrong.Select(property => $"<MSBuild Projects='../Events.csproj' Targets='_TammaCheckProperties' ContinueOnError='ErrorAndContinue' Properties=\"{property.Property}={property.Value.Replace(";", "%3B", StringComparison.Ordinal)}\" />"))}
              </Target>
            </Project>
            """);
        var asked = _project.RunToFailure("msbuild ask/Ask.proj");
        Assert.All(wrong, property => Assert.Contains($"Events.csproj : error TEG3005: The property {property.Property} is '{property.Value}', which is {property.WhyNot}", asked, StringComparison.Ordinal));

        SetProperties([("TammaEmitEventArtifacts", "tru")]);
        Assert.Contains("error TEG3005: The property TammaEmitEventArtifacts is 'tru'", _project.RunToFailure("build"), StringComparison.Ordinal);

        SetProperties(
        [
            ("TammaEventCompatibility", "\n full \n"), ("TammaMaxEventSize", "0"), ("TammaEventSegments", "2 - 4"), ("TammaSchemaBaseUri", "https://events.example.org/a?b=[c]"), ("TammaEventCatalogClass", "कैटलॉग"),
            ("TammaEventCatalogNamespace", "Contoso.@event"), ("TammaEventRequirePublished", " no "), ("TammaIncludeEventContracts", " Yes "), ("TammaPublishEventContracts", "off"), ("TammaEmitEventArtifacts", "on"), ("TammaPackEventArtifacts", "No"),
            ("TammaIncludeReferencedDocumentation", "\n off \n"), ("TammaEventContractsPath", "\n contracts \n"), ("TammaEventArtifactsPath", "\n out \n"),
        ]);
        _project.Run("build");
        var options = _project.Folder.Read("obj/Debug/net10.0/Events.GeneratedMSBuildEditorConfig.editorconfig");
        Assert.Contains("build_property.TammaEventContractsFolder = contracts/\n", options, StringComparison.Ordinal);
        Assert.Contains("build_property.TammaEventCompatibility = full\n", options, StringComparison.Ordinal);
        Assert.Contains("build_property.TammaEventRequirePublished = no\n", options, StringComparison.Ordinal);
        Assert.Contains("build_metadata.AdditionalFiles.TammaKind = EventContract\n", options, StringComparison.Ordinal);
    }

    public void Dispose() => _project.Dispose();

    private void SetProperties(IEnumerable<(string Name, string Value)> properties) =>
        _project.SetOptions("<PropertyGroup>" + string.Concat(properties.Select(property => $"<{property.Name}>{property.Value}</{property.Name}>")) + "</PropertyGroup>");

    private string[] Files()
    {
        using var evaluation = Evaluate();
        return Files(evaluation);
    }

    /// <summary>The additional files, relative to the project, each with its kind.</summary>
    private string[] Files(JsonDocument evaluation) => evaluation.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
        .Select(item => Path.GetRelativePath(_project.Folder.Root, item.GetProperty("FullPath").GetString()!).Replace('\\', '/')
            + "=" + (item.TryGetProperty("TammaKind", out var kind) ? kind.GetString() : ""))
        .Order(StringComparer.Ordinal)
        .ToArray();

    private JsonDocument Evaluate() => JsonDocument.Parse(_project.Run("msbuild -getItem:AdditionalFiles -getProperty:TammaEventContractsFolder"));
}
