using System.Linq;
using Tamma.EventGen.Schema.Compatibility.Sets;
using Tamma.EventGen.Schema.Json;
using static Tamma.EventGen.Schema.Tests.Compatibility.Sets.Contracts;

namespace Tamma.EventGen.Schema.Tests.Compatibility.Sets;

public sealed class TextContainmentTests
{
    private const StringFormat Date = StringFormat.Date;
    private const StringFormat DateTime = StringFormat.DateTime;
    private const StringFormat Email = StringFormat.Email;
    private const StringFormat Uri = StringFormat.Uri;
    private const StringFormat Uuid = StringFormat.Uuid;

    private const string UuidPattern = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    public static readonly TheoryData<StringType, StringType> Contained = new()
    {
        { Text(), Text() },
        { Text(), Text(maximum: int.MaxValue) },
        { Text(minimum: 3, maximum: 5), Text(minimum: 2, maximum: 5) },
        { Text("[a-z]{3}"), Text(minimum: 3, maximum: 3) },
        { Text("[a-z]*", 2, 4), Text("[a-z]{2,4}") },
        { Text("[0-9a-f]{40}"), Text("[0-9a-f]{7,40}") },
        { Text("a|b|cd"), Enum("cd", "b", "a", "x") },
        { Text("(?:ab)*", 3, 3), Enum("never") },
        { Text("a+", 2, 2), Enum("aa") },
        { Text(".", 1, 1), Text("[^\\n\\r\\u2028\\u2029]") },
        { Text(format: Uuid), Text(UuidPattern) },
        { Text(UuidPattern), Text(format: Uuid) },
        { Text(format: Uuid), Text(minimum: 36, maximum: 36) },
        { Text(format: Date), Text(minimum: 10, maximum: 10) },
        { Text(format: Date), Text("[0-9]{4}-(?:0[0-9]|1[0-2])-[0-3][0-9]") },
        { Text("20[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"), Text(format: Date) },
        { Text("2024-02-29|2000-02-29|9996-02-29|0004-02-29"), Text(format: Date) },
        { Text(format: DateTime), Text(minimum: 20, maximum: 42) },
        { Text("19[0-9]{2}-12-31T23:59:59(?:\\.[0-9]{1,16})?[+-]1[0-3]:30"), Text(format: DateTime) },
        { Text(format: DateTime), Text(".*T.*") },
        { Text(format: Email), Text("(?:.|[\\n\\r\\u2028\\u2029])+@(?:.|[\\n\\r\\u2028\\u2029])+") },
        { Text(format: Email), Text(minimum: 3) },
        { Text("[a-z]+@[a-z]+"), Text(format: Email) },
        { Text(format: Uri), Text(maximum: 65_519) },
        { Text(format: Uri), Text("[!-~]+") },
        { Text(format: Uri), Text("[A-Za-z].+:.*") },
        { Text(format: Uri, minimum: 65_520), Enum("nothing") },
        { Text("https://[a-z]{1,10}\\.example/[a-z0-9/]{0,40}"), Text(format: Uri) },
        { Enum("a", "bb"), Text("[ab]*", 1, 2) },
        { Enum("a", "bb"), Enum("bb", "c", "a") },
        { Enum("a", "bb") with { Length = new(2, null) }, Enum("bb") },
        { Enum("ftp://h/", "ldap://h"), Text("[a-z/:]+") },
        { Enum("ldap://h") with { Format = Uri }, Enum("ldap://h") with { Format = Uri } },
        { Enum("ldap://h", "nothing") with { Format = Uri }, Enum("ldap://h") },
        { Enum("2024-02-29"), Text(format: Date) },
        { Enum("🎉🎉"), Text(minimum: 2, maximum: 2) },
        { Text("🎉{2}"), Text(minimum: 2, maximum: 2) },
        { Text("[a-z]+") with { Patterns = EquatableArray.Of("^(?:[a-z]+)$", "^(?:.{2})$") }, Text("[a-y]?[a-z]?", 2, 2) with { Patterns = EquatableArray.Of("^(?:[a-z]{2})$") } },
    };

    public static readonly TheoryData<StringType, StringType, string, string> Broken = new()
    {
        { Text(), Text(minimum: 1), nameof(BreakKind.Length), "" },
        { Text(minimum: 3), Text(maximum: 5), nameof(BreakKind.Length), "aaaaaa" },
        { Text(minimum: 7), Text(maximum: 5), nameof(BreakKind.Length), "aaaaaaa" },
        { Text("[0-9a-f]{7,40}"), Text("[0-9a-f]{40}"), nameof(BreakKind.Pattern), "0000000" },
        { Text("b*"), Text("(?:bb)*"), nameof(BreakKind.Pattern), "b" },
        { Text("b*", minimum: 2), Text("(?:bb)*"), nameof(BreakKind.Pattern), "bbb" },
        { Text("a|b|cd"), Enum("a", "b"), nameof(BreakKind.Values), "cd" },
        { Text(), Enum("", "0", "1"), nameof(BreakKind.Values), "2" },
        { Text("🎉+"), Text(maximum: 1), nameof(BreakKind.Length), "🎉🎉" },
        { Text(format: Date), Text(maximum: 9), nameof(BreakKind.Length), "0100-01-01" },
        { Text("2023-02-29"), Text(format: Date), nameof(BreakKind.Format), "2023-02-29" },
        { Text("1900-02-29"), Text(format: Date), nameof(BreakKind.Format), "1900-02-29" },
        { Text("0000-02-29"), Text(format: Date), nameof(BreakKind.Format), "0000-02-29" },
        { Text("2024-04-31"), Text(format: Date), nameof(BreakKind.Format), "2024-04-31" },
        { Text("2024-01-01T00:00:00[+]14:0[01]"), Text(format: DateTime), nameof(BreakKind.Format), "2024-01-01T00:00:00+14:01" },
        { Text("2024-01-01T00:00:00\\.0*Z"), Text(format: DateTime), nameof(BreakKind.Format), "2024-01-01T00:00:00.Z" },
        { Text("[a-z@]{1,3}"), Text(format: Email), nameof(BreakKind.Format), "a" },
        { Text("a:"), Text(format: Uri), nameof(BreakKind.Format), "a:" },
        { Text("urn:\""), Text(format: Uri), nameof(BreakKind.Format), "urn:\"" },
        { Enum("a", "bbb"), Text(maximum: 2), nameof(BreakKind.Length), "bbb" },
        { Enum("a", "b"), Text("a"), nameof(BreakKind.Pattern), "b" },
        { Enum("a", "b"), Enum("b"), nameof(BreakKind.Values), "a" },
        { Enum("2023-02-29"), Text(format: Date), nameof(BreakKind.Format), "2023-02-29" },
        { Enum("a") with { Format = Date } with { AllowedValues = EquatableArray.Of("nothing", "2024-01-01") }, Enum("nothing"), nameof(BreakKind.Values), "2024-01-01" },
    };

    [Theory]
    [MemberData(nameof(Contained))]
    public void Texts_are_contained(StringType left, StringType right) => Assert.Empty(Compare(Of(left), Of(right)).Breaks);

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_text_of_the_left_is_not_of_the_right(StringType left, StringType right, string kind, string witness)
    {
        var found = TheBreak(Of(left), Of(right));
        Assert.Equal(kind, found.Kind.ToString());
        Assert.Equal(new JsonString(witness), ((JsonObject)found.Witness!)["p"]);
    }

    [Fact]
    public void A_long_text_is_a_witness_as_long_as_it_can_be_written()
    {
        Assert.Equal(5001, Length(Text(), Text(maximum: 5000)));
        Assert.Equal(65_520, Length(Text("http://a(?:/a)*[a]?"), Text(format: Uri)));
        var found = TheBreak(Of(Text(minimum: 2_000_000_000)), Of(Text(maximum: 5)));
        Assert.Null(found.Witness);

        static int Length(StringType left, StringType right) => Assert.IsType<JsonString>(((JsonObject)TheBreak(Of(left), Of(right)).Witness!)["p"]).Value.Length;
    }

    [Fact]
    public void Every_failing_constraint_is_a_reason_with_its_own_witness() => Assert.Equal(
        [BreakKind.Values, BreakKind.Length, BreakKind.Format, BreakKind.Pattern],
        Compare(Of(Text()), Of(Enum("a@b") with { Length = new(1, 5), Format = Email, Patterns = EquatableArray.Of("^(?:[a-z@]+)$") })).Breaks.Select(found => found.Kind));

    [Fact]
    public void A_list_longer_than_any_pattern_still_has_a_witness()
    {
        var many = Enumerable.Range(0, 5000).Select(number => $"value number {number}").ToArray();
        Assert.Equal("\"\"", Witness(Text(), Enum(many)));
        Assert.Equal("\"" + new string('a', "value number 4999".Length + 1) + "\"", Witness(Text(), Enum([.. many, ""])));
        Assert.Null(Witness(Enum(many), Enum(many)));
        Assert.Equal("\"x\"", Witness(Enum([.. many, "x"]), Enum(many)));
    }

    /// <summary>Whether a URI is one of the grammar is known for most and not for all: then it is a break that nobody proves.</summary>
    [Fact]
    public void What_can_not_be_proved_says_so()
    {
        Assert.Equal((BreakKind.Format, false), Unproved(Text("ldap://h"), Text(format: Uri)));
        Assert.Equal((BreakKind.Format, false), Unproved(Enum("ldap://h"), Text(format: Uri)));
        Assert.Equal((BreakKind.Length, false), Unproved(Text("ldap://h", format: Uri), Text(maximum: 3)));
        Assert.Equal((BreakKind.Pattern, false), Unproved(Text(), Text() with { Patterns = EquatableArray.Of("(?=a)") }));
        Assert.Empty(Compare(Of(Text() with { Patterns = EquatableArray.Of("(?=a)") }), Of(Text() with { Patterns = EquatableArray.Of("(?=a)") })).Breaks);
        Assert.Equal((BreakKind.Pattern, false), Unproved(Enum("a"), Text() with { Patterns = EquatableArray.Of("(?=a)") }));

        // It is not known to be empty: what is beside it is compared, without a claim.
        var other = Required("q", new BooleanType());
        var left = Of(Record("P", Required("p", Text("ldap://h", format: Uri)), Required("q", new BooleanType())));
        var right = Of(Record("P", Required("p", Text(format: Uri)), other with { Type = Integer() }));
        Assert.Equal((BreakKind.Type, false), (Assert.Single(Compare(left, right).Breaks).Kind, Compare(left, right).Breaks[0].IsProved));

        static (BreakKind, bool) Unproved(StringType left, StringType right)
        {
            var found = Assert.Single(Compare(Of(left), Of(right)).Breaks);
            Assert.Null(found.Witness);
            return (found.Kind, found.IsProved);
        }
    }
}
