using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Sets = Tamma.EventGen.Generator.Tests.AnalyzerVerifier<Tamma.EventGen.Generator.Analysis.Checks.ConstraintCheck>;
using Verify = Tamma.EventGen.Generator.Tests.AnalyzerVerifier<Tamma.EventGen.Generator.Analysis.Checks.EventDeclarationCheck>;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>TEG1020</summary>
public sealed class AttributeNotSupportedTests
{
    [Theory]
    [InlineData("public abstract record Base(int Number); {0} public sealed partial record R([{{|TEG1020:Range(1, 5)|}}] int Number) : Base(Number);")]
    [InlineData("public abstract record Base(string Text); {0} public sealed partial record R([{{|TEG1020:Sensitive(Sensitivity.Pii)|}}] string Text) : Base(Text);")]
    [InlineData("{0} public sealed partial record R {{ [JsonConstructor] public R([{{|TEG1020:Range(1, 5)|}}] int number) => Number = number; public int Number {{ get; }} }}")]
    public Task Reports_what_stands_at_a_parameter_that_declares_no_property(string source) => Verify.VerifyAsync(
        string.Format(System.Globalization.CultureInfo.InvariantCulture, source, "[TammaEvent(\"A.CREATED\", \"1.0.0\")]"));

    [Theory]
    [InlineData("JsonExtensionData", "Dictionary<string, string>")]
    [InlineData("DeniedValues(\"a\")", "string")]
    [InlineData("Range(typeof(DateTime), \"2026-01-01\", \"2026-12-31\")", "DateTimeOffset")]
    [InlineData("Base64String", "int")]
    [InlineData("EnumDataType(typeof(DayOfWeek))", "double[]")]
    [InlineData("Scale(2)", "string")]
    [InlineData("JsonNumberHandling(JsonNumberHandling.WriteAsString)", "int")]
    [InlineData("JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)", "int")]
    [InlineData("JsonConverter(typeof(JsonStringEnumConverter))", "int")]
    [InlineData("OwnConverter", "string")]
    [InlineData("JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)", "int?")]
    [InlineData("JsonIgnore(Condition = (JsonIgnoreCondition)4)", "int?")]
    [InlineData("System.ComponentModel.DefaultValue(0)", "int")]
    [InlineData("System.Diagnostics.CodeAnalysis.AllowNull", "string")]
    [InlineData("System.Diagnostics.CodeAnalysis.DisallowNull", "string?")]
    [InlineData("System.Diagnostics.CodeAnalysis.MaybeNull", "string")]
    [InlineData("System.Diagnostics.CodeAnalysis.NotNull", "string?")]
    [InlineData("Range(1, 5)", "string")]
    [InlineData("StringLength(5)", "List<string>")]
    [InlineData("MaxLength(5)", "int")]
    [InlineData("RegularExpression(\"a\")", "int")]
    [InlineData("AllowedValues(true)", "bool")]
    [InlineData("Items(MaxLength = 5)", "string")]
    [InlineData("Items(Pattern = \"a\")", "List<int>")]
    [InlineData("MultipleOf(5)", "string")]
    [InlineData("MultipleOf(5)", "DayOfWeek")]
    [InlineData("Range(1, 5)", "DayOfWeek")]
    [InlineData("Items(AllowedValues = new object[] { DayOfWeek.Monday })", "DayOfWeek[]")]
    [InlineData("Url", "Guid")]
    [InlineData("Url", "int")]
    [InlineData("EmailAddress", "Uri")]
    [InlineData("EmailAddress", "List<string>")]
    [InlineData("MaxLength(5)", "System.Text.Json.JsonElement")]
    [InlineData("MaxLength(36)", "Guid")]
    [InlineData("StringLength(100)", "DateOnly?")]
    [InlineData("Items(MaxLength = 36)", "List<Guid>")]
    [InlineData("MaxLength(1)", "char")]
    [InlineData("MaxLength(10)", "TimeSpan")]
    [InlineData("Length(8, 8)", "TimeOnly")]
    [InlineData("StringLength(12)", "byte[]")]
    public Task Reports_the_attribute(string attribute, string type) => Verify.VerifyAsync(
        "public sealed class OwnConverterAttribute : JsonConverterAttribute; [TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [{|TEG1020:" + attribute + "|}] public required " + type + " P { get; init; } }");

    [Theory]
    [InlineData("JsonPolymorphic")]
    [InlineData("JsonDerivedType(typeof(R), \"r\")")]
    [InlineData("JsonNumberHandling(JsonNumberHandling.WriteAsString)")]
    [InlineData("JsonConverter(typeof(JsonStringEnumConverter))")]
    [InlineData("MetadataType(typeof(R))")]
    public Task Reports_an_attribute_of_the_record(string attribute) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\"), {|TEG1020:" + attribute + "|}] public sealed partial record R;");

    [Theory]
    [InlineData("DeniedValues(\"a\")", "string", "a contract says what is allowed; use [AllowedValues], [RegularExpression] or [Range]")]
    [InlineData("MaxLength(36)", "Guid", "it says nothing about a value of the property's type; remove it")]
    [InlineData("MaxLength(6)", "DayOfWeek", "the values are listed already, by the property's type or another attribute; remove it")]
    [InlineData("Url", "Guid", "a text has one format, and this one has another already; remove one of the two")]
    [InlineData("RegularExpression(\"a\")", "List<string>", "it says nothing about a collection; limit what one holds with [Items]")]
    [InlineData("JsonConverter(typeof(JsonStringEnumConverter<ConsoleColor>))", "DayOfWeek?", "it writes another enum; name 'DayOfWeek' in it")]
    [InlineData("JsonConverter(typeof(JsonNumberEnumConverter<ConsoleColor>))", "DayOfWeek", "it writes another enum; name 'DayOfWeek' in it")]
    [InlineData("JsonConverter(typeof(JsonStringEnumConverter))", "List<DayOfWeek>", "it writes an enum, and the property is none; put it at the declaration of the enum")]
    [InlineData("AllowedValues(true)", "bool", "a contract allows both values of a bool or none; leave the member out, or use an enum")]
    public Task Reports_what_to_do_instead(string attribute, string type, string why) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [{|#0:" + attribute + "|}] public required " + type + " P { get; init; } }",
        new DiagnosticResult(Diagnostics.ConstraintRules.AttributeNotSupported).WithLocation(0).WithArguments(attribute.Split('(')[0], "P", why));

    [Theory]
    [InlineData("[{|TEG1020:JsonIgnore(Condition = JsonIgnoreCondition.Never)|}] public int? P { get; init; }")]
    [InlineData("[{|TEG1020:JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)|}] public int? P { get; init; } = 5;")]
    [InlineData("[{|TEG1020:System.ComponentModel.DefaultValue(4)|}] public int P { get; init; } = 5;")]
    [InlineData("[{|TEG1020:System.ComponentModel.DefaultValue(typeof(int), \"5\")|}] public int P { get; init; } = 5;")]
    [InlineData("[{|TEG1020:System.ComponentModel.DefaultValue(4)|}] public int? P { get; init; }")]
    [InlineData("[{|TEG1020:System.ComponentModel.DefaultValue(null)|}] public string P { get; init; } = \"\";")]
    public Task Reports_what_the_presence_contradicts(string property) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + property + " }");

    [Theory]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? P { get; init; }")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int? P { get; init; } = 5;")]
    [InlineData("[System.ComponentModel.DefaultValue(5)] public int P { get; init; } = 5;")]
    [InlineData("[System.ComponentModel.DefaultValue(5)] public double P { get; init; } = 5;")]
    [InlineData("[System.ComponentModel.DefaultValue(DayOfWeek.Monday)] public DayOfWeek P { get; init; } = DayOfWeek.Monday;")]
    [InlineData("[System.ComponentModel.DefaultValue(null)] public string? P { get; init; }")]
    public Task Ignores_what_the_presence_says_too(string property) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + property + " }");

    [Fact]
    public Task Reports_a_condition_that_a_parameter_contradicts() => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R([property: {|TEG1020:JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)|}] int? P);");

    [Fact]
    public Task Reports_on_a_union_what_does_not_hold_for_its_cases() => Verify.VerifyAsync("""
        [{|TEG1020:JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)|}, JsonDerivedType(typeof(A), "a")] public abstract record Actor;
        public sealed record A : Actor;
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required Actor P { get; init; } }
        """);

    [Theory]
    [InlineData("JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)")]
    [InlineData("JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)")]
    [InlineData("Reserved(\"a\", \"gone\"), Reserved(\"b\", \"gone\"), AcceptedHazard(CompatibilityHazard.ReaderClosed, \"meant\")")]
    public Task Ignores_a_supported_attribute_of_the_record(string attribute) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\"), " + attribute + "] public sealed partial record R;");

    [Theory]
    [InlineData("JsonConverter(typeof(JsonStringEnumConverter))", "DayOfWeek")]
    [InlineData("JsonConverter(typeof(JsonStringEnumConverter<DayOfWeek>))", "DayOfWeek?")]
    [InlineData("Range(1, 5)", "int")]
    [InlineData("MultipleOf(5)", "long")]
    [InlineData("MultipleOf(\"0.01\")", "decimal")]
    [InlineData("Url", "string")]
    [InlineData("Url", "Uri")]
    [InlineData("EmailAddress", "string")]
    [InlineData("RenamedFrom(\"q\", \"clearer\"), AcceptedHazard(CompatibilityHazard.DefaultChanged, \"meant\")", "string")]
    [InlineData("Range(0.5, double.PositiveInfinity, MinimumIsExclusive = true)", "decimal")]
    [InlineData("Range(typeof(decimal), \"0\", \"79228162514264337593543950335\")", "decimal")]
    [InlineData("StringLength(5, MinimumLength = 1)", "string")]
    [InlineData("MaxLength(5)", "Uri")]
    [InlineData("MinLength(1)", "IReadOnlyList<string>")]
    [InlineData("Length(1, 5)", "Dictionary<string, int>")]
    [InlineData("MaxLength", "string")]
    [InlineData("MaxLength(-1)", "string")]
    [InlineData("MaxLength(-1)", "byte[]")]
    [InlineData("StringLength(0)", "string")]
    [InlineData("Length(0, 0)", "List<int>")]
    [InlineData("RegularExpression(\"[^/]+\")", "string")]
    [InlineData("AllowedValues(\"a\", \"b\")", "string")]
    [InlineData("AllowedValues(1, 2)", "long")]
    [InlineData("Items(MaxLength = 5, Pattern = \"a*\")", "List<string>")]
    [InlineData("Items(Minimum = 1, Maximum = 5)", "Dictionary<string, int>")]
    [InlineData("JsonPropertyName(\"q\"), JsonRequired", "int")]
    [InlineData("JsonIgnore(Condition = JsonIgnoreCondition.Never)", "int?")]
    [InlineData("AllowedValues(\"a\", \"bb\"), MaxLength(2)", "string")]
    [InlineData("Key, System.ComponentModel.Description(\"x\"), Display(Name = \"x\"), DataType(DataType.Password), JsonInclude, JsonPropertyOrder(3), System.ComponentModel.ReadOnly(true)", "int")]
    [InlineData("AllowedValues(DayOfWeek.Monday, DayOfWeek.Friday)", "DayOfWeek")]
    [InlineData("AllowedValues(DayOfWeek.Monday, null)", "DayOfWeek?")]
    [InlineData("Required", "string")]
    [InlineData("Required(AllowEmptyStrings = true)", "string")]
    [InlineData("Required", "Guid")]
    [InlineData("Base64String, MaxLength(8)", "string")]
    [InlineData("EnumDataType(typeof(DayOfWeek))", "string")]
    [InlineData("EnumDataType(typeof(DayOfWeek))", "int")]
    [InlineData("Scale(2)", "decimal")]
    [InlineData("AllowedValues('a', 'b')", "char")]
    [InlineData("AllowedValues(\"a\", null)", "string?")]
    [InlineData("EventTag(\"t\")", "string")]
    [InlineData("Sensitive(Sensitivity.Pii | Sensitivity.Secret), BlobReference(RetentionDays = 30)", "string")]
    public Task Ignores_a_supported_attribute(string attribute, string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [" + attribute + "] public required " + type + " P { get; init; } }");
}

/// <summary>TEG1021</summary>
public sealed class AttributeArgumentInvalidTests
{
    [Theory]
    [InlineData("Range(5, 3)", "int")]
    [InlineData("Range(0.2, 0.4)", "int")]
    [InlineData("Range(typeof(int), \"a\", \"b\")", "int")]
    [InlineData("Range(1, 1, MinimumIsExclusive = true)", "decimal")]
    [InlineData("MinLength(-1)", "string")]
    [InlineData("MaxLength(-2)", "string")]
    [InlineData("MaxLength(0)", "string")]
    [InlineData("MaxLength(0)", "List<int>")]
    [InlineData("Length(0, -1)", "string")]
    [InlineData("StringLength(-1)", "string")]
    [InlineData("Items(MaxLength = -1)", "List<string>")]
    [InlineData("Length(5, 3)", "string")]
    [InlineData("AllowedValues", "string")]
    [InlineData("AllowedValues(1)", "string")]
    [InlineData("AllowedValues(1.5)", "int")]
    [InlineData("AllowedValues(\"\\ud801\")", "string")]
    [InlineData("AllowedValues(\"a\")", "int")]
    [InlineData("AllowedValues(1)", "DayOfWeek")]
    [InlineData("AllowedValues((DayOfWeek)9)", "DayOfWeek")]
    [InlineData("AllowedValues(DayOfWeek.Monday, null)", "DayOfWeek")]
    [InlineData("AllowedValues(null)", "DayOfWeek?")]
    [InlineData("Range(double.NaN, 1)", "double")]
    [InlineData("MaxLength(1000)", "byte[]")]
    [InlineData("Required", "string?")]
    [InlineData("Required", "int?")]
    [InlineData("Required", "System.Text.Json.Nodes.JsonNode?")]
    [InlineData("Required", "System.Text.Json.JsonElement?")]
    [InlineData("Scale(29)", "decimal")]
    [InlineData("Scale(-1)", "decimal")]
    [InlineData("EnumDataType(typeof(string))", "string")]
    [InlineData("MinLength(2)", "byte[]")]
    [InlineData("MinLength(1610612737)", "byte[]")]
    [InlineData("MultipleOf(0)", "int")]
    [InlineData("MultipleOf(-5)", "int")]
    [InlineData("MultipleOf(double.NaN)", "double")]
    [InlineData("MultipleOf(double.PositiveInfinity)", "double")]
    [InlineData("MultipleOf(\"one\")", "double")]
    [InlineData("MultipleOf(\"12345678901234567890123456789012345678\")", "decimal")]
    [InlineData("BlobReference(RetentionDays = -1)", "string")]
    [InlineData("RenamedFrom(\"\", \"clearer\")", "int")]
    [InlineData("RenamedFrom(\"q\", \" \")", "int")]
    [InlineData("RenamedFrom(\"p\", \"clearer\")", "int")]
    [InlineData("RenamedFrom(\"q\\ud800\", \"clearer\")", "int")]
    [InlineData("AcceptedHazard(CompatibilityHazard.DefaultChanged, \"\")", "int")]
    [InlineData("AcceptedHazard((CompatibilityHazard)77, \"meant\")", "int")]
    public Task Reports_the_attribute(string attribute, string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [{|TEG1021:" + attribute + "|}] public required " + type + " P { get; init; } }");

    [Theory]
    [InlineData("{|TEG1021:AllowedValues(\"bb\")|}, MaxLength(1)", "string")]
    [InlineData("MaxLength(1), {|TEG1021:AllowedValues(\"bb\")|}", "string")]
    [InlineData("Range(1, 5), {|TEG1021:AllowedValues(7)|}", "int")]
    [InlineData("{|TEG1021:AllowedValues(18446744073709551615UL, 5)|}", "long")]
    [InlineData("{|TEG1021:AllowedValues(1e30)|}", "long")]
    [InlineData("{|TEG1021:AllowedValues(5, 6)|}", "Rank")]
    public Task Reports_allowed_values_outside_the_other_limits(string attributes, string type) => Verify.VerifyAsync(
        "[ValueObject] public readonly record struct Rank([AllowedValues(1, 2)] int Value); [TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [" + attributes + "] public required " + type + " P { get; init; } }");

    [Fact]
    public Task Reports_what_a_record_says_without_a_reason_or_twice() => Verify.VerifyAsync("""
        [TammaEvent("A.CREATED", "1.0.0"), {|TEG1021:Reserved("a", "")|}, Reserved("b", "gone"), {|TEG1021:Reserved("b", "gone")|}, {|TEG1021:AcceptedHazard(CompatibilityHazard.ReaderClosed, "")|}]
        public sealed partial record R;
        """);

    [Theory]
    [InlineData("MultipleOf(5), {|TEG1021:AllowedValues(5, 7)|}", "int")]
    [InlineData("{|TEG1021:MultipleOf(\"12345678901234567889\")|}", "Step")]
    public Task Reports_multiples_outside_the_other_limits(string attributes, string type) => Verify.VerifyAsync(
        "[ValueObject] public readonly record struct Step([MultipleOf(\"12345678901234567891\")] decimal Value); [TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [" + attributes + "] public required " + type + " P { get; init; } }");

    [Fact]
    public Task Ignores_what_the_compiler_reports() => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [StringLength({|CS1503:\"a\"|})] public required string P { get; init; } }");
}

/// <summary>TEG1022</summary>
public sealed class PatternNotSupportedTests
{
    [Theory]
    [InlineData("(?=a)")]
    [InlineData(@"(a)\1")]
    [InlineData(@"\bword\b")]
    [InlineData("[a")]
    public Task Reports_the_pattern(string pattern) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [RegularExpression({|TEG1022:@\"" + pattern + "\"|})] public required string P { get; init; } }");

    [Theory]
    [InlineData(@"^[0-9a-f]{40}([0-9a-f]{24})?$")]
    [InlineData(@"[^/\s]+/[^/\s]+")]
    public Task Ignores_a_regular_pattern(string pattern) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [RegularExpression(@\"" + pattern + "\")] public required string P { get; init; } }");
}

/// <summary>TEG1023</summary>
public sealed class ConstraintUnsatisfiableTests
{
    /// <summary>What the reader sees at once stands in the way of a contract.</summary>
    [Theory]
    [InlineData("Range(1, 4), {|TEG1023:MultipleOf(5)|}", "int")]
    [InlineData("MultipleOf(5), {|TEG1023:Range(1, 4)|}", "int")]
    [InlineData("Scale(0), Range(0.1, 1.9), {|TEG1023:MultipleOf(0.4)|}", "decimal")]
    [InlineData("Range(0.0, 1.0, MinimumIsExclusive = true, MaximumIsExclusive = true), {|TEG1023:MultipleOf(\"1\")|}", "double")]
    [InlineData("MinLength(5), {|TEG1023:MaxLength(3)|}", "string")]
    [InlineData("MinLength(5), {|TEG1023:MaxLength(3)|}", "List<Guid>")]
    [InlineData("StringLength(3), MinLength(1), {|TEG1023:Length(4, 5)|}", "string?")]
    public Task Reports_numbers_that_exclude_each_other(string attributes, string type) => Verify.VerifyAsync(EventOf(attributes, type));

    [Theory]
    [InlineData(@"{|TEG1023:RegularExpression(@""[^\s\S]"")|}", "string")]
    [InlineData("RegularExpression(\"[A-Z]{3}\"), {|TEG1023:MinLength(5)|}", "string")]
    [InlineData("StringLength(2), {|TEG1023:RegularExpression(\"[A-Z]{3}\")|}", "string?")]
    [InlineData("RegularExpression(\"(?:ab)*\"), {|TEG1023:Length(3, 3)|}", "string")]
    [InlineData("EmailAddress, {|TEG1023:RegularExpression(\"[a-z]+\")|}", "string")]
    [InlineData("EmailAddress, {|TEG1023:MaxLength(2)|}", "string")]
    [InlineData("{|TEG1023:RegularExpression(\"[a-z]*\")|}", "Guid")]
    [InlineData("{|TEG1023:RegularExpression(\"[0-9]{4}-13-.*\")|}", "DateOnly")]
    [InlineData("{|TEG1023:MinLength(100)|}", "DateTimeOffset?")]
    [InlineData("{|TEG1023:MaxLength(20)|}", "DateTimeOffset")]
    [InlineData("{|TEG1023:RegularExpression(\".*Z\")|}", "DateTimeOffset?")]
    [InlineData("{|TEG1023:RegularExpression(\"[A-F-]*\")|}", "Guid")]
    [InlineData("{|TEG1023:RegularExpression(\".*[.]5\")|}", "TimeSpan")]
    [InlineData("{|TEG1023:AllowedValues(\"2026-01-01T00:00:00Z\")|}", "DateTimeOffset")]
    [InlineData("{|TEG1023:RegularExpression(\".*Z\")|}", "At")]
    [InlineData("{|TEG1023:Items(Pattern = \".*Z\")|}", "List<DateTimeOffset>")]
    [InlineData("Url, {|TEG1023:RegularExpression(\"mailto:.*\")|}", "Uri")]
    [InlineData("AllowedValues(\"a\", \"b\"), {|TEG1023:RegularExpression(\"[0-9]+\")|}", "string")]
    [InlineData("{|TEG1023:MinLength(3)|}", "HashSet<bool>")]
    [InlineData("{|TEG1023:MinLength(8)|}", "ISet<DayOfWeek>")]
    [InlineData("{|TEG1023:MinLength(4)|}, Items(Minimum = 1, Maximum = 3)", "IReadOnlySet<int>")]
    [InlineData("{|TEG1023:MinLength(3)|}, Items(Pattern = \"[ab]\")", "IReadOnlySet<string>")]
    public Task Reports_the_last_of_the_limits_that_leave_no_value(string attributes, string type) => Sets.VerifyAsync(EventOf(attributes, type));

    [Theory]
    [InlineData("{|TEG1023:Items(Pattern = \"[a-z]{3}\", MaxLength = 2)|}", "List<string>")]
    [InlineData("{|TEG1023:Items(Minimum = 5, Maximum = 1)|}, MaxLength(3)", "List<int>")]
    [InlineData("{|TEG1023:Items(Pattern = \"[a-z]\")|}", "Dictionary<string, Guid>")]
    [InlineData("{|TEG1023:Items(Pattern = \"[A-F-]*\")|}", "Dictionary<string, Guid>")]
    public Task Reports_items_that_there_can_be_none_of(string attributes, string type) => Sets.VerifyAsync(EventOf(attributes, type));

    [Fact]
    public Task Ignores_values_that_are_reported_one_by_one() => Sets.VerifyAsync(EventOf("MultipleOf(7), AllowedValues(1, 2)", "int"));

    [Fact]
    public Task Reports_the_limits_as_the_contract_has_them() => Sets.VerifyAsync(
        EventOf("MinLength(5), {|#0:RegularExpression(\"[A-Z]{3}\")|}", "string?"),
        new DiagnosticResult(Diagnostics.ConstraintRules.ConstraintUnsatisfiable).WithLocation(0)
            .WithArguments("P", "have no value", """{"type":"string","minLength":5,"pattern":"^(?:[A-Z]{3})$"}"""));

    [Fact]
    public Task Reports_a_member_of_a_nested_record_once() => Sets.VerifyAsync("""
        public sealed record Nested { [MinLength(5), {|TEG1023:RegularExpression("[A-Z]{3}")|}] public required string P { get; init; } }
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R1 { public required Nested N { get; init; } }
        [TammaEvent("B.CREATED", "1.0.0")] public sealed partial record R2 { public required Nested N { get; init; } }
        """);

    [Theory]
    [InlineData("Range(1, 5), MultipleOf(5)", "int")]
    [InlineData("Range(5, 5)", "int")]
    [InlineData("Range(0, 1, MinimumIsExclusive = true, MaximumIsExclusive = true)", "double")]
    [InlineData("RegularExpression(\"[A-Z]{3}\"), StringLength(100)", "string")]
    [InlineData("RegularExpression(\"[A-Z]*\"), Length(3, 3)", "string")]
    [InlineData("RegularExpression(\"\")", "string")]
    [InlineData("EmailAddress, MaxLength(3), RegularExpression(\"[a-z@]+\")", "string")]
    [InlineData("RegularExpression(\"[0-9a-f-]+\")", "Guid")]
    [InlineData("RegularExpression(\"2.*\")", "DateOnly")]
    [InlineData("MaxLength(25)", "DateTimeOffset")]
    [InlineData("RegularExpression(\".*Z\")", "DateTime")]
    [InlineData("RegularExpression(\"[0-9A-F-]*\")", "Guid")]
    [InlineData("RegularExpression(\".*:00\")", "TimeSpan")]
    [InlineData("Url, MaxLength(20)", "Uri")]
    [InlineData("RegularExpression(\"https://.*\"), MaxLength(2000)", "Uri?")]
    [InlineData("AllowedValues(\"a\", \"1\"), RegularExpression(\"[0-9]+\")", "string")]
    [InlineData("MinLength(7)", "HashSet<DayOfWeek>")]
    [InlineData("MinLength(2), Items(Pattern = \"[ab]\")", "IReadOnlySet<string>")]
    [InlineData("MinLength(100)", "IReadOnlySet<string>")]
    [InlineData("MinLength(1000), Items(Pattern = \"[a-z]{1,200}[0-9]{100}\")", "IReadOnlySet<string>")]
    [InlineData("MinLength(100), Items(Pattern = \"[ab]\")", "IReadOnlyList<string>")]
    [InlineData("Items(Pattern = \"[a-z]{3}\", MaxLength = 3)", "List<string>")]
    [InlineData("MinLength(1)", "List<R>")]
    public async Task Ignores_limits_that_leave_a_value(string attributes, string type)
    {
        await Verify.VerifyAsync(EventOf(attributes, type));
        await Sets.VerifyAsync(EventOf(attributes, type));
    }

    private static string EventOf(string attributes, string type) =>
        "[ValueObject] public readonly record struct At(DateTimeOffset Value); [TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [" + attributes + "] public required " + type + " P { get; init; } }";
}

/// <summary>TEG1024</summary>
public sealed class AttributeNotStatedTests
{
    [Theory]
    [InlineData("Phone", "it takes nearly any text; use [RegularExpression] for the numbers that you mean")]
    [InlineData("CreditCard", "no contract has a word for a check sum; and a card number is for nobody who reads the event: leave it out")]
    [InlineData("FileExtensions", "it is code, which no other language runs; check it where the event is created")]
    [InlineData("Compare(\"Q\")", "it is code, which no other language runs; check it where the event is created")]
    [InlineData("CustomValidation(typeof(R), \"Check\")", "it is code, which no other language runs; check it where the event is created")]
    [InlineData("Own", "it is code, which no other language runs; check it where the event is created")]
    public Task Reports_what_only_code_checks(string attribute, string why) => Verify.VerifyAsync(
        "public sealed class OwnAttribute : ValidationAttribute; [TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [{|#0:" + attribute + "|}] public required string P { get; init; } }",
        new DiagnosticResult(Diagnostics.ConstraintRules.AttributeNotStated).WithLocation(0).WithArguments("[" + attribute.Split('(')[0] + "]", "P", why));

    [Theory]
    [InlineData("[TammaEvent(\"A.CREATED\", \"1.0.0\"), {|#0:CustomValidation(typeof(R), \"Check\")|}] public sealed partial record R;", "[CustomValidation]")]
    [InlineData("[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record {|#0:R|} : IValidatableObject { public IEnumerable<ValidationResult> Validate(ValidationContext context) => []; }", "IValidatableObject")]
    public Task Reports_what_only_code_checks_of_a_record(string source, string what) => Verify.VerifyAsync(
        source,
        new DiagnosticResult(Diagnostics.ConstraintRules.AttributeNotStated).WithLocation(0).WithArguments(what, "R", "it is code, which no other language runs; check it where the event is created"));

    [Theory]
    [InlineData("DataMember(Name = \"q\")", "its name is not what System.Text.Json reads either; use [JsonPropertyName]")]
    [InlineData("IgnoreDataMember", "System.Text.Json does not heed it either; use [JsonIgnore]")]
    public Task Reports_what_another_serializer_reads(string attribute, string why) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [{|#0:System.Runtime.Serialization." + attribute + "|}] public required string P { get; init; } }",
        new DiagnosticResult(Diagnostics.ConstraintRules.AttributeNotStated).WithLocation(0).WithArguments("[" + attribute.Split('(')[0] + "]", "P", why));

    [Theory]
    [InlineData("MaxLength(5)")]
    [InlineData("System.Runtime.Serialization.DataMember(Name = \"p\", Order = 2, IsRequired = true)")]
    [InlineData("DataType(DataType.Html)")]
    [InlineData("Display(Name = \"x\")")]
    public Task Ignores_what_is_stated_or_checks_nothing(string attribute) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [" + attribute + "] public required string P { get; init; } }");
}

/// <summary>TEG1025</summary>
public sealed class RangeCultureDependentTests
{
    [Theory]
    [InlineData("Range(typeof(decimal), \"0.5\", \"10\")", "0.5")]
    [InlineData("Range(typeof(decimal), \"0\", \"1.5\")", "1.5")]
    public Task Reports_the_limit(string attribute, string limit) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [{|#0:" + attribute + "|}] public required decimal P { get; init; } }",
        new DiagnosticResult(Diagnostics.ConstraintRules.RangeCultureDependent).WithLocation(0).WithArguments("P", limit));

    [Theory]
    [InlineData("Range(typeof(decimal), \"0.5\", \"10\", ParseLimitsInInvariantCulture = true)")]
    [InlineData("Range(typeof(decimal), \"0\", \"10\")")]
    [InlineData("Range(0.5, 10)")]
    public Task Ignores_limits_that_every_culture_reads_alike(string attribute) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [" + attribute + "] public required decimal P { get; init; } }");
}

/// <summary>TEG1026</summary>
public sealed class PatternReadDifferentlyTests
{
    [Theory]
    [InlineData(@"\d{4}", @"\d is 0 to 9 in the contract, and a digit of any script there: write [0-9]")]
    [InlineData(@"[\d.]+\\?\d", @"\d is 0 to 9 in the contract, and a digit of any script there: write [0-9]")]
    [InlineData(@"\w\D", @"\w is one of A to Z, a to z, 0 to 9 and _ in the contract, and a letter or digit of any script there: write [A-Za-z0-9_], or what is meant; \D is all but 0 to 9 in the contract, and all but the digits of any script there: write [^0-9]")]
    [InlineData(@"\\\W[\d\D]", @"\W is all but A to Z, a to z, 0 to 9 and _ in the contract, and all but the letters and digits of any script there: write [^A-Za-z0-9_], or what is meant")]
    public Task Reports_each_class_once(string pattern, string difference) => Verify.VerifyAsync(
        EventOf("RegularExpression({|#0:@\"" + pattern + "\"|})"),
        new DiagnosticResult(Diagnostics.ConstraintRules.PatternReadDifferently).WithLocation(0).WithArguments("P", difference));

    [Theory]
    [InlineData(@"RegularExpression(@""[0-9]{4}|\\d.*|[^w]\."")")]
    [InlineData(@"RegularExpression(@""(?:[\w\W]|(\d|\D)+)*"")")]
    [InlineData(@"RegularExpression({|TEG1022:@""\bword\d""|})")]
    [InlineData(@"RegularExpression({|TEG1022:@""\""|})")]
    public Task Ignores_what_both_read_alike(string attribute) => Verify.VerifyAsync(EventOf(attribute));

    /// <summary>What the contract alone reads .NET never does.</summary>
    [Fact]
    public Task Ignores_patterns_of_items() => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [Items(Pattern = @\"\\d+\")] public required IReadOnlyList<string> P { get; init; } }");

    private static string EventOf(string attribute) =>
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { [" + attribute + "] public required string P { get; init; } }";
}
