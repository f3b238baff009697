using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Tamma.EventGen.Package.Tests;

/// <summary>What a user gets with one package reference, from the packed packages, in new projects outside the repository.</summary>
[Collection(nameof(PackageFeed))]
public sealed class NewProjectTests(PackageFeed feed)
{
    private const string Record = """
        using System.ComponentModel.DataAnnotations;
        using Tamma.Events;

        namespace Shop;

        /// <summary>A pull request was opened.</summary>
        [TammaEvent("GIT.PULL_REQUEST.CREATED", "1.2.0")]
        public sealed partial record PullRequestCreated
        {
            /// <summary>Repository in owner/name form.</summary>
            /// <example>acme/widgets</example>
            [RegularExpression(@"[^/\s]+/[^/\s]+")]
            public required string Repository { get; init; }

            /// <summary>Number of the pull request in its repository.</summary>
            [Range(1, int.MaxValue)]
            public required int Number { get; init; }
        }

        """;

    private const string Exe = "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><RootNamespace>Shop</RootNamespace>";

    [Fact]
    public async Task A_record_becomes_a_contract_that_refuses_and_accepts()
    {
        var project = feed.NewProject("first", Exe + "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>")
            .Write("PullRequestCreated.cs", Record)
            .Write("Program.cs", """"
                using System.Text;
                using System.Text.Json;
                using Shop;
                using Tamma.Events;

                foreach (var error in PullRequestCreated.Contract.Validate("""{"repository":"acme","number":0}"""u8))
                    System.Console.WriteLine($"{error.Code} at {error.Pointer}");
                var context = new EventContext { ActorType = ActorType.System, ActorId = "tests", Origin = EventOrigin.Cli, ProductVersion = "1.0.0", Environment = "dev" };
                var envelope = context.Create(new PullRequestCreated { Repository = "acme/widgets", Number = 7 });
                var read = EventCatalog.Read(envelope.ToUtf8Json());
                System.Console.WriteLine($"{read.Status} {((EventEnvelope<PullRequestCreated>)read.Envelope!).Payload.Number}");
                var options = new JsonSerializerOptions { TypeInfoResolver = EventCatalog.Registry };
                System.Console.WriteLine(JsonSerializer.Serialize(envelope.Payload, options));
                System.Console.WriteLine(PullRequestCreated.Contract.JsonSchema.Length > 100);
                using var stream = new System.IO.MemoryStream([.. envelope.ToUtf8Json(), (byte)'\n', .. "{}"u8]);
                await foreach (EventLine line in EventCatalog.Registry.ReadLinesAsync(stream))
                    System.Console.WriteLine($"{line.Number}: {line.Result.Status} {line.Result.Errors.Count > 0}");
                """");

        var run = (await project.DotNetAsync("run")).AssertSucceeded();

        Assert.Equal(
            """
            PatternMismatch at /repository
            NumberTooSmall at /number
            Valid 7
            {"repository":"acme/widgets","number":7}
            True
            1: Valid False
            2: Invalid True
            """.ReplaceLineEndings(),
            run.Output.Trim().ReplaceLineEndings());
        var contracts = Path.Combine("bin", "Debug", "net10.0", "contracts");
        using var schema = JsonDocument.Parse(project.Read(Path.Combine(contracts, "GIT.PULL_REQUEST.CREATED", "1.2.0.schema.json")));
        Assert.Equal("urn:tamma:event:GIT.PULL_REQUEST.CREATED:1.2.0", schema.RootElement.GetProperty("$id").GetString());
        Assert.Equal("Repository in owner/name form.", schema.RootElement.GetProperty("properties").GetProperty("repository").GetProperty("description").GetString());
        Assert.True(project.Has(Path.Combine(contracts, "GIT.PULL_REQUEST.CREATED", "1.2.0.event.schema.json")));
        Assert.True(project.Has(Path.Combine(contracts, "envelope.schema.json")));
        Assert.True(project.Has(Path.Combine(contracts, "catalog.json")));
        Assert.True(project.Has(Path.Combine(contracts, "CATALOG.md")));
        Assert.True(project.Has(Path.Combine(contracts, "catalog.html")));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/Tamma.EventGen/README.md")]
    public async Task What_the_README_shows_compiles_and_prints_what_it_says(string readme)
    {
        var blocks = (await File.ReadAllTextAsync(Path.Combine(Commands.RepositoryRoot, readme))).Split("```").Where((_, i) => i % 2 == 1).ToArray();
        var code = blocks.Where(block => block.StartsWith("csharp\n", StringComparison.Ordinal)).Select(block => block["csharp\n".Length..]).ToArray();
        var project = feed.NewProject("readme-" + readme.Length, Exe + "<ImplicitUsings>enable</ImplicitUsings>")
            .Write("PullRequestCreated.cs", code[0])
            .Write("Program.cs", "using Shop;\nusing Tamma.Events;\n" + code[1] + code[2] + "Console.WriteLine(read.Status);\n");

        var run = (await project.DotNetAsync("run")).AssertSucceeded();

        Assert.Equal((blocks.First(block => block.StartsWith('\n')) + "Valid").Trim().ReplaceLineEndings(), run.Output.Trim().ReplaceLineEndings());
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_version_are_errors_at_their_tokens()
    {
        var project = feed.NewProject("wrong", Exe)
            .Write("Program.cs", Record.Replace("\"GIT.PULL_REQUEST.CREATED\", \"1.2.0\"", "\"git.pr\", \"1.2\"", StringComparison.Ordinal) + "static class Program { static void Main() { } }");

        var build = await project.DotNetAsync("build");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("Program.cs(7,13): error TEG1003: 'git.pr'", build.Output, StringComparison.Ordinal);
        Assert.Contains("Program.cs(7,23): error TEG1004: '1.2'", build.Output, StringComparison.Ordinal);
        Assert.Contains("docs/diagnostics/TEG1003.md", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Properties_mean_what_they_say_also_over_several_lines_and_with_an_at_sign()
    {
        var project = feed.NewProject("properties", Exe + """
            <TammaEventAggregates>
              ORDER,
              BASKET
            </TammaEventAggregates>
            <TammaEventParticiples>
              DESPATCHT;
              VERSANDT
            </TammaEventParticiples>
            <TammaEventAbbreviations>
              QTY=QUANTITY,
              SKU=STOCK_KEEPING_UNIT
            </TammaEventAbbreviations>
            <TammaEventCatalogNamespace>Shop.@event</TammaEventCatalogNamespace>
            <TammaEventCatalogClass>@Events</TammaEventCatalogClass>
            """)
            .Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.TEG1034.severity = warning\n")
            .Write("Events.cs", Record.Replace("GIT.PULL_REQUEST.CREATED", "BASKET.SKU.VERSANDT", StringComparison.Ordinal))
            .Write("Program.cs", "foreach (var contract in Shop.@event.Events.Registry) System.Console.WriteLine(contract.EventType);");

        var build = (await project.DotNetAsync("build")).AssertSucceeded();

        Assert.DoesNotContain("TEG1030", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("TEG1031", build.Output, StringComparison.Ordinal);
        Assert.Contains("TEG1034: 'BASKET.SKU.VERSANDT' abbreviates: write 'STOCK_KEEPING_UNIT'", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_event_is_the_body_of_a_minimal_API()
    {
        var project = feed.NewProject("web", "<TargetFramework>net10.0</TargetFramework><RootNamespace>Shop</RootNamespace><JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>", sdk: "Microsoft.NET.Sdk.Web")
            .Write("PullRequestCreated.cs", Record)
            .Write("Program.cs", """"
                using System.Linq;
                using System.Net.Http;
                using System.Text;
                using Microsoft.AspNetCore.Builder;
                using Microsoft.AspNetCore.Http;
                using Microsoft.Extensions.DependencyInjection;
                using Microsoft.Extensions.Logging;
                using Shop;

                var builder = WebApplication.CreateSlimBuilder(args);
                builder.Logging.ClearProviders();
                builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, EventCatalog.Registry));
                var app = builder.Build();
                app.Urls.Add("http://127.0.0.1:0");
                app.MapPost("/events", (PullRequestCreated created) => Results.Ok(created with { Number = created.Number + 1 }));
                await app.StartAsync();
                using var client = new HttpClient { BaseAddress = new System.Uri(app.Urls.First()) };
                foreach (var body in new[] { """{"repository":"acme/widgets","number":7}""", """{"repository":"acme/widgets"}""" })
                {
                    using var response = await client.PostAsync("/events", new StringContent(body, Encoding.UTF8, "application/json"));
                    System.Console.WriteLine($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}".Trim());
                }
                await app.StopAsync();
                """");

        var run = (await project.DotNetAsync("run")).AssertSucceeded();

        Assert.Equal(
            """
            200 {"repository":"acme/widgets","number":8}
            400
            """.ReplaceLineEndings(),
            run.Output.Trim().ReplaceLineEndings());
    }

    [Fact]
    public async Task Two_projects_and_two_frameworks_have_a_catalogue_each()
    {
        var library = feed.NewProject(Path.Combine("two", "Library"), "<TargetFrameworks>net8.0;net10.0</TargetFrameworks><RootNamespace>Library</RootNamespace>")
            .Write("Event.cs", Record.Replace("namespace Shop", "namespace Library", StringComparison.Ordinal));
        var app = feed.NewProject(Path.Combine("two", "App"), Exe, """<ProjectReference Include="../Library/Library.csproj" />""")
            .Write("Event.cs", Record.Replace("1.2.0", "2.0.0", StringComparison.Ordinal))
            .Write("Program.cs", """"
                using Tamma.Events;
                var both = EventRegistry.Combine(Shop.EventCatalog.Registry, Library.EventCatalog.Registry);
                foreach (var contract in both)
                    System.Console.WriteLine(contract.ClrType.Namespace + " " + contract.Version);
                """");

        (await library.DotNetAsync("build")).AssertSucceeded();
        var run = (await app.DotNetAsync("run")).AssertSucceeded();

        Assert.Equal(["Library 1.2.0", "Shop 2.0.0"], run.Output.Trim().ReplaceLineEndings("\n").Split('\n').Order(StringComparer.Ordinal));
        foreach (var framework in new[] { "net8.0", "net10.0" })
            Assert.True(library.Has(Path.Combine("bin", "Debug", framework, "contracts", "GIT.PULL_REQUEST.CREATED", "1.2.0.schema.json")));
        Assert.Equal(
            library.Read(Path.Combine("bin", "Debug", "net8.0", "contracts", "catalog.json")),
            library.Read(Path.Combine("bin", "Debug", "net10.0", "contracts", "catalog.json")));

        (await library.DotNetAsync("pack", "--no-build", "-c", "Debug", "-p:TammaPackEventArtifacts=true", "-warnaserror:NU5118")).AssertSucceeded();
        using var archive = ZipFile.OpenRead(Path.Combine(library.Folder, "bin", "Debug", "Library.1.0.0.nupkg"));
        Assert.Single(archive.Entries, entry => entry.FullName == "contracts/GIT.PULL_REQUEST.CREATED/1.2.0.schema.json");
        (await app.DotNetAsync("publish", "--no-build", "-c", "Debug")).AssertSucceeded();
        Assert.Equal(
            ["2.0.0.event.schema.json", "2.0.0.schema.json"],
            Directory.EnumerateFiles(Path.Combine(app.Folder, "bin", "Debug", "net10.0", "publish", "contracts", "GIT.PULL_REQUEST.CREATED")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Packages_of_one_build_are_byte_equal()
    {
        foreach (var id in new[] { "Tamma.Events", "Tamma.EventGen", "Tamma.Catalog" })
        {
            var again = Path.Combine(feed.Root, "again");
            (await feed.PackAsync(id, again)).AssertSucceeded();
            Assert.Equal(
                await File.ReadAllBytesAsync(feed.PackageFile(id)),
                await File.ReadAllBytesAsync(Directory.EnumerateFiles(again, id + ".0.1.0*.nupkg").Single()));
        }
    }
}
