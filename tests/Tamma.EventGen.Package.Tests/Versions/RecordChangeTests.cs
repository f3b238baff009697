using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Tamma.Judging;

namespace Tamma.EventGen.Package.Tests.Versions;

/// <summary>Every kind of change of the specification, all at once: published from the package, changed, refused by the build, and put right as the errors say.</summary>
[Collection(nameof(PackageFeed))]
public sealed partial class RecordChangeTests(PackageFeed feed, Judge judge) : IClassFixture<Judge>
{
    [Fact]
    public async Task Each_change_of_the_table_is_an_error_of_the_build_that_says_the_way_out()
    {
        var project = feed.NewProject("changes", "<TargetFramework>net10.0</TargetFramework>");

        foreach (var change in RecordChange.All)
            project.Write(change.File, change.Before);
        (await project.DotNetAsync("build", "-t:PublishEventContracts")).AssertSucceeded();
        Assert.Equal(99, RecordChange.All.Count);
        Assert.All(RecordChange.All, change => Assert.True(project.Has(Contract(change, "1.0.0")), change.Id));

        foreach (var change in RecordChange.All)
            project.Write(change.File, change.After("1.0.0"));
        var refused = BuildError.Of(await project.DotNetAsync("build", "--no-restore"));
        Assert.Equal(RecordChange.All.Select(change => change.File).Order(StringComparer.Ordinal), refused.Select(error => error.File).Order(StringComparer.Ordinal));
        Assert.All(refused, error => AssertSaysTheTruth(RecordChange.All.Single(change => change.File == error.File), error));

        // Patches and minors as the errors ask for; majors and what is never legal are taken back.
        var legal = RecordChange.All.Where(change => ChangeTable.Rows[change.Change].Step is "patch" or "minor").ToArray();
        Assert.Equal(54, legal.Length);
        foreach (var change in RecordChange.All)
            project.Write(change.File, legal.Contains(change) ? PutRight(change, refused.Single(error => error.File == change.File)) : change.Before);
        (await project.DotNetAsync("build", "--no-restore", "-t:PublishEventContracts", "-warnaserror:TEG2023")).AssertSucceeded();
        Assert.All(legal, change => Assert.True(project.Has(Contract(change, ChangeTable.Rows[change.Change].Version!)), change.Id));
        Assert.Equal(RecordChange.All.Count + legal.Length, Directory.GetFiles(Path.Combine(project.Folder, "contracts"), "*.json", SearchOption.AllDirectories).Length);
    }

    private void AssertSaysTheTruth(RecordChange change, BuildError error)
    {
        var expected = ChangeTable.Rows[change.Change];
        var because = $"{change.Id}: {error}";
        Assert.True(error.Id == (expected.Rule is null || expected is { Step: "minor", Acknowledgement: null } ? "TEG2025" : expected.Rule), because);
        Assert.True(expected.Version is null || error.Message.Contains("eclare version " + expected.Version, StringComparison.Ordinal), because);
        Assert.True(expected.Acknowledgement is null || error.Message.Contains("Add " + expected.Acknowledgement.TrimEnd(']') + "(", StringComparison.Ordinal), because);
        // A new member has a nearer way out than the next major, which is said first.
        Assert.True(expected.Version is "2.0.0" == error.Message.Contains((error.Id is "TEG2003" ? "or declare" : "Declare") + " version 2.0.0 with a migration from 1.x", StringComparison.Ordinal), because);
        AssertNamesWhatChanged(change, error);
        AssertWitness(change, error);
    }

    private static void AssertNamesWhatChanged(RecordChange change, BuildError error)
    {
        // The witness that follows names every member.
        var finding = error.Message.Split(". ")[0];
        var line = change.After("1.0.0").Split('\n')[error.Line - 1];
        var because = $"{change.Id}: {finding}\n{line}";
        Assert.True(finding.StartsWith("'Payload", StringComparison.Ordinal) || finding.StartsWith("'Author.", StringComparison.Ordinal), because);
        if (finding.Contains(": documentation, names or annotations", StringComparison.Ordinal))
            Assert.Equal("patch", ChangeTable.Rows[change.Change].Step);
        else
            Assert.All(change.ChangedMembers, path => Assert.True(path.Any(name => Names(finding, name) || Names(finding, change.PropertyOf(name))), because));
        Assert.True(
            error.Id switch
            {
                "TEG2025" => line.StartsWith("[TammaEvent(", StringComparison.Ordinal),
                "TEG2001" or "TEG2017" => line.Contains("record Payload", StringComparison.Ordinal),
                _ => change.ChangedMembers.SelectMany(path => path).DefaultIfEmpty("x").Any(name => line.Contains($"JsonPropertyName(\"{name}\")", StringComparison.Ordinal)),
            },
            because);
    }

    private static bool Names(string finding, string name) => Regex.IsMatch(finding, $"""['".]{name}['"]""", RegexOptions.NonBacktracking);

    /// <summary>The document of the message is one that the specification's schema of the old record takes and that of the new one refuses: ajv says so.</summary>
    private void AssertWitness(RecordChange change, BuildError error)
    {
        var witness = Witness().Match(error.Message);
        Assert.True(witness.Success == change.Breaks, $"{change.Id}: {error}");
        if (!witness.Success)
            return;
        // A long text is shown by its beginning and its length; it goes on as it ends.
        var text = Cut().Replace(witness.Groups["document"].Value, static cut => cut.Groups["start"].Value.PadRight(int.Parse(cut.Groups["length"].Value, CultureInfo.InvariantCulture), cut.Groups["start"].Value[^1]));
        var document = Encoding.UTF8.GetBytes(text);
        Assert.Empty(judge.Validate(change.SchemaBefore, document));
        Assert.NotEmpty(judge.Validate(change.SchemaAfter, document));
    }

    /// <summary>The new record with the version and the attribute of the message, at the line of the error.</summary>
    private static string PutRight(RecordChange change, BuildError error)
    {
        var lines = change.After(Declare().Match(error.Message).Groups["version"].Value).Split('\n');
        if (Add().Match(error.Message) is { Success: true } add)
            lines[error.Line - 1] = add.Groups["attribute"].Value + lines[error.Line - 1];
        return string.Join('\n', lines);
    }

    private static string Contract(RecordChange change, string version) => Path.Combine("contracts", change.EventType, version + ".schema.json");

    [GeneratedRegex(@"Stored 1\.0\.0 events such as (?<document>.*) could no longer be read\.", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Witness();

    [GeneratedRegex(@"(?<start>[^""]{20})… \((?<length>\d+) characters\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Cut();

    [GeneratedRegex(@"[Dd]eclare version (?<version>[0-9.]+[0-9])", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Declare();

    [GeneratedRegex(@"\. Add (?<attribute>\[[^\]]*\]) to ", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Add();
}
