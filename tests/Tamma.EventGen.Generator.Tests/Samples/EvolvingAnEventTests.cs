using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Analysis;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Tests.Compatibility;
using Tamma.EventGen.Schema;
using Tamma.Samples.EvolvingAnEvent;

namespace Tamma.EventGen.Generator.Tests.Samples;

/// <summary>
/// The story that the README of samples/EvolvingAnEvent tells: its changes are made to its record, one after the other, and what it says
/// that the compiler says, the build publishes and the program prints is what they do. <c>TAMMA_UPDATE_DOCS=1</c> renews it.
/// </summary>
public sealed class EvolvingAnEventTests
{
    private const int Width = 118;

    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "EvolvingAnEvent");

    private readonly string _outcome = File.ReadAllText(Path.Combine(Folder, "BuildOutcome.cs"));
    private readonly List<EventContract> _published = [];
    private string _record = "";

    private AdditionalText[] Files => [.. _published.Select(PublishedFile.Of)];

    [Fact]
    public async Task Its_README_is_true()
    {
        var page = Path.Combine(Folder, "README.md");
        var readme = await File.ReadAllTextAsync(page);
        var parts = readme.Split("```");
        for (var i = 1; i < parts.Length; i += 2)
        {
            var start = parts[i].IndexOf('\n', StringComparison.Ordinal) + 1;
            parts[i] = parts[i][..start] + await Told(parts[i][..(start - 1)], parts[i][start..]);
        }

        if (Environment.GetEnvironmentVariable("TAMMA_UPDATE_DOCS") == "1")
            await File.WriteAllTextAsync(page, string.Join("```", parts));
        Assert.Equal(string.Join("```", parts), readme);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Folder, "BuildCompleted.cs")), _record);
        Assert.Equal(_published.Count, Directory.GetFiles(Path.Combine(Folder, "contracts"), "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void Its_migrations_hold() => Assert.Empty(EventCatalog.Registry.VerifyMigrations());

    /// <summary>A block of the page as it should be, after what it tells has been done.</summary>
    private async Task<string> Told(string kind, string text)
    {
        switch (kind)
        {
            case "console":
                return text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)] + Printed();
            case "csharp" when _record.Length == 0:
                _record = text;
                break;
            case "diff":
                _record = text.Split("@@\n").Aggregate(_record, Changed);
                break;
            case "sh":
                Publish();
                break;
            case "text":
                return string.Concat((await Diagnostics()).Select(Written));
        }

        return text;
    }

    private static string Printed()
    {
        using var output = new StringWriter { NewLine = "\n" };
        Replay.Run(File.ReadLines(Path.Combine(Folder, "events.jsonl")), output);
        return output.ToString();
    }

    /// <summary>The source with a change: the lines of a hunk that begin with a space or a minus stand in it once.</summary>
    private static string Changed(string source, string hunk)
    {
        var lines = hunk.TrimEnd('\n').Split('\n');
        var before = Side('-');
        Assert.True(source.Split(before).Length == 2, before);
        return source.Replace(before, Side('+'), StringComparison.Ordinal);

        string Side(char sign) => string.Concat(lines.Where(line => line[0] == ' ' || line[0] == sign).Select(line => line[1..] + "\n"));
    }

    /// <summary>Nothing stands against it, and the contract is the committed one.</summary>
    private void Publish()
    {
        var contract = GeneratorRun.Beside(Files, _record, _outcome).Contract;
        var file = PublishedFile.Of(contract);
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, file.Path)), file.GetText().ToString());
        _published.Add(contract);
    }

    /// <summary>What the compiler says of the declaration and its versions; a build that has errors shows no information.</summary>
    private async Task<IEnumerable<Diagnostic>> Diagnostics()
    {
        var found = await GeneratorRun.BesideUnchecked(Files, _record, _outcome).Output
            .WithAnalyzers(
                [new EventAnalyzer(new EventDeclarationCheck(), new EventCompatibilityCheck(), new MigrationCheck()), new ContractFileAnalyzer()],
                new AnalyzerOptions([.. Files], new BuildProperties()))
            .GetAnalyzerDiagnosticsAsync();
        return found
            .Where(diagnostic => diagnostic.Severity == found.Max(other => other.Severity))
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    /// <summary>A message in lines of a page's width.</summary>
    private static string Written(Diagnostic diagnostic)
    {
        var text = new StringBuilder();
        var length = 0;
        foreach (var word in $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}".Split(' '))
        {
            var isNext = length > 0 && length + 1 + word.Length > Width;
            text.Append(isNext ? "\n" : length > 0 ? " " : "").Append(word);
            length = isNext ? word.Length : length + 1 + word.Length;
        }

        return text.Append('\n').ToString();
    }
}
