using System;
using System.IO;

namespace Tamma.EventGen.Build.Tests;

public sealed class ProjectKindTests
{
    [Theory]
    [InlineData("netstandard2.0", true)]
    [InlineData("net472", true)]
    [InlineData("net7.0", true)]
    [InlineData("net8.0", false)]
    [InlineData("net10.0-windows", false)]
    public void For_a_framework_without_the_library_it_says_so(string framework, bool isReported)
    {
        using var project = new UserProject(framework);
        string Check() => project.Run("msbuild -t:_TammaCheckFramework -p:EnableWindowsTargeting=true");
        // By way of another project.
        Assert.DoesNotContain("TEG3006", Check(), StringComparison.Ordinal);
        project.SetOptions("<ItemGroup><PackageReference Include=\"Tamma.EventGen\" Version=\"0.1.0\" /></ItemGroup>");
        Assert.Equal(isReported, Check().Contains("Events.csproj : warning TEG3006: Tamma.EventGen works for .NET 8 or later, and this is compiled for " + framework + ": ", StringComparison.Ordinal));
    }

    [Fact]
    public void Publishes_what_it_builds()
    {
        using var project = new UserProject("net10.0");
        var contract = SampleEvent.Of("AUX.PORT.OPENED");
        project.Folder.Write("Event.cs", SampleEvent.Source(contract));
        project.Run("publish");
        Assert.Equal(SampleEvent.Paths(contract), project.Folder.Files("bin/Release/net10.0/publish/contracts"));

        Directory.Delete(project.Folder["bin/Release/net10.0/publish"], recursive: true);
        project.Run("publish --no-build");
        Assert.Equal(SampleEvent.Paths(contract), project.Folder.Files("bin/Release/net10.0/publish/contracts"));
    }

    [Fact]
    public void Writes_nothing_for_a_project_without_events()
    {
        using var project = new UserProject("net10.0");
        project.Run("build");
        Assert.False(Directory.Exists(project.Folder["bin/Debug/net10.0/contracts"]));
        Assert.Equal("", project.Folder.Read("obj/Debug/net10.0/tamma-event-artifacts.txt"));
        var output = project.Run("build --no-restore -v:n");
        Assert.Contains("Skipping target \"TammaWriteEventArtifacts\"", output, StringComparison.Ordinal);
        project.Run("clean");
        Assert.False(File.Exists(project.Folder["obj/Debug/net10.0/tamma-event-artifacts.txt"]));
    }

    [Fact]
    public void Writes_nothing_when_turned_off_or_for_an_editor()
    {
        using var project = new UserProject("net10.0");
        project.Folder.Write("Event.cs", SampleEvent.Source(SampleEvent.Of("A.B")));
        project.Set("TammaEmitEventArtifacts", "false");
        project.Run("build");
        Assert.False(Directory.Exists(project.Folder["bin/Debug/net10.0/contracts"]));

        project.Set("TammaEmitEventArtifacts", "true");
        project.Run("build --no-restore -p:DesignTimeBuild=true");
        project.Run("build --no-restore -t:Compile");
        Assert.False(Directory.Exists(project.Folder["bin/Debug/net10.0/contracts"]));

        project.Run("build --no-restore");
        Assert.Equal(SampleEvent.Paths(SampleEvent.Of("A.B")), project.Folder.Files("bin/Debug/net10.0/contracts"));
    }

    [Fact]
    public void Writes_for_each_framework_or_once_where_they_share_a_folder()
    {
        using var project = new UserProject("net8.0;net10.0", useTaskHost: true);
        var contract = SampleEvent.Of("A.B");
        project.Folder.Write("Event.cs", "#if NET10_0\n" + SampleEvent.Source(SampleEvent.Of("A.C")) + "#else\n" + SampleEvent.Source(contract) + "#endif\n");
        project.Run("build");
        Assert.Equal(SampleEvent.Paths(contract), project.Folder.Files("bin/Debug/net8.0/contracts"));
        Assert.Equal(SampleEvent.Paths(SampleEvent.Of("A.C")), project.Folder.Files("bin/Debug/net10.0/contracts"));

        project.Run("clean");
        Assert.False(Directory.Exists(project.Folder["bin/Debug/net8.0/contracts"]));
        Assert.False(Directory.Exists(project.Folder["bin/Debug/net10.0/contracts"]));

        project.Set("TammaEventArtifactsPath", "shared");
        project.Run("build --no-restore");
        Assert.Equal(SampleEvent.Paths(contract), project.Folder.Files("shared"));
        Assert.Equal(SampleEvent.Paths(SampleEvent.Of("A.C")), project.Folder.Files("bin/Debug/net10.0/contracts"));
        project.Run("clean");
        Assert.False(Directory.Exists(project.Folder["shared"]));
        project.Run("publish -f net10.0 -c Debug --no-restore");
        Assert.Equal(SampleEvent.Paths(SampleEvent.Of("A.C")), project.Folder.Files("bin/Debug/net10.0/publish/contracts"));
    }

    [Theory]
    [InlineData("netstandard2.0;net8.0;net10.0")]
    [InlineData("$(OfNoValue);net8.0;net10.0")]
    [InlineData("\n  net8.0 ;\n  net10.0\n")]
    public void A_shared_folder_is_that_of_the_first_framework_with_events(string frameworks)
    {
        using var project = new UserProject(frameworks);
        project.Set("TammaEventArtifactsPath", "shared");
        string Folder(string framework) => project.Run($"msbuild -t:_TammaLocateEventArtifacts -p:TargetFramework={framework} -getProperty:_TammaRelativeFolder").Trim();
        Assert.Equal("shared/", Folder("net8.0"));
        Assert.EndsWith("/contracts/", Folder("net10.0"), StringComparison.Ordinal);
    }

    [Fact]
    public void Fails_with_the_file_and_the_reason()
    {
        using var project = new UserProject("net10.0");
        project.Folder.Write("Event.cs", SampleEvent.Source("A.B", "1.0.0", "{ {"));
        var output = project.RunToFailure("build");
        Assert.Contains($"{project.Folder["obj/Debug/net10.0/Events.dll"]} : error TEG3002: The contract of A.B 1.0.0", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(project.Folder["bin/Debug/net10.0/contracts"]));
    }
}
