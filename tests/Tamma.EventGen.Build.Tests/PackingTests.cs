using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Build.Tests;

/// <summary>Packages by real builds, several steps in one test, as a build costs seconds.</summary>
public sealed class PackingTests
{
    private const string Pack = "pack --no-restore -warnaserror";
    private const string PackageFile = "bin/Release/Events.1.0.0.nupkg";

    // A device's name on Windows, which is encoded: a percent sign is special to MSBuild, and to a package.
    private static readonly EventContract Event = SampleEvent.Of("AUX.PORT.OPENED");

    [Fact]
    public void Packs_the_artifacts_where_the_project_asks_for_them()
    {
        using var project = new UserProject("net10.0");
        project.Folder.Write("Event.cs", SampleEvent.Source(Event));
        project.Run("pack -warnaserror");
        Assert.Empty(Packed(project));

        project.Set("TammaPackEventArtifacts", "\n yes \n");
        project.Folder.Write("bin/Release/net10.0/contracts/mine.txt", "not the build's");
        project.Run(Pack + " --no-build");
        Assert.Equal(SampleEvent.Paths(Event), Packed(project));

        project.Folder.Write("Event.cs", SampleEvent.Source(SampleEvent.Of("A.B")));
        project.Run(Pack);
        var written = File.GetLastWriteTimeUtc(project.Folder[PackageFile]);
        project.Run(Pack);
        Assert.Equal(written, File.GetLastWriteTimeUtc(project.Folder[PackageFile]));
        Assert.Equal(SampleEvent.Paths(SampleEvent.Of("A.B")), Packed(project));

        Assert.Contains("error TEG3005: The property TammaPackEventArtifacts is 'ture'", project.RunToFailure(Pack + " --no-build -p:TammaPackEventArtifacts=ture"), StringComparison.Ordinal);
        project.SetOptions("<PropertyGroup><TammaPackEventArtifacts>true</TammaPackEventArtifacts><TammaEmitEventArtifacts>false</TammaEmitEventArtifacts></PropertyGroup>");
        project.Run(Pack);
        Assert.Empty(Packed(project));
    }

    [Fact]
    public void Packs_those_of_the_first_of_several_frameworks()
    {
        using var project = new UserProject("net8.0;net10.0", useTaskHost: true);
        project.Folder.Write("Event.cs", "#if NET10_0\n" + SampleEvent.Source(SampleEvent.Of("A.C")) + "#else\n" + SampleEvent.Source(Event) + "#endif\n");
        project.Set("TammaPackEventArtifacts", "true");
        project.Run("pack -warnaserror");
        Assert.Equal(SampleEvent.Paths(Event), Packed(project));

        project.SetOptions("<PropertyGroup><TammaPackEventArtifacts>true</TammaPackEventArtifacts><TammaEventArtifactsPath>for others</TammaEventArtifactsPath></PropertyGroup>");
        project.Run(Pack);
        Assert.Equal(SampleEvent.Paths(Event), Packed(project));
        Assert.Equal(SampleEvent.Paths(Event), project.Folder.Files("for others"));
    }

    /// <summary>The files in the package's folder <c>contracts</c>, with the names that NuGet gives them where it unpacks.</summary>
    private static string[] Packed(UserProject project)
    {
        using var package = ZipFile.OpenRead(project.Folder[PackageFile]);
        return package.Entries
            .Select(entry => Uri.UnescapeDataString(entry.FullName))
            .Where(path => path.StartsWith("contracts/", StringComparison.Ordinal))
            .Select(path => path["contracts/".Length..])
            .Order(StringComparer.Ordinal)
            .ToArray();
    }
}
