using System;
using System.Linq;
using System.Threading.Tasks;
using static Tamma.EventGen.Generator.Tests.Rules.CompatibilityVerifier;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>TEG2001</summary>
public sealed class FieldRemovedTests
{
    private const string Both = "public required int A { get; init; } public string? X { get; init; }";
    private const string One = "public required int A { get; init; }";

    private static readonly string Older = Event("1.0.0", Both);

    [Fact]
    public async Task Reports_a_member_that_is_gone_with_its_place_and_the_way_out()
    {
        var diagnostic = Assert.Single(await VerifyAsync(Event("1.0.1", One).Replace("Created", "{|TEG2001:Created|}", StringComparison.Ordinal), Older));
        Assert.Contains("\"x\" of version 1.0.0", MessageOf(diagnostic), StringComparison.Ordinal);
        Assert.Contains("Add [Reserved(\"x\", \"why\")] to 'Created', and declare version 1.1.0", MessageOf(diagnostic), StringComparison.Ordinal);
        Assert.Equal("x", diagnostic.Properties["PublishedMember"]);
        Assert.Equal("Reserved", diagnostic.Properties["AcknowledgedBy"]);
        Assert.Equal("1.1.0", diagnostic.Properties["SmallestVersion"]);
        var published = diagnostic.AdditionalLocations[0].GetLineSpan();
        Assert.Equal("contracts/A.CREATED/1.0.0.schema.json", published.Path);
        Assert.StartsWith("\"x\": {", LineOf(Older, published.StartLinePosition.Line), StringComparison.Ordinal);
        Assert.Equal("\"1.0.1\"", TextAt(diagnostic.AdditionalLocations.Last()));
    }

    [Theory]
    [InlineData("required Part", "")]
    [InlineData("required List<Part>", "")]
    [InlineData("required Dictionary<string, List<Part>>", "")]
    [InlineData("required Part?", " public Part? Next { get; init; }")]
    public Task Reports_a_member_of_a_nested_record_on_that_record(string type, string others) => VerifyAsync(
        Event("1.1.0", $"public {type} P {{ get; init; }}", types: $"public sealed record {{|TEG2001:Part|}} {{ public required int A {{ get; init; }}{others} }}"),
        Event("1.0.0", $"public {type} P {{ get; init; }}", types: $"public sealed record Part {{ public required int A {{ get; init; }} public int? X {{ get; init; }}{others} }}"));

    [Fact]
    public async Task Reports_each_member_that_is_gone() => Assert.Equal(
        ["x", "y"],
        (await VerifyAsync(
            "[TammaEvent(\"A.CREATED\", \"1.1.0\")] public sealed partial record {|TEG2001:{|TEG2001:Created|}|};",
            Event("1.0.0", "public string? X { get; init; } public int? Y { get; init; }"))).Select(diagnostic => diagnostic.Properties["PublishedMember"]).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Reports_a_required_member_that_published_code_demands()
    {
        var diagnostic = Assert.Single(await VerifyAsync(
            "[TammaEvent(\"A.CREATED\", \"1.1.0\", Compatibility = CompatibilityPolicy.Full)] [Reserved(\"a\", \"unused\")] public sealed partial record {|TEG2001:Created|};",
            Event("1.0.0", One)));
        Assert.Equal("{}", diagnostic.Properties["Witness"]);
        Assert.Equal("2.0.0", diagnostic.Properties["SmallestVersion"]);
        Assert.Null(diagnostic.Properties["AcknowledgedBy"]);
    }

    [Fact]
    public Task Ignores_a_member_whose_name_is_reserved() => VerifyAsync(Event("1.1.0", One, "[Reserved(\"x\", \"unused\")]"), Older);

    [Fact]
    public Task Ignores_a_member_of_another_major() => VerifyAsync(Event("2.0.0", One), Older);

    private static string LineOf(string source, int line) =>
        Schema.ContractWriter.WriteIndented(Contract(source)).Split('\n')[line].Trim();
}

/// <summary>TEG2002</summary>
public sealed class FieldRenamedTests
{
    private const string Branch = "public required string Branch { get; init; }";

    [Theory]
    [InlineData("required string", "")]
    [InlineData("string?", "")]
    [InlineData("string", " = \"main\";")]
    public async Task Reports_a_new_member_in_place_of_one_of_the_same_type(string type, string value)
    {
        var diagnostic = Assert.Single(await VerifyMemberAsync($"public {type} Branch {{ get; init; }}{value}", $"public {type} {{|TEG2002:HeadBranch|}} {{ get; init; }}{value}"));
        Assert.Equal("branch", diagnostic.Properties["PublishedMember"]);
        Assert.Equal("RenamedFrom", diagnostic.Properties["AcknowledgedBy"]);
        Assert.Contains("Add [RenamedFrom(\"branch\", \"why\")]", MessageOf(diagnostic), StringComparison.Ordinal);
        Assert.Contains("[Reserved(\"branch\", \"why\")]", MessageOf(diagnostic), StringComparison.Ordinal);
    }

    [Fact]
    public Task Reports_a_changed_JSON_name() =>
        VerifyMemberAsync(Branch, "[JsonPropertyName(\"head_branch\")] public required string {|TEG2002:Branch|} { get; init; }");

    [Theory]
    [InlineData("Forward")]
    [InlineData("Full")]
    public async Task Reports_a_rename_that_published_code_does_not_know(string policy)
    {
        var diagnostic = Assert.Single(await VerifyAsync(
            Event("1.1.0", "[RenamedFrom(\"branch\", \"clearer\")] public required string {|TEG2002:HeadBranch|} { get; init; }")
                .Replace("\"1.1.0\"", "\"1.1.0\", Compatibility = CompatibilityPolicy." + policy, StringComparison.Ordinal),
            Event("1.0.0", Branch)));
        Assert.Equal("2.0.0", diagnostic.Properties["SmallestVersion"]);
        Assert.Null(diagnostic.Properties["AcknowledgedBy"]);
    }

    [Theory]
    [InlineData("[RenamedFrom(\"branch\", \"clearer\")] public required string HeadBranch { get; init; }", "")]
    [InlineData("public string? HeadBranch { get; init; }", "[Reserved(\"branch\", \"unused\")]")]
    [InlineData("[JsonPropertyName(\"branch\")] public required string HeadBranch { get; init; }", "")]
    public Task Ignores_a_member_that_says_what_it_is(string member, string attributes) => VerifyAsync(Event("1.1.0", member, attributes), Event("1.0.0", Branch));

    [Fact]
    public Task Ignores_a_member_that_was_renamed_twice() => VerifyAsync(
        Event("1.2.0", "[RenamedFrom(\"branch\", \"clearer\"), RenamedFrom(\"headBranch\", \"shorter\")] public required string Head { get; init; }"),
        Event("1.0.0", Branch),
        Event("1.1.0", "[RenamedFrom(\"branch\", \"clearer\")] public required string HeadBranch { get; init; }"));

    /// <summary>Published side by side, they are two, and one of them is gone.</summary>
    [Fact]
    public Task Ignores_a_member_that_a_version_has_beside_the_one_that_is_gone() => VerifyAsync(
        Event("1.2.0", "public string? HeadBranch { get; init; }").Replace("record Created", "record {|TEG2001:Created|}", StringComparison.Ordinal),
        Event("1.0.0", "public string? Branch { get; init; }"),
        Event("1.1.0", "public string? Branch { get; init; } public string? HeadBranch { get; init; }"));

    /// <summary>The second rename without the first one's name: events of 1.0.0 call it neither.</summary>
    [Fact]
    public Task Reports_a_second_rename_that_forgets_the_first() => VerifyAsync(
        Event("1.2.0", "[RenamedFrom(\"headBranch\", \"shorter\")] public required string {|TEG2002:Head|} { get; init; }"),
        Event("1.0.0", Branch),
        Event("1.1.0", "[RenamedFrom(\"branch\", \"clearer\")] public required string HeadBranch { get; init; }"));
}

/// <summary>TEG2003</summary>
public sealed class FieldAddedTests
{
    private const string A = "public required int A { get; init; } ";

    [Theory]
    [InlineData("public required string {|TEG2003:Branch|} { get; init; }")]
    [InlineData("public required string? {|TEG2003:Branch|} { get; init; }")]
    [InlineData("[JsonRequired] public string {|TEG2003:Branch|} { get; init; } = \"\";")]
    public async Task Reports_a_new_member_that_is_required(string member)
    {
        var diagnostic = Assert.Single(await VerifyMemberAsync(A, A + member));
        Assert.Equal("{\"a\":0}", diagnostic.Properties["Witness"]);
        Assert.Equal("2.0.0", diagnostic.Properties["SmallestVersion"]);
        Assert.Equal("\"1.1.0\"", TextAt(diagnostic.AdditionalLocations.Last()));
    }

    [Theory]
    [InlineData("public required string {|TEG2003:Branch|} { get; init; }", "Make it nullable or give it a default, or declare version 2.0.0 with a migration from 1.x.")]
    [InlineData("public required string? {|TEG2003:Branch|} { get; init; }", "Remove 'required', or give its parameter a default such as null, or declare version 2.0.0 with a migration from 1.x.")]
    public async Task Says_what_makes_the_member_optional(string member, string remedy)
    {
        var diagnostic = Assert.Single(await VerifyMemberAsync(A, A + member));
        Assert.EndsWith(remedy, MessageOf(diagnostic), StringComparison.Ordinal);
    }

    [Fact]
    public Task Reports_a_new_member_that_a_closed_reader_refuses() => VerifyAsync(
        Event("1.1.0", A + "public int? {|TEG2003:B|} { get; init; }", "[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]"),
        [("TammaEventCompatibility", "FORWARD")],
        Event("1.0.0", A, "[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]"));

    [Theory]
    [InlineData("public string? Branch { get; init; }")]
    [InlineData("public string Branch { get; init; } = \"main\";")]
    public Task Ignores_a_new_member_that_may_be_absent(string member) => VerifyMemberAsync(A, A + member);

    [Fact]
    public Task Ignores_a_required_member_where_only_old_code_reads_new_events() => VerifyAsync(
        Event("1.1.0", A + "public required int B { get; init; }"), [("TammaEventCompatibility", "forward")], Event("1.0.0", A));
}

/// <summary>TEG2004</summary>
public sealed class PresenceChangedTests
{
    private const string Required = "public required string? X { get; init; }";
    private const string Optional = "public string? X { get; init; }";

    [Fact]
    public Task Reports_an_optional_member_that_is_now_required() => VerifyMemberAsync(Optional, "public required string? {|TEG2004:X|} { get; init; }");

    [Fact]
    public Task Reports_a_required_member_that_may_now_be_absent_where_published_code_demands_it() => VerifyAsync(
        Event("1.1.0", "public string? {|TEG2004:X|} { get; init; }"), [("TammaEventCompatibility", "FULL")], Event("1.0.0", Required));

    /// <summary>Each step alone breaks nothing: events of 1.1.0 hold the member. Those of 1.0.0 don't.</summary>
    [Fact]
    public async Task Reports_a_default_that_is_taken_back_while_older_versions_lack_the_member()
    {
        var diagnostic = Assert.Single(await VerifyAsync(
            Event("1.2.0", "public required string {|TEG2003:X|} { get; init; }"),
            Event("1.0.0", ""),
            Event("1.1.0", "public string X { get; init; } = \"main\";")));
        Assert.Contains("Stored 1.0.0 events such as {} could no longer be read", MessageOf(diagnostic), StringComparison.Ordinal);
        Assert.Equal("contracts/A.CREATED/1.0.0.schema.json", diagnostic.AdditionalLocations[0].GetLineSpan().Path);
    }

    [Theory]
    [InlineData("string")]
    [InlineData("string?")]
    public Task Ignores_a_default_that_is_taken_back_where_every_version_writes_the_member(string type) =>
        VerifyMemberAsync($"public {type} X {{ get; init; }} = \"main\";", $"public required {type} X {{ get; init; }}");

    [Fact]
    public Task Ignores_a_default_in_place_of_a_demand_where_published_code_finds_the_member() => VerifyAsync(
        Event("1.1.0", "public string? X { get; init; } = \"main\";"), [("TammaEventCompatibility", "FULL")], Event("1.0.0", Required));

    [Fact]
    public Task Ignores_a_required_member_that_may_now_be_absent() => VerifyMemberAsync(Required, Optional);
}

/// <summary>TEG2005</summary>
public sealed class NullabilityChangedTests
{
    [Theory]
    [InlineData("string?", "{|TEG2005:string|}")]
    [InlineData("int?", "{|TEG2005:int|}")]
    [InlineData("List<string?>", "{|TEG2005:List<string>|}")]
    [InlineData("Dictionary<string, int?>", "{|TEG2005:Dictionary<string, int>|}")]
    [InlineData("Part?", "{|TEG2005:Part|}")]
    [InlineData("DayOfWeek?", "{|TEG2005:DayOfWeek|}")]
    public Task Reports_the_type_that_no_longer_takes_null(string older, string newer) =>
        VerifyMemberAsync($"public required {older} X {{ get; init; }}", $"public required {newer} X {{ get; init; }}", "public sealed record Part;");

    [Fact]
    public Task Reports_null_that_published_code_refuses() => VerifyAsync(
        Event("1.1.0", "public required {|TEG2005:string?|} X { get; init; }"), [("TammaEventCompatibility", "FORWARD")], Event("1.0.0", "public required string X { get; init; }"));

    [Theory]
    [InlineData("string", "string?")]
    [InlineData("List<int>", "List<int?>")]
    public Task Ignores_null_that_is_allowed_now(string older, string newer) =>
        VerifyMemberAsync($"public required {older} X {{ get; init; }}", $"public required {newer} X {{ get; init; }}");
}
