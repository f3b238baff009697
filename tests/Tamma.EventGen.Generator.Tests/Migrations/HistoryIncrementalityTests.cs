using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Tamma.EventGen.Generator.Tests.Compatibility;

namespace Tamma.EventGen.Generator.Tests.Migrations;

/// <summary>What is done again after an edit of a published contract.</summary>
public sealed class HistoryIncrementalityTests
{
    private const string First = """
        using Tamma.Events;
        namespace N;
        /// <summary>First.</summary>
        [TammaEvent("A.CREATED", "1.1.0")]
        public sealed partial record First { [RenamedFrom("label", "clearer")] public required string Name { get; init; } }
        """;

    private const string Second = """
        using Tamma.Events;
        namespace N;
        [TammaEvent("B.CREATED", "1.1.0")]
        public sealed partial record Second { public required int Number { get; init; } }
        """;

    private static readonly PublishedFile OfFirst = Published(First.Replace("[RenamedFrom(\"label\", \"clearer\")] ", "", StringComparison.Ordinal).Replace("Name", "Label", StringComparison.Ordinal));

    private static readonly PublishedFile OfSecond = Published(Second);

    [Fact]
    public void A_changed_contract_emits_its_event_alone()
    {
        var changed = new PublishedFile(OfFirst.Path, OfFirst.GetText().ToString().Replace("label", "title", StringComparison.Ordinal));

        var reasons = GeneratorRun.ReasonsOfFile(OfFirst, changed, [OfSecond], First, Second);

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], reasons[EventGenerator.PublishedStep].Order());
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged], reasons[EventGenerator.HistoriesStep].Order());
        Assert.Single(reasons["SourceOutput"], reason => reason == IncrementalStepRunReason.Modified);
        Assert.Equal(4, reasons["SourceOutput"].Count(reason => reason == IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void Words_in_a_contract_emit_nothing()
    {
        var changed = new PublishedFile(OfFirst.Path, OfFirst.GetText().ToString().Replace("First.", "Another.", StringComparison.Ordinal));
        Assert.NotEqual(OfFirst.GetText().ToString(), changed.GetText().ToString());

        var reasons = GeneratorRun.ReasonsOfFile(OfFirst, changed, [OfSecond], First, Second);

        Assert.Contains(IncrementalStepRunReason.Modified, reasons[EventGenerator.PublishedStep]);
        Assert.All(reasons["SourceOutput"], reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Another_layout_is_no_change()
    {
        var changed = new PublishedFile(OfFirst.Path, OfFirst.GetText().ToString() + "\n");

        var reasons = GeneratorRun.ReasonsOfFile(OfFirst, changed, [OfSecond], First, Second);

        Assert.DoesNotContain(IncrementalStepRunReason.Modified, reasons[EventGenerator.PublishedStep]);
        Assert.All(reasons[EventGenerator.HistoriesStep], reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Words_in_an_older_majors_contract_emit_its_record_alone()
    {
        var second = Second.Replace("1.1.0", "2.0.0", StringComparison.Ordinal).Replace("[TammaEvent", "/// <summary>Second.</summary>\n[TammaEvent", StringComparison.Ordinal);
        var older = Published(second);
        var changed = new PublishedFile(older.Path, older.GetText().ToString().Replace("Second.", "Another.", StringComparison.Ordinal));

        var reasons = GeneratorRun.ReasonsOfFile(older, changed, [OfFirst], First, second);

        Assert.Single(reasons[EventGenerator.OlderStep], reason => reason == IncrementalStepRunReason.Modified);
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, reasons[EventGenerator.CurrentStep]);
        Assert.Single(reasons["SourceOutput"], reason => reason == IncrementalStepRunReason.Modified);
        Assert.Equal(4, reasons["SourceOutput"].Count(reason => reason == IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void An_edit_inside_a_method_that_migrates_emits_nothing()
    {
        const string Method = "static Second Migrate(V1 old) => new() { Number = old.Number };";
        var second = Second.Replace("1.1.0", "2.0.0", StringComparison.Ordinal).Replace("init; } }", "init; } " + Method + " }", StringComparison.Ordinal);

        var reasons = GeneratorRun.Reasons(second, second.Replace("= old.Number", "= old.Number + 1", StringComparison.Ordinal));

        Assert.All(reasons["SourceOutput"], reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    /// <summary>The contract that the source declares, as version 1.0.0.</summary>
    private static PublishedFile Published(string source) => PublishedFile.Of(CompatibilityRun.ContractOf(source) with { Version = "1.0.0" });
}
