using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Tamma.EventGen.Package.Tests;

/// <summary>The direction of dependencies, read from the packed assemblies; docs/architecture.md shows it.</summary>
[Collection(nameof(PackageFeed))]
public sealed class AssemblyReferenceTests(PackageFeed feed)
{
    private const string Roslyn = "Microsoft.CodeAnalysis";

    public static readonly TheoryData<string, string, string[]> Allowed = new()
    {
        { "Tamma.EventGen", "analyzers/dotnet/roslyn4.8/cs/Tamma.EventGen.Schema.dll", ["netstandard"] },
        { "Tamma.EventGen", "analyzers/dotnet/roslyn4.8/cs/Tamma.EventGen.Generator.dll", ["netstandard", Roslyn + ", 4.8.0.0", Roslyn + ".CSharp, 4.8.0.0", "System.Collections.Immutable, 7.0.0.0", "Tamma.EventGen.Schema"] },
        {
            "Tamma.EventGen", "analyzers/dotnet/roslyn4.8/cs/Tamma.EventGen.CodeFixes.dll",
            ["netstandard", Roslyn + ", 4.8.0.0", Roslyn + ".CSharp, 4.8.0.0", Roslyn + ".Workspaces, 4.8.0.0", "System.Collections.Immutable, 7.0.0.0", "System.Composition.AttributedModel", "Tamma.EventGen.Generator", "Tamma.EventGen.Schema"]
        },
        { "Tamma.EventGen", "tasks/net8.0/Tamma.EventGen.Schema.dll", ["netstandard"] },
        { "Tamma.EventGen", "tasks/net8.0/Tamma.EventGen.Build.dll", ["System.*", "Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core", "Tamma.EventGen.Schema"] },
        { "Tamma.EventGen", "tasks/net472/Tamma.EventGen.Build.dll", ["mscorlib", "netstandard", "System*", "Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core", "Tamma.EventGen.Schema"] },
        { "Tamma.Catalog", "lib/net8.0/Tamma.Catalog.dll", ["System.*", "Tamma.Events"] },
        { "Tamma.Events", "lib/net8.0/Tamma.Events.dll", ["System.*"] },
        { "Tamma.Events", "lib/net10.0/Tamma.Events.dll", ["System.*"] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void An_assembly_references_what_it_may(string package, string path, string[] allowed)
    {
        var references = ReferencesOf(package, path);

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(allowed.Any(pattern => Matches(pattern, reference)), $"{path} references {reference}."));
    }

    [Fact]
    public void Every_packed_assembly_of_ours_is_judged() => Assert.Equal(
        Allowed.Select(row => (string)row[1]).Append("tasks/net472/Tamma.EventGen.Schema.dll").Order(StringComparer.Ordinal),
        new[] { "Tamma.EventGen", "Tamma.Events", "Tamma.Catalog" }.SelectMany(FilesOf)
            .Where(file => Path.GetFileName(file).StartsWith("Tamma.", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_but_our_own_assemblies_is_handed_to_the_compiler() => Assert.All(
        FilesOf("Tamma.EventGen").Where(file => file.StartsWith("analyzers/", StringComparison.Ordinal)),
        file => Assert.StartsWith("analyzers/dotnet/roslyn4.8/cs/Tamma.EventGen.", file, StringComparison.Ordinal));

    private string[] FilesOf(string package)
    {
        using var archive = ZipFile.OpenRead(feed.PackageFile(package));
        return archive.Entries.Select(entry => entry.FullName).ToArray();
    }

    private string[] ReferencesOf(string package, string path)
    {
        using var archive = ZipFile.OpenRead(feed.PackageFile(package));
        var stream = new MemoryStream();
        using (var entry = archive.GetEntry(path)!.Open())
            entry.CopyTo(stream);
        stream.Position = 0;
        using var assembly = new PEReader(stream);
        var metadata = assembly.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .Select(reference => metadata.GetString(reference.Name) + ", " + reference.Version)
            .ToArray();
    }

    // "Name" any version, "Name, 1.0.0.0" that version, "Name*" any name that starts so.
    private static bool Matches(string pattern, string reference) => pattern switch
    {
        [.., '*'] => reference.StartsWith(pattern[..^1], StringComparison.Ordinal),
        _ when pattern.Contains(',', StringComparison.Ordinal) => reference == pattern,
        _ => reference.StartsWith(pattern + ",", StringComparison.Ordinal),
    };
}
