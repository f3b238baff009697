using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Tamma.EventGen.Schema;
using Verify = Tamma.EventGen.Generator.Tests.AnalyzerVerifier<Tamma.EventGen.Generator.Analysis.Checks.EventDeclarationCheck>;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>TEG1070</summary>
public sealed class TagNotTextTests
{
    [Theory]
    [InlineData("Part", "an object")]
    [InlineData("Either", "an object")]
    [InlineData("IReadOnlyList<string>", "a list")]
    [InlineData("HashSet<int>?", "a list")]
    [InlineData("IReadOnlyDictionary<string, string>", "a map")]
    [InlineData("System.Text.Json.JsonElement", "any JSON")]
    public Task Reports_what_holds_more_than_one_value(string type, string what) => Verify.VerifyAsync(
        """
        public sealed record Part { public required string Name { get; init; } }
        [JsonDerivedType(typeof(Case), "case")] public abstract record Either;
        public sealed record Case : Either;
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { [{|#0:EventTag("t")|}] public required 
        """ + type + " P { get; init; } }",
        new DiagnosticResult(Diagnostics.AnnotationRules.TagNotText).WithLocation(0).WithArguments("P", what));

    [Fact]
    public Task Ignores_one_value() => Verify.VerifyAsync("""
        [JsonConverter(typeof(JsonStringEnumConverter<Level>))] public enum Level { Low }
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R
        {
            [EventTag("a")] public required string A { get; init; }
            [EventTag("b")] public bool? B { get; init; }
            [EventTag("c")] public required long C { get; init; }
            [EventTag("d")] public required decimal D { get; init; }
            [EventTag("e")] public required DateTimeOffset E { get; init; }
            [EventTag("f")] public required Level F { get; init; }
            [EventTag("g")] public DayOfWeek? G { get; init; }
            [EventTag("h")] public Uri? H { get; init; }
        }
        """);
}

/// <summary>TEG1071</summary>
public sealed class TagDuplicatedTests
{
    [Fact]
    public Task Reports_each_after_the_first() => Verify.VerifyAsync(
        """
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R
        {
            [EventTag("issueId")] public required int A { get; init; }
            [{|#0:EventTag("issueId")|}] public required int B { get; init; }
            [{|#1:EventTag(key: "issueId")|}] public string? C { get; init; }
        }
        """,
        new DiagnosticResult(Diagnostics.AnnotationRules.TagDuplicated).WithLocation(0).WithArguments("B", "issueId", "A"),
        new DiagnosticResult(Diagnostics.AnnotationRules.TagDuplicated).WithLocation(1).WithArguments("C", "issueId", "A"));

    [Fact]
    public Task Ignores_keys_that_differ_in_case_and_those_of_other_events() => Verify.VerifyAsync("""
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R1 { [EventTag("issueId")] public required int A { get; init; } [EventTag("IssueId")] public required int B { get; init; } }
        [TammaEvent("B.CREATED", "1.0.0")] public sealed partial record R2 { [EventTag("issueId")] public required int A { get; init; } }
        """);
}

/// <summary>TEG1072</summary>
public sealed class TruncationTooLongTests
{
    [Theory]
    [InlineData("[MaxLength(5)] [Truncate({|#0:6|})]", "6 code points are kept, and 5 are legal; keep no more")]
    [InlineData("[MaxLength(5)] [StringLength(9)] [Truncate(length: {|#0:9|})]", "9 code points are kept, and 5 are legal; keep no more")]
    [InlineData("[{|#0:Truncate|}]", "it has no greatest length; limit it with [MaxLength], or say how many code points are kept, as in [Truncate(2000)]")]
    [InlineData("[MinLength(1)] [{|#0:Truncate(0)|}]", "it has no greatest length; limit it with [MaxLength], or say how many code points are kept, as in [Truncate(2000)]")]
    public Task Reports_what_the_limits_do_not_allow(string attributes, string why) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + attributes + " public required string P { get; init; } }",
        new DiagnosticResult(Diagnostics.AnnotationRules.TruncationTooLong).WithLocation(0).WithArguments("P", why));

    [Theory]
    [InlineData("[Truncate({|#0:-1|})]", "a length is not negative")]
    [InlineData("[MinLength(7)] [{|#0:Truncate(6)|}]", "it leaves fewer than the 7 code points that are legal")]
    public Task Reports_other_lengths_that_make_no_sense_as_such(string attributes, string why) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + attributes + " public required string P { get; init; } }",
        new DiagnosticResult(Diagnostics.ConstraintRules.AttributeArgumentInvalid).WithLocation(0).WithArguments("Truncate", "P", why));

    [Theory]
    [InlineData("[MaxLength(5)] [Truncate(5)]")]
    [InlineData("[MaxLength(5)] [Truncate]")]
    [InlineData("[Length(5, 9)] [Truncate(5)]")]
    [InlineData("[Truncate(100)]")]
    public Task Ignores_what_the_limits_allow(string attributes) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + attributes + " public string? P { get; init; } }");
}

/// <summary>TEG1073</summary>
public sealed class TruncationNotTextTests
{
    [Theory]
    [InlineData("", "int")]
    [InlineData("", "Uri")]
    [InlineData("", "Guid?")]
    [InlineData("[MaxLength(5)]", "IReadOnlyList<string>")]
    [InlineData("[EmailAddress]", "string")]
    [InlineData("[AllowedValues(\"a\")]", "string")]
    public Task Reports_what_is_no_free_text(string attributes, string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + attributes + " [{|#0:Truncate(5)|}] public required " + type + " P { get; init; } }",
        new DiagnosticResult(Diagnostics.AnnotationRules.TruncationNotText).WithLocation(0).WithArguments("P", "only free text can be shortened; remove it"));

    [Theory]
    [InlineData("a.*z")]
    [InlineData(@"\\S(?:.*\\S)?")]
    [InlineData("(?:ab)+")]
    [InlineData("[0-9]{9}")]
    public Task Reports_what_a_pattern_does_not_allow_to_be_cut_off(string pattern) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [RegularExpression(\"" + pattern + "\")] [{|#0:Truncate(5)|}] public required string P { get; init; } }",
        new DiagnosticResult(Diagnostics.AnnotationRules.TruncationNotText).WithLocation(0).WithArguments("P", "what is left of a text may break its pattern; remove one of the two"));

    [Fact]
    public Task Reports_two_original_lengths_in_one_member() => Verify.VerifyAsync(
        """
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R
        {
            [Truncate(5, OriginalLength = nameof(Length))] public required string P { get; init; }
            [{|#0:Truncate(5, OriginalLength = nameof(Length))|}] public required string Q { get; init; }
            public required int Length { get; init; }
        }
        """,
        new DiagnosticResult(Diagnostics.AnnotationRules.TruncationNotText).WithLocation(0).WithArguments("Q", "its original length goes where that of 'P' goes; name another member, or none"));

    [Theory]
    [InlineData("[a-z ]+")]
    [InlineData(@"\\S.*")]
    [InlineData("[0-9]{3,}")]
    [InlineData("[0-9]{3}")]
    [InlineData("a.*|b.*")]
    public Task Ignores_a_pattern_that_every_beginning_keeps(string pattern) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [RegularExpression(\"" + pattern + "\")] [Truncate(5)] public required string P { get; init; } }");

    [Theory]
    [InlineData("nameof(Text)", "Text")]
    [InlineData("nameof(Level)", "Level")]
    [InlineData("nameof(Ratio)", "Ratio")]
    [InlineData("nameof(Hidden)", "Hidden")]
    [InlineData("\"Length\"", "Length")]
    [InlineData("\"count\"", "count")]
    public Task Reports_an_original_length_that_is_no_integer(string member, string name) => Verify.VerifyAsync(
        """
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R
        {
            public string? Text { get; init; }
            public DayOfWeek? Level { get; init; }
            public double? Ratio { get; init; }
            [JsonIgnore] public int Hidden { get; init; }
            public int? Count { get; init; }
            [{|#0:Truncate(5, OriginalLength = 
        """ + member + ")|}] public required string P { get; init; } }",
        new DiagnosticResult(Diagnostics.AnnotationRules.TruncationNotText).WithLocation(0).WithArguments("P", $"the original length goes to a member of type int or long, and '{name}' is none of the record"));

    [Theory]
    [InlineData("")]
    [InlineData("private init;")]
    [InlineData("protected init;")]
    [InlineData("private protected init;")]
    public Task Reports_a_text_that_only_a_constructor_or_the_record_fills(string setter) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public partial record R { [JsonConstructor] public R(string p) => P = p; [{|#0:Truncate(5)|}] public string P { get; " + setter + " } }",
        new DiagnosticResult(Diagnostics.AnnotationRules.TruncationNotText).WithLocation(0).WithArguments("P", "it can't be changed in a copy; declare it '{ get; init; }'"));

    [Theory]
    [InlineData("")]
    [InlineData("private init;")]
    [InlineData("protected init;")]
    [InlineData("private protected init;")]
    public Task Reports_an_original_length_that_only_a_constructor_or_the_record_fills(string setter) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public partial record R { [JsonConstructor] public R(int? length) => Length = length; [{|#0:Truncate(5, OriginalLength = nameof(Length))|}] public string? P { get; init; } public int? Length { get; " + setter + " } }",
        new DiagnosticResult(Diagnostics.AnnotationRules.TruncationNotText).WithLocation(0).WithArguments("P", "its original length goes to 'Length', which can't be changed in a copy; declare that '{ get; init; }'"));

    [Theory]
    [InlineData("internal init")]
    [InlineData("protected internal init")]
    public void Ignores_what_a_copy_in_the_project_may_change(string setter)
    {
        var source = "using System.Text.Json.Serialization; using Tamma.Events; [TammaEvent(\"A.CREATED\", \"1.0.0\")] public partial record R { [JsonConstructor] public R(string p, int? length) => (P, Length) = (p, length); "
            + "[Truncate(5, OriginalLength = nameof(Length))] public string P { get; " + setter + "; } public int? Length { get; " + setter + "; } }";

        Assert.Equal(new Truncation(5, "length"), GeneratorRun.Of(source).Contract.Payload.Properties[0].Truncation);
    }

    [Theory]
    [InlineData("[Range(0, 1000)]", "int?")]
    [InlineData("[Range(7, int.MaxValue)]", "int")]
    [InlineData("[Range(6, int.MaxValue, MinimumIsExclusive = true)]", "long")]
    [InlineData("[AllowedValues(6, 7)]", "long?")]
    [InlineData("[AllowedValues(6, null)]", "int?")]
    [InlineData("[MultipleOf(2)]", "int?")]
    public Task Reports_an_original_length_that_not_every_longer_text_has(string limit, string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [{|#0:Truncate(5, OriginalLength = nameof(Length))|}] public required string P { get; init; } " + limit + " public required " + type + " Length { get; init; } }",
        new DiagnosticResult(Diagnostics.AnnotationRules.TruncationNotText).WithLocation(0).WithArguments("P", "its original length goes to 'Length', whose limits exclude the lengths of some texts of more than 5 code points; allow all of them there"));

    [Theory]
    [InlineData("[Range(0, int.MaxValue)]", "int?")]
    [InlineData("[Range(6, int.MaxValue)]", "int")]
    [InlineData("[Range(5, int.MaxValue, MinimumIsExclusive = true)]", "int")]
    [InlineData("[Range(1, long.MaxValue)]", "long?")]
    [InlineData("[Range(0, 2e9)]", "long")]
    [InlineData("[Range(-1000.5, 1e300)]", "int")]
    [InlineData("[MultipleOf(1), Scale(2)]", "int?")]
    public Task Ignores_limits_that_every_longer_text_keeps(string limit, string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [Truncate(5, OriginalLength = nameof(Length))] public required string P { get; init; } " + limit + " public required " + type + " Length { get; init; } }");

    [Theory]
    [InlineData("int")]
    [InlineData("int?")]
    [InlineData("long")]
    [InlineData("long?")]
    public Task Ignores_text_and_an_integer(string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [Truncate(5, OriginalLength = nameof(Length))] public required string P { get; init; } [JsonPropertyName(\"n\")] public required " + type + " Length { get; init; } }");
}

/// <summary>TEG1074</summary>
public sealed class AnnotationIgnoredTests
{
    [Fact]
    public Task Reports_them_in_a_part_of_an_event_once() => Verify.VerifyAsync(
        """
        public sealed record Part { [{|#0:EventTag("t")|}] public required int A { get; init; } [{|#1:Truncate(5)|}] public required string B { get; init; } }
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R1 { public required Part P { get; init; } }
        [TammaEvent("B.CREATED", "1.0.0")] public sealed partial record R2 { public required IReadOnlyList<Part> P { get; init; } }
        """,
        new DiagnosticResult(Diagnostics.AnnotationRules.AnnotationIgnored).WithLocation(0).WithArguments("EventTag", "A", "promoted to tags", "Part"),
        new DiagnosticResult(Diagnostics.AnnotationRules.AnnotationIgnored).WithLocation(1).WithArguments("Truncate", "B", "shortened", "Part"));

    [Fact]
    public Task Ignores_them_in_an_event_that_is_a_part_of_another() => Verify.VerifyAsync("""
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R1 { [EventTag("t")] public required int A { get; init; } [Truncate(5)] public required string B { get; init; } public R1? Next { get; init; } }
        [TammaEvent("B.CREATED", "1.0.0")] public sealed partial record R2 { public required R1 P { get; init; } }
        """);
}

/// <summary>TEG1075</summary>
public sealed class SensitiveShownTests
{
    [Theory]
    [InlineData("public sealed record R { [Sensitive(Sensitivity.Pii)] public string? {|#0:P|} { get; init; } }", "make 'R' partial, so that *** stands for it")]
    [InlineData("public record struct R { [Sensitive(Sensitivity.Pii)] public string? {|#0:P|} { get; init; } }", "make 'R' partial, so that *** stands for it")]
    [InlineData("public class C { public partial record R { [Sensitive(Sensitivity.Pii)] public string? {|#0:P|} { get; init; } } }", "make 'C' partial, so that *** stands for it")]
    [InlineData("public sealed record R([Sensitive(Sensitivity.Pii)] string {|#0:P|});", "make 'R' partial, so that *** stands for it")]
    [InlineData("public sealed record R([property: Sensitive(Sensitivity.Pii)] string {|#0:P|});", "make 'R' partial, so that *** stands for it")]
    [InlineData("public partial record R<T> { [Sensitive(Sensitivity.Pii)] public string? {|#0:P|} { get; init; } }", "it is in a generic type; write PrintMembers yourself")]
    [InlineData("file partial record R { [Sensitive(Sensitivity.Pii)] public string? {|#0:P|} { get; init; } }", "it is in a type that is file-local; remove the modifier 'file', or write PrintMembers yourself")]
    [InlineData("public record B { public virtual string? P { get; init; } } public partial record R : B { [Sensitive(Sensitivity.Pii)] public override string? {|#0:P|} { get; init; } }", "'B' declares it and prints it; put [Sensitive] there")]
    public Task Reports_what_nothing_hides(string source, string why) => AnalyzerVerifier<Analysis.SensitiveShownAnalyzer>.VerifyAsync(
        source,
        new DiagnosticResult(Diagnostics.AnnotationRules.SensitiveShown).WithLocation(0).WithArguments("P", why));

    [Theory]
    [InlineData("public sealed record R { [Sensitive(Sensitivity.Pii)] private string P { get; init; } = \"\"; [Sensitive(Sensitivity.Pii)] internal string Q { get; init; } = \"\"; }")]
    [InlineData("public sealed record R { [Sensitive(Sensitivity.Pii)] public string P { init { } } [Sensitive(Sensitivity.Pii)] public string this[int index] => \"\"; }")]
    [InlineData("public interface I { string P { get; } } public sealed record R : I { [Sensitive(Sensitivity.Pii)] string I.P => \"\"; }")]
    [InlineData("public sealed partial record R { [Sensitive(Sensitivity.Pii)] public string? P { get; init; } }")]
    [InlineData("public partial class C { partial record struct R([property: Sensitive(Sensitivity.Pii)] string P); }")]
    [InlineData("public sealed class C { [Sensitive(Sensitivity.Pii)] public string? P { get; init; } }")]
    [InlineData("public sealed record R { [Sensitive(Sensitivity.Pii)] public string? P { get; init; } public override string ToString() => \"\"; }")]
    [InlineData("public sealed record R<T> { [Sensitive(Sensitivity.Pii)] public string? P { get; init; } private bool PrintMembers(System.Text.StringBuilder builder) => false; }")]
    [InlineData("public sealed record R { [Sensitive(Sensitivity.Pii)] public static string? P { get; set; } public string? Q { get; init; } }")]
    [InlineData("public partial record B { [Sensitive(Sensitivity.Pii)] public virtual string? P { get; init; } } public partial record R : B { [Sensitive(Sensitivity.Pii)] public override string? P { get; init; } }")]
    public Task Ignores_what_is_hidden_or_the_authors_own(string source) => AnalyzerVerifier<Analysis.SensitiveShownAnalyzer>.VerifyAsync(source);
}

/// <summary>TEG1076</summary>
public sealed class BlobReferenceNotTextTests
{
    [Theory]
    [InlineData("int")]
    [InlineData("DateOnly?")]
    [InlineData("IReadOnlyList<string>")]
    [InlineData("System.Text.Json.JsonElement")]
    public Task Reports_what_is_no_key(string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [{|#0:BlobReference(RetentionDays = 30)|}] public required " + type + " P { get; init; } }",
        new DiagnosticResult(Diagnostics.AnnotationRules.BlobReferenceNotText).WithLocation(0).WithArguments("P"));

    [Theory]
    [InlineData("string")]
    [InlineData("string?")]
    [InlineData("Uri")]
    [InlineData("Guid?")]
    public Task Ignores_a_key(string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [BlobReference] public required " + type + " P { get; init; } }");
}

/// <summary>TEG1077</summary>
public sealed class SensitiveTaggedTests
{
    [Fact]
    public Task Reports_the_tag() => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [{|#0:EventTag(\"actor\")|}, Sensitive(Sensitivity.Pii)] public required string P { get; init; } }",
        new DiagnosticResult(Diagnostics.AnnotationRules.SensitiveTagged).WithLocation(0).WithArguments("P", "actor"));

    [Fact]
    public Task Ignores_a_tag_and_a_sensitive_member_apart() => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [EventTag(\"actor\")] public required string P { get; init; } [Sensitive(Sensitivity.Pii)] public required string Q { get; init; } }");
}
