using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;

namespace Tamma.EventGen.Package.Tests;

/// <summary>What a service gets with a reference to Tamma's events.</summary>
[Collection(nameof(PackageFeed))]
public sealed class CatalogPackageTests(PackageFeed feed)
{
    [Fact]
    public async Task Its_README_creates_and_reads_an_event_with_no_other_package()
    {
        var blocks = (await File.ReadAllTextAsync(Path.Combine(Commands.RepositoryRoot, "src", "Tamma.Catalog", "README.md"))).Split("```");
        var project = feed.NewProject("catalog", "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings>", package: "Tamma.Catalog")
            .Write("Program.cs", blocks[1]["csharp\n".Length..]);

        var run = (await project.DotNetAsync("run")).AssertSucceeded();

        Assert.Equal(blocks[3].Trim(), run.Output.Trim());
    }

    [Fact]
    public void It_brings_the_contracts_for_those_without_dotnet_and_needs_the_runtime_alone()
    {
        using var archive = ZipFile.OpenRead(feed.PackageFile("Tamma.Catalog"));
        var files = archive.Entries.Select(entry => entry.FullName).ToArray();
        using var specification = new StreamReader(archive.GetEntry("Tamma.Catalog.nuspec")!.Open());

        Assert.Contains("contracts/catalog.json", files);
        Assert.Contains("contracts/CATALOG.md", files);
        Assert.Contains("contracts/catalog.html", files);
        Assert.Contains("contracts/events.d.ts", files);
        Assert.Contains("contracts/envelope.schema.json", files);
        Assert.Contains("contracts/GIT.PULL_REQUEST.CREATED/1.2.0.event.schema.json", files);
        Assert.Contains("lib/net8.0/Tamma.Catalog.xml", files);
        Assert.Equal(["Tamma.Events", "System.Text.Json"], specification.ReadToEnd().Split("<dependency id=\"")[1..].Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]));
    }
}
