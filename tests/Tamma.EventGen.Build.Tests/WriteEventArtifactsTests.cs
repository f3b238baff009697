using System;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Tamma.EventGen.Schema;
using Tamma.EventGen.Schema.Artifacts;
using Task = System.Threading.Tasks.Task;

namespace Tamma.EventGen.Build.Tests;

public sealed class WriteEventArtifactsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Writes_the_artifacts_as_UTF8_without_byte_order_mark()
    {
        var contract = SampleEvent.Of("A.B", description: "Größe 😀");
        EmittedAssembly.Write(_folder["Events.dll"], contract);
        Assert.Empty(Run());
        foreach (var artifact in ArtifactSet.Of([contract]))
            Assert.Equal(System.Text.Encoding.UTF8.GetBytes(artifact.Text), File.ReadAllBytes(_folder["out/" + artifact.Path]));
    }

    [Fact]
    public void Tells_external_events_once_and_the_greatest_size_in_the_catalogue()
    {
        EmittedAssembly.Write(
            _folder["Events.dll"],
            ["C.RECEIVED", "Something arrived."],
            ["A.B", "1.0.0", ContractWriter.WriteCompact(SampleEvent.Of("A.B"))],
            ["B.RECEIVED", "Größe"],
            ["C.RECEIVED", "Said again."]);

        Assert.Empty(Run(maxEventSize: " 65536 "));

        using var catalog = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(_folder["out/catalog.json"]));
        Assert.Equal(65536, catalog.RootElement.GetProperty("maxEventSize").GetInt32());
        Assert.Equal(
            ["B.RECEIVED: Größe", "C.RECEIVED: Something arrived."],
            catalog.RootElement.GetProperty("externalEvents").EnumerateArray().Select(external => $"{external.GetProperty("eventType")}: {external.GetProperty("description")}"));
    }

    [Fact]
    public void Keeps_hostile_event_types_in_the_folder()
    {
        EmittedAssembly.Write(_folder["Events.dll"], SampleEvent.Of("../../escaped"), SampleEvent.Of(@"..\..\escaped"), SampleEvent.Of("/escaped"), SampleEvent.Of(".."));
        Assert.Empty(Run());
        Assert.Equal(ArtifactSet.Of([SampleEvent.Of("A.B")]).Count - 2 + (4 * 2), _folder.Files("out").Length);
        Assert.Equal(["Events.dll", "manifest.txt"], _folder.Files(".").Where(file => !file.StartsWith("out/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Says_which_file_can_not_be_written()
    {
        EmittedAssembly.Write(_folder["Events.dll"], SampleEvent.Of("A.B"));
        _folder.Write("out", "a file where the folder should be");
        var error = Assert.Single(Run());
        Assert.Equal("TEG3001", error.Code);
        Assert.Equal(_folder["out/A.B/1.0.0.event.schema.json"], error.File);
    }

    [Fact]
    public void Knows_what_a_build_wrote_that_came_to_no_end()
    {
        EmittedAssembly.Write(_folder["Events.dll"], SampleEvent.Of("A.B"));
        Directory.CreateDirectory(_folder["out/CATALOG.md"]);
        Assert.Equal("TEG3001", Assert.Single(Run()).Code);
        Assert.Contains("A.B/1.0.0.schema.json", _folder.Files("out"));
        // Never up to date.
        Assert.True(File.GetLastWriteTimeUtc(_folder["manifest.txt"]) < File.GetLastWriteTimeUtc(_folder["Events.dll"]));

        Directory.Delete(_folder["out/CATALOG.md"]);
        EmittedAssembly.Write(_folder["Events.dll"], SampleEvent.Of("A.RENAMED"));
        Assert.Empty(Run());
        Assert.Equal(SampleEvent.Paths(SampleEvent.Of("A.RENAMED")), _folder.Files("out"));
        Assert.True(File.GetLastWriteTimeUtc(_folder["manifest.txt"]) >= File.GetLastWriteTimeUtc(_folder["Events.dll"]));
    }

    [Fact]
    public void Says_which_contract_can_not_be_read()
    {
        EmittedAssembly.Write(_folder["Events.dll"], ["A.B", "1.0.0", "{}"], ["A.{0}", "1.0.0", ContractWriter.WriteCompact(SampleEvent.Of("A.D"))]);
        var errors = Run();
        Assert.All(errors, error => Assert.Equal(("TEG3002", _folder["Events.dll"]), (error.Code, error.File)));
        Assert.Equal(2, errors.Length);
        Assert.Contains("A.B 1.0.0 in this assembly can't be read: \"$schema\" is missing", errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("A.{0} 1.0.0 in this assembly can't be read: it says that it is A.D 1.0.0", errors[1].Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Files("out"));
    }

    [Fact]
    public void Says_which_assembly_can_not_be_read()
    {
        Assert.Equal("TEG3002", Assert.Single(Run()).Code);
        _folder.Write("Events.dll", "text");
        Assert.Equal("TEG3002", Assert.Single(Run()).Code);
        EmittedAssembly.Write(_folder["Events.dll"], ["A.B", null, "{}"]);
        Assert.Contains("null", Assert.Single(Run()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_which_contracts_map_to_one_file()
    {
        EmittedAssembly.Write(_folder["Events.dll"], SampleEvent.Of("A.B"), SampleEvent.Of("a.b"));
        var error = Assert.Single(Run());
        Assert.Equal(("TEG3003", _folder["out/a.b/1.0.0.schema.json"]), (error.Code, error.File));
        Assert.Contains("A.B 1.0.0 and a.b 1.0.0", error.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Files("out"));
    }

    [Fact]
    public void Never_writes_over_published_contracts()
    {
        EmittedAssembly.Write(_folder["Events.dll"], SampleEvent.Of("A.B"));
        _folder.Write("out/A.B/1.0.0.schema.json", "published");
        var error = Assert.Single(Run(contractsFolder: "Out/"));
        Assert.Equal(("TEG3003", _folder["out/"]), (error.Code, error.File));
        Assert.Equal("published", _folder.Read("out/A.B/1.0.0.schema.json"));
    }

    [Fact]
    public void Leaves_published_contracts_that_can_not_be_read_to_the_analyzers()
    {
        EmittedAssembly.Write(_folder["Events.dll"], SampleEvent.Of("A.B"));
        _folder.Write("contracts/A.B/1.0.0.schema.json", "<<<<<<< ours");
        Assert.Empty(Run());
        Directory.CreateDirectory(_folder["contracts/A.B/2.0.0.schema.json"]);
        Assert.Empty(Run());
        Assert.Equal(SampleEvent.Paths(SampleEvent.Of("A.B")), _folder.Files("out"));
    }

    [Fact]
    public void Deletes_nothing_outside_of_the_folder_whatever_the_manifest_says()
    {
        EmittedAssembly.Write(_folder["Events.dll"], SampleEvent.Of("A.B"));
        _folder.Write("precious.txt", "");
        _folder.Write("manifest.txt", $"out/\n../precious.txt\n..\\precious.txt\n{_folder["precious.txt"]}\nA/../../precious.txt\n\nstale.txt\n");
        _folder.Write("out/stale.txt", "");
        Assert.Empty(Run());
        Assert.Equal(["Events.dll", "manifest.txt", "precious.txt"], _folder.Files(".").Where(file => !file.StartsWith("out/", StringComparison.Ordinal)));
        Assert.Equal(SampleEvent.Paths(SampleEvent.Of("A.B")), _folder.Files("out"));
    }

    [Fact]
    public async Task Runs_beside_builds_that_write_and_delete_the_same_files()
    {
        var contracts = Enumerable.Range(0, 20).Select(index => SampleEvent.Of("A.B" + index)).ToArray();
        EmittedAssembly.Write(_folder["Events.dll"], contracts);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(index => Task.Run(() => Assert.Empty(Run($"manifest{index}.txt")))));
        Assert.Equal(SampleEvent.Paths(contracts), _folder.Files("out"));

        // All but one build stop writing half of the events and delete them.
        EmittedAssembly.Write(_folder["Fewer.dll"], contracts[..10]);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(index => Task.Run(() => Assert.Empty(Run($"manifest{index}.txt", "Fewer.dll")))));
        Assert.Equal(SampleEvent.Paths(contracts[..10]), _folder.Files("out"));
    }

    public void Dispose() => _folder.Dispose();

    private BuildErrorEventArgs[] Run(string manifest = "manifest.txt", string assembly = "Events.dll", string contractsFolder = "contracts", string maxEventSize = "")
    {
        var engine = new RecordingBuildEngine();
        var task = new WriteEventArtifacts
        {
            BuildEngine = engine,
            Assembly = _folder[assembly],
            ProjectDirectory = _folder.Root,
            Folder = "out/",
            ContractsFolder = _folder[contractsFolder],
            PublishedContracts = [.. _folder.Files(contractsFolder).Select(file => new TaskItem(_folder[contractsFolder + "/" + file]))],
            MaxEventSize = maxEventSize,
            Manifest = _folder[manifest],
        };
        Assert.Equal(task.Execute(), engine.Errors.Count == 0);
        return [.. engine.Errors];
    }
}
