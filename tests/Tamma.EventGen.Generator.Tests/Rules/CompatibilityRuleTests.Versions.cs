using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Tests.Compatibility;
using static Tamma.EventGen.Generator.Tests.Rules.CompatibilityVerifier;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>TEG2021</summary>
public sealed class CompatibilityNotProvedTests
{
    /// <summary>Records that lead to each other in a ring: two rings of lengths without a common divisor meet in every pair.</summary>
    private static string Ring(string version, int length) => Event(
        version,
        "public R0? Next { get; init; }",
        types: string.Concat(Enumerable.Range(0, length).Select(i => string.Create(CultureInfo.InvariantCulture, $"public sealed record R{i} {{ public R{(i + 1) % length}? Next {{ get; init; }} }} "))));

    [Fact]
    public async Task Reports_the_version_where_there_is_more_than_is_compared()
    {
        var source = Usings + Ring("1.1.0", 225);
        var error = Assert.Single(
            await CompatibilityRun.DiagnosticsOf(source, [Contract(Ring("1.0.0", 226))]),
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(("TEG2021", "\"1.1.0\""), (error.Id, TextAt(error.Location)));
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "diagnostics", "TEG2021.md"));
        Assert.Contains("\n> " + MessageOf(error) + "\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public Task Ignores_what_can_be_compared() => VerifyAsync(Ring("1.1.0", 7), Ring("1.0.0", 8));
}

/// <summary>TEG2025</summary>
public sealed class PublishedContractChangedTests
{
    private const string A = "public required int A { get; init; }";

    private const string ClockText = """@"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,7})?" """;

    private const string Clock = "[RegularExpression(" + ClockText + ")]";

    private static readonly string Older = Event("1.0.0", A);

    [Theory]
    [InlineData(A + " public int? B { get; init; }", "1.1.0")]
    [InlineData("/// <summary>What it is.</summary>\n" + A, "1.0.1")]
    [InlineData("[Obsolete(\"Use B.\")] " + A, "1.1.0")]
    public async Task Reports_a_change_without_another_version(string members, string version)
    {
        var diagnostic = Assert.Single(await VerifyAsync(Event("1.0.0", members).Replace("\"1.0.0\"", "{|TEG2025:\"1.0.0\"|}", StringComparison.Ordinal), Older));
        Assert.Equal(version, diagnostic.Properties["SmallestVersion"]);
        Assert.Contains("Declare version " + version, MessageOf(diagnostic), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_an_acknowledged_hazard_as_a_minor_step()
    {
        var diagnostic = Assert.Single(await VerifyAsync(
            Event("1.0.0", "[AcceptedHazard(CompatibilityHazard.PrecisionLost, \"meant\"), Range(0.0, 100.0)] public required decimal A { get; init; }").Replace("\"1.0.0\"", "{|TEG2025:\"1.0.0\"|}", StringComparison.Ordinal),
            Event("1.0.0", "[Range(0.0, 100.0)] public required double A { get; init; }")));
        Assert.Equal("1.1.0", diagnostic.Properties["SmallestVersion"]);
    }

    [Fact]
    public Task Reports_only_the_break_where_there_is_one() =>
        VerifyAsync(Event("1.0.0", "public required {|TEG2006:string|} A { get; init; }"), Older);

    [Fact]
    public Task Ignores_a_version_as_it_was_published() => VerifyAsync(Event("1.0.0", A), Older);

    /// <summary>Only numbers differ in how they are written, which the contract does not see.</summary>
    [Fact]
    public Task Ignores_another_way_to_write_the_same_contract() => VerifyAsync(
        Event("1.0.0", "[Range(1, 100)] public required double A { get; init; }"), Event("1.0.0", "[Range(1.0, 1e2)] public required double A { get; init; }"));

    /// <summary>A format that is stated by a pattern is what a text of that pattern is.</summary>
    [Theory]
    [InlineData(Clock, "string", Clock, "string")]
    [InlineData(Clock, "string?", Clock, "string?")]
    [InlineData(Clock, "string", "", "TimeOnly")]
    [InlineData("", "TimeOnly", Clock, "string")]
    [InlineData("", "Version", """[RegularExpression(@"(?:0|[1-9][0-9]{0,8})(?:\.(?:0|[1-9][0-9]{0,8})){1,3}")]""", "string")]
    [InlineData("[Items(Pattern = " + ClockText + ")]", "IReadOnlyList<string>", "", "IReadOnlyList<TimeOnly>")]
    [InlineData(Clock + " [StringLength(8)]", "string", Clock + " [StringLength(8)]", "string")]
    public async Task Ignores_a_pattern_that_the_file_has_for_a_format(string attributes, string type, string published, string publishedType)
    {
        var older = Event("1.0.0", published + " public required " + publishedType + " A { get; init; }");
        await VerifyAsync(Event("1.0.0", attributes + " public required " + type + " A { get; init; }"), older);
        await VerifyAsync(Event("1.1.0", attributes + " public required " + type + " A { get; init; } public int? B { get; init; }"), older);
    }
}

/// <summary>TEG2026</summary>
public sealed class VersionStepTooSmallTests
{
    private const string A = "public required int A { get; init; }";
    private const string B = A + " public int? B { get; init; }";

    [Fact]
    public async Task Reports_a_patch_that_changes_the_documents()
    {
        var diagnostic = Assert.Single(await VerifyAsync(Event("1.0.1", B).Replace("\"1.0.1\"", "{|TEG2026:\"1.0.1\"|}", StringComparison.Ordinal), Event("1.0.0", A)));
        Assert.Equal("1.1.0", diagnostic.Properties["SmallestVersion"]);
    }

    /// <summary>No document differs, and what is acknowledged is no patch either.</summary>
    [Theory]
    [InlineData("1.1.1", "1.2.0")]
    [InlineData("1.2.0", null)]
    [InlineData("1.2.0-rc.1", null)]
    public async Task Reports_a_patch_with_an_acknowledged_default(string version, string? smallest) => await VerifyStepAsync(
        version,
        smallest,
        "[AcceptedHazard(CompatibilityHazard.DefaultChanged, \"meant\")] public string X { get; init; } = \"b\";",
        Event("1.0.0", ""),
        Event("1.1.0", "public string X { get; init; } = \"a\";"));

    [Theory]
    [InlineData("1.0.1", "1.1.0")]
    [InlineData("1.1.0", null)]
    public async Task Reports_a_patch_with_an_acknowledged_loss_of_digits(string version, string? smallest) => await VerifyStepAsync(
        version,
        smallest,
        "[AcceptedHazard(CompatibilityHazard.PrecisionLost, \"meant\"), Range(0.0, 100.0)] public required decimal X { get; init; }",
        Event("1.0.0", "[Range(0.0, 100.0)] public required double X { get; init; }"));

    /// <summary>What a version acknowledged before is no change of the next one.</summary>
    [Fact]
    public Task Ignores_what_a_published_version_acknowledged() => VerifyAsync(
        Event("1.2.1", "/// <summary>What it is.</summary>\n[AcceptedHazard(CompatibilityHazard.DefaultChanged, \"meant\")] public string X { get; init; } = \"b\";"),
        Event("1.0.0", ""),
        Event("1.1.0", "public string X { get; init; } = \"a\";"),
        Event("1.2.0", "[AcceptedHazard(CompatibilityHazard.DefaultChanged, \"meant\")] public string X { get; init; } = \"b\";"));

    [Theory]
    [InlineData("1.1.0", B, "1.0.0")]
    [InlineData("1.0.1", "/// <summary>What it is.</summary>\n" + A, "1.0.0")]
    [InlineData("0.1.1", B, "0.1.0")]
    [InlineData("1.0.0", B, "1.0.0-rc.1")]
    [InlineData("1.0.0-rc.2", B, "1.0.0-rc.1")]
    public Task Ignores_a_step_that_is_large_enough(string version, string members, string published) => VerifyAsync(Event(version, members), Event(published, A));

    [Fact]
    public Task Ignores_a_member_that_is_no_longer_deprecated() => VerifyAsync(Event("1.0.1", A), Event("1.0.0", "[Obsolete(\"Use B.\")] " + A));

    private static async Task VerifyStepAsync(string version, string? smallest, string members, params string[] published)
    {
        var mark = smallest is null ? $"\"{version}\"" : $"{{|TEG2026:\"{version}\"|}}";
        var found = await VerifyAsync(Event(version, members).Replace($"\"{version}\"", mark, StringComparison.Ordinal), published);
        Assert.Equal(smallest, found.SingleOrDefault()?.Properties["SmallestVersion"]);
    }
}

/// <summary>TEG2027</summary>
public sealed class VersionBelowPublishedTests
{
    [Theory]
    [InlineData("1.0.0", "1.1.0")]
    [InlineData("1.10.0", "1.11.0")]
    [InlineData("1.0.0-rc.1", "1.0.0")]
    [InlineData("1.9.9", "2.0.0-alpha")]
    public async Task Reports_a_version_below_a_published_one(string version, string published)
    {
        var diagnostic = Assert.Single(await VerifyAsync(
            Event(version, "public required string A { get; init; }").Replace($"\"{version}\"", $"{{|TEG2027:\"{version}\"|}}", StringComparison.Ordinal),
            Event("0.1.0", "public required int A { get; init; }"),
            Event(published, "public required int A { get; init; }")));
        Assert.Equal(published, diagnostic.Properties["SmallestVersion"]);
        Assert.Equal($"contracts/A.CREATED/{published}.schema.json", diagnostic.AdditionalLocations[0].GetLineSpan().Path);
    }

    [Theory]
    [InlineData("1.10.0", "1.9.0")]
    [InlineData("1.0.0", "1.0.0-rc.10")]
    [InlineData("1.0.0-rc.10", "1.0.0-rc.9")]
    public Task Ignores_a_version_above_the_published_ones(string version, string published) => VerifyAsync(Event(version, ""), Event(published, ""));
}

/// <summary>TEG2028</summary>
public sealed class ContractNotPublishedTests
{
    private static readonly string Source = Event("1.1.0", "").Replace("\"1.1.0\"", "{|TEG2028:\"1.1.0\"|}", StringComparison.Ordinal);

    [Fact]
    public async Task Reports_a_version_that_is_not_published_as_information()
    {
        var diagnostic = Assert.Single(await VerifyAsync(Source));
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Contains("-t:PublishEventContracts", MessageOf(diagnostic), StringComparison.Ordinal);
        Assert.Equal("\"1.1.0\"", TextAt(Assert.Single(diagnostic.AdditionalLocations)));
    }

    [Theory]
    [InlineData("true", DiagnosticSeverity.Error)]
    [InlineData("True", DiagnosticSeverity.Error)]
    [InlineData("false", DiagnosticSeverity.Info)]
    [InlineData("", DiagnosticSeverity.Info)]
    public async Task Reports_an_error_where_the_project_says_so(string value, DiagnosticSeverity severity) => Assert.Equal(
        severity,
        Assert.Single(await VerifyAsync(Source, [("TammaEventRequirePublished", value)], Event("1.0.0", ""))).Severity);

    [Fact]
    public async Task Ignores_a_version_that_is_published() =>
        Assert.Empty(await CompatibilityRun.DiagnosticsOf(Usings + Event("1.1.0", ""), [Contract(Event("1.1.0", ""))]));

    [Fact]
    public Task Ignores_a_version_whose_change_is_an_error() =>
        VerifyAsync(Event("1.0.1", "public int? A { get; init; }").Replace("\"1.0.1\"", "{|TEG2026:\"1.0.1\"|}", StringComparison.Ordinal), [("TammaEventRequirePublished", "true")], Event("1.0.0", ""));
}
