using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Tamma.EventGen.Package.Tests;

/// <summary>The tests that share one feed.</summary>
[CollectionDefinition(nameof(PackageFeed))]
public sealed class PackageFeedCollection : ICollectionFixture<PackageFeed>;

/// <summary>The packages of this build in a folder feed, and a package folder of their own, so that no cached package is tested.</summary>
public sealed class PackageFeed : IAsyncLifetime
{
    // A version of its own for each run: NuGet never fetches a version again that it has.
    // A letter before the digits: an identifier of digits alone must not begin with a zero (semver.org, 9).
    private readonly string _suffix = "test.a" + Guid.NewGuid().ToString("N")[..8];

    /// <summary>A folder outside the repository; deleted at the end.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("tamma-eventgen-").FullName;

    public string Version => "0.1.0-" + _suffix;

    public string Feed => Path.Combine(Root, "feed");

    public string Packages => Path.Combine(Root, "packages");

    public string PackageFile(string id) => Directory.EnumerateFiles(Feed, id + "." + Version + ".nupkg").Single();

    public async Task InitializeAsync()
    {
        foreach (var project in new[] { "Tamma.Events", "Tamma.EventGen", "Tamma.Catalog" })
            (await PackAsync(project, Feed)).AssertSucceeded();
        await File.WriteAllTextAsync(Path.Combine(Root, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="feed" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><add key="restored" value="{Commands.PackageFolder}" /></fallbackPackageFolders>
              <packageSourceMapping>
                <packageSource key="feed"><package pattern="Tamma.*" /></packageSource>
                <packageSource key="nuget.org"><package pattern="*" /></packageSource>
              </packageSourceMapping>
            </configuration>
            """);
        // Nothing of a folder above may reach the new projects.
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            await File.WriteAllTextAsync(Path.Combine(Root, name), "<Project />");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return Task.CompletedTask;
    }

    internal Task<CommandResult> PackAsync(string project, string output) => Commands.DotNetAsync(
        Commands.RepositoryRoot,
        packages: null,
        "pack", Path.Combine("src", project), "--no-build", "-c", Commands.Configuration, "-p:VersionSuffix=" + _suffix, "-o", output, "-v:quiet");

    /// <summary>A new project in a folder of its own.</summary>
    internal Consumer NewProject(string name, string properties, string items = "", string sdk = "Microsoft.NET.Sdk", string package = "Tamma.EventGen") => new(this, name, $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <Nullable>enable</Nullable>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{package}" Version="{Version}" />
            {items}
          </ItemGroup>
        </Project>
        """);
}
