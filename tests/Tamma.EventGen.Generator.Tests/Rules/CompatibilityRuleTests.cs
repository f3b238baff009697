using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Tamma.EventGen.Generator.Analysis;
using Tamma.EventGen.Generator.Analysis.Checks;
using Tamma.EventGen.Generator.Tests.Compatibility;
using static Tamma.EventGen.Generator.Tests.Rules.CompatibilityVerifier;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>What is compared with what: policies, groups of versions, several events.</summary>
public sealed class CompatibilityScopeTests
{
    private const string Narrow = "public required int X { get; init; }";
    private const string Wide = "public required long X { get; init; }";

    /// <summary>int → long breaks published code alone, long → int new code alone.</summary>
    [Theory]
    [InlineData("", "", true, false)]
    [InlineData("", "nonsense", true, false)]
    [InlineData("", "3", true, false)]
    [InlineData("", "backward", true, false)]
    [InlineData("", "FORWARD", false, true)]
    [InlineData("", "FULL", true, true)]
    [InlineData("Backward", "FULL", true, false)]
    [InlineData("Forward", "BACKWARD", false, true)]
    [InlineData("Full", "BACKWARD", true, true)]
    [InlineData("Project", "FULL", true, true)]
    public async Task The_policy_of_the_event_comes_before_that_of_the_project(string own, string project, bool backward, bool forward)
    {
        Assert.Equal(backward, await IsRefused(Wide, Narrow));
        Assert.Equal(forward, await IsRefused(Narrow, Wide));

        async Task<bool> IsRefused(string older, string newer)
        {
            var source = Event("1.1.0", newer).Replace("\"1.1.0\"", own.Length == 0 ? "\"1.1.0\"" : "\"1.1.0\", Compatibility = CompatibilityPolicy." + own, StringComparison.Ordinal);
            var found = await CompatibilityRun.DiagnosticsOf(Usings + source, [Contract(Event("1.0.0", older))], ("TammaEventCompatibility", project));
            return found.Any(diagnostic => diagnostic is { Id: "TEG2006", Severity: DiagnosticSeverity.Error });
        }
    }

    [Theory]
    [InlineData("1.0.0", "1.9.9", true)]
    [InlineData("1.9.9", "2.0.0", false)]
    [InlineData("0.1.0", "0.1.1", true)]
    [InlineData("0.1.9", "0.2.0", false)]
    [InlineData("0.9.0", "1.0.0", false)]
    [InlineData("1.0.0-rc.1", "1.0.0", true)]
    [InlineData("1.0.0-rc.1", "1.0.0-rc.2", true)]
    [InlineData("2.0.0-rc.1", "2.1.0-rc.1", true)]
    [InlineData("1.9.0", "2.0.0-rc.1", false)]
    [InlineData("1.0.0+build.1", "1.0.1", true)]
    public async Task A_break_counts_within_the_group_of_versions(string published, string version, bool isRefused)
    {
        var found = await CompatibilityRun.DiagnosticsOf(Usings + Event(version, Narrow), [Contract(Event(published, Wide))]);
        Assert.Equal(isRefused, found.Any(diagnostic => string.Equals(diagnostic.Id, "TEG2006", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("1.2.0", "2.0.0", "1.x")]
    [InlineData("0.3.1", "0.4.0", "0.3.x")]
    [InlineData("1.2.0-beta", "2.0.0", "1.x")]
    public async Task A_break_asks_for_the_next_group(string published, string smallest, string group)
    {
        var version = SemanticVersionAfter(published);
        var diagnostic = Assert.Single(await VerifyAsync(Event(version, Narrow.Replace("int", "{|TEG2006:int|}", StringComparison.Ordinal)), Event(published, Wide)));
        Assert.Equal(smallest, diagnostic.Properties["SmallestVersion"]);
        Assert.Contains($"Declare version {smallest} with a migration from {group}", MessageOf(diagnostic), StringComparison.Ordinal);
    }

    /// <summary>What the step allows, a pre-release need not be a release for.</summary>
    [Theory]
    [InlineData("1.1.0-beta.1", "1.1.0-beta.2")]
    [InlineData("1.0.0", "1.1.0-beta.1")]
    public async Task An_acknowledgement_does_not_ask_a_prerelease_for_the_release(string published, string version)
    {
        var diagnostic = Assert.Single(await VerifyAsync(Event(version, "public required {|TEG2018:double|} X { get; init; }"), Event(published, Wide)));
        Assert.Equal(version, diagnostic.Properties["SmallestVersion"]);
        Assert.DoesNotContain("and declare version", MessageOf(diagnostic), StringComparison.Ordinal);
    }

    /// <summary>The last version alone would let it pass; the message names the one that it breaks.</summary>
    [Fact]
    public async Task Every_version_of_the_group_counts()
    {
        var diagnostic = Assert.Single(await VerifyAsync(
            Event("1.2.0", "[{|TEG2008:Range(1, 5)|}] public required int X { get; init; }"),
            Event("1.0.0", "[Range(1, 10)] public required int X { get; init; }"),
            Event("1.1.0", "[Range(1, 5)] public required int X { get; init; }")));
        Assert.Contains("Stored 1.0.0 events", MessageOf(diagnostic), StringComparison.Ordinal);
    }

    [Fact]
    public Task Versions_of_another_event_type_do_not_count() =>
        VerifyAsync(Event("1.0.0", Narrow), Event("1.0.0", Wide).Replace("A.CREATED", "B.CREATED", StringComparison.Ordinal));

    [Fact]
    public Task Each_event_is_reported_in_its_own_words() => VerifyAsync(
        Event("1.1.0", "public required {|TEG2006:int|} X { get; init; }") + """

        [TammaEvent("B.CREATED", "1.1.0")]
        public sealed partial record Other
        {
            public required int {|TEG2003:Y|} { get; init; }
        }
        """,
        Event("1.0.0", Wide),
        Event("1.0.0", "").Replace("A.CREATED", "B.CREATED", StringComparison.Ordinal));

    /// <summary>A record in several places is one cause.</summary>
    [Fact]
    public Task A_shared_record_is_reported_once() => VerifyAsync(
        Event("1.1.0", "public required Part P { get; init; } public required List<Part> Q { get; init; }", types: "public sealed record Part { public required {|TEG2006:int|} X { get; init; } }"),
        Event("1.0.0", "public required Part P { get; init; } public required List<Part> Q { get; init; }", types: "public sealed record Part { public required long X { get; init; } }"));

    [Fact]
    public Task A_member_of_a_case_is_reported_on_its_record() => VerifyAsync(
        Event("1.1.0", "public required Actor By { get; init; }", types: Union("public required {|TEG2006:int|} X { get; init; }")),
        Event("1.0.0", "public required Actor By { get; init; }", types: Union("public required long X { get; init; }")));

    [Fact]
    public Task A_member_in_another_part_of_the_record_is_reported_there() => VerifyAsync(
        Event("1.1.0", "", types: "public sealed partial record Created { public required {|TEG2006:int|} X { get; init; } }"),
        Event("1.0.0", Wide));

    [Fact]
    public async Task The_order_of_the_files_does_not_matter()
    {
        string[] older = [Event("1.0.0", ""), Event("1.1.0", "public string X { get; init; } = \"main\";"), Event("1.2.0", "public string X { get; init; } = \"main\"; public int? Y { get; init; }")];
        var source = Usings + Event("1.3.0", "public required string X { get; init; } public long Y { get; init; } = 1;");
        var files = older.Select(Contract).Select(PublishedFile.Of).ToArray();
        var expected = await Texts(files);
        Assert.NotEmpty(expected);
        foreach (var order in new[] { new[] { 2, 1, 0 }, [1, 0, 2], [1, 2, 0] })
            Assert.Equal(expected, await Texts(order.Select(i => files[i])));

        async Task<IReadOnlyList<string>> Texts(IEnumerable<AdditionalText> inOrder) =>
            [.. (await CompatibilityRun.DiagnosticsOf(source, inOrder)).Select(diagnostic => diagnostic + " " + string.Join(' ', diagnostic.AdditionalLocations))];
    }

    private static string Union(string member) => """
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")] [JsonDerivedType(typeof(User), "user")]
        public abstract record Actor;
        public sealed record User : Actor {
        """ + member + "}";

    private static string SemanticVersionAfter(string published)
    {
        var parts = published.Split('-')[0].Split('.');
        return parts[0] + "." + parts[1] + "." + (int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}

/// <summary>Whatever the compiler offers to silence or change a rule works on the rules of compatibility; the file's metadata comes by a configuration file, as in a build.</summary>
public sealed class CompatibilitySuppressionTests
{
    private const string Kind = "root = true\n[/contracts/**.json]\nbuild_metadata.AdditionalFiles.TammaKind = EventContract\n[*.cs]\n";
    private const string Source = "[TammaEvent(\"A.CREATED\", \"1.1.0\")] public sealed partial record Created { public required int X { get; init; } }";

    private static readonly string Marked = Source.Replace("required int", "required {|TEG2006:int|}", StringComparison.Ordinal);

    [Fact]
    public Task A_rule_is_an_error() => RunAsync(Marked);

    [Fact]
    public Task A_pragma_silences_a_place() => RunAsync("#pragma warning disable TEG2006\n" + Source + "\n#pragma warning restore TEG2006");

    [Fact]
    public Task An_attribute_silences_what_it_stands_on() =>
        RunAsync(Source.Replace("public required", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Tamma.Events\", \"TEG2006\", Justification = \"Test.\")] public required", StringComparison.Ordinal));

    [Fact]
    public Task An_editorconfig_switches_it_off() => RunAsync(Source, "dotnet_diagnostic.TEG2006.severity = none");

    [Fact]
    public Task An_editorconfig_makes_it_a_warning() => RunAsync(
        Source.Replace("required int", "required {|#0:int|}", StringComparison.Ordinal), "dotnet_diagnostic.TEG2006.severity = warning", new DiagnosticResult("TEG2006", DiagnosticSeverity.Warning).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    /// <summary>A file that is no published contract is none of ours.</summary>
    [Fact]
    public Task A_file_of_another_kind_is_not_read() => RunAsync(Source, "", path: "/other/A.CREATED/1.0.0.schema.json");

    /// <summary>The property of the project sets the severity that a version has by itself; a configuration file has the last word.</summary>
    [Theory]
    [InlineData("", DiagnosticSeverity.Error)]
    [InlineData("dotnet_diagnostic.TEG2028.severity = suggestion", DiagnosticSeverity.Info)]
    public async Task A_version_that_must_be_published_is_an_error_unless_an_editorconfig_says_otherwise(string editorConfig, DiagnosticSeverity severity)
    {
        var test = new AnalyzerTest<EventCompatibilityCheck> { TestCode = Usings + "[TammaEvent(\"A.CREATED\", {|#0:\"1.0.0\"|})] public sealed partial record Created;" };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.TammaEventRequirePublished = true"));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + editorConfig));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("TEG2028", severity).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        await test.RunAsync();
    }

    /// <summary>The rules on the contracts' files are set in a global configuration file: a section for C# files is not about them.</summary>
    [Theory]
    [InlineData("TEG3010", "is_global = true\n", true)]
    [InlineData("TEG3010", "root = true\n[*.cs]\n", false)]
    [InlineData("TEG3013", "is_global = true\n", true)]
    [InlineData("TEG3013", "root = true\n[*.cs]\n", false)]
    public async Task A_global_configuration_switches_a_rule_on_files_off(string id, string section, bool isSilenced)
    {
        var path = "/contracts/B.CREATED/1.0.0.schema.json";
        var text = PublishedFile.Of(Contract(Event("1.0.0", ""))).GetText().ToString().Replace("A.CREATED", "B.CREATED", StringComparison.Ordinal);
        var test = new AnalyzerTest<ContractFileAnalyzer> { TestCode = "" };
        var isMalformed = string.Equals(id, "TEG3010", StringComparison.Ordinal);
        test.TestState.AdditionalFiles.Add((path, isMalformed ? "{" : text));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", Kind));
        test.TestState.AnalyzerConfigFiles.Add((section.StartsWith("is_global", StringComparison.Ordinal) ? "/.globalconfig" : "/0/.editorconfig", section + "dotnet_diagnostic." + id + ".severity = none"));
        if (!isSilenced)
            test.ExpectedDiagnostics.Add(isMalformed ? DiagnosticResult.CompilerError(id).WithSpan(path, 1, 2, 1, 2) : DiagnosticResult.CompilerWarning(id).WithSpan(path, 5, 3, 5, 30));
        await test.RunAsync();
    }

    private static Task RunAsync(string source, string editorConfig = "", DiagnosticResult? expected = null, string path = "/contracts/A.CREATED/1.0.0.schema.json")
    {
        var test = new AnalyzerTest<EventCompatibilityCheck> { TestCode = Usings + source };
        test.TestState.AdditionalFiles.Add((path, PublishedFile.Of(Contract(Event("1.0.0", "public required long X { get; init; }"))).GetText().ToString()));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", Kind + editorConfig));
        if (expected is { } result)
            test.ExpectedDiagnostics.Add(result);
        test.DisabledDiagnostics.AddRange(["TEG2024", "TEG2028"]);
        return test.RunAsync();
    }
}
