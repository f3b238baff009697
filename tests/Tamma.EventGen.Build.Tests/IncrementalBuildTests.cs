using System;
using System.IO;
using System.Linq;
using Tamma.EventGen.Schema;

namespace Tamma.EventGen.Build.Tests;

/// <summary>One project through its life, as a build costs seconds.</summary>
public sealed class IncrementalBuildTests : IDisposable
{
    private const string Contracts = "bin/Debug/net10.0/contracts";
    private const string Manifest = "obj/Debug/net10.0/tamma-event-artifacts.txt";
    private const string Build = "build --no-restore -v:n";

    private readonly UserProject _project = new("net10.0");

    [Fact]
    public void Keeps_the_artifacts_as_the_events_are()
    {
        var first = SampleEvent.Of("GIT.BRANCH.CREATED");
        // A device's name on Windows, which is encoded: a percent sign is special to MSBuild.
        var second = SampleEvent.Of("AUX.PORT.OPENED");
        Write("First.cs", first);
        Write("Second.cs", second);
        _project.Folder.Write("contracts/GIT.BRANCH.CREATED/1.0.0.schema.json", "committed");

        _project.Run("build -v:n");
        Assert.Equal(SampleEvent.Paths(first, second), _project.Folder.Files(Contracts));
        Assert.Equal(ContractWriter.WriteIndented(first), _project.Folder.Read(Contracts + "/GIT.BRANCH.CREATED/1.0.0.schema.json"));
        Assert.Equal([Contracts + "/", .. SampleEvent.Paths(first, second)], File.ReadAllLines(_project.Folder[Manifest]));
        AssertUpToDate();

        AfterAnUnrelatedEdit();
        AfterAnEditOfOneEvent(first, second);
        AfterHandsOnTheFiles();
        AfterTheRemovalOfOneEvent(second);
        AfterAMove(second);
        AfterClean();
    }

    public void Dispose() => _project.Dispose();

    private void AfterAnUnrelatedEdit()
    {
        var before = Times();
        _project.Folder.Write("Unrelated.cs", "internal static class Unrelated;");
        Assert.False(IsUpToDate(_project.Run(Build)));
        Assert.Equal(before, Times());
        AssertUpToDate();
    }

    private void AfterAnEditOfOneEvent(EventContract first, EventContract second)
    {
        var before = Times();
        var changed = first with { Payload = first.Payload with { Description = "Changed." } };
        Write("First.cs", changed);
        _project.Run(Build);
        Assert.Equal(
            ["CATALOG.md", "GIT.BRANCH.CREATED/1.0.0.event.schema.json", "GIT.BRANCH.CREATED/1.0.0.schema.json", "catalog.html", "catalog.json", "events.d.ts"],
            Times().Except(before).Select(file => file.Path));
        Assert.Equal(SampleEvent.Paths(changed, second), _project.Folder.Files(Contracts));
    }

    private void AfterHandsOnTheFiles()
    {
        var contract = Contracts + "/%41UX.PORT.OPENED/1.0.0.schema.json";
        var text = _project.Folder.Read(contract);
        File.Delete(_project.Folder[contract]);
        _project.Run(Build);
        Assert.Equal(text, _project.Folder.Read(contract));
        _project.Folder.Write(contract, "edited");
        _project.Run(Build);
        Assert.Equal(text, _project.Folder.Read(contract));
        AssertUpToDate();
    }

    private void AfterTheRemovalOfOneEvent(EventContract remaining)
    {
        _project.Folder.Write(Contracts + "/mine.txt", "not the build's");
        File.Delete(_project.Folder["First.cs"]);
        _project.Run(Build);
        Assert.Equal([.. SampleEvent.Paths(remaining), "mine.txt"], _project.Folder.Files(Contracts));
        Assert.False(Directory.Exists(_project.Folder[Contracts + "/GIT.BRANCH.CREATED"]));
    }

    private void AfterAMove(EventContract contract)
    {
        _project.Set("TammaEventArtifactsPath", "generated/events");
        _project.Run(Build);
        Assert.Equal(SampleEvent.Paths(contract), _project.Folder.Files("generated/events"));
        Assert.Equal(["mine.txt"], _project.Folder.Files(Contracts));
        AssertUpToDate();
    }

    private void AfterClean()
    {
        _project.Run("clean");
        Assert.False(Directory.Exists(_project.Folder["generated/events"]));
        Assert.False(File.Exists(_project.Folder[Manifest]));
        Assert.Equal(["mine.txt"], _project.Folder.Files(Contracts));
        Assert.Equal("committed", _project.Folder.Read("contracts/GIT.BRANCH.CREATED/1.0.0.schema.json"));
    }

    private void Write(string file, EventContract contract) => _project.Folder.Write(file, SampleEvent.Source(contract));

    private void AssertUpToDate() => Assert.True(IsUpToDate(_project.Run(Build)));

    private static bool IsUpToDate(string output) =>
        output.Contains("Skipping target \"TammaWriteEventArtifacts\" because all output files are up-to-date", StringComparison.Ordinal);

    private (string Path, DateTime Written)[] Times() => _project.Folder.Files(Contracts)
        .Select(file => (file, File.GetLastWriteTimeUtc(_project.Folder[Contracts + "/" + file])))
        .ToArray();
}
