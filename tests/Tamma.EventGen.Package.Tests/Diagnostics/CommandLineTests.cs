using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Tamma.EventGen.Package.Tests.Diagnostics;

/// <summary>The packed package in a new project shows each rule at the command line, with its id and the link to its page.</summary>
[Collection(nameof(PackageFeed))]
public sealed partial class CommandLineTests(PackageFeed feed)
{
    private const string Properties = "<TargetFramework>net10.0</TargetFramework><RootNamespace>Shop</RootNamespace><ImplicitUsings>enable</ImplicitUsings>";

    private const string FrameworkUnsupported = "TEG3006";

    /// <summary>The rules that a page's example can't show in a build, each with the reason.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["TEG2021"] = "its example is too long for a page: CompatibilityRuleTests have it",
        ["TEG3001"] = "it is about a file system that refuses: WriteEventArtifactsTests have it",
        ["TEG3004"] = "an analyzer says the same before (TEG2025), and the task where that is silenced: PublishEventContractsTests have it",
    };

    [Fact]
    public async Task Each_rule_of_an_analyzer_is_shown_with_its_page()
    {
        var pages = DiagnosticPage.All.Where(page => !page.IsOfBuild && !Elsewhere.ContainsKey(page.Id)).ToArray();
        var published = feed.NewProject("rules-published", Properties);
        foreach (var (source, i) in pages.SelectMany(page => page.Older).Select((source, i) => (source, i)))
            published.Write($"Older{i}.cs", source);
        (await published.DotNetAsync("build", "-t:PublishEventContracts", "-p:TammaEventContractsPath=../rules/contracts")).AssertSucceeded();

        var project = feed.NewProject("rules", Properties).Write(".globalconfig", "is_global = true\n" + string.Concat(pages.Where(page => page.Severity == "Info").Select(page => $"dotnet_diagnostic.{page.Id}.severity = warning\n")));
        foreach (var page in pages)
        {
            project.Write(page.Id + ".cs", page.Source!);
            foreach (var (path, text) in page.Contracts)
                project.Write(path, text);
        }

        AssertShown(pages, await project.DotNetAsync("build"));
    }

    [Fact]
    public async Task Each_code_of_the_build_is_shown_with_its_page()
    {
        var project = feed.NewProject("codes", Properties);
        (await project.DotNetAsync("restore")).AssertSucceeded();
        var pages = DiagnosticPage.All.Where(page => page.IsOfBuild && !Elsewhere.ContainsKey(page.Id)).ToArray();
        foreach (var page in pages.Where(page => page.Id != FrameworkUnsupported))
        {
            // One by one: the task stops at the first. A page without source is about a property.
            project.Write("Rule.cs", page.Source ?? "");
            AssertShown([page], await project.DotNetAsync("build", "--no-restore", page.Source is null ? "-p:TammaEventCompatibility=BACKWARDS" : "-p:TammaEventCompatibility=BACKWARD"));
        }

        AssertShown(pages.Where(page => page.Id == FrameworkUnsupported), await feed.NewProject("standard", "<TargetFramework>netstandard2.0</TargetFramework>").DotNetAsync("build"));
    }

    private static void AssertShown(IEnumerable<DiagnosticPage> pages, CommandResult build)
    {
        var shown = Shown().Matches(build.Output).Where(match => match.Groups["id"].Value == match.Groups["page"].Value).Select(match => match.Groups["id"].Value);
        var missing = pages.Select(page => page.Id).Except(shown).ToArray();
        Assert.True(missing.Length == 0, $"Not shown: {string.Join(", ", missing)}\n{build.Output}");
    }

    [GeneratedRegex(@"(error|warning) (?<id>TEG\d{4}): .*\(https://[^ ]*/docs/diagnostics/(?<page>TEG\d{4})\.md\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Shown();
}
