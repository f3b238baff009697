using System;
using System.IO;

namespace Tamma.EventGen.Build.Tests;

public sealed class DeleteEventArtifactsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    [Fact]
    public void Deletes_what_the_manifest_lists_and_nothing_else()
    {
        _folder.Write("manifest.txt", "out/\nA.B/1.0.0.event.schema.json\nCATALOG.md\n../kept.md\n");
        _folder.Write("out/A.B/1.0.0.event.schema.json", "{}");
        _folder.Write("out/mine.txt", "mine");
        _folder.Write("kept.md", "outside");
        Run();
        Assert.Empty(_engine.Warnings);
        Assert.Equal(["kept.md", "manifest.txt", "out/mine.txt"], _folder.Files("."));
    }

    [Fact]
    public void Warns_of_a_manifest_that_can_not_be_read()
    {
        _folder.Write("manifest.txt", "out/\nCATALOG.md\n");
        _folder.Write("out/CATALOG.md", "#");
        using (new FileStream(_folder["manifest.txt"], FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            Run();
        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal(("TEG3001", _folder["manifest.txt"]), (warning.Code, warning.File));
        Assert.StartsWith("The list of event artifacts can't be read: ", warning.Message, StringComparison.Ordinal);
        Assert.EndsWith(" (" + warning.HelpLink + ")", warning.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["out/CATALOG.md"]));
    }

    public void Dispose() => _folder.Dispose();

    private void Run()
    {
        var task = new DeleteEventArtifacts { BuildEngine = _engine, ProjectDirectory = _folder["."], Manifest = _folder["manifest.txt"] };
        Assert.True(task.Execute());
        Assert.Empty(_engine.Errors);
    }
}
