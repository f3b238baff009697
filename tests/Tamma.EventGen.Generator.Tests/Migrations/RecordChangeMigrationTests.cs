using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Tests.Compatibility;

namespace Tamma.EventGen.Generator.Tests.Migrations;

/// <summary>Every kind of change of the specification as a step to the next major: it is derived and holds, or the method that the fix adds compiles.</summary>
public sealed class RecordChangeMigrationTests
{
    /// <summary>Precision that is lost, numbers of an enum that mean something else, an optional member that may be a renamed one; records that become maps or any JSON are not converted.</summary>
    private static readonly string[] Decided = ["long-double", "nenum-reorder", "rec-map", "rename-optional", "typed-any"];

    public static TheoryData<string> Rows => new(RecordChange.All.Keys);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_change_is_migrated(string id)
    {
        var row = RecordChange.All[id];
        PublishedFile[] files = [PublishedFile.Of(CompatibilityRun.ContractOf(row.Before("1.0.0")))];
        var source = row.After("2.0.0");
        var found = await MigrationRun.DiagnosticsOf(files, source);
        if (found.Count == 0)
        {
            Assert.Empty(EventRun.Of(Compiled(files, source)).Registry.VerifyMigrations());
            return;
        }

        var scaffold = Assert.Single(found).Properties["Scaffold"]!;
        var run = Compiled(files, source, "namespace Rows { public sealed partial record Payload {\n" + scaffold + "} }");
        Assert.Empty(await MigrationRun.DiagnosticsOf(files, source, "namespace Rows { public sealed partial record Payload {\n" + scaffold + "} }"));
        Assert.NotNull(EventRun.Of(run));
    }

    /// <summary>One of the records has a required member that is obsolete, of which the compiler warns.</summary>
    private static GeneratorRun Compiled(PublishedFile[] files, params string[] sources)
    {
        var run = GeneratorRun.BesideUnchecked(files, sources);
        Assert.Empty(run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !string.Equals(diagnostic.Id, "CS9042", StringComparison.Ordinal)));
        return run;
    }

    /// <summary>What breaks no stored event is derived, once what is lost is acknowledged; the kinds that a person must decide are known.</summary>
    [Fact]
    public async Task What_breaks_no_stored_event_is_derived()
    {
        var decided = new List<string>();
        foreach (var row in RecordChange.All.Values.Where(row => !row.Breaks("backward")))
        {
            var source = row.NeedsAcknowledgement ? row.AfterAcknowledged("2.0.0") : row.After("2.0.0");
            if ((await MigrationRun.DiagnosticsOf([PublishedFile.Of(CompatibilityRun.ContractOf(row.Before("1.0.0")))], source)).Count > 0)
                decided.Add(row.Id);
        }

        Assert.Equal(Decided, decided.Order(StringComparer.Ordinal));
    }
}
