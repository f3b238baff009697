using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Tamma.EventGen.Package.Tests.Diagnostics;

/// <summary>The page of a rule, and what is wrong in its example: source, older versions of it, and files of contracts.</summary>
/// <param name="Id">Such as <c>TEG2001</c>.</param>
/// <param name="Severity">As in the table of rules.</param>
internal sealed partial record DiagnosticPage(string Id, string Severity)
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using Tamma.Events;

        """;

    private static readonly string Folder = Path.Combine(Commands.RepositoryRoot, "docs", "diagnostics");

    private readonly string _text = File.ReadAllText(Path.Combine(Folder, Id + ".md")).ReplaceLineEndings("\n");

    /// <summary>Every rule of the table.</summary>
    public static IReadOnlyList<DiagnosticPage> All { get; } =
    [
        .. Row().Matches(File.ReadAllText(Path.Combine(Folder, "README.md"))).Select(row => new DiagnosticPage(row.Groups["id"].Value, row.Groups["severity"].Value)),
    ];

    /// <summary>Whether the build reports it, and not an analyzer.</summary>
    public bool IsOfBuild => _text.Contains("| by the build", StringComparison.Ordinal);

    /// <summary>What is wrong, as a file in a namespace of its own; null where the page shows none.</summary>
    public string? Source => Sources.Length == 0 ? null : InNamespace(Sources[^1], Id);

    /// <summary>The versions that were published before, as files.</summary>
    public IEnumerable<string> Older => Sources.SkipLast(1).Select((source, i) => InNamespace(source, $"{Id}.Older{i}"));

    /// <summary>The files of contracts beside it.</summary>
    public IEnumerable<(string Path, string Text)> Contracts => Json().Matches(Wrong).Select(file => (file.Groups["path"].Value, file.Groups["text"].Value));

    private string[] Sources => [.. CSharp().Matches(Wrong).Select(block => block.Groups["code"].Value)];

    /// <summary>
    /// The part of the example before "corrected". Examples with published versions are of the same few events: in one project each needs
    /// events of its own.
    /// </summary>
    private string Wrong
    {
        get
        {
            var start = _text.IndexOf("\n## Example\n", StringComparison.Ordinal);
            var section = _text[start.._text.IndexOf("\n## How to fix", start, StringComparison.Ordinal)];
            var wrong = section.Split("\ncorrected:")[0];
            if (Json().Count(wrong) == 0 && CSharp().Count(wrong) < 2)
                return wrong;
            return EventType().Matches(wrong).Select(match => match.Groups["type"].Value).Distinct().Aggregate(wrong, (text, type) => text.Replace(type, Renamed(type), StringComparison.Ordinal));
        }
    }

    private string Renamed(string type) => type.Insert(type.LastIndexOf('.') + 1, Id + "_");

    private static string InNamespace(string source, string name) =>
        source.Contains("[assembly:", StringComparison.Ordinal) || source.StartsWith("namespace ", StringComparison.Ordinal) ? Usings + source : Usings + $"namespace {name};\n\n" + source;

    [GeneratedRegex(@"^\| \[(?<id>TEG\d{4})\]\(\w+\.md\) \| (?<severity>\w+) \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();

    [GeneratedRegex("```csharp\n(?<code>.+?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CSharp();

    [GeneratedRegex("`(?<path>[^`\n]+)`[^`\n]*:\n\n```json\n(?<text>.+?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Json();

    [GeneratedRegex("\"(?<type>[A-Z][A-Z0-9_]*(\\.[A-Z][A-Z0-9_]*)+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EventType();
}
