using System;
using System.Linq;
using System.Threading.Tasks;
using static Tamma.EventGen.Generator.Tests.Rules.CompatibilityVerifier;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>TEG2017</summary>
public sealed class ReaderClosedTests
{
    private const string Closed = "[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]";
    private const string Accepted = "[AcceptedHazard(CompatibilityHazard.ReaderClosed, \"strict on purpose\")]";
    private const string Part = "public required Part P { get; init; }";

    private static readonly string Older = Event("1.0.0", "");

    [Fact]
    public async Task Reports_the_record_that_refuses_unknown_members()
    {
        var diagnostic = Assert.Single(await VerifyAsync(Event("1.1.0", "", Closed).Replace("record Created", "record {|TEG2017:Created|}", StringComparison.Ordinal), Older));
        Assert.Equal("AcceptedHazard", diagnostic.Properties["AcknowledgedBy"]);
        Assert.Null(diagnostic.Properties["Witness"]);
    }

    [Fact]
    public Task Reports_a_nested_record() => VerifyAsync(
        Event("1.1.0", Part, types: Closed + " public sealed record {|TEG2017:Part|};"), Event("1.0.0", Part, types: "public sealed record Part;"));

    [Theory]
    [InlineData("Forward")]
    [InlineData("Full")]
    public async Task Reports_the_record_whatever_is_accepted_where_old_code_must_read_new_events(string policy) => Assert.Null(
        (await VerifyAsync(
            Event("1.1.0", "", Closed + Accepted).Replace("record Created", "record {|TEG2017:Created|}", StringComparison.Ordinal).Replace("\"1.1.0\"", "\"1.1.0\", Compatibility = CompatibilityPolicy." + policy, StringComparison.Ordinal),
            Older)).Single(diagnostic => string.Equals(diagnostic.Id, "TEG2017", StringComparison.Ordinal)).Properties["AcknowledgedBy"]);

    [Fact]
    public Task Ignores_what_is_accepted() => VerifyAsync(Event("1.1.0", "", Closed + Accepted), Older);

    [Fact]
    public Task Ignores_a_record_that_was_closed_before() => VerifyAsync(Event("1.1.0", "public int? A { get; init; }", Closed), Event("1.0.0", "", Closed));
}

/// <summary>TEG2018</summary>
public sealed class PrecisionLostTests
{
    [Theory]
    [InlineData("", "long", "{|TEG2018:double|}")]
    [InlineData("[Range(0.0, 1.0)] ", "double", "{|TEG2018:float|}")]
    [InlineData("[Range(0.0, 1.0)] ", "double", "{|TEG2018:decimal|}")]
    [InlineData("[Range(0.0, 1.0)] ", "float", "{|TEG2018:decimal|}")]
    [InlineData("", "List<long>", "{|TEG2018:List<double>|}")]
    public async Task Reports_a_type_of_fewer_digits(string attribute, string older, string newer)
    {
        var diagnostic = Assert.Single(await VerifyMemberAsync($"{attribute}public required {older} X {{ get; init; }}", $"{attribute}public required {newer} X {{ get; init; }}"));
        Assert.Equal("AcceptedHazard", diagnostic.Properties["AcknowledgedBy"]);
        Assert.Equal("1.1.0", diagnostic.Properties["SmallestVersion"]);
    }

    [Theory]
    [InlineData("public required int X { get; init; }", "public required double X { get; init; }")]
    [InlineData("public required float X { get; init; }", "public required double X { get; init; }")]
    [InlineData("[Range(0, 1000)] public required long X { get; init; }", "[Range(0, 1000)] public required float X { get; init; }")]
    [InlineData("public required long X { get; init; }", "[AcceptedHazard(CompatibilityHazard.PrecisionLost, \"small counts\")] public required double X { get; init; }")]
    public Task Ignores_types_that_hold_every_number_and_what_is_accepted(string older, string newer) => VerifyMemberAsync(older, newer);
}

/// <summary>TEG2019</summary>
public sealed class DefaultChangedTests
{
    private const string TwoRecords = "public First? X { get; init; } public Second? Y { get; init; }";

    private static readonly string Lacking = Event("1.0.0", "");
    private static readonly string Main = Event("1.1.0", "public string X { get; init; } = \"main\";");

    /// <summary>An event of 1.0.0 has meant "main" since 1.1.0, and would mean "trunk".</summary>
    [Fact]
    public async Task Reports_the_initializer_where_a_version_lacks_the_member()
    {
        var diagnostic = Assert.Single(await VerifyAsync(Event("1.2.0", "public string X { get; init; } {|TEG2019:= \"trunk\"|};"), Lacking, Main));
        Assert.Contains("Stored 1.0.0 events without it", MessageOf(diagnostic), StringComparison.Ordinal);
        Assert.Equal("contracts/A.CREATED/1.1.0.schema.json", diagnostic.AdditionalLocations[0].GetLineSpan().Path);
        Assert.Equal("1.2.0", diagnostic.Properties["SmallestVersion"]);
    }

    [Fact]
    public Task Reports_the_property_where_the_default_is_now_null() => VerifyAsync(Event("1.2.0", "public string? {|TEG2019:X|} { get; init; }"), Lacking, Main);

    /// <summary>Whatever the member's type, and however the declaration says its default.</summary>
    [Theory]
    [InlineData("public int X { get; init; } = 5;", "public int X { get; init; } {|TEG2019:= 6|};")]
    [InlineData("public int X { get; init; } = 5;", "#pragma warning disable TEG1015\npublic int {|TEG2019:X|} { get; init; }\n")]
    [InlineData("public bool X { get; init; } = true;", "public bool X { get; init; } {|TEG2019:= false|};")]
    [InlineData("public int? X { get; init; } = 5;", "public int? {|TEG2019:X|} { get; init; }")]
    [InlineData("public int[] X { get; init; } = [];", "public int[]? {|TEG2019:X|} { get; init; }")]
    [InlineData("public State X { get; init; } = State.Open;", "public State X { get; init; } {|TEG2019:= State.Closed|};")]
    [InlineData("public List<Part>? Y { get; init; }", "public List<Part>? Y { get; init; }", "public string Z { get; init; } = \"a\";", "public string Z { get; init; } {|TEG2019:= \"b\"|};")]
    public Task Reports_any_default(string older, string newer, string olderPart = "", string newerPart = "")
    {
        const string State = "[JsonConverter(typeof(JsonStringEnumConverter<State>))] public enum State { Open, Closed }\n";
        var lacking = olderPart.Length > 0 ? Event("1.0.0", older, types: "public sealed record Part;") : Lacking;
        return VerifyAsync(
            Event("1.2.0", newer, types: State + "public sealed record Part { " + newerPart + " }"),
            lacking,
            Event("1.1.0", older, types: State + "public sealed record Part { " + olderPart + " }"));
    }

    /// <summary>Where a record was several, each of them counts, in any order.</summary>
    [Theory]
    [InlineData("", "", "public int N { get; init; } = 3;", "public int N { get; init; } = 4;", "= 3")]
    [InlineData("public int N { get; init; } = 3;", "", "public int N { get; init; } = 3;", "public int N { get; init; } = 3;", "= 5")]
    [InlineData("", "public int N { get; init; } = 3;", "public int N { get; init; } = 3;", "public int N { get; init; } = 3;", "= 5")]
    public Task Reports_a_default_of_records_that_became_one(string first, string second, string laterFirst, string laterSecond, string now) => VerifyAsync(
        Event("1.2.0", "public Both? X { get; init; } public Both? Y { get; init; }", types: $"public sealed record Both {{ public int N {{ get; init; }} {{|TEG2019:{now}|}}; }}"),
        Event("1.0.0", TwoRecords, types: $"public sealed record First {{ {first} }} public sealed record Second {{ {second} }}"),
        Event("1.1.0", TwoRecords, types: $"public sealed record First {{ {laterFirst} }} public sealed record Second {{ {laterSecond} }}"));

    /// <summary>What one record lacks never was what the other one's default says.</summary>
    [Fact]
    public Task Ignores_the_default_of_another_record_that_became_the_same_one() => VerifyAsync(
        Event("1.1.0", "public Both? X { get; init; } public Both? Y { get; init; }", types: "public sealed record Both { public int N { get; init; } = 5; }"),
        Event("1.0.0", TwoRecords, types: "public sealed record First { } public sealed record Second { public int N { get; init; } = 3; }"));

    [Fact]
    public Task Reports_a_default_in_place_of_null() =>
        VerifyMemberAsync("public string? X { get; init; }", "public string? X { get; init; } {|TEG2019:= \"main\"|};");

    /// <summary>New code leaves null out, and published code takes that for 5.</summary>
    [Theory]
    [InlineData("FORWARD")]
    [InlineData("FULL")]
    public async Task Reports_a_default_that_published_code_still_has(string policy)
    {
        var diagnostic = Assert.Single(await VerifyAsync(
            Event("1.1.0", "public int? {|TEG2019:X|} { get; init; }"), [("TammaEventCompatibility", policy)], Event("1.0.0", "public int? X { get; init; } = 5;")));
        Assert.Contains("Code of version 1.0.0 would read new events without it", MessageOf(diagnostic), StringComparison.Ordinal);
        Assert.Equal("AcceptedHazard", diagnostic.Properties["AcknowledgedBy"]);
    }

    [Theory]
    [InlineData("public string X { get; init; } = \"main\";", "public string X { get; init; } = \"trunk\";")]
    [InlineData("public string? X { get; init; } = \"main\";", "public string? X { get; init; } = \"trunk\";")]
    [InlineData("public int? X { get; init; } = 5;", "public int? X { get; init; }")]
    public Task Ignores_a_default_where_every_version_writes_the_member(string older, string newer) => VerifyMemberAsync(older, newer);

    [Theory]
    [InlineData("public int? X { get; init; } = 5;", "public int? X { get; init; } = 6;")]
    [InlineData("public int? X { get; init; }", "public int? X { get; init; } = 5;")]
    [InlineData("public int? X { get; init; } = 5;", "[AcceptedHazard(CompatibilityHazard.DefaultChanged, \"nobody reads it\")] public int? X { get; init; }")]
    public Task Ignores_what_new_code_writes_and_what_is_accepted_where_published_code_reads(string older, string newer) =>
        VerifyAsync(Event("1.1.0", newer), [("TammaEventCompatibility", "FORWARD")], Event("1.0.0", older));

    [Fact]
    public Task Ignores_what_is_accepted() =>
        VerifyAsync(Event("1.2.0", "[AcceptedHazard(CompatibilityHazard.DefaultChanged, \"renamed everywhere\")] public string X { get; init; } = \"trunk\";"), Lacking, Main);
}

/// <summary>TEG2020</summary>
public sealed class EnumRenumberedTests
{
    private const string Member = "public required State X { get; init; }";

    private static readonly string Older = Event("1.0.0", Member, types: "public enum State { Open, Merged }");

    [Theory]
    [InlineData("1.1.0")]
    [InlineData("2.0.0")]
    public async Task Reports_a_name_with_another_number_in_any_version(string version)
    {
        var diagnostic = Assert.Single(await VerifyAsync(Event(version, "public required {|TEG2020:State|} X { get; init; }", types: "public enum State { Draft, Open, Merged }"), Older));
        Assert.Contains("'Open' the number 1; it was 0", MessageOf(diagnostic), StringComparison.Ordinal);
        Assert.Null(diagnostic.Properties["SmallestVersion"]);
    }

    [Theory]
    [InlineData("public enum State { Open, Merged, Draft }")]
    [InlineData("public enum State { Merged = 1, Open = 0 }")]
    [InlineData("public enum State { Open, Joined }")]
    public Task Ignores_names_that_keep_their_numbers(string types) => VerifyAsync(Event("1.1.0", Member, types: types), Older);

    [Fact]
    public Task Ignores_an_enum_that_is_written_as_text() => VerifyAsync(
        Event("1.1.0", Member, types: "[JsonConverter(typeof(JsonStringEnumConverter<State>))] public enum State { Draft, Open, Merged }"),
        Event("1.0.0", Member, types: "[JsonConverter(typeof(JsonStringEnumConverter<State>))] public enum State { Open, Merged }"));
}

/// <summary>TEG2022</summary>
public sealed class ReservedNameReusedTests
{
    private static readonly string Older = Event("1.0.0", "public string? X { get; init; }");
    private static readonly string Removed = Event("1.1.0", "", "[Reserved(\"x\", \"unused\")]");

    [Fact]
    public async Task Reports_a_member_with_a_reserved_name()
    {
        var diagnostic = Assert.Single(await VerifyAsync(Event("1.2.0", "public string? {|TEG2022:X|} { get; init; }", "[Reserved(\"x\", \"unused\")]"), Older, Removed));
        Assert.Contains("reserved: unused", MessageOf(diagnostic), StringComparison.Ordinal);
        Assert.Null(diagnostic.Properties["SmallestVersion"]);
    }

    [Theory]
    [InlineData("public string? {|TEG2022:X|} { get; init; }")]
    [InlineData("[JsonPropertyName(\"x\")] public int? {|TEG2022:Y|} { get; init; }")]
    public Task Reports_a_name_that_a_published_version_reserves(string member) => VerifyAsync(Event("2.0.0", member), Removed);

    [Fact]
    public Task Ignores_a_reserved_name_that_stays_free() =>
        VerifyAsync(Event("1.2.0", "public string? Y { get; init; }", "[Reserved(\"x\", \"unused\")]"), Older, Removed);
}

/// <summary>TEG2023</summary>
public sealed class AcknowledgementStaleTests
{
    private static readonly string Older = Event("1.0.0", "public required string X { get; init; }");

    [Theory]
    [InlineData("RenamedFrom(\"y\", \"clearer\")")]
    [InlineData("RenamedFrom(\"Y\", \"clearer\")")]
    [InlineData("AcceptedHazard(CompatibilityHazard.DefaultChanged, \"meant\")")]
    [InlineData("AcceptedHazard(CompatibilityHazard.PrecisionLost, \"meant\")")]
    public Task Reports_the_attribute_on_a_property(string attribute) =>
        VerifyAsync(Event("1.1.0", $"[{{|TEG2023:{attribute}|}}] public required string X {{ get; init; }}"), Older);

    [Theory]
    [InlineData("Reserved(\"y\", \"unused\")")]
    [InlineData("AcceptedHazard(CompatibilityHazard.ReaderClosed, \"meant\")")]
    public Task Reports_the_attribute_on_a_record(string attribute) =>
        VerifyAsync(Event("1.1.0", "public required string X { get; init; }", $"[{{|TEG2023:{attribute}|}}]"), Older);

    /// <summary>Beside those that acknowledge a change, the one that doesn't is meant.</summary>
    [Fact]
    public Task Reports_the_one_attribute_that_is_stale() => VerifyAsync(
        Event(
            "1.1.0",
            "[RenamedFrom(\"x\", \"clearer\"), {|TEG2023:RenamedFrom(\"z\", \"clearer\")|}, {|TEG2023:AcceptedHazard(CompatibilityHazard.PrecisionLost, \"meant\")|}] public required string Y { get; init; }",
            "[{|TEG2023:Reserved(\"a\", \"unused\")|}] [{|TEG2023:Reserved(\"b\", \"unused\")|}]"),
        Older);

    [Fact]
    public Task Ignores_an_acknowledgement_that_some_version_gives_a_reason_for() => VerifyAsync(
        Event("1.2.0", "[RenamedFrom(\"x\", \"clearer\")] public required string Y { get; init; }", "[Reserved(\"z\", \"unused\")]"),
        Event("1.0.0", "public required string X { get; init; } public int? Z { get; init; }"),
        Event("1.1.0", "[RenamedFrom(\"x\", \"clearer\")] public required string Y { get; init; }", "[Reserved(\"z\", \"unused\")]"));
}

/// <summary>TEG2024</summary>
public sealed class ForwardBrokenTests
{
    private const string Older = "public required int X { get; init; }";

    [Fact]
    public async Task Reports_what_published_code_would_refuse_as_information()
    {
        var diagnostic = Assert.Single(await VerifyMemberAsync(Older, "public required long {|TEG2024:X|} { get; init; }"));
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal("{\"x\":-2147483649}", diagnostic.Properties["Witness"]);
    }

    [Fact]
    public async Task Ignores_what_the_policy_forbids() => Assert.DoesNotContain(
        await VerifyAsync(Event("1.1.0", "public required {|TEG2006:long|} X { get; init; }"), [("TammaEventCompatibility", "FORWARD")], Event("1.0.0", Older)),
        diagnostic => string.Equals(diagnostic.Id, "TEG2024", StringComparison.Ordinal));

    [Fact]
    public async Task Ignores_what_published_code_reads()
    {
        var found = await Compatibility.CompatibilityRun.DiagnosticsOf(Usings + Event("1.1.0", Older + " public int? Y { get; init; }"), [Contract(Event("1.0.0", Older))]);
        Assert.Equal(["TEG2028"], found.Select(diagnostic => diagnostic.Id));
    }
}
