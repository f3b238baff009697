using System;
using Tamma.EventGen.Generator.Tests.Compatibility;

namespace Tamma.EventGen.Generator.Tests.Migrations;

/// <summary>Events of earlier versions of the same major, read by the generated code.</summary>
public sealed class FormerNamesTests
{
    private const string First = """
        public sealed partial record Pushed
        {
            public required string Branch { get; init; }
            public required IReadOnlyList<Commit> Commits { get; init; }
        }

        public sealed partial record Commit { public required string Id { get; init; } public Commit? Parent { get; init; } }
        """;

    private const string Second = """
        public sealed partial record Pushed
        {
            public required string Branch { get; init; }
            public required IReadOnlyList<Commit> Commits { get; init; }
            public bool Forced { get; init; } = true;
        }

        public sealed partial record Commit { public required string Id { get; init; } public Commit? Parent { get; init; } }
        """;

    private const string Third = """
        public sealed partial record Pushed
        {
            [RenamedFrom("branch", "it is one of two")] public required string HeadBranch { get; init; }
            public required IReadOnlyList<Commit> Commits { get; init; }
            public bool Forced { get; init; } = true;
        }

        public sealed partial record Commit { [RenamedFrom("id", "it is a hash")] public required string Sha { get; init; } public Commit? Parent { get; init; } }
        """;

    [Fact]
    public void Every_published_version_is_read()
    {
        var run = RunOfThird();

        Assert.Contains("formerNames: new FormerName[] { new(\"branch\", \"1.0.0\", \"1.1.0\") }", run.EventFile, StringComparison.Ordinal);
        var events = EventRun.Of(run);
        events.AssertReads("1.0.0", """{"branch":"main","commits":[{"id":"a","parent":{"id":"b"}}]}""", """{"headBranch":"main","commits":[{"sha":"a","parent":{"sha":"b"}}],"forced":true}""");
        events.AssertReads("1.1.0", """{"branch":"main","commits":[],"forced":false}""", """{"headBranch":"main","commits":[],"forced":false}""");
        events.AssertReads("1.2.0", """{"headBranch":"main","commits":[{"sha":"a"}],"forced":false}""", """{"headBranch":"main","commits":[{"sha":"a"}],"forced":false}""");
    }

    [Fact]
    public void A_name_is_read_in_its_own_versions_only()
    {
        var events = EventRun.Of(RunOfThird());

        Assert.Contains("/payload", events.ErrorOf("1.2.0", """{"branch":"main","commits":[],"forced":false}"""), StringComparison.Ordinal);
        Assert.Contains("/payload", events.ErrorOf("1.1.0", """{"headBranch":"main","commits":[],"forced":false}"""), StringComparison.Ordinal);
    }

    [Fact]
    public void Contracts_of_other_majors_and_of_versions_that_are_not_earlier_give_no_names()
    {
        var contract = CompatibilityRun.ContractOf(EventRun.Event(First, "1.0.0"));

        var run = GeneratorRun.Beside([PublishedFile.Of(contract with { Version = "1.2.0" }), PublishedFile.Of(contract with { Version = "1.3.0" }), PublishedFile.Of(contract with { Version = "2.0.0" })], EventRun.Event(Third, "1.2.0"));

        Assert.DoesNotContain("formerNames", run.EventFile, StringComparison.Ordinal);
    }

    private static GeneratorRun RunOfThird() => GeneratorRun.Beside(
        [
            PublishedFile.Of(CompatibilityRun.ContractOf(EventRun.Event(First, "1.0.0"))),
            PublishedFile.Of(CompatibilityRun.ContractOf(EventRun.Event(Second, "1.1.0"))),
        ],
        EventRun.Event(Third, "1.2.0"));
}
