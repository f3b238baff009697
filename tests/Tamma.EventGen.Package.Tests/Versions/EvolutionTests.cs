using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Tamma.EventGen.Package.Tests.Versions;

/// <summary>An event's life in a new project with the package: four versions, each published and storing an event, and a program of the last that reads them all.</summary>
[Collection(nameof(PackageFeed))]
public sealed class EvolutionTests(PackageFeed feed)
{
    private const string Repository = """
            /// <example>acme/widgets</example>
            [RegularExpression("[^/]+/[^/]+")] public required string Repository { get; init; }
        """;

    private const string Branch = "    public required string Branch { get; init; }";

    private const string HeadBranch = "    [RenamedFrom(\"branch\", \"There are two.\")] public required string HeadBranch { get; init; }";

    private const string BaseBranch = "    public string BaseBranch { get; init; } = \"main\";";

    private const string Owner = """
            public required string Owner { get; init; }
            public required string Name { get; init; }

            private static PullRequestCreated Migrate(V1 old) => new()
            {
                Owner = old.Repository.Split('/')[0],
                Name = old.Repository.Split('/')[1],
                HeadBranch = old.HeadBranch,
                BaseBranch = old.BaseBranch,
            };
        """;

    private const string Context = """
        var context = new EventContext { ActorType = ActorType.System, ActorId = "tests", Origin = EventOrigin.Cli, ProductVersion = "1.0.0", Environment = "dev" };
        """;

    [Fact]
    public async Task What_each_version_stored_is_read_by_the_last()
    {
        // The records are about their versions: none of them says what it means.
        var project = feed.NewProject("evolution", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><RootNamespace>Shop</RootNamespace><ImplicitUsings>enable</ImplicitUsings><TreatWarningsAsErrors>true</TreatWarningsAsErrors><NoWarn>TEG1040;TEG1041</NoWarn>");

        string[] stored =
        [
            await StoreAsync(project, Record("1.0.0", Repository, Branch), """new PullRequestCreated { Repository = "acme/widgets", Branch = "fix/login" }"""),
            await StoreAsync(project, Record("1.1.0", Repository, Branch, BaseBranch), """new PullRequestCreated { Repository = "acme/gadgets", Branch = "feature/map", BaseBranch = "next" }"""),
            await StoreAsync(project, Record("1.2.0", Repository, HeadBranch, BaseBranch), """new PullRequestCreated { Repository = "acme/gizmos", HeadBranch = "docs" }"""),
        ];
        project.Write("stored.jsonl", string.Join('\n', stored));
        project.Write("PullRequestCreated.cs", Record("2.0.0", Owner, HeadBranch, BaseBranch)).Write("Program.cs", $$""""
            using System.Text;
            using Shop;
            using Tamma.Events;

            {{Context}}
            var current = Encoding.UTF8.GetString(context.Create(new PullRequestCreated { Owner = "acme", Name = "things", HeadBranch = "x" }).ToUtf8Json());
            foreach (var line in File.ReadLines("stored.jsonl").Append(current).Append(current.Replace("\"2.0.0\"", "\"2.1.0\"")))
            {
                var read = EventCatalog.Read(Encoding.UTF8.GetBytes(line));
                Console.WriteLine($"{read.Status} {read.StoredVersion} {(read.Envelope as EventEnvelope<PullRequestCreated>)?.Payload}".TrimEnd());
            }

            Console.WriteLine(EventCatalog.Registry.VerifyMigrations().Count);
            """");

        var refused = await project.DotNetAsync("build", "--no-restore", "-p:TammaEventRequirePublished=true");
        var error = Assert.Single(BuildError.Of(refused));
        Assert.Equal(("TEG2028", "PullRequestCreated.cs"), (error.Id, error.File));
        Assert.Contains("2.0.0", error.Message, StringComparison.Ordinal);
        (await project.DotNetAsync("build", "--no-restore", "-t:PublishEventContracts")).AssertSucceeded();
        var run = (await project.DotNetAsync("run", "--no-restore", "--property:TammaEventRequirePublished=true")).AssertSucceeded();

        Assert.Equal(
            """
            Valid 1.0.0 PullRequestCreated { Owner = acme, Name = widgets, HeadBranch = fix/login, BaseBranch = main }
            Valid 1.1.0 PullRequestCreated { Owner = acme, Name = gadgets, HeadBranch = feature/map, BaseBranch = next }
            Valid 1.2.0 PullRequestCreated { Owner = acme, Name = gizmos, HeadBranch = docs, BaseBranch = main }
            Valid 2.0.0 PullRequestCreated { Owner = acme, Name = things, HeadBranch = x, BaseBranch = main }
            NewerVersion 2.1.0
            0
            """.ReplaceLineEndings(),
            run.Output.Trim().ReplaceLineEndings());
        Assert.Equal(["1.0.0", "1.1.0", "1.2.0", "2.0.0"], Published(project));
    }

    [Fact]
    public async Task A_project_of_several_frameworks_publishes_once()
    {
        var project = feed.NewProject("several", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>").Write("PullRequestCreated.cs", Record("1.0.0", Repository, Branch));

        (await project.DotNetAsync("build", "-t:PublishEventContracts")).AssertSucceeded();

        Assert.Equal(["1.0.0"], Published(project));
        var contract = Path.Combine("contracts", "GIT.PULL_REQUEST.CREATED", "1.0.0.schema.json");
        foreach (var framework in new[] { "net8.0", "net10.0" })
            Assert.Equal(project.Read(Path.Combine("bin", "Debug", framework, contract)), project.Read(contract));
    }

    private static string Record(string version, params string[] members) => $$"""
        using System.ComponentModel.DataAnnotations;
        using Tamma.Events;

        namespace Shop;

        [TammaEvent("GIT.PULL_REQUEST.CREATED", "{{version}}")]
        public sealed partial record PullRequestCreated
        {
        {{string.Join('\n', members)}}
        }
        """;

    /// <summary>Publishes a version, and runs a program that writes an event of it.</summary>
    private static async Task<string> StoreAsync(Consumer project, string record, string creation)
    {
        project.Write("PullRequestCreated.cs", record).Write("Program.cs", $$"""
            using System.Text;
            using Shop;
            using Tamma.Events;

            {{Context}}
            Console.WriteLine(Encoding.UTF8.GetString(context.Create({{creation}}).ToUtf8Json()));
            """);
        return (await project.DotNetAsync("run", "--property:TammaPublishEventContracts=true")).AssertSucceeded().Output.Trim();
    }

    private static string[] Published(Consumer project) =>
    [
        .. Directory.GetFiles(Path.Combine(project.Folder, "contracts"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file).Replace(".schema.json", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];
}
