using System;
using System.IO;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Build.Tests;

/// <summary>Publishing by real builds, several steps in one test, as a build costs seconds.</summary>
public sealed class PublishingTests
{
    private const string Publish = "build -t:PublishEventContracts --no-restore";
    private const string WebContract = "contracts/AUX.PORT.OPENED/1.0.0.schema.json";

    private static readonly EventContract Event = SampleEvent.Of("A.B");

    [Fact]
    public void Publishes_once_and_then_never_changes_it()
    {
        using var project = new UserProject("net10.0");
        project.Folder.Write("Event.cs", SampleEvent.Source(Event));
        project.Set("TammaEventContractsPath", @"schemas\published");
        Assert.Contains("Events: 1 published, 0 published before", project.Run("build -t:PublishEventContracts"), StringComparison.Ordinal);
        const string Published = "schemas/published/A.B/1.0.0.schema.json";
        Assert.Equal(ContractWriter.WriteIndented(Event), project.Folder.Read(Published));
        Assert.False(Directory.Exists(project.Folder["contracts"]));

        project.Folder.Write(Published, project.Folder.Read(Published).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Contains("Events: no contract to publish, 1 published before", project.Run(Publish), StringComparison.Ordinal);
        Assert.Contains('\r', project.Folder.Read(Published));

        project.Folder.Write("Event.cs", SampleEvent.Source(Event with { Payload = Event.Payload with { Description = "Changed." } }) + SampleEvent.Source(SampleEvent.Of("A.C")));
        var output = project.RunToFailure(Publish);
        Assert.Contains($"{project.Folder[Published]}({Line(project, Published, "\"title\"") + 1}): error TEG3004: A.B 1.0.0 is published", output, StringComparison.Ordinal);
        Assert.Contains(project.Folder["bin/Debug/net10.0/contracts/A.B/1.0.0.schema.json"], output, StringComparison.Ordinal);
        Assert.Equal(["A.B/1.0.0.schema.json"], project.Folder.Files("schemas/published"));
    }

    [Fact]
    public void Publishes_nothing_where_the_compile_fails()
    {
        using var project = new UserProject("net10.0");
        project.Folder.Write("Event.cs", SampleEvent.Source(Event));
        project.Run("build");
        project.Folder.Write("Event.cs", SampleEvent.Source(Event) + "error");
        project.RunToFailure(Publish);
        project.RunToFailure("build --no-restore -p:TammaPublishEventContracts=true");
        Assert.Empty(project.Folder.Files("contracts"));
    }

    [Fact]
    public void Publishes_the_contracts_of_several_frameworks_together()
    {
        using var project = new UserProject("net8.0;net10.0", useTaskHost: true);
        project.Folder.Write("Event.cs", SampleEvent.Source(Event) + "#if NET10_0\n" + SampleEvent.Source("A.C", "1.0.0", ContractWriter.WriteCompact(SampleEvent.Of("A.C"))) + "#endif\n");
        Assert.Contains("Events: 2 published, 0 published before", project.Run("build -t:PublishEventContracts"), StringComparison.Ordinal);
        Assert.Equal(["A.B/1.0.0.schema.json", "A.C/1.0.0.schema.json"], project.Folder.Files("contracts"));

        Directory.Delete(project.Folder["contracts"], recursive: true);
        project.Folder.Write("Event.cs", "#if NET10_0\n" + SampleEvent.Source(SampleEvent.Of("A.B", description: "Other.")) + "#else\n" + SampleEvent.Source(Event) + "#endif\n");
        Assert.Contains("error TEG3003: The contracts of A.B 1.0.0 in ", project.RunToFailure(Publish), StringComparison.Ordinal);
        Assert.Empty(project.Folder.Files("contracts"));
        Assert.Contains("Events: 1 published, 0 published before", project.Run(Publish + " -f net8.0"), StringComparison.Ordinal);
    }

    [Fact]
    public void Publishes_those_of_a_solution()
    {
        using var project = new UserProject("net10.0");
        project.Folder.Write("Event.cs", SampleEvent.Source(Event));
        project.SetOptions("""
            <PropertyGroup><TammaEventRequirePublished>true</TammaEventRequirePublished><EnableDefaultCompileItems>false</EnableDefaultCompileItems></PropertyGroup>
            <ItemGroup><Compile Include="*.cs" /><ProjectReference Include="Other/Other.csproj" /></ItemGroup>
            <Target Name="FailAsTheAnalyzerWould" BeforeTargets="CoreCompile" Condition="'$(TammaEventRequirePublished)' == 'true' and !Exists('contracts')"><Error Text="not published" /></Target>
            """);
        project.Folder.Write("Other/Other.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        project.Folder.Write("All.slnx", """<Solution><Project Path="Events.csproj" /><Project Path="Other/Other.csproj" /></Solution>""");

        // A project without the package doesn't know the target, which MSBuild has no way around; the contracts are published all the same.
        var output = project.RunToFailure("build All.slnx -t:PublishEventContracts");
        Assert.Contains("Other.csproj : error MSB4057", output, StringComparison.Ordinal);
        Assert.Contains("Events: 1 published, 0 published before", output, StringComparison.Ordinal);

        Directory.Delete(project.Folder["contracts"], recursive: true);
        Assert.Contains("not published", project.RunToFailure("msbuild Events.csproj -t:FailAsTheAnalyzerWould"), StringComparison.Ordinal);
        Assert.Contains("Events: 1 published, 0 published before", project.Run("build All.slnx --no-restore -p:TammaPublishEventContracts=true"), StringComparison.Ordinal);

        project.Folder.Write("Directory.Build.props", """<Project><Target Name="PublishEventContracts" /></Project>""");
        Assert.Contains("Events: no contract to publish, 1 published before", project.Run("build All.slnx -t:PublishEventContracts"), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_published_contracts_out_of_the_content_of_a_web_project()
    {
        using var project = new UserProject("net10.0", sdk: "Microsoft.NET.Sdk.Web");
        project.Folder.Write("Event.cs", SampleEvent.Source(SampleEvent.Of("AUX.PORT.OPENED")) + "public static class Program { public static void Main() { } }");
        project.Folder.Write(WebContract, ContractWriter.WriteIndented(SampleEvent.Of("AUX.PORT.OPENED")));
        project.Folder.Write("settings.json", "{}");
        project.Run("publish -p:UseAppHost=false");
        Assert.Equal(SampleEvent.Paths(SampleEvent.Of("AUX.PORT.OPENED")), project.Folder.Files("bin/Release/net10.0/publish/contracts"));
        Assert.Contains("settings.json", project.Folder.Files("bin/Release/net10.0/publish"));
    }

    private static int Line(UserProject project, string file, string text) =>
        Array.FindIndex(File.ReadAllLines(project.Folder[file]), line => line.Contains(text, StringComparison.Ordinal)) + 1;
}
