using System.Linq;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>What is done again after an edit. The shared runner asserts the unrelated file in every other test.</summary>
public sealed class IncrementalityTests
{
    private const string First = """
        using Tamma.Events;
        namespace N;
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record First { public required string Name { get; init; } public string Twice() => Name + Name; }
        """;

    private const string Second = """
        using Tamma.Events;
        namespace N;
        [TammaEvent("B.CREATED", "1.0.0")]
        public sealed partial record Second { public required int Number { get; init; } }
        """;

    [Theory]
    [InlineData("=> Name + Name", "=> Name + Name + Name")]
    [InlineData("namespace N;", "namespace N; // a comment")]
    public void An_edit_that_no_contract_depends_on_emits_nothing(string from, string to)
    {
        var reasons = GeneratorRun.Reasons(First, First.Replace(from, to, System.StringComparison.Ordinal), Second);

        Assert.All(reasons, step => Assert.All(step.Value, reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, step.Key)));
    }

    [Fact]
    public void An_edit_of_one_event_emits_that_event_alone()
    {
        var reasons = GeneratorRun.Reasons(First, First.Replace("required string Name", "required string? Name", System.StringComparison.Ordinal).Replace("Name + Name", "\"\"", System.StringComparison.Ordinal), Second);

        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged], reasons[EventGenerator.EventsStep].Order());
        Assert.All(reasons[EventGenerator.EntriesStep], reason => Assert.NotEqual(IncrementalStepRunReason.Modified, reason));
        Assert.All(reasons[EventGenerator.CatalogStep], reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.Single(reasons["SourceOutput"], reason => reason == IncrementalStepRunReason.Modified);
        Assert.Equal(4, reasons["SourceOutput"].Count(reason => reason == IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void An_example_that_is_only_written_differently_is_written_anew()
    {
        const string Source = "/// <example>{\"name\":\"a\",\"n\":1}</example>\n[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public int? N { get; init; } }";

        var reasons = GeneratorRun.Reasons(Source, Source.Replace("{\"name\":\"a\",\"n\":1}", "{\"n\":1.0,\"name\":\"a\"}", System.StringComparison.Ordinal));

        Assert.Contains(IncrementalStepRunReason.Modified, reasons["SourceOutput"]);
    }

    [Fact]
    public void A_new_version_emits_the_event_and_the_catalogue()
    {
        var reasons = GeneratorRun.Reasons(First, First.Replace("1.0.0", "1.1.0", System.StringComparison.Ordinal), Second);

        Assert.Equal(2, reasons["SourceOutput"].Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(3, reasons["SourceOutput"].Count(reason => reason == IncrementalStepRunReason.Cached));
    }
}
