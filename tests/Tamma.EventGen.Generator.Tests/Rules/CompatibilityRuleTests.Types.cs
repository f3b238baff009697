using System;
using System.Threading.Tasks;
using static Tamma.EventGen.Generator.Tests.Rules.CompatibilityVerifier;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>TEG2006</summary>
public sealed class TypeChangedTests
{
    [Theory]
    [InlineData("long", "{|TEG2006:int|}")]
    [InlineData("string", "{|TEG2006:int|}")]
    [InlineData("bool", "{|TEG2006:string|}")]
    [InlineData("double", "{|TEG2006:long|}")]
    [InlineData("List<long>", "{|TEG2006:List<int>|}")]
    [InlineData("Dictionary<string, string>", "{|TEG2006:Dictionary<string, bool>|}")]
    [InlineData("string", "{|TEG2006:List<string>|}")]
    [InlineData("Part", "{|TEG2006:string|}")]
    [InlineData("Part", "{|TEG2006:List<Part>|}")]
    [InlineData("System.Text.Json.JsonElement", "{|TEG2006:string|}")]
    public async Task Reports_a_type_that_does_not_take_the_values(string older, string newer)
    {
        var diagnostic = Assert.Single(await Verify(older, newer));
        Assert.NotNull(diagnostic.Properties["Witness"]);
        Assert.Equal("2.0.0", diagnostic.Properties["SmallestVersion"]);
    }

    [Fact]
    public Task Reports_a_type_in_a_record_that_holds_itself() => VerifyAsync(
        Event("1.1.0", "public Node? Root { get; init; }", types: "public sealed record Node { public required {|TEG2006:int|} X { get; init; } public List<Node>? Children { get; init; } }"),
        Event("1.0.0", "public Node? Root { get; init; }", types: "public sealed record Node { public required long X { get; init; } public List<Node>? Children { get; init; } }"));

    [Fact]
    public Task Reports_a_wider_type_that_published_code_refuses() => VerifyAsync(
        Event("1.1.0", "public required {|TEG2006:long|} X { get; init; }"), [("TammaEventCompatibility", "FULL")], Event("1.0.0", "public required int X { get; init; }"));

    [Theory]
    [InlineData("int", "long")]
    [InlineData("int", "double")]
    [InlineData("int", "decimal")]
    [InlineData("List<int>", "IReadOnlyList<long>")]
    [InlineData("string", "System.Text.Json.JsonElement")]
    [InlineData("Part", "Piece")]
    public Task Ignores_a_wider_type(string older, string newer) => Verify(older, newer);

    private static Task<System.Collections.Generic.IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Verify(string older, string newer) => VerifyMemberAsync(
        $"public required {older} X {{ get; init; }}", $"public required {newer} X {{ get; init; }}", "public sealed record Part { public required int A { get; init; } } public sealed record Piece { public required int A { get; init; } }");
}

/// <summary>TEG2007</summary>
public sealed class ValuesChangedTests
{
    private const string Text = "[JsonConverter(typeof(JsonStringEnumConverter<State>))] ";

    [Fact]
    public async Task Reports_a_name_that_an_enum_no_longer_has()
    {
        var diagnostic = Assert.Single(await VerifyAsync(
            Event("1.1.0", "public required {|TEG2007:State|} X { get; init; }", types: Text + "public enum State { Open, Merged }"),
            Event("1.0.0", "public required State X { get; init; }", types: Text + "public enum State { Open, Merged, Closed }")));
        Assert.Equal("{\"x\":\"Closed\"}", diagnostic.Properties["Witness"]);
        Assert.Contains("\"Open\", \"Merged\", \"Closed\"", MessageOf(diagnostic), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public required string X { get; init; }", "[{|TEG2007:AllowedValues(\"git\")|}] public required string X { get; init; }")]
    [InlineData("[AllowedValues(1, 2, 3)] public required int X { get; init; }", "[{|TEG2007:AllowedValues(1, 3)|}] public required int X { get; init; }")]
    public Task Reports_the_attribute(string older, string newer) => VerifyMemberAsync(older, newer);

    [Theory]
    [InlineData("[AllowedValues(\"git\")] public required string X { get; init; }", "[AllowedValues(\"hg\", \"git\")] public required string X { get; init; }")]
    [InlineData("[AllowedValues(1, 3)] public required int X { get; init; }", "[Range(1, 3)] public required int X { get; init; }")]
    public Task Ignores_values_that_were_added(string older, string newer) => VerifyMemberAsync(older, newer);
}

/// <summary>TEG2008</summary>
public sealed class RangeChangedTests
{
    [Theory]
    [InlineData("", "[{|TEG2008:Range(1, 10)|}] ", "int")]
    [InlineData("[Range(1, 10)] ", "[{|TEG2008:Range(1, 9)|}] ", "int")]
    [InlineData("[Range(0.0, 1.0)] ", "[{|TEG2008:Range(0.0, 1.0, MaximumIsExclusive = true)|}] ", "double")]
    [InlineData("[Items(Maximum = 10)] ", "[{|TEG2008:Items(Maximum = 9)|}] ", "List<int>")]
    public Task Reports_the_attribute(string older, string newer, string type) => VerifyMemberAsync(Member(older, type), Member(newer, type));

    [Theory]
    [InlineData("[Range(1, 9)] ", "[Range(1, 10)] ", "int")]
    [InlineData("[Range(1, 10)] ", "", "int")]
    [InlineData("[Range(0, 2, MinimumIsExclusive = true)] ", "[Range(1, 2)] ", "int")]
    public Task Ignores_wider_limits(string older, string newer, string type) => VerifyMemberAsync(Member(older, type), Member(newer, type));

    private static string Member(string attributes, string type) => attributes + "public required " + type + " X { get; init; }";
}

/// <summary>TEG2009</summary>
public sealed class MultipleOfChangedTests
{
    [Theory]
    [InlineData("", "[{|TEG2009:MultipleOf(5)|}] ", "int")]
    [InlineData("[MultipleOf(5)] ", "[{|TEG2009:MultipleOf(10)|}] ", "int")]
    [InlineData("[MultipleOf(\"0.01\")] ", "[{|TEG2009:MultipleOf(\"0.03\")|}] ", "decimal")]
    public Task Reports_the_attribute(string older, string newer, string type) => VerifyMemberAsync(Member(older, type), Member(newer, type));

    [Theory]
    [InlineData("[MultipleOf(10)] ", "[MultipleOf(5)] ", "int")]
    [InlineData("[MultipleOf(5)] ", "", "int")]
    [InlineData("[MultipleOf(\"0.03\")] ", "[MultipleOf(\"0.01\")] ", "decimal")]
    public Task Ignores_a_divisor_of_the_divisor(string older, string newer, string type) => VerifyMemberAsync(Member(older, type), Member(newer, type));

    private static string Member(string attributes, string type) => attributes + "public required " + type + " X { get; init; }";
}

/// <summary>TEG2010</summary>
public sealed class LengthChangedTests
{
    [Theory]
    [InlineData("", "[{|TEG2010:StringLength(10)|}] ", "string")]
    [InlineData("[MaxLength(10)] ", "[{|TEG2010:MaxLength(9)|}] ", "string")]
    [InlineData("[Length(1, 5)] ", "[{|TEG2010:Length(2, 5)|}] ", "string")]
    [InlineData("[Items(MaxLength = 5)] ", "[{|TEG2010:Items(MaxLength = 4)|}] ", "List<string>")]
    public Task Reports_the_attribute(string older, string newer, string type) => VerifyMemberAsync(Member(older, type), Member(newer, type));

    /// <summary>Which of several attributes says what changed, the contract doesn't say.</summary>
    [Theory]
    [InlineData("[MaxLength(9), MinLength(1)] ", "[MaxLength(9), MinLength(2)] ", "string")]
    [InlineData("[MaxLength(9), Items(MaxLength = 5)] ", "[MaxLength(9), Items(MaxLength = 4)] ", "List<string>")]
    public Task Reports_the_type_where_there_are_several_attributes(string older, string newer, string type) =>
        VerifyMemberAsync(Member(older, type), Member(newer, "{|TEG2010:" + type + "|}"));

    [Fact]
    public async Task Reports_bytes_beside_the_characters_of_base64()
    {
        var found = await VerifyMemberAsync(Member("", "byte[]"), Member("[{|TEG2010:Length(1, 12)|}] ", "byte[]"));
        Assert.Equal(
            "'Created.X' now allows 4 to 16 characters of base64 (1 to 12 bytes); version 1.0.0 allows any number of characters",
            Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split(". ")[0]);
    }

    [Theory]
    [InlineData("[MaxLength(9)] ", "[MaxLength(10)] ", "string")]
    [InlineData("[StringLength(9, MinimumLength = 1)] ", "[Length(1, 9)] ", "string")]
    [InlineData("[AllowedValues(\"ab\")] ", "[MaxLength(2)] ", "string")]
    [InlineData("[MaxLength(9)] ", "[MaxLength(12)] ", "byte[]")]
    public Task Ignores_lengths_that_hold_every_text(string older, string newer, string type) => VerifyMemberAsync(Member(older, type), Member(newer, type));

    private static string Member(string attributes, string type) => attributes + "public required " + type + " X { get; init; }";
}

/// <summary>TEG2011</summary>
public sealed class PatternChangedTests
{
    [Theory]
    [InlineData("", "[{|TEG2011:RegularExpression(\"[0-9a-f]{40}\")|}] ", "string")]
    [InlineData("[RegularExpression(\"[0-9a-f]{7,40}\")] ", "[{|TEG2011:RegularExpression(\"[0-9a-f]{40}\")|}] ", "string")]
    [InlineData("[Items(Pattern = \"a*\")] ", "[{|TEG2011:Items(Pattern = \"a+\")|}] ", "List<string>")]
    public async Task Reports_the_attribute_with_a_text_that_no_longer_matches(string older, string newer, string type) =>
        Assert.NotNull(Assert.Single(await VerifyMemberAsync(Member(older, type), Member(newer, type))).Properties["Witness"]);

    [Theory]
    [InlineData("[RegularExpression(\"[0-9a-f]{40}\")] ", "[RegularExpression(\"[0-9a-f]{7,40}\")] ", "string")]
    [InlineData("[RegularExpression(\"[0-9]+\")] ", "[RegularExpression(\"[0-9][0-9]*\")] ", "string")]
    [InlineData("[AllowedValues(\"a\", \"b\")] ", "[RegularExpression(\"[a-c]\")] ", "string")]
    public Task Ignores_a_pattern_that_matches_all_that_matched(string older, string newer, string type) => VerifyMemberAsync(Member(older, type), Member(newer, type));

    private static string Member(string attributes, string type) => attributes + "public required " + type + " X { get; init; }";
}

/// <summary>TEG2012</summary>
public sealed class FormatChangedTests
{
    [Theory]
    [InlineData("string", "", "{|TEG2012:Guid|}")]
    [InlineData("DateOnly", "", "{|TEG2012:DateTimeOffset|}")]
    [InlineData("string", "[{|TEG2012:EmailAddress|}] ", "string")]
    public Task Reports_the_type_or_the_attribute(string older, string attribute, string newer) =>
        VerifyMemberAsync($"public required {older} X {{ get; init; }}", $"{attribute}public required {newer} X {{ get; init; }}");

    [Theory]
    [InlineData("Guid", "string")]
    [InlineData("DateTimeOffset", "string")]
    public Task Ignores_a_format_that_is_given_up(string older, string newer) =>
        VerifyMemberAsync($"public required {older} X {{ get; init; }}", $"public required {newer} X {{ get; init; }}");
}

/// <summary>TEG2013</summary>
public sealed class CountChangedTests
{
    [Theory]
    [InlineData("", "[{|TEG2013:MinLength(1)|}] ", "List<int>")]
    [InlineData("[MaxLength(10)] ", "[{|TEG2013:MaxLength(9)|}] ", "List<int>")]
    [InlineData("[Length(0, 10)] ", "[{|TEG2013:Length(1, 10)|}] ", "Dictionary<string, int>")]
    public Task Reports_the_attribute(string older, string newer, string type) => VerifyMemberAsync(Member(older, type), Member(newer, type));

    [Theory]
    [InlineData("[MinLength(1)] ", "", "List<int>")]
    [InlineData("[MaxLength(9)] ", "[MaxLength(10)] ", "Dictionary<string, int>")]
    public Task Ignores_wider_limits(string older, string newer, string type) => VerifyMemberAsync(Member(older, type), Member(newer, type));

    private static string Member(string attributes, string type) => attributes + "public required " + type + " X { get; init; }";
}

/// <summary>TEG2014</summary>
public sealed class UniquenessChangedTests
{
    [Fact]
    public async Task Reports_a_list_that_became_a_set() => Assert.Equal(
        "{\"x\":[0,0]}",
        Assert.Single(await VerifyMemberAsync("public required List<int> X { get; init; }", "public required {|TEG2014:HashSet<int>|} X { get; init; }")).Properties["Witness"]);

    [Fact]
    public Task Ignores_a_set_that_became_a_list() =>
        VerifyMemberAsync("public required HashSet<int> X { get; init; }", "public required List<int> X { get; init; }");

    [Fact]
    public Task Ignores_a_list_of_at_most_one_that_became_a_set() =>
        VerifyMemberAsync("[MaxLength(1)] public required List<int> X { get; init; }", "[MaxLength(1)] public required HashSet<int> X { get; init; }");
}

/// <summary>TEG2015</summary>
public sealed class UnionCasesChangedTests
{
    private const string Member = "public required Actor By { get; init; }";

    private static readonly string Two = Union("kind", "user", "bot");

    [Fact]
    public async Task Reports_a_case_that_is_gone()
    {
        var diagnostic = Assert.Single(await VerifyAsync(Event("1.1.0", "public required {|TEG2015:Actor|} By { get; init; }", types: Union("kind", "user")), Event("1.0.0", Member, types: Two)));
        Assert.Equal("{\"by\":{\"kind\":\"bot\",\"name\":\"\"}}", diagnostic.Properties["Witness"]);
    }

    [Fact]
    public Task Reports_a_case_under_another_tag() =>
        VerifyAsync(Event("1.1.0", "public required {|TEG2015:Actor|} By { get; init; }", types: Union("kind", "user", "robot")), Event("1.0.0", Member, types: Two));

    [Fact]
    public Task Ignores_a_case_that_was_added() =>
        VerifyAsync(Event("1.1.0", Member, types: Two), Event("1.0.0", Member, types: Union("kind", "user")));

    [Fact]
    public Task Ignores_cases_in_another_order() =>
        VerifyAsync(Event("1.1.0", Member, types: Union("kind", "bot", "user")), Event("1.0.0", Member, types: Two));

    /// <summary>A union of records whose names are made of their tags.</summary>
    internal static string Union(string discriminator, params string[] tags)
    {
        static string Name(string tag) => char.ToUpperInvariant(tag[0]) + tag[1..];
        return $"[JsonPolymorphic(TypeDiscriminatorPropertyName = \"{discriminator}\")] "
            + string.Concat(Array.ConvertAll(tags, tag => $"[JsonDerivedType(typeof({Name(tag)}), \"{tag}\")] "))
            + "public abstract record Actor { public required string Name { get; init; } } "
            + string.Concat(Array.ConvertAll(tags, tag => $"public sealed record {Name(tag)} : Actor; "));
    }
}

/// <summary>TEG2016</summary>
public sealed class DiscriminatorChangedTests
{
    private static readonly string Older = Event("1.0.0", "public required Actor By { get; init; }", types: UnionCasesChangedTests.Union("kind", "user", "bot"));

    [Fact]
    public Task Reports_the_union_that_is_told_by_another_member() =>
        VerifyAsync(Event("1.1.0", "public required {|TEG2016:Actor|} By { get; init; }", types: UnionCasesChangedTests.Union("type", "user", "bot")), Older);

    [Fact]
    public Task Ignores_the_same_member() =>
        VerifyAsync(Event("1.1.0", "public required Actor By { get; init; }", types: UnionCasesChangedTests.Union("kind", "user", "bot", "app")), Older);
}
