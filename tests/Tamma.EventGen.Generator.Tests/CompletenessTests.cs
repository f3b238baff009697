using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>
/// Every rule has one analyzer, a test class, a release-tracking entry, and a page that tells the truth; the build task's codes have
/// pages too. With TAMMA_UPDATE_DOCS=1 (<c>eng/docs-check --write</c>) what is generated of the pages is written instead of compared.
/// </summary>
public sealed partial class CompletenessTests
{
    private const string TableStart = "<!-- The table is written by eng/docs-check --write. -->\n";
    private const string TableEnd = "<!-- End of the table. -->\n";

    /// <summary>The rule whose example is too long for a page: it takes thousands of records. Its test compares its message with the page.</summary>
    private const string WithoutExample = "TEG2021";

    private static readonly string Root = Repository.Root;
    private static readonly string Pages = Path.Combine(Root, "docs", "diagnostics");

    /// <summary>The static fields that hold descriptors; a field is named for what is wrong.</summary>
    private static readonly FieldInfo[] Fields = typeof(EventGenerator).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
        .ToArray();

    private static readonly DiagnosticDescriptor[] Descriptors = Fields.Select(DescriptorOf).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToArray();

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = AllAnalyzers.Create();

    /// <summary>What the targets report by themselves, before the compile.</summary>
    private static readonly Dictionary<string, string> TargetCodes = Directory.EnumerateFiles(Path.Combine(Root, "src", "Tamma.EventGen.Build", "build"), "*.targets")
        .SelectMany(file => TargetCode().Matches(File.ReadAllText(file)))
        .ToDictionary(match => match.Groups["code"].Value, match => match.Groups["severity"].Value, StringComparer.Ordinal);

    /// <summary>The tasks' assembly is not referenced: what they may report is what their source names.</summary>
    private static readonly string[] TaskCodes = SourcesOf("Tamma.EventGen.Build")
        .SelectMany(source => TaskCode().Matches(source).Select(match => match.Groups["code"].Value))
        .Concat(TargetCodes.Keys)
        .Distinct()
        .Order(StringComparer.Ordinal)
        .ToArray();

    /// <summary>The fixes' assembly is not referenced either: a fix names its title, and the fields of its rules.</summary>
    private static readonly (string Field, string Title)[] Fixes = SourcesOf("Tamma.EventGen.CodeFixes")
        .SelectMany(source => Fix().Matches(source))
        .SelectMany(match => match.Groups["field"].Captures.Select(field => (field.Value, match.Groups["title"].Value)))
        .ToArray();

    public static TheoryData<string> FieldNames => new(Fields.Select(rule => rule.Name));

    public static TheoryData<string> RuleIds => new(Descriptors.Select(rule => rule.Id));

    public static TheoryData<string> RuleIdsWithExample => new(Descriptors.Select(rule => rule.Id).Where(id => !string.Equals(id, WithoutExample, StringComparison.Ordinal)));

    public static TheoryData<string> AllIds => new(Descriptors.Select(rule => rule.Id).Concat(TaskCodes));

    [Fact]
    public void Ids_are_unique()
    {
        var ids = Descriptors.Select(rule => rule.Id).Concat(TaskCodes).ToArray();
        Assert.NotEmpty(TaskCodes);
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.Matches("^TEG[1-4][0-9]{3}$", id));
        Assert.Equal(Fields.Select(field => field.Name).Distinct(), Fields.Select(field => field.Name));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void One_analyzer_reports_the_rule(string id) =>
        Assert.Single(Analyzers, analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == id));

    [Theory]
    [MemberData(nameof(FieldNames))]
    public void A_test_class_has_the_name_of_the_field(string field)
    {
        var tests = Assert.Single(typeof(CompletenessTests).Assembly.GetTypes(), type => type.Name == field + "Tests").GetMethods()
            .Where(method => method.IsDefined(typeof(FactAttribute)))
            .Select(method => method.Name)
            .ToArray();
        Assert.Contains(tests, test => test.StartsWith("Reports", StringComparison.Ordinal));
        Assert.Contains(tests, test => test.StartsWith("Ignores", StringComparison.Ordinal));
    }

    [Fact]
    public void The_release_tracking_lists_each_rule_as_it_is()
    {
        var tracked = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadLines(Path.Combine(Root, "src", "Tamma.EventGen.Generator", file)))
            .Where(line => line.StartsWith("TEG", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[..3]);
        Assert.Equal(Descriptors.Select(rule => new[] { rule.Id, rule.Category, rule.DefaultSeverity.ToString() }), tracked.OrderBy(row => row[0], StringComparer.Ordinal));
    }

    [Fact]
    public void Every_page_is_of_a_known_id() => Assert.Equal(
        Descriptors.Select(rule => rule.Id + ".md").Concat(TaskCodes.Select(code => code + ".md")).Prepend("README.md").Order(StringComparer.Ordinal),
        Directory.EnumerateFileSystemEntries(Pages).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_help_link_leads_to_the_page(string id) =>
        Assert.EndsWith("/docs/diagnostics/" + id + ".md", RuleOf(id)!.HelpLinkUri, StringComparison.Ordinal);

    [Fact]
    public void The_help_links_of_the_task_lead_to_the_same_folder()
    {
        var folder = RuleOf(Descriptors[0].Id)!.HelpLinkUri[..^"TEGnnnn.md".Length];
        Assert.Contains(SourcesOf("Tamma.EventGen.Build"), source => source.Contains('"' + folder + '"', StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AllIds))]
    public void A_page_starts_with_the_rule_and_has_every_section(string id)
    {
        var page = PageOf(id);
        Compare(Path.Combine(Pages, id + ".md"), HeadOf(id) + page[page.IndexOf("\n## ", StringComparison.Ordinal)..]);
        Assert.Equal(
            ["What it says", "Why", "Example", "How to fix", "How to configure", "When to suppress"],
            Section().Matches(page).Select(match => match.Groups["title"].Value));
        if (RuleOf(id) is not null)
            Assert.Contains($"dotnet_diagnostic.{id}.severity = ", SectionOf(page, "How to configure"), StringComparison.Ordinal);
    }

    /// <summary>The source before "corrected:" is reported, in the words of the page, and is otherwise sound; that after it is not reported at all.</summary>
    [Theory]
    [MemberData(nameof(RuleIdsWithExample))]
    public async Task The_example_is_true(string id)
    {
        var page = PageOf(id);
        var (wrong, corrected) = PageExample.Of(SectionOf(page, "Example"));
        var reported = (await wrong.AnalyzeAsync(Analyzers)).Where(diagnostic => IsCounted(diagnostic, id)).ToArray();
        Assert.Equal([id], reported.Select(diagnostic => diagnostic.Id).Distinct());
        Compare(Path.Combine(Pages, id + ".md"), Quote().Replace(page, QuoteOf(reported), 1));
        Assert.DoesNotContain(await corrected.AnalyzeAsync(Analyzers), diagnostic => IsCounted(diagnostic, id));
        Assert.NotEmpty(GeneratorRun.Beside(corrected.Files, corrected.Source).Contracts);
    }

    [Fact]
    public void The_rule_without_an_example_has_none() => Assert.DoesNotContain("```csharp", PageOf(WithoutExample), StringComparison.Ordinal);

    [Fact]
    public void Every_fix_is_found() =>
        Assert.All(
            SourcesOf("Tamma.EventGen.CodeFixes").Where(source => source.Contains("[ExportCodeFixProvider(", StringComparison.Ordinal)),
            source => Assert.Single(Fix().Matches(source)));

    [Fact]
    public void The_table_lists_every_rule()
    {
        var file = Path.Combine(Pages, "README.md");
        var text = File.ReadAllText(file);
        var rows = Descriptors.Select(rule => rule.Id).Concat(TaskCodes).Order(StringComparer.Ordinal)
            .Select(id => $"| [{id}]({id}.md) | {SeverityOf(id)} | {TitleOf(id)} | {FixOf(id)} |\n");
        var start = text.IndexOf(TableStart, StringComparison.Ordinal) + TableStart.Length;
        var end = text.IndexOf(TableEnd, StringComparison.Ordinal);
        Compare(file, text[..start] + "\n| Id | Severity | What holds | Code fix |\n| --- | --- | --- | --- |\n" + string.Concat(rows) + "\n" + text[end..]);
    }

    /// <summary>
    /// What the other pages don't speak of: information, such as that a version is not published yet, and documentation (TEG104x), for
    /// their examples are abridged.
    /// </summary>
    private static bool IsCounted(Diagnostic diagnostic, string id) =>
        string.Equals(diagnostic.Id, id, StringComparison.Ordinal)
        || (diagnostic.Severity > DiagnosticSeverity.Info && !diagnostic.Id.StartsWith("TEG104", StringComparison.Ordinal));

    /// <summary>The messages as the page quotes them.</summary>
    private static string QuoteOf(IEnumerable<Diagnostic> reported) => string.Join(
        "\n>\n",
        reported
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => "> " + diagnostic.GetMessage(CultureInfo.InvariantCulture))
            .Distinct(StringComparer.Ordinal));

    private static string HeadOf(string id) => $"""
        # {id}: {TitleOf(id)}

        | Severity | Category | Reported | Code fix |
        | --- | --- | --- | --- |
        | {SeverityOf(id)} | {RuleOf(id)?.Category ?? "event artifacts"} | {WhenOf(id)} | {FixOf(id)} |

        """;

    private static string WhenOf(string id)
    {
        if (RuleOf(id) is not { } rule)
            return TargetCodes.ContainsKey(id) ? "by the build, before the compile" : "by the build task, after the compile";
        return rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd) ? "at the build" : "while typing, and at the build";
    }

    private static string SeverityOf(string id) => RuleOf(id)?.DefaultSeverity.ToString() ?? TargetCodes.GetValueOrDefault(id, nameof(DiagnosticSeverity.Error));

    /// <summary>The title; a task's code has it in its page only.</summary>
    private static string TitleOf(string id) => RuleOf(id)?.Title.ToString(CultureInfo.InvariantCulture) ?? Heading().Match(PageOf(id)).Groups["title"].Value;

    private static string FixOf(string id) =>
        Fixes.Where(fix => DescriptorOf(Fields.Single(field => field.Name == fix.Field)).Id == id).Select(fix => fix.Title).DefaultIfEmpty("none").Order(StringComparer.Ordinal).Aggregate((left, right) => left + "; " + right);

    private static DiagnosticDescriptor? RuleOf(string id) => Descriptors.SingleOrDefault(rule => rule.Id == id);

    private static DiagnosticDescriptor DescriptorOf(FieldInfo field) => (DiagnosticDescriptor)field.GetValue(obj: null)!;

    private static string PageOf(string id) => File.ReadAllText(Path.Combine(Pages, id + ".md"));

    private static string SectionOf(string page, string title)
    {
        var rest = page[page.IndexOf("\n## " + title + "\n", StringComparison.Ordinal)..];
        var end = rest.IndexOf("\n## ", 1, StringComparison.Ordinal);
        return end < 0 ? rest : rest[..end];
    }

    private static IEnumerable<string> SourcesOf(string project) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", project), "*.cs").Select(File.ReadAllText);

    private static void Compare(string file, string expected)
    {
        if (Environment.GetEnvironmentVariable("TAMMA_UPDATE_DOCS") == "1")
            File.WriteAllText(file, expected);
        Assert.Equal(expected, File.ReadAllText(file));
    }

    [GeneratedRegex("\"(?<code>TEG[0-9]{4})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TaskCode();

    [GeneratedRegex("<(?<severity>Error|Warning)\\s[^>]*\\bCode=\"(?<code>TEG[0-9]{4})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TargetCode();

    [GeneratedRegex("^# TEG[0-9]{4}: (?<title>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("^## (?<title>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Section();

    [GeneratedRegex("(?<=\n)> .+(?:\n>.*)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quote();

    [GeneratedRegex("\\(\\s*(?:\"(?<title>[^\"]+)\"(?:,\\s*\\w+Rules\\.(?<field>\\w+))+|\\w+Rules\\.(?<field>\\w+), \"(?<title>[^\"]+)\")\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fix();
}
