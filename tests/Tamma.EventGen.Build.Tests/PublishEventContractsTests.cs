using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Tamma.EventGen.Schema;
using Task = System.Threading.Tasks.Task;

namespace Tamma.EventGen.Build.Tests;

public sealed class PublishEventContractsTests : IDisposable
{
    private static readonly EventContract First = SampleEvent.Of("A.B", description: "Größe 😀");
    private static readonly EventContract Second = SampleEvent.Of("AUX.PORT.OPENED", "1.2.0");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Publishes_what_is_missing()
    {
        EmittedAssembly.Write(_folder["Events.dll"], Second, First);
        var (errors, messages) = Run("Events.dll");
        Assert.Empty(errors);
        Assert.Equal(["%41UX.PORT.OPENED/1.2.0.schema.json", "A.B/1.0.0.schema.json"], _folder.Files("contracts"));
        Assert.Equal(Encoding.UTF8.GetBytes(ContractWriter.WriteIndented(First)), File.ReadAllBytes(_folder["contracts/A.B/1.0.0.schema.json"]));
        Assert.EndsWith("}\n", _folder.Read("contracts/A.B/1.0.0.schema.json"), StringComparison.Ordinal);
        Assert.DoesNotContain('\r', _folder.Read("contracts/A.B/1.0.0.schema.json"));
        Assert.Equal(
            [
                $"Published AUX.PORT.OPENED 1.2.0: {_folder["contracts/%41UX.PORT.OPENED/1.2.0.schema.json"]}",
                $"Published A.B 1.0.0: {_folder["contracts/A.B/1.0.0.schema.json"]}",
                "Shop: 2 published, 0 published before",
            ],
            messages);

        EmittedAssembly.Write(_folder["Events.dll"], Second, First, SampleEvent.Of("A.B", "1.1.0"));
        Assert.Equal([$"Published A.B 1.1.0: {_folder["contracts/A.B/1.1.0.schema.json"]}", "Shop: 1 published, 2 published before"], Run("Events.dll").Messages);
        Assert.Equal(["Shop: no contract to publish, 3 published before"], Run("Events.dll").Messages);
    }

    [Fact]
    public void Leaves_a_published_file_that_has_been_through_a_checkout()
    {
        EmittedAssembly.Write(_folder["Events.dll"], First);
        _folder.Write("contracts/A.B/1.0.0.schema.json", "\uFEFF" + ContractWriter.WriteIndented(First).Replace("\n", "\r\n", StringComparison.Ordinal));
        var before = File.ReadAllBytes(_folder["contracts/A.B/1.0.0.schema.json"]);
        var (errors, messages) = Run("Events.dll");
        Assert.Empty(errors);
        Assert.Equal(["Shop: no contract to publish, 1 published before"], messages);
        Assert.Equal(before, File.ReadAllBytes(_folder["contracts/A.B/1.0.0.schema.json"]));
    }

    [Fact]
    public void Leaves_a_published_file_that_a_formatter_has_laid_out_anew()
    {
        EmittedAssembly.Write(_folder["Events.dll"], First);
        var text = ContractWriter.WriteIndented(First).Replace("  ", "\t", StringComparison.Ordinal).TrimEnd('\n');
        _folder.Write("contracts/A.B/1.0.0.schema.json", text);
        var (errors, messages) = Run("Events.dll");
        Assert.Empty(errors);
        Assert.Equal(["Shop: no contract to publish, 1 published before"], messages);
        Assert.Equal(text, _folder.Read("contracts/A.B/1.0.0.schema.json"));
    }

    [Fact]
    public void Publishes_nothing_where_a_published_version_would_change()
    {
        var lines = ContractWriter.WriteIndented(First).Split('\n');
        var line = Array.FindIndex(lines, text => text.Contains("Größe", StringComparison.Ordinal));
        lines[line] = lines[line].Replace("Größe", "{0}", StringComparison.Ordinal);
        _folder.Write("contracts/A.B/1.0.0.schema.json", string.Join('\n', lines));
        EmittedAssembly.Write(_folder["Events.dll"], First, Second);
        var error = Assert.Single(Run("Events.dll").Errors);
        Assert.Equal(("TEG3004", _folder["contracts/A.B/1.0.0.schema.json"], line + 1), (error.Code, error.File, error.LineNumber));
        Assert.StartsWith("A.B 1.0.0 is published with another contract", error.Message, StringComparison.Ordinal);
        Assert.Contains("published as `" + lines[line].Trim() + "`", error.Message, StringComparison.Ordinal);
        Assert.Contains("now `" + ContractWriter.WriteIndented(First).Split('\n')[line].Trim() + "`", error.Message, StringComparison.Ordinal);
        Assert.Contains(_folder["Events.dll.artifacts/A.B/1.0.0.schema.json"], error.Message, StringComparison.Ordinal);
        Assert.Equal(["A.B/1.0.0.schema.json"], _folder.Files("contracts"));
        Assert.Equal(string.Join('\n', lines), _folder.Read("contracts/A.B/1.0.0.schema.json"));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("<<<<<<< ours\n", 1)]
    [InlineData(null, 0)]
    public void Says_where_texts_of_different_length_differ(string? start, int expected)
    {
        var text = ContractWriter.WriteIndented(First);
        _folder.Write("contracts/A.B/1.0.0.schema.json", start ?? text + "{}\n");
        EmittedAssembly.Write(_folder["Events.dll"], First);
        var error = Assert.Single(Run("Events.dll").Errors);
        Assert.Equal(("TEG3004", start is null ? text.Split('\n').Length : expected), (error.Code, error.LineNumber));
    }

    [Fact]
    public void Publishes_the_contracts_of_all_frameworks_or_none()
    {
        EmittedAssembly.Write(_folder["net8.0.dll"], First);
        EmittedAssembly.Write(_folder["net10.0.dll"], First, Second);
        Assert.Equal("Shop: 2 published, 0 published before", Run("net8.0.dll", "net10.0.dll").Messages[^1]);

        Directory.Delete(_folder["contracts"], recursive: true);
        EmittedAssembly.Write(_folder["net10.0.dll"], SampleEvent.Of("A.B"), Second);
        var error = Assert.Single(Run("net8.0.dll", "net10.0.dll").Errors);
        Assert.Equal(("TEG3003", _folder["contracts/A.B/1.0.0.schema.json"]), (error.Code, error.File));
        Assert.Contains(_folder["net8.0.dll.artifacts/A.B/1.0.0.schema.json"], error.Message, StringComparison.Ordinal);
        Assert.Contains(_folder["net10.0.dll.artifacts/A.B/1.0.0.schema.json"], error.Message, StringComparison.Ordinal);
        Assert.Contains("differ", error.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Files("contracts"));
    }

    [Fact]
    public void Refuses_names_that_differ_in_the_case_of_letters_only()
    {
        EmittedAssembly.Write(_folder["Events.dll"], SampleEvent.Of("A.B"), SampleEvent.Of("a.b"));
        Assert.Equal("TEG3003", Assert.Single(Run("Events.dll").Errors).Code);

        EmittedAssembly.Write(_folder["Events.dll"], SampleEvent.Of("a.b", "1.0.0-rc.1"));
        _folder.Write("contracts/A.B/0.9.0.schema.json", "");
        var folder = Assert.Single(Run("Events.dll").Errors);
        Assert.Equal(("TEG3003", _folder["contracts/A.B"]), (folder.Code, folder.File));

        File.Move(_folder["contracts/A.B/0.9.0.schema.json"], _folder["contracts/A.B/1.0.0-RC.1.schema.json"]);
        Directory.Move(_folder["contracts/A.B"], _folder["contracts/a.b"]);
        var file = Assert.Single(Run("Events.dll").Errors);
        Assert.Equal(("TEG3003", _folder["contracts/a.b/1.0.0-RC.1.schema.json"]), (file.Code, file.File));
        Assert.Single(_folder.Files("contracts"));
    }

    [Fact]
    public void Takes_back_what_it_published_where_the_rest_can_not_be()
    {
        EmittedAssembly.Write(_folder["Events.dll"], First, SampleEvent.Of("Z.Z"));
        _folder.Write("contracts/Z.Z", "a file where the folder should be");
        var file = Assert.Single(Run("Events.dll").Errors);
        Assert.Equal(("TEG3001", _folder["contracts/Z.Z/1.0.0.schema.json"]), (file.Code, file.File));
        Assert.Equal(["Z.Z"], _folder.Files("contracts"));
        Assert.Empty(Directory.GetDirectories(_folder["contracts"]));

        File.Delete(_folder["contracts/Z.Z"]);
        Directory.CreateDirectory(_folder["contracts/Z.Z/1.0.0.schema.json"]);
        Assert.Equal("TEG3001", Assert.Single(Run("Events.dll").Errors).Code);
        Assert.Empty(_folder.Files("contracts"));
    }

    [Fact]
    public void Publishes_nothing_of_what_can_not_be_read()
    {
        EmittedAssembly.Write(_folder["Events.dll"], ["A.B", "1.0.0", "{}"], ["A.D", "1.0.0", ContractWriter.WriteCompact(SampleEvent.Of("A.D"))]);
        Assert.Equal("TEG3002", Assert.Single(Run("Events.dll").Errors).Code);
        Assert.Empty(_folder.Files("contracts"));
    }

    [Fact]
    public void Says_nothing_of_a_project_without_events()
    {
        EmittedAssembly.Write(_folder["Events.dll"], Array.Empty<EventContract>());
        var (errors, messages) = Run("Events.dll");
        Assert.Empty(errors);
        Assert.Empty(messages);
        Assert.False(Directory.Exists(_folder["contracts"]));
    }

    [Fact]
    public async Task Runs_beside_others_that_publish_the_same()
    {
        var contracts = Enumerable.Range(0, 20).Select(index => SampleEvent.Of("A.B" + index)).ToArray();
        EmittedAssembly.Write(_folder["Events.dll"], contracts);
        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Run("Events.dll"))));
        Assert.All(runs, run => Assert.Empty(run.Errors));
        Assert.Equal(contracts.Select(contract => contract.EventType + "/1.0.0.schema.json").Order(StringComparer.Ordinal), _folder.Files("contracts"));
        Assert.All(contracts, contract => Assert.Equal(ContractWriter.WriteIndented(contract), _folder.Read("contracts/" + contract.EventType + "/1.0.0.schema.json")));
        // Two that come at one moment may both say so: what they wrote is the same.
        var said = runs.SelectMany(run => run.Messages).Where(message => message.StartsWith("Published ", StringComparison.Ordinal)).Distinct();
        Assert.Equal(contracts.Length, said.Count());
    }

    public void Dispose() => _folder.Dispose();

    private (IReadOnlyList<BuildErrorEventArgs> Errors, string[] Messages) Run(params string[] assemblies)
    {
        var engine = new RecordingBuildEngine();
        var task = new PublishEventContracts { BuildEngine = engine, Project = "Shop", Assemblies = [.. assemblies.Select(Item)] };
        Assert.Equal(task.Execute(), engine.Errors.Count == 0);
        return (engine.Errors, engine.Messages.Where(message => message.Importance == MessageImportance.High).Select(message => message.Message!).ToArray());
    }

    private ITaskItem Item(string assembly) => new TaskItem(_folder[assembly], new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ContractsFolder"] = _folder["contracts/"],
        ["ArtifactsFolder"] = _folder[assembly + ".artifacts/"],
    });
}
