using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Tests.Compatibility;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>
/// The example of a diagnostic's page: C# source, and the published contracts that stand beside it. Of several blocks of C#, those
/// before the last one are published versions; a block of JSON is the file whose path stands in the line before it.
/// </summary>
/// <param name="Source">The source, with the usings that the page leaves out.</param>
/// <param name="Files">The published contracts.</param>
internal sealed partial record PageExample(string Source, IReadOnlyList<AdditionalText> Files)
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.IO;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using Tamma.Events;

        """;

    /// <summary>What is wrong and what is right. What the second part doesn't say again is as in the first.</summary>
    public static (PageExample Wrong, PageExample Corrected) Of(string section)
    {
        var parts = section.Split("\ncorrected:\n");
        Assert.Equal(2, parts.Length);
        var sources = SourcesIn(parts[0]);
        var published = sources.SkipLast(1).SelectMany(source => GeneratorRun.Of(source).Contracts).Select(PublishedFile.Of).ToArray();
        var (files, corrected) = (FilesIn(parts[0]), FilesIn(parts[1]));
        return (
            new PageExample(sources[^1], [.. published, .. files]),
            new PageExample(SourcesIn(parts[1]).SingleOrDefault(sources[^1]), [.. published, .. corrected.Length > 0 ? corrected : files]));
    }

    /// <summary>What is wrong on the page of a rule.</summary>
    public static PageExample WrongOf(string id)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics", id + ".md"));
        var start = page.IndexOf("\n## Example\n", StringComparison.Ordinal);
        return Of(page[start..page.IndexOf("\n## ", start + 1, StringComparison.Ordinal)]).Wrong;
    }

    /// <summary>What an analyzer is handed beside the source, in the project that the pages speak of.</summary>
    public AnalyzerOptions Options => CompatibilityRun.OptionsOf(Files, ("RootNamespace", "Shop"));

    /// <summary>What the analyzers report.</summary>
    public Task<ImmutableArray<Diagnostic>> AnalyzeAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        // The source may name the records of older versions, which are generated.
        return GeneratorRun.Beside(Files, Source).Output.WithAnalyzers(analyzers, Options).GetAnalyzerDiagnosticsAsync();
    }

    private static string[] SourcesIn(string part) => [.. CSharpBlock().Matches(part).Select(match => Complete(match.Groups["code"].Value))];

    /// <summary>The source with its usings, and with what System.Text.Json's generator would add.</summary>
    private static string Complete(string code) => Usings + code + string.Concat(Context().Matches(code).Select(match => $$"""

        partial class {{match.Groups["name"].Value}}
        {
            public {{match.Groups["name"].Value}}() : base(options: null) { }
            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
        }
        """));

    private static PublishedFile[] FilesIn(string part) => [.. JsonBlock().Matches(part).Select(match => new PublishedFile(match.Groups["path"].Value, match.Groups["text"].Value))];

    [GeneratedRegex("```csharp\n(?<code>.+?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex("`(?<path>[^`\n]+)`[^`\n]*:\n\n```json\n(?<text>.+?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsonBlock();

    [GeneratedRegex("partial class (?<name>\\w+) : JsonSerializerContext;", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Context();
}
