using System;
using System.Linq;
using Tamma.EventGen.Schema.Artifacts;
using Tamma.EventGen.Schema.Artifacts.Flow;

namespace Tamma.EventGen.Schema.Tests.Artifacts.Flow;

public sealed class FlowDiagramTests
{
    private static readonly CatalogDocument Catalog = new(
        [
            Event("ISSUE.SELECTED.DONE", "SYSTEM.COMMAND.RECEIVED"),
            Event("ISSUE.PLAN.STARTED", "ISSUE.SELECTED.DONE", "ISSUE.PLAN.FAILED*"),
            Event("ISSUE.PLAN.FAILED", "ISSUE.PLAN.STARTED"),
            Event("ISSUE.PLAN.DONE", "ISSUE.PLAN.STARTED"),
            Event("CODE.TEST.FAILED", "ISSUE.PLAN.DONE", "ISSUE.SELECTED.DONE"),
            Event("CODE.TEST.DONE", "ISSUE.PLAN.DONE"),
            Event("ISSUE.CLOSED.DONE", "CODE.TEST.DONE"),
            Event("ISSUE.SELECTED.AGAIN", "ISSUE.CLOSED.DONE*"),
        ],
        facts: new CatalogFacts { ExternalEvents = EquatableArray.Of(new ExternalEvent("SYSTEM.COMMAND.RECEIVED", "A command.")) });

    [Fact]
    public void Overview_has_a_box_for_each_thing_and_the_edges_that_say_something_new()
    {
        var overview = FlowOverview.Of(Catalog);

        Assert.Equal(["CODE.TEST", "ISSUE.CLOSED", "ISSUE.PLAN", "ISSUE.SELECTED", "SYSTEM.COMMAND.RECEIVED"], overview.Nodes.Select(node => node.Key));
        // That a test also follows from the selection is said by the way over the plan.
        Assert.Equal(
            ["ISSUE.PLAN > CODE.TEST", "CODE.TEST > ISSUE.CLOSED", "ISSUE.SELECTED > ISSUE.PLAN", "SYSTEM.COMMAND.RECEIVED > ISSUE.SELECTED", "ISSUE.CLOSED ~ ISSUE.SELECTED"],
            overview.Edges.Select(Shown));
    }

    [Fact]
    public void Picture_of_an_aggregate_has_its_events_and_what_leads_into_it()
    {
        var diagram = FlowDiagram.OfAggregate(Catalog, "CODE");

        Assert.Equal(["TEST.DONE", "TEST.FAILED"], diagram.Nodes.Select(node => node.Label));
        Assert.Empty(diagram.Edges);
        Assert.Equal(["ISSUE.PLAN.DONE > CODE.TEST.DONE", "ISSUE.PLAN.DONE > CODE.TEST.FAILED", "ISSUE.SELECTED.DONE > CODE.TEST.FAILED"], diagram.Entries.Select(Shown));
        Assert.Equal(
            """
            ```mermaid
            flowchart TD
              n0["TEST.DONE"]
              n1["TEST.FAILED"]
              c2(["ISSUE.PLAN.DONE"])
              c3(["ISSUE.SELECTED.DONE"])
              c2 --> n0
              c2 --> n1
              c3 --> n1
            ```

            """.ReplaceLineEndings("\n"),
            MermaidWriter.Write(diagram));
    }

    [Fact]
    public void Mermaid_has_dashed_retries_and_only_letters_of_an_author()
    {
        var catalog = new CatalogDocument([Event("A.\"]\n--> x`\u202E", "A.😀*"), Event("A.😀")]);

        var mermaid = MermaidWriter.Write(FlowDiagram.OfAggregate(catalog, "A"));

        Assert.Contains("[\"#34;#93; #45;#45;#62; x#96;#65533;\"]\n", mermaid, StringComparison.Ordinal);
        Assert.Contains("[\"#128512;\"]\n", mermaid, StringComparison.Ordinal);
        Assert.Contains("  n1 -.-> n0\n", mermaid, StringComparison.Ordinal);
    }

    [Fact]
    public void Overview_has_no_circles_but_retries_although_the_things_have()
    {
        var catalog = new CatalogDocument([Event("A.B.STARTED"), Event("A.C.STARTED", "A.B.STARTED"), Event("A.C.DONE", "A.C.STARTED"), Event("A.B.DONE", "A.C.DONE")]);

        Assert.Equal(["A.B > A.C"], FlowOverview.Of(catalog).Edges.Select(Shown));
    }

    [Fact]
    public void A_flow_that_nobody_could_read_is_not_drawn()
    {
        var catalog = new CatalogDocument(Enumerable.Range(0, 700).Select(index => Event($"A.B{index}.DONE", $"A.B{(index + 1) % 700}.DONE", $"A.B{(index + 7) % 700}.DONE*")));

        Assert.False(FlowDiagram.OfAggregate(catalog, "A").IsWorthDrawing);
        Assert.False(FlowOverview.Of(catalog).IsWorthDrawing);
        Assert.False(FlowOverview.Of(new CatalogDocument([Event("A.B.DONE")])).IsWorthDrawing);
    }

    private static string Shown(CauseEdge edge) => edge.Cause + (edge.IsRetry ? " ~ " : " > ") + edge.Effect;

    /// <summary>A cause with a star is a retry.</summary>
    private static EventContract Event(string type, params string[] causes) => SampleContracts.Of(type) with
    {
        CausedBy = causes.Select(cause => new EventCause(cause.TrimEnd('*'), cause.EndsWith('*'))).ToEquatableArray(),
    };
}
