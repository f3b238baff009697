using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Tamma.EventGen.Generator.Tests.Compatibility;

/// <summary>Changes that no comparison with the last version alone shows, and that would lose what stored events hold.</summary>
public sealed class StoredDataTests
{
    private const string Shapes = """
        public enum Side { [JsonStringEnumMemberName("left")] Left, [JsonStringEnumMemberName("right")] Right }
        public sealed record Sides { public int? Left { get; init; } public int? Right { get; init; } }
        public sealed record BothSides { public required int Left { get; init; } public required int Right { get; init; } }
        public sealed record RealSides { public double? Left { get; init; } public double? Right { get; init; } }
        public sealed record LeftSide { public int? Left { get; init; } }
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [JsonDerivedType(typeof(User), "user")]
        [JsonDerivedType(typeof(Robot), "robot")]
        public abstract record Actor;
        public sealed record User : Actor { public string? Login { get; init; } }
        public sealed record Robot : Actor { public int? Id { get; init; } }
        public sealed record Person { public required string Kind { get; init; } public string? Login { get; init; } public int? Id { get; init; } }
        public sealed record Nobody { public string? Login { get; init; } public int? Id { get; init; } }
        """;

    [Fact]
    public async Task Versions_of_two_branches_are_compared_with_each_other_after_the_merge()
    {
        var merged = Event("1.2.0", "public string? A { get; init; } public string? X { get; init; }");
        await AssertErrors(merged, ["TEG2006"], Event("1.0.0", "public string? A { get; init; }"), Event("1.1.0", "public string? A { get; init; } public int? X { get; init; }"), merged);
    }

    [Fact]
    public async Task Two_records_that_become_one_have_one_former_name()
    {
        const string Before = """
            public sealed record First { public string? Text { get; init; } }
            public sealed record Second { public string? Body { get; init; } }
            """;
        const string After = """public sealed record Both { [RenamedFrom("body", "one record")] public string? Text { get; init; } }""";
        await AssertErrors(
            Event("1.1.0", "public List<Both>? Left { get; init; } public List<Both>? Right { get; init; }", After),
            ["TEG2002"],
            Event("1.0.0", "public List<First>? Left { get; init; } public List<Second>? Right { get; init; }", Before));
    }

    [Fact]
    public async Task A_former_name_is_not_taken_by_another_member()
    {
        var first = Event("1.0.0", "public string? Branch { get; init; }");
        var second = Event("1.1.0", """[RenamedFrom("branch", "there are two")] public string? HeadBranch { get; init; }""");
        await AssertErrors(Event("1.2.0", """[RenamedFrom("branch", "there are two")] public string? HeadBranch { get; init; } public string? Branch { get; init; }"""), ["TEG2022"], first, second);
        await AssertErrors(Event("1.2.0", "public string? HeadBranch { get; init; } public string? Branch { get; init; }"), ["TEG2022"], first, second);
    }

    [Fact]
    public async Task Two_members_do_not_swap_their_names() => await AssertErrors(
        Event("1.1.0", """
            [JsonPropertyName("b"), RenamedFrom("a", "swapped")] public string? A { get; init; }
            [JsonPropertyName("a"), RenamedFrom("b", "swapped")] public string? B { get; init; }
            """),
        ["TEG2022", "TEG2022"],
        Event("1.0.0", "public string? A { get; init; } public string? B { get; init; }"));

    [Fact]
    public async Task A_member_may_be_renamed_back() => await AssertErrors(
        Event("1.2.0", """[RenamedFrom("b", "back again")] public string? A { get; init; }"""),
        [],
        Event("1.0.0", "public string? A { get; init; }"),
        Event("1.1.0", """[RenamedFrom("a", "another name")] public string? B { get; init; }"""));

    [Theory]
    [InlineData("Dictionary<string, string?>", "Part")]
    [InlineData("List<Dictionary<string, string?>>", "List<Part>")]
    [InlineData("Actor", "Part")]
    public async Task What_a_record_does_not_declare_is_not_dropped(string before, string after)
    {
        const string Types = """
            public sealed record Part { public string? Login { get; init; } }
            [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
            [JsonDerivedType(typeof(User), "user")]
            public abstract record Actor;
            public sealed record User : Actor { public string? Login { get; init; } public int? Id { get; init; } }
            """;
        await AssertErrors(Event("1.1.0", $"public required {after} Value {{ get; init; }}", Types), ["TEG2006"], Event("1.0.0", $"public required {before} Value {{ get; init; }}", Types));
    }

    [Theory]
    [InlineData("Dictionary<Side, int>", "Sides")]
    [InlineData("Dictionary<Side, int?>", "Sides")]
    [InlineData("List<Dictionary<Side, int>>", "List<Sides>")]
    [InlineData("[System.ComponentModel.DataAnnotations.MinLength(2)] Dictionary<Side, int>", "BothSides")]
    [InlineData("Actor", "Person")]
    public async Task What_a_record_declares_all_of_is_kept(string before, string after) => await AssertErrors(Reshaped("1.1.0", after), [], Reshaped("1.0.0", before));

    [Theory]
    // A name that is none of the members', a number that is held with fewer digits, members that may be missing, a tag that says which it was.
    [InlineData("Dictionary<Side, int>", "LeftSide")]
    [InlineData("Dictionary<Side, long>", "RealSides")]
    [InlineData("Dictionary<Side, int>", "BothSides")]
    [InlineData("[System.ComponentModel.DataAnnotations.MinLength(1)] Dictionary<Side, int>", "BothSides")]
    [InlineData("Actor", "Nobody")]
    public async Task What_a_record_declares_a_part_of_is_not_kept(string before, string after) => await AssertErrors(Reshaped("1.1.0", after), ["TEG2006"], Reshaped("1.0.0", before));

    /// <summary>A record reads the events of one version by one name, whatever the place, and drops the values under the other one.</summary>
    [Theory]
    [InlineData("Dictionary<Side, int>")]
    [InlineData("Actor")]
    public async Task What_a_record_declares_by_another_name_than_it_had_elsewhere_is_not_kept(string before)
    {
        const string Before = """
            public enum Side { [JsonStringEnumMemberName("left")] Left }
            [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
            [JsonDerivedType(typeof(User), "user")]
            public abstract record Actor;
            public sealed record User : Actor { public int? Left { get; init; } }
            public sealed record Part { public string? Kind { get; init; } public int? West { get; init; } }
            """;
        const string After = """public sealed record Part { public string? Kind { get; init; } [RenamedFrom("west", "as we say")] public int? Left { get; init; } }""";
        await AssertErrors(
            Event("1.1.0", "public Part? One { get; init; } public Part? Value { get; init; }", After),
            ["TEG2006"],
            Event("1.0.0", $"public Part? One {{ get; init; }} public {before}? Value {{ get; init; }}", Before));
    }

    [Fact]
    public async Task An_acknowledgement_is_of_one_change()
    {
        var first = Event("1.0.0", "");
        var second = Event("1.1.0", "public int Y { get; init; } = 5;");
        var third = Event("1.2.0", """[AcceptedHazard(CompatibilityHazard.DefaultChanged, "5 to 6")] public int Y { get; init; } = 6;""");
        await AssertErrors(third, [], first, second);
        await AssertErrors(Event("1.3.0", """[AcceptedHazard(CompatibilityHazard.DefaultChanged, "5 to 6")] public int Y { get; init; } = 7;"""), ["TEG2019"], first, second, third);
        await AssertErrors(Event("1.3.0", """[AcceptedHazard(CompatibilityHazard.DefaultChanged, "6 to 7")] public int Y { get; init; } = 7;"""), [], first, second, third);
    }

    [Fact]
    public async Task A_prerelease_does_not_hide_the_step_from_the_release_before_it() => await AssertErrors(
        Event("1.0.1", "public string? A { get; init; } public string? B { get; init; }"),
        ["TEG2026"],
        Event("1.0.0", "public string? A { get; init; }"),
        Event("1.0.1-rc.1", "public string? A { get; init; }"));

    [Fact]
    public async Task Build_metadata_makes_no_other_version() => await AssertErrors(
        Event("1.0.0+b", "public string? A { get; init; } public string? B { get; init; }"),
        ["TEG2025"],
        Event("1.0.0+a", "public string? A { get; init; }"));

    [Fact]
    public async Task What_a_shared_record_acknowledges_for_another_event_is_not_stale()
    {
        const string Part = """[Reserved("x", "nobody used it")] public sealed record Part { public string? Y { get; init; } }""";
        var found = await CompatibilityRun.DiagnosticsOf(
            Event("1.1.0", "public Part? Value { get; init; } public int? Added { get; init; }", Part),
            [CompatibilityRun.ContractOf(Event("1.0.0", "public Part? Value { get; init; }", Part))]);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public async Task What_a_migration_needs_is_not_stale()
    {
        var found = await CompatibilityRun.DiagnosticsOf(
            Event("2.0.0", """[AcceptedHazard(CompatibilityHazard.PrecisionLost, "small numbers")] public required double N { get; init; }"""),
            [CompatibilityRun.ContractOf(Event("1.0.0", "public required long N { get; init; }"))]);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    /// <summary>An event with one member, whose type may have an attribute before it.</summary>
    private static string Reshaped(string version, string type)
    {
        var end = type.LastIndexOf(']') + 1;
        return Event(version, type[..end] + "public required " + type[end..] + " Value { get; init; }", Shapes);
    }

    private static string Event(string version, string members, string types = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using Tamma.Events;
        {{types}}
        [TammaEvent("STORED.DATA.KEPT", "{{version}}")]
        public sealed partial record R { {{members}} }
        """;

    private static async Task AssertErrors(string source, string[] ids, params string[] published)
    {
        var found = await CompatibilityRun.DiagnosticsOf(source, published.Select(CompatibilityRun.ContractOf));
        Assert.Equal(ids, found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }
}
