using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Tamma.EventGen.Generator.Reading;
using Tamma.EventGen.Schema;
using Verify = Tamma.EventGen.Generator.Tests.AnalyzerVerifier<Tamma.EventGen.Generator.Analysis.Checks.ShapeCheck>;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>TEG1017</summary>
public sealed class CollectionMutableTests
{
    public static TheoryData<string, string> Replacements => new()
    {
        { "List<string>", "IReadOnlyList<string>" },
        { "List<string?>?", "IReadOnlyList<string?>?" },
        { "string[]", "IReadOnlyList<string>" },
        { "string?[]?", "IReadOnlyList<string?>?" },
        { "IList<int>", "IReadOnlyList<int>" },
        { "ICollection<int?>", "IReadOnlyCollection<int?>" },
        { "HashSet<Guid>", "IReadOnlySet<Guid>" },
        { "ISet<string>?", "IReadOnlySet<string>?" },
        { "Dictionary<string, int>", "IReadOnlyDictionary<string, int>" },
        { "IDictionary<string, string?>", "IReadOnlyDictionary<string, string?>" },
        { "IReadOnlyList<int[]>", "IReadOnlyList<IReadOnlyList<int>>" },
        { "IReadOnlyList<byte?[]>", "IReadOnlyList<IReadOnlyList<byte?>>" },
        { "List<byte[]?>", "IReadOnlyList<byte[]?>" },
        { "Dictionary<string, List<bool>>?", "IReadOnlyDictionary<string, IReadOnlyList<bool>>?" },
        { "System.Collections.Immutable.ImmutableArray<List<int>>", "ImmutableArray<IReadOnlyList<int>>" },
        { "System.Collections.Immutable.ImmutableArray<List<int>>?", "ImmutableArray<IReadOnlyList<int>>?" },
    };

    [Theory]
    [MemberData(nameof(Replacements))]
    public Task Reports_the_type_with_what_reads_it(string type, string readOnly) => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required {|#0:""" + type + """|} P { get; init; } }""",
        new DiagnosticResult(Diagnostics.PropertyRules.CollectionMutable).WithLocation(0).WithArguments("P", type.Replace("System.Collections.Immutable.", "", StringComparison.Ordinal), readOnly));

    [Fact]
    public Task Reports_a_member_of_a_nested_record_once() => Verify.VerifyAsync("""
        [JsonDerivedType(typeof(A), "a"), JsonDerivedType(typeof(B), "b")] public abstract record Base { public {|TEG1017:List<int>|}? P { get; init; } }
        public sealed record A : Base;
        public sealed record B : Base;
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R1 { public required Base P { get; init; } }
        [TammaEvent("B.CREATED", "1.0.0")] public sealed partial record R2 { public required A P { get; init; } public Base? Q { get; init; } }
        """.Replace("{|TEG1017:List<int>|}?", "{|TEG1017:List<int>?|}", StringComparison.Ordinal));

    [Theory]
    [InlineData("IReadOnlyList<string>")]
    [InlineData("IReadOnlyCollection<string>?")]
    [InlineData("IEnumerable<int>")]
    [InlineData("IReadOnlySet<int>")]
    [InlineData("IReadOnlyDictionary<string, IReadOnlyList<int>>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int>?")]
    [InlineData("string")]
    [InlineData("byte[]")]
    [InlineData("IReadOnlyDictionary<string, byte[]?>")]
    public Task Ignores_what_can_only_be_read(string type) => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required """ + type + """ P { get; init; } }""");

    [Fact]
    public Task Ignores_what_is_not_part_of_the_event() => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { [JsonIgnore] public List<int>? P { get; init; } internal List<int>? Q { get; init; } }""");

    /// <summary>The replacement is no change of the contract.</summary>
    [Theory]
    [MemberData(nameof(Replacements))]
    public void The_contract_stays(string type, string readOnly)
    {
        var source = (string of) => "using System; using System.Collections.Generic; using System.Collections.Immutable; using Tamma.Events;\n[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { public required " + of + " P { get; init; } }";
        Assert.Equal(ContractWriter.WriteCompact(GeneratorRun.Of(source(type)).Contract), ContractWriter.WriteCompact(GeneratorRun.Of(source(readOnly)).Contract));
        var compilation = Compilations.Create(source(type));
        var property = (IPropertySymbol)compilation.GetTypeByMetadataName("R")!.GetMembers("P").Single();
        Assert.Equal(readOnly, ReadOnlyCollections.Of(property.Type, compilation).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
    }
}

/// <summary>TEG1018</summary>
public sealed class IntegerUnsafeTests
{
    [Theory]
    [InlineData("", "long")]
    [InlineData("", "long?")]
    [InlineData("[Range(0, long.MaxValue)]", "long")]
    [InlineData("[Range(-9007199254740992, 0)]", "long")]
    [InlineData("[Range(0, 9007199254740992)]", "long")]
    [InlineData("[Range(0, double.PositiveInfinity)]", "long")]
    [InlineData("[AllowedValues(1L, 9007199254740992L)]", "long")]
    [InlineData("[MultipleOf(5)]", "long")]
    public Task Reports_a_long_beyond_what_is_exact(string attribute, string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + attribute + " public required {|#0:" + type + "|} P { get; init; } }",
        new DiagnosticResult(Diagnostics.PropertyRules.IntegerUnsafe).WithLocation(0).WithArguments("P", "it with [Range]"));

    [Theory]
    [InlineData("", "IReadOnlyList<long>")]
    [InlineData("[Items(Minimum = 0)]", "IReadOnlyDictionary<string, long>")]
    public Task Reports_what_a_collection_holds(string attribute, string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + attribute + " public required {|#0:" + type + "|} P { get; init; } }",
        new DiagnosticResult(Diagnostics.PropertyRules.IntegerUnsafe).WithLocation(0).WithArguments("P", "its items with [Items]"));

    [Theory]
    [InlineData("", "int")]
    [InlineData("", "decimal")]
    [InlineData("[Range(-9007199254740991, 9007199254740991)]", "long")]
    [InlineData("[Range(1, 5)]", "long?")]
    [InlineData("[AllowedValues(1, 2)]", "long")]
    [InlineData("[Items(Minimum = 0, Maximum = 4294967295L)]", "IReadOnlyList<long>")]
    [InlineData("", "IReadOnlyList<IReadOnlyList<long>>")]
    public Task Ignores_what_is_exact_and_what_no_attribute_limits(string attribute, string type) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + attribute + " public required " + type + " P { get; init; } }");

    [Fact]
    public Task Ignores_the_numbers_of_an_enum() => Verify.VerifyAsync("""
        [JsonConverter(typeof(JsonNumberEnumConverter<Bit>))] public enum Bit : long { High = 1L << 60 }
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required Bit P { get; init; } }
        """);
}

/// <summary>TEG1019</summary>
public sealed class ValueUnspecificTests
{
    private const string Json = "holds any JSON, so that no change of what it holds is noticed: use a record";

    [Theory]
    [InlineData("DateTime", "DateTime", "may be a time of no zone, and is then not written: use DateTimeOffset")]
    [InlineData("IReadOnlyList<DateTime?>", "IReadOnlyList<DateTime?>", "may be a time of no zone, and is then not written: use DateTimeOffset")]
    [InlineData("System.Text.Json.JsonElement?", "JsonElement?", Json)]
    [InlineData("System.Text.Json.Nodes.JsonNode?", "JsonNode?", Json)]
    [InlineData("System.Text.Json.Nodes.JsonObject", "JsonObject", Json)]
    [InlineData("IReadOnlyDictionary<string, System.Text.Json.Nodes.JsonArray>", "IReadOnlyDictionary<string, JsonArray>", Json)]
    public Task Reports_the_type(string type, string name, string why) => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required {|#0:""" + type + """|} P { get; init; } }""",
        new DiagnosticResult(Diagnostics.PropertyRules.ValueUnspecific).WithLocation(0).WithArguments("P", name, why));

    [Theory]
    [InlineData("Level", "Level")]
    [InlineData("Level?", "Level")]
    [InlineData("IReadOnlyList<Level?>", "Level")]
    [InlineData("IReadOnlyDictionary<string, Outer.Kind>", "Kind")]
    [InlineData("DayOfWeek", "DayOfWeek")]
    public Task Reports_an_enum_that_is_written_as_a_number(string type, string name) => Verify.VerifyAsync(
        Enums + """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required {|#0:""" + type + """|} P { get; init; } }""",
        new DiagnosticResult(Diagnostics.PropertyRules.ValueUnspecific).WithLocation(0)
            .WithArguments("P", type.Replace("Outer.", "", StringComparison.Ordinal), $"writes numbers that say nothing by themselves: put [JsonConverter(typeof(JsonStringEnumConverter<{name}>))] at the enum or the member, or JsonNumberEnumConverter<{name}> where the numbers are meant"));

    [Theory]
    [InlineData("", "Named")]
    [InlineData("", "IReadOnlyList<Named>")]
    [InlineData("", "Numbered")]
    [InlineData("", "IReadOnlyDictionary<Level, Numbered?>")]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter<Level>))]", "Level?")]
    [InlineData("[JsonConverter(typeof(JsonNumberEnumConverter<Level>))]", "Level?")]
    public Task Ignores_an_enum_with_names_or_with_numbers_that_are_meant(string attribute, string type) => Verify.VerifyAsync(
        Enums + "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { " + attribute + " public required " + type + " P { get; init; } }");

    private const string Enums = """
        public enum Level { Low }
        public static class Outer { public enum Kind { One } }
        [JsonConverter(typeof(JsonStringEnumConverter<Named>))] public enum Named { One }
        [JsonConverter(typeof(JsonNumberEnumConverter<Numbered>))] public enum Numbered { One }

        """;

    [Theory]
    [InlineData("string")]
    [InlineData("IReadOnlyList<string>")]
    public Task Reports_a_type_that_does_not_say_whether_it_may_be_null(string type) => Verify.VerifyAsync(
        "#nullable disable\n[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { public required {|#0:" + type + "|} P { get; init; } public required int N { get; init; } }",
        new DiagnosticResult(Diagnostics.PropertyRules.ValueUnspecific).WithLocation(0)
            .WithArguments("P", type, "does not say whether it may be null, so that the contract allows it: write '#nullable enable', or enable it in the project"));

    [Theory]
    [InlineData("DateTimeOffset")]
    [InlineData("DateOnly?")]
    [InlineData("TimeSpan")]
    [InlineData("IReadOnlyList<TimeOnly>")]
    [InlineData("string")]
    public Task Ignores_what_says_all(string type) => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required """ + type + """ P { get; init; } }""");
}
