using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Verify = Tamma.EventGen.Generator.Tests.AnalyzerVerifier<Tamma.EventGen.Generator.Analysis.Checks.SizeCheck>;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>TEG1050</summary>
public sealed class TextUnboundedTests
{
    [Theory]
    [InlineData("", "string")]
    [InlineData("", "string?")]
    [InlineData("", "Uri")]
    [InlineData("[MinLength(1)]", "string")]
    [InlineData("[MaxLength]", "string")]
    [InlineData("[StringLength(int.MaxValue)]", "string")]
    [InlineData("[EmailAddress]", "string")]
    [InlineData("[Url]", "string")]
    [InlineData(@"[RegularExpression(@""[^/\s]+/[^/\s]+"")]", "string")]
    [InlineData("[BlobReference(RetentionDays = 30)]", "string")]
    public Task Reports_a_text_of_any_length(string attribute, string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + attribute + " public required {|#0:" + type + "|} P { get; init; } }",
        new DiagnosticResult(Diagnostics.SizeRules.TextUnbounded).WithLocation(0).WithArguments("P", "it with [MaxLength]"));

    [Theory]
    [InlineData("[MaxLength(5)]", "IReadOnlyList<string>")]
    [InlineData("[MaxLength(5), Items(MinLength = 1)]", "IReadOnlyDictionary<string, string?>")]
    public Task Reports_texts_of_any_length_in_a_collection(string attribute, string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + attribute + " public required {|#0:" + type + "|} P { get; init; } }",
        new DiagnosticResult(Diagnostics.SizeRules.TextUnbounded).WithLocation(0).WithArguments("P", "each of its items with [Items]"));

    [Fact]
    public Task Reports_a_member_of_a_nested_record_once() => Verify.VerifyAsync("""
        public sealed record Nested { public required {|TEG1050:string|} P { get; init; } }
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R1 { public required Nested N { get; init; } public Nested? M { get; init; } }
        [TammaEvent("B.CREATED", "1.0.0")] public sealed partial record R2 { public required Nested N { get; init; } }
        """);

    [Theory]
    [InlineData("[MaxLength(5)]", "string")]
    [InlineData("[StringLength(5)]", "string?")]
    [InlineData("[Length(1, 5)]", "string")]
    [InlineData("[MaxLength(2000)]", "Uri")]
    [InlineData("[AllowedValues(\"a\", \"b\")]", "string")]
    [InlineData("[RegularExpression(\"[0-9a-f]{40}\")]", "string")]
    [InlineData("", "Guid")]
    [InlineData("", "DateOnly")]
    [InlineData("", "DateTimeOffset?")]
    [InlineData("", "System.Text.Json.JsonElement")]
    [InlineData("[MaxLength(5), Items(MaxLength = 5)]", "IReadOnlyList<string>")]
    [InlineData("[MaxLength(5), Items(Pattern = \"[a-z]{1,5}\")]", "IReadOnlyDictionary<string, string>")]
    [InlineData("[MaxLength(5), Items(MaxLength = 5)]", "IReadOnlyList<IReadOnlyList<string>>")]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter<DayOfWeek>))]", "DayOfWeek")]
    public Task Ignores_what_is_limited_and_what_no_attribute_limits(string attribute, string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + attribute + " public required " + type + " P { get; init; } }");
}

/// <summary>TEG1051</summary>
public sealed class CollectionUnboundedTests
{
    [Theory]
    [InlineData("", "IReadOnlyList<int>")]
    [InlineData("", "int[]?")]
    [InlineData("[MinLength(1)]", "List<int>")]
    [InlineData("", "IReadOnlyDictionary<string, bool>")]
    [InlineData("", "IReadOnlySet<int>")]
    [InlineData("", "IReadOnlyList<DayOfWeek>")]
    [InlineData("", "IReadOnlyList<IReadOnlyList<int>>")]
    public Task Reports_a_collection_of_any_number(string attribute, string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + attribute + " public required {|#0:" + type + "|} P { get; init; } }",
        new DiagnosticResult(Diagnostics.SizeRules.CollectionUnbounded).WithLocation(0).WithArguments("P", "it with [MaxLength]"));

    [Theory]
    [InlineData("IReadOnlyList<IReadOnlyList<int>>")]
    [InlineData("IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>")]
    public Task Reports_a_collection_in_one_that_is_limited(string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [MaxLength(5)] public required {|#0:" + type + "|} P { get; init; } }",
        new DiagnosticResult(Diagnostics.SizeRules.CollectionUnbounded).WithLocation(0).WithArguments("P", "each of its items with [Items]"));

    [Fact]
    public Task Reports_a_collection_of_texts_beside_its_texts() => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required {|TEG1050:{|TEG1051:IReadOnlyList<string>|}|} P { get; init; } }""");

    /// <summary>What such an attribute is meant to limit is not known.</summary>
    [Fact]
    public Task Ignores_an_event_with_an_attribute_that_is_refused() => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { [Length(7, 5)] public required IReadOnlyList<int> P { get; init; } }""");

    [Theory]
    [InlineData("[MaxLength(5)]", "IReadOnlyList<int>")]
    [InlineData("[Length(1, 5)]", "int[]")]
    [InlineData("[MaxLength(5)]", "IReadOnlyDictionary<string, int>")]
    [InlineData("[MaxLength(5), Items(MaxLength = 5)]", "IReadOnlyList<int[]>")]
    [InlineData("[MaxLength(5), Items(MaxLength = 5)]", "IReadOnlyList<IReadOnlyList<int[]>>")]
    [InlineData("", "IReadOnlySet<bool>")]
    [InlineData("", "HashSet<DayOfWeek>")]
    [InlineData("[Items(AllowedValues = new object[] { 1, 2 })]", "HashSet<int>")]
    [InlineData("", "int")]
    public Task Ignores_what_is_limited_and_what_no_attribute_limits(string attribute, string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + attribute + " public required " + type + " P { get; init; } }");
}
