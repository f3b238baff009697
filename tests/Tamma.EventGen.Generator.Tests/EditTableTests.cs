using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tamma.EventGen.Generator.Tests.Compatibility;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>
/// What each step of the pipeline does after an edit, and which files are emitted again. A project of two events that share a record,
/// a file without events, and a published version of each event: of the first one's own major, of the second one's former.
/// </summary>
public sealed class EditTableTests
{
    private const string First = """
        using Tamma.Events;
        namespace N;
        /// <summary>First.</summary>
        [TammaEvent("A.CREATED", "1.1.0")]
        public sealed partial record First { [RenamedFrom("label", "Clearer.")] public required string Name { get; init; } public Shared? Shared { get; init; } public string Twice() { return Name + Name; } }
        """;

    private const string Second = """
        using Tamma.Events;
        namespace N;
        [TammaEvent("B.CREATED", "2.0.0")]
        public sealed partial record Second { public required int Number { get; init; } public Shared? Shared { get; init; } }
        """;

    private const string Shared = "namespace N;\npublic sealed record Shared { public required string Key { get; init; } }";

    private const string Plain = "namespace N; public class Plain { public int Work() { return 1; } }";

    private const string Third = """
        using Tamma.Events;
        namespace N;
        [TammaEvent("C.CREATED", "1.0.0")]
        public sealed partial record Third { public required int Number { get; init; } }
        """;

    /// <summary>
    /// A letter for each value of a step, in the order of the files: C cached, U run again with an equal result, M modified, N new, R removed.
    /// "Events" shows U where the compiler asks for the event, whether or not it is read again.
    /// </summary>
    private const string Table = """
        edit                                        | Options | Published | Events | Contracts | Histories | Current | Older | Entries | Catalog | emitted
        nothing                                     | C       | C C       | U U    | C C       | C C       | C C     | C C   | C C     | C       |
        a file is added                             | C       | C C       | U U    | C C       | C C       | C C     | C C   | C C     | C       |
        a body in a file without events             | C       | C C       | U U    | C C       | C C       | C C     | C C   | C C     | C       |
        a member of a type that is no event's       | C       | C C       | U U    | C C       | C C       | C C     | C C   | C C     | C       |
        a body in an event's file                   | C       | C C       | U U    | C C       | C C       | C C     | C C   | C C     | C       |
        a comment in an event's file                | C       | C C       | U U    | C C       | C C       | C C     | C C   | C C     | C       |
        an event's documentation                    | C       | C C       | M U    | M C       | M C       | M C     | U C   | U C     | C       | First
        an event's member                           | C       | C C       | M U    | M C       | M C       | M C     | U C   | U C     | C       | First
        an event's version                          | C       | C C       | M U    | M C       | M C       | M C     | U C   | M C     | M       | EventCatalog First
        an event's name                             | C       | C C       | M U    | M C       | M C       | M C     | U C   | M C     | M       | EventCatalog Renamed
        an event that can't be read any more        | C       | C C       | M U    | M C       | M C       | M C     | U C   | M C     | M       | EventCatalog
        an event is added                           | C       | C C       | U U N  | C C N     | C C N     | C C N   | C C N | C C N   | M       | EventCatalog Third
        an event is removed                         | C       | C C       | R U    | R C       | R C       | R C     | R C   | R C     | M       | EventCatalog
        a record that both events share             | C       | C C       | M M    | M M       | M M       | M M     | U U   | U U     | C       | First Second
        a comment in the shared record's file       | C       | C C       | U U    | C C       | C C       | C C     | C C   | C C     | C       |
        the option RootNamespace                    | M       | U U       | U U    | C C       | C C       | C C     | C C   | C C     | M       | EventCatalog
        the option TammaSchemaBaseUri               | M       | U U       | U U    | M M       | M M       | M M     | U U   | C C     | C       | First Second
        the option TammaEventCompatibility          | M       | U U       | U U    | M M       | M M       | M M     | U U   | C C     | C       | First Second
        the option TammaMaxEventSize                | M       | U U       | U U    | M M       | M M       | M M     | U M   | C C     | C       | First Second Second
        an option that is not ours                  | U       | U U       | U U    | C C       | C C       | C C     | C C   | C C     | C       |
        a contract file in its layout               | C       | U C       | U U    | C C       | C C       | C C     | C C   | C C     | C       |
        a contract file in its meaning              | C       | M C       | U U    | C C       | M U       | M C     | U C   | C C     | C       | First
        a contract file of a former major           | C       | C M       | U U    | C C       | U M       | C M     | C M   | C C     | C       | Second
        a contract file that can't be read any more | C       | M C       | U U    | C C       | U U       | C C     | C C   | C C     | C       |
        a contract file of another type is added    | C       | C C N     | U U    | C C       | U U       | C C     | C C   | C C     | C       |
        a package is referenced                     | C       | C C       | U U    | C C       | C C       | C C     | C C   | C C     | C       |
        """;

    private static readonly string[] Steps =
    [
        EventGenerator.OptionsStep, EventGenerator.PublishedStep, EventGenerator.EventsStep, EventGenerator.ContractsStep, EventGenerator.HistoriesStep,
        EventGenerator.CurrentStep, EventGenerator.OlderStep, EventGenerator.EntriesStep, EventGenerator.CatalogStep,
    ];

    private static readonly Dictionary<string, Func<Project, Project>> Edits = new(StringComparer.Ordinal)
    {
        ["nothing"] = project => project,
        ["a file is added"] = project => project with { Compilation = project.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Added;", Compilations.ParseOptions)) },
        ["a body in a file without events"] = project => project.Edit(3, "return 1;", "return 2;"),
        ["a member of a type that is no event's"] = project => project.Edit(3, "Work()", "Rest()"),
        ["a body in an event's file"] = project => project.Edit(0, "Name + Name", "Name"),
        ["a comment in an event's file"] = project => project.Edit(0, "namespace N;", "namespace N; // a comment"),
        ["an event's documentation"] = project => project.Edit(0, "First.<", "The first.<"),
        ["an event's member"] = project => project.Edit(0, "string Name", "string? Name"),
        ["an event's version"] = project => project.Edit(0, "1.1.0", "1.2.0"),
        ["an event's name"] = project => project.Edit(0, "record First", "record Renamed"),
        ["an event that can't be read any more"] = project => project.Edit(0, "string Name", "object Name"),
        ["an event is added"] = project => project with { Compilation = project.Compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Third, Compilations.ParseOptions)) },
        ["an event is removed"] = project => project.Edit(0, "[TammaEvent(\"A.CREATED\", \"1.1.0\")]", ""),
        ["a record that both events share"] = project => project.Edit(2, "string Key", "string? Key"),
        ["a comment in the shared record's file"] = project => project.Edit(2, "namespace N;", "namespace N; // a comment"),
        ["the option RootNamespace"] = project => project.With("RootNamespace", "Other"),
        ["the option TammaSchemaBaseUri"] = project => project.With("TammaSchemaBaseUri", "https://example.com/"),
        ["the option TammaEventCompatibility"] = project => project.With("TammaEventCompatibility", "FULL"),
        ["the option TammaMaxEventSize"] = project => project.With("TammaMaxEventSize", "65536"),
        ["an option that is not ours"] = project => project.With("Other", "1"),
        ["a contract file in its layout"] = project => project.Publish(0, text => text + "\n"),
        ["a contract file in its meaning"] = project => project.Publish(0, text => text.Replace("\"name\"", "\"label\"", StringComparison.Ordinal)),
        ["a contract file of a former major"] = project => project.Publish(1, text => text.Replace("\"number\"", "\"count\"", StringComparison.Ordinal).Replace("\"type\":", "\"description\": \"One.\", \"type\":", StringComparison.Ordinal)),
        ["a contract file that can't be read any more"] = project => project.Publish(0, _ => "{"),
        ["a contract file of another type is added"] = project => project with { Driver = project.Driver.AddAdditionalTexts([Published(Third)]) },
        ["a package is referenced"] = project => project with { Compilation = project.Compilation.AddReferences(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)) },
    };

    public static TheoryData<string> Rows { get; } = [.. Table.Split('\n').Skip(1)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_edit_does_what_the_table_says(string row) => Assert.Equal(Normal(row), Normal(RowOf(EditOf(row))));

    [Fact]
    public void The_table_has_every_edit() => Assert.Equal(Edits.Keys, Table.Split('\n').Skip(1).Select(EditOf));

    private static string EditOf(string row) => row.Split('|')[0].Trim();

    private static string Normal(string row) => string.Join(" | ", row.Split('|').Select(cell => cell.Trim()));

    private static string RowOf(string edit)
    {
        var project = Project.Create();
        project = project with { Driver = project.Driver.RunGenerators(project.Compilation) };
        var before = project.Driver.GetRunResult().Results[0].GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText, StringComparer.Ordinal);
        var edited = Edits[edit](project);
        // Not the same object: a driver that is asked twice for one compilation does nothing at all.
        var result = edited.Driver.RunGenerators(edited.Compilation.Clone()).GetRunResult().Results[0];
        var emitted = result.GeneratedSources.Where(source => !before.TryGetValue(source.HintName, out var text) || !ReferenceEquals(text, source.SourceText)).Select(source => source.HintName.Split('.')[0]);
        return string.Join(" | ", [edit, .. Steps.Select(step => Letters(result, step)), string.Join(" ", emitted.Order(StringComparer.Ordinal))]);
    }

    private static string Letters(GeneratorRunResult result, string step) => result.TrackedSteps.TryGetValue(step, out var runs)
        ? string.Join(' ', runs.SelectMany(run => run.Outputs).Select(output => output.Reason.ToString()[0]))
        : "";

    private static AdditionalText Published(string source) => PublishedFile.Of(CompatibilityRun.ContractOf(source + Shared.Replace("namespace N;", "", StringComparison.Ordinal)) with { Version = "1.0.0" });

    private sealed record Project(CSharpCompilation Compilation, GeneratorDriver Driver, AdditionalText[] Files)
    {
        public static Project Create()
        {
            var files = new[] { Published(First), Published(Second) };
            return new Project(Compilations.Create(First, Second, Shared, Plain), GeneratorRun.NewDriver(files), files);
        }

        public Project Edit(int file, string from, string to)
        {
            var tree = Compilation.SyntaxTrees[file];
            Assert.Contains(from, tree.ToString(), StringComparison.Ordinal);
            var text = tree.ToString().Replace(from, to, StringComparison.Ordinal);
            return this with { Compilation = Compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, Compilations.ParseOptions, path: tree.FilePath)) };
        }

        public Project With(string property, string value) =>
            this with { Driver = Driver.WithUpdatedAnalyzerConfigOptions(new BuildProperties([.. new[] { ("RootNamespace", "Tests") }.Where(other => !string.Equals(other.Item1, property, StringComparison.Ordinal)), (property, value)])) };

        public Project Publish(int file, Func<string, string> edit)
        {
            var text = Files[file].GetText()!.ToString();
            Assert.NotEqual(text, edit(text));
            return this with { Driver = Driver.ReplaceAdditionalText(Files[file], new PublishedFile(Files[file].Path, edit(text))) };
        }
    }
}
