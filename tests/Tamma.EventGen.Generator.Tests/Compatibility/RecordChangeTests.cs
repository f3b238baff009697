using System;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Diagnostics;
using Tamma.EventGen.Schema.Compatibility;
using Tamma.Judging;

namespace Tamma.EventGen.Generator.Tests.Compatibility;

/// <summary>Every kind of change of the specification, from C# source through the analyzers: the same verdict, the same step.</summary>
public sealed class RecordChangeTests(Judge judge) : IClassFixture<Judge>
{
    private static readonly string[] Policies = ["BACKWARD", "FORWARD", "FULL"];

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var id in RecordChange.All.Keys)
        {
            foreach (var policy in Policies)
                rows.Add(id, policy);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_change_of_the_published_version_asks_for_its_step(string id, string policy)
    {
        var row = RecordChange.All[id];
        var error = Assert.Single(await Errors(row.Before("1.0.0"), row.After("1.0.0"), policy));
        switch (row.Step(policy))
        {
            case "patch":
                AssertVersion("TEG2025", "1.0.1", error);
                break;
            case "minor" or "minor*":
                AssertVersion("TEG2025", "1.1.0", error);
                break;
            case "minor + ack":
                Assert.NotNull(error.Properties["AcknowledgedBy"]);
                Assert.Equal("1.1.0", error.Properties["SmallestVersion"]);
                break;
            case "never":
                Assert.Equal("TEG2020", error.Id);
                break;
            default:
                Assert.Equal("major", row.Step(policy));
                Assert.Contains("Declare version 2.0.0 with a migration from 1.x", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase);
                AssertWitness(row, policy, error.Properties["Witness"]);
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task The_step_makes_it_legal(string id, string policy)
    {
        var row = RecordChange.All[id];
        var isAcknowledged = row.Step(policy).EndsWith("ack", StringComparison.Ordinal);
        var version = row.Step(policy) switch
        {
            "patch" => "1.0.1",
            "minor" or "minor*" or "minor + ack" => "1.1.0",
            _ => "2.0.0",
        };
        var errors = await Errors(row.Before("1.0.0"), isAcknowledged ? row.AfterAcknowledged(version) : row.After(version), policy);
        if (string.Equals(row.Step(policy), "never", StringComparison.Ordinal))
            Assert.Equal("TEG2020", Assert.Single(errors).Id);
        else
            Assert.Empty(errors);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_smaller_step_does_not(string id, string policy)
    {
        var row = RecordChange.All[id];
        var (version, rule) = row.Step(policy) switch
        {
            "patch" => ("1.0.0", "TEG2025"),
            "minor" or "minor*" => ("1.0.1", "TEG2026"),
            _ => ("1.1.0", null),
        };
        var error = Assert.Single(await Errors(row.Before("1.0.0"), row.After(version), policy));
        Assert.True(rule is null || string.Equals(rule, error.Id, StringComparison.Ordinal), error.ToString());
    }

    [Fact]
    public void A_row_that_only_needs_an_acknowledgement_says_so() => Assert.All(RecordChange.All.Values, row =>
        Assert.Equal(row.Step("BACKWARD").EndsWith("ack", StringComparison.Ordinal), row.NeedsAcknowledgement));

    [Fact]
    public async Task The_messages_are_as_reviewed()
    {
        var text = new StringBuilder();
        foreach (var row in RecordChange.All.Values)
        {
            var found = await CompatibilityRun.DiagnosticsOf(row.After("1.0.0"), [CompatibilityRun.ContractOf(row.Before("1.0.0"))]);
            text.Append("## ").Append(row.Id).Append('\n');
            foreach (var diagnostic in found)
            {
                var place = diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
                text.Append(diagnostic.Id).Append(' ').Append(diagnostic.Severity).Append(" at `").Append(place).Append("`, published line ")
                    .Append(CultureInfo.InvariantCulture, $"{diagnostic.AdditionalLocations[0].GetLineSpan().StartLinePosition.Line + 1}: ")
                    .Append(diagnostic.GetMessage(CultureInfo.InvariantCulture)).Append('\n');
            }
        }

        var file = Path.Combine(Repository.Root, "tests", "Tamma.EventGen.Generator.Tests", "Compatibility", "RecordChanges.snapshot.txt");
        if (Environment.GetEnvironmentVariable("TAMMA_UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(file, text.ToString());
        Assert.Equal(await File.ReadAllTextAsync(file), text.ToString());
    }

    [Fact]
    public async Task The_table_of_changes_in_the_documentation_is_what_the_rules_say()
    {
        const string Start = "<!-- The table is written by eng/docs-check --write. -->\n";
        const string End = "<!-- End of the table. -->\n";
        var file = Path.Combine(Repository.Root, "docs", "versioning.md");
        var page = await File.ReadAllTextAsync(file);
        var (from, to) = (page.IndexOf(Start, StringComparison.Ordinal) + Start.Length, page.IndexOf(End, StringComparison.Ordinal));
        var table = new StringBuilder("| change | rule | BACKWARD | FORWARD | FULL |\n| --- | --- | --- | --- | --- |\n");
        foreach (var row in RecordChange.All.Values)
        {
            var reports = Policies.Select(policy => CompatibilityCheck.Of(
                CompatibilityRun.ContractOf(row.After("1.0.0")),
                [CompatibilityRun.ContractOf(row.Before("1.0.0"))],
                Enum.Parse<CompatibilityPolicy>(policy, ignoreCase: true))).ToArray();
            var rules = reports.SelectMany(report => report.Findings).Where(finding => finding.Step >= VersionStep.Major).Select(finding => CompatibilityRules.Of(finding.Rule).Id).Distinct();
            table.Append("| ").Append(row.Change).Append(" | ").AppendJoin(", ", rules.Select(id => $"[{id}](diagnostics/{id}.md)"))
                .Append(" | ").AppendJoin(" | ", reports.Select(StepOf)).Append(" |\n");
        }

        var written = page[..from] + table + page[to..];
        if (Environment.GetEnvironmentVariable("TAMMA_UPDATE_DOCS") == "1")
            await File.WriteAllTextAsync(file, written);
        Assert.Equal(written, await File.ReadAllTextAsync(file));
    }

    private static string StepOf(CompatibilityReport report)
    {
        var step = report.Step.ToString()!.ToLowerInvariant();
        var attributes = report.Findings.Select(finding => finding.AcknowledgedBy).OfType<string>().Distinct();
        return report.Step == report.StepIfAcknowledged ? step : "minor (" + string.Join(", ", attributes.Select(name => "`[" + name + "]`")) + ")";
    }

    /// <summary>
    /// The document is one that the specification's schema of one side takes and that of the other refuses: ajv says so. Where no
    /// document breaks, there is none.
    /// </summary>
    private void AssertWitness(RecordChange row, string policy, string? witness)
    {
        var breaksBackward = policy is not "FORWARD" && row.Breaks("backward");
        var breaksForward = policy is not "BACKWARD" && row.Breaks("forward");
        Assert.Equal(breaksBackward || breaksForward, witness is not null);
        if (witness is null)
            return;
        var document = Encoding.UTF8.GetBytes(witness);
        var isBefore = judge.Validate(row.SchemaBefore, document).Count == 0;
        var isAfter = judge.Validate(row.SchemaAfter, document).Count == 0;
        Assert.True(breaksBackward ? isBefore && !isAfter : isAfter && !isBefore, witness);
    }

    private static void AssertVersion(string rule, string version, Diagnostic diagnostic)
    {
        Assert.Equal(rule, diagnostic.Id);
        Assert.Equal(version, diagnostic.Properties["SmallestVersion"]);
    }

    private static async Task<ImmutableArray<Diagnostic>> Errors(string before, string after, string policy)
    {
        var found = await CompatibilityRun.DiagnosticsOf(after, [CompatibilityRun.ContractOf(before)], ("TammaEventCompatibility", policy));
        return [.. found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }
}
