using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Tamma.EventGen.Build.Tests;

/// <summary>Builds of several target frameworks, and of projects with one folder, write and delete at the same time.</summary>
public sealed class ArtifactFileTests
{
    private const int Builds = 8;

    [Fact]
    public void Deletes_a_file_and_its_folder_beside_others_that_do_the_same()
    {
        using var folder = new TemporaryFolder();
        for (var round = 0; round < 200; round++)
        {
            folder.Write("out/A.B/1.0.0.schema.json", "{}");
            AtOnce(() => ArtifactFile.Delete(folder["out/A.B/1.0.0.schema.json"], folder["out"]));
            Assert.Empty(folder.Files("."));
        }
    }

    [Fact]
    public void Writes_a_file_beside_others_that_do_the_same()
    {
        using var folder = new TemporaryFolder();
        for (var round = 0; round < 50; round++)
        {
            var text = "{\"round\":" + round + "}";
            AtOnce(() => ArtifactFile.Write(folder["out/A.B/1.0.0.schema.json"], text));
            Assert.Equal(text, folder.Read("out/A.B/1.0.0.schema.json"));
            Assert.Equal(["out/A.B/1.0.0.schema.json"], folder.Files("."));
        }
    }

    [Fact]
    public void Creates_a_whole_file_beside_others_that_do_the_same_and_never_touches_it_again()
    {
        using var folder = new TemporaryFolder();
        for (var round = 0; round < 50; round++)
        {
            var file = folder["out/" + round];
            AtOnce(() => ArtifactFile.Create(file, "the first"));
            Assert.False(ArtifactFile.Create(file, "another"));
            Assert.Equal("the first", folder.Read("out/" + round));
        }

        Assert.Equal(50, folder.Files("out").Length);
    }

    [Fact]
    public void Writes_and_reads_a_whole_manifest_beside_others_that_do_the_same()
    {
        using var folder = new TemporaryFolder();
        var manifest = new ArtifactManifest(folder["out/"], [.. Enumerable.Range(0, 5000).Select(index => "A.B" + index + "/1.0.0.schema.json")]);
        manifest.Write(folder["obj/manifest.txt"], "out/");
        AtOnce(() =>
        {
            for (var round = 0; round < 10; round++)
            {
                manifest.Write(folder["obj/manifest.txt"], "out/");
                Assert.Equal(manifest.Artifacts, ArtifactManifest.Read(folder["obj/manifest.txt"], folder.Root).Artifacts);
            }
        });
        Assert.Equal(["obj/manifest.txt"], folder.Files("."));
    }

    [Fact]
    public void Writes_a_file_whose_name_is_as_long_as_a_name_may_be()
    {
        const string End = ".schema.json";
        using var folder = new TemporaryFolder();
        var name = new string('1', 255 - End.Length) + End;
        Assert.True(ArtifactFile.Create(folder[name], "the first"));
        Assert.True(ArtifactFile.Write(folder[name], "the second"));
        Assert.Equal("the second", folder.Read(name));
        Assert.Equal([name], folder.Files("."));
    }

    /// <summary>Does something on threads that start together; what one of them throws fails the test.</summary>
    private static void AtOnce(System.Action action)
    {
        using var start = new Barrier(Builds);
        var threads = Enumerable.Range(0, Builds).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                action();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToArray();
        Task.WaitAll(threads);
    }
}
