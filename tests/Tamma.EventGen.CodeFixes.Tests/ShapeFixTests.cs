using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Tamma.EventGen.Generator.Analysis;
using Tamma.EventGen.Generator.Analysis.Checks;

namespace Tamma.EventGen.CodeFixes.Tests;

/// <summary>The fixes that change a member's type or limit it, one by one and all at once.</summary>
public sealed class ShapeFixTests
{
    [Fact]
    public Task MakeReadOnly_replaces_each_collection_and_keeps_what_stands_around() => VerifyAsync<ShapeCheck, MakeReadOnlyFix>(
        """
        public required /* why */ {|TEG1017:List<string>|} A { get; init; }
        public {|TEG1017:string?[]?|} B { get; init; }
        public {|TEG1017:IDictionary<string, List<int>>|} C { get; init; } = new Dictionary<string, List<int>>();
        public {|TEG1017:List<int>|} D { get; init; } = [];
        public {|TEG1017:List<List<int>>|} E { get; init; } = new();
        public {|TEG1017:HashSet<System.Guid>?|} F { get; init; } = new() { System.Guid.Empty };
        public {|TEG1017:ICollection<int>|} G { get; init; } = null!;
        public {|TEG1017:HashSet<int>|} H { get; init; } = [];
        public {|TEG1017:List<int>|} I { get; init; } = new List<int>(5);
        public {|TEG1017:Dictionary<string, int[]>|} J { get; init; } = new();
        """,
        """
        public required /* why */ IReadOnlyList<string> A { get; init; }
        public IReadOnlyList<string?>? B { get; init; }
        public {|TEG1017:IDictionary<string, List<int>>|} C { get; init; } = new Dictionary<string, List<int>>();
        public IReadOnlyList<int> D { get; init; } = [];
        public IReadOnlyList<IReadOnlyList<int>> E { get; init; } = new List<List<int>>();
        public IReadOnlySet<System.Guid>? F { get; init; } = new HashSet<System.Guid>() { System.Guid.Empty };
        public IReadOnlyCollection<int> G { get; init; } = null!;
        public {|TEG1017:HashSet<int>|} H { get; init; } = [];
        public IReadOnlyList<int> I { get; init; } = new List<int>(5);
        public {|TEG1017:Dictionary<string, int[]>|} J { get; init; } = new();
        """);

    [Fact]
    public Task MakeReadOnly_leaves_alone_what_would_not_compile() => Unchanged<ShapeCheck, MakeReadOnlyFix>(
        """
        public {|TEG1017:List<int>|} A { get; init; } = System.Environment.Is64BitProcess ? new() : [];
        public partial {|TEG1017:List<int>?|} B { get; init; }
        public partial List<int>? B { get => null; init { } }
        public {|TEG1017:int[]|} C { get; init; } = { 1 };
        public {|TEG1017:List<List<int>>|} D { get; init; } = [new()];
        """,
        "",
        "");

    [Theory]
    [InlineData("[Range(9007199254740993, long.MaxValue)] public required {|TEG1018:long|} P { get; init; }")]
    [InlineData("[AllowedValues(1L, 9007199254740993L)] public required {|TEG1018:long|} P { get; init; }")]
    [InlineData("[Items(Minimum = 9007199254740993L)] public required {|TEG1018:IReadOnlyList<long>|} P { get; init; }")]
    [InlineData("public {|TEG1018:long|} P { get; init; } = long.MaxValue;")]
    public Task LimitInteger_adds_no_limit_that_contradicts(string member) => Unchanged<ShapeCheck, LimitIntegerFix>(member, "", "");

    [Theory]
    [InlineData("[MinLength(2001)] public required {|TEG1050:string|} P { get; init; }")]
    [InlineData("[MaxLength(5), Items(MinLength = 2001)] public required {|TEG1050:IReadOnlyList<string>|} P { get; init; }")]
    [InlineData("public {|TEG1050:string|} P { get; init; } = Texts.Long;")]
    public Task LimitText_adds_no_limit_that_contradicts(string member) => Unchanged<SizeCheck, LimitTextFix>(
        member, "", "internal static class Texts { public const string Long = \"" + new string('a', 2001) + "\"; }");

    [Fact]
    public Task LimitCollection_adds_no_limit_that_contradicts() =>
        Unchanged<SizeCheck, LimitCollectionFix>("[MinLength(1001)] public required {|TEG1051:IReadOnlyList<int>|} P { get; init; }", "", "");

    [Fact]
    public Task Limits_are_of_the_property_where_another_attribute_is_of_its_field() => VerifyAsync<SizeCheck, LimitTextFix>(
        """
        [field: System.NonSerialized] public required {|TEG1050:string|} A { get; init; }
        """,
        """
        [field: System.NonSerialized][MaxLength(2000)] public required string A { get; init; }
        """);

    [Fact]
    public Task MakeReadOnly_leaves_alone_what_others_rely_on() => Unchanged<ShapeCheck, MakeReadOnlyFix>(
        """
        public required {|TEG1017:List<int>|} Items { get; init; }
        """,
        ": IHasItems",
        "public interface IHasItems { List<int> Items { get; } }");

    [Fact]
    public Task Limits_stand_at_the_parameter_that_declares_the_member() => VerifyAsync<SizeCheck, LimitTextFix>(
        """
        public sealed record Part({|TEG1050:string|} A, [RegularExpression("a*")] {|TEG1050:string|} B, [Items(MinLength = 1), MaxLength(5)] {|TEG1050:IReadOnlyList<string>|} C);
        public required Part P { get; init; }
        """,
        """
        public sealed record Part([MaxLength(2000)] string A, [RegularExpression("a*"), MaxLength(2000)] string B, [Items(MinLength = 1, MaxLength = 2000), MaxLength(5)] IReadOnlyList<string> C);
        public required Part P { get; init; }
        """);

    [Fact]
    public Task MakeReadOnly_replaces_the_type_of_a_parameter() => VerifyAsync<ShapeCheck, MakeReadOnlyFix>(
        """
        public sealed record Part({|TEG1017:List<string>|} A, {|TEG1017:int[]?|} B = null);
        public required Part P { get; init; }
        """,
        """
        public sealed record Part(IReadOnlyList<string> A, IReadOnlyList<int>? B = null);
        public required Part P { get; init; }
        """);

    [Fact]
    public Task LimitInteger_adds_the_range_or_completes_the_items() => VerifyAsync<ShapeCheck, LimitIntegerFix>(
        """
        public required {|TEG1018:long|} A { get; init; }
        /// <summary>B.</summary>
        [MultipleOf(5)]
        public {|TEG1018:long?|} B { get; init; }
        [MaxLength(5)] public required {|TEG1018:IReadOnlyList<long>|} C { get; init; }
        [Items(Minimum = 0), MaxLength(5)] public required {|TEG1018:IReadOnlyList<long>|} D { get; init; }
        [Range(0, long.MaxValue)] public required {|TEG1018:long|} E { get; init; }
        [Range(double.NegativeInfinity, 5, MaximumIsExclusive = true)] public required {|TEG1018:long|} F { get; init; }
        [Range(typeof(long), "0", "9007199254740992")] public required {|TEG1018:long|} G { get; init; }
        """,
        """
        [Range(-9007199254740991, 9007199254740991)]
        public required long A { get; init; }
        /// <summary>B.</summary>
        [MultipleOf(5)]
        [Range(-9007199254740991, 9007199254740991)]
        public long? B { get; init; }
        [MaxLength(5), Items(Minimum = -9007199254740991, Maximum = 9007199254740991)] public required IReadOnlyList<long> C { get; init; }
        [Items(Minimum = 0, Maximum = 9007199254740991), MaxLength(5)] public required IReadOnlyList<long> D { get; init; }
        [Range(0, 9007199254740991)] public required long E { get; init; }
        [Range(-9007199254740991, 5, MaximumIsExclusive = true)] public required long F { get; init; }
        [Range(typeof(long), "0", "9007199254740992")] public required {|TEG1018:long|} G { get; init; }
        """);

    [Fact]
    public Task LimitText_adds_a_length_for_the_text_or_the_items() => VerifyAsync<SizeCheck, LimitTextFix>(
        """
        public required {|TEG1050:string|} A { get; init; }
        [RegularExpression("[^/]+")]
        public required {|TEG1050:string|} B { get; init; }
        [MaxLength(5)]
        public required {|TEG1050:IReadOnlyList<string>|} C { get; init; }
        [Items(Pattern = "a*"), MaxLength(5)] public required {|TEG1050:IReadOnlyList<string>|} D { get; init; }
        [MaxLength] public required {|TEG1050:string|} E { get; init; }
        public {|TEG1050:System.Uri?|} F { get; init; }
        """,
        """
        [MaxLength(2000)]
        public required string A { get; init; }
        [RegularExpression("[^/]+")]
        [MaxLength(2000)]
        public required string B { get; init; }
        [MaxLength(5)]
        [Items(MaxLength = 2000)]
        public required IReadOnlyList<string> C { get; init; }
        [Items(Pattern = "a*", MaxLength = 2000), MaxLength(5)] public required IReadOnlyList<string> D { get; init; }
        [MaxLength] public required {|TEG1050:string|} E { get; init; }
        [MaxLength(2000)]
        public System.Uri? F { get; init; }
        """);

    [Fact]
    public Task LimitCollection_adds_a_number_of_elements() => VerifyAsync<SizeCheck, LimitCollectionFix>(
        """
        public required {|TEG1051:IReadOnlyList<int>|} A { get; init; }
        [MaxLength(5)] public required {|TEG1051:IReadOnlyDictionary<string, int[]>|} B { get; init; }
        """,
        """
        [MaxLength(1000)]
        public required IReadOnlyList<int> A { get; init; }
        [MaxLength(5), Items(MaxLength = 1000)] public required IReadOnlyDictionary<string, int[]> B { get; init; }
        """);

    [Fact]
    public Task WriteEnumNames_puts_the_converter_at_each_enum_once() => new Test<ShapeCheck, WriteEnumNamesFix>
    {
        TestCode = Test<ShapeCheck, WriteEnumNamesFix>.Event("""
            public required {|TEG1019:Level|} A { get; init; }
            public {|TEG1019:IReadOnlyDictionary<string, Level?>?|} B { get; init; }
            public required {|TEG1019:Place.Kind[]|} C { get; init; }
            public required {|TEG1019:System.DayOfWeek|} D { get; init; }
            public required {|TEG1019:System.DateTime|} E { get; init; }
            """) + Enums("", ""),
        FixedCode = Test<ShapeCheck, WriteEnumNamesFix>.Event("""
            public required Level A { get; init; }
            public IReadOnlyDictionary<string, Level?>? B { get; init; }
            public required Place.Kind[] C { get; init; }
            public required {|TEG1019:System.DayOfWeek|} D { get; init; }
            public required {|TEG1019:System.DateTime|} E { get; init; }
            """) + Enums("[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<Level>))]\n", "    [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<Kind>))]\n"),
        NumberOfIncrementalIterations = 2,
    }.RunAsync();

    /// <summary>No attribute can name a parameter of the type around it.</summary>
    [Theory]
    [InlineData("Page<int>.Kind")]
    [InlineData("IReadOnlyList<Page<string>.Kind?>")]
    public Task WriteEnumNames_leaves_alone_an_enum_of_a_generic_type(string type) => Unchanged<ShapeCheck, WriteEnumNamesFix>(
        "public required {|TEG1019:" + type + "|} P { get; init; }", "", "public static class Page<T> { public enum Kind { One } }");

    [Fact]
    public async Task WriteEnumNames_edits_no_other_project()
    {
        var test = new Test<ShapeCheck, WriteEnumNamesFix>
        {
            TestCode = Test<ShapeCheck, WriteEnumNamesFix>.Event("public required {|TEG1019:Level|} P { get; init; }"),
            FixedCode = Test<ShapeCheck, WriteEnumNamesFix>.Event("public required {|TEG1019:Level|} P { get; init; }"),
        };
        test.TestState.AdditionalProjects["Other"].Sources.Add("public enum Level { Low, High }");
        test.TestState.AdditionalProjects["Other"].AdditionalReferences.AddRange(test.TestState.AdditionalReferences);
        test.TestState.AdditionalProjectReferences.Add("Other");
        await test.RunAsync();
    }

    private static string Enums(string ofLevel, string ofKind) => $$"""


        /// <summary>How urgent it is.</summary>
        {{ofLevel}}public enum Level { Low, High }

        public static class Place
        {
        {{ofKind}}    public enum Kind { One }
        }
        """;

    private static Task Unchanged<TCheck, TFix>(string members, string bases, string others)
        where TCheck : EventCheck, new()
        where TFix : CodeFixProvider, new() =>
        new Test<TCheck, TFix> { TestCode = Test<TCheck, TFix>.Event(members, bases) + others, FixedCode = Test<TCheck, TFix>.Event(members, bases) + others }.RunAsync();

    private static Task VerifyAsync<TCheck, TFix>(string before, string after)
        where TCheck : EventCheck, new()
        where TFix : CodeFixProvider, new() =>
        new Test<TCheck, TFix> { TestCode = Test<TCheck, TFix>.Event(before), FixedCode = Test<TCheck, TFix>.Event(after) }.RunAsync();

    private sealed class Test<TCheck, TFix> : EventFixTest<TCheck, TFix>
        where TCheck : EventCheck, new()
        where TFix : CodeFixProvider, new()
    {
        public Test()
        {
            // What no fix mends stays marked.
            FixedState.MarkupHandling = MarkupMode.Allow;
            BatchFixedState.MarkupHandling = MarkupMode.Allow;
            // The nearest thing at a time: each fix is for one rule.
            DisabledDiagnostics.AddRange(new[] { "TEG1017", "TEG1018", "TEG1050", "TEG1051" }.Except(new TFix().FixableDiagnosticIds));
        }

        public static string Event(string members, string bases = "") =>
            "using System.Collections.Generic;\nusing System.ComponentModel.DataAnnotations;\nusing Tamma.Events;\n\n[TammaEvent(\"ISSUE.CREATED\", \"1.0.0\")]\npublic sealed partial record IssueCreated" + bases
            + "\n{\n" + string.Join("\n", members.Split('\n').Select(line => "    " + line)) + "\n}\n";

        protected override CompilationOptions CreateCompilationOptions() =>
            ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);
    }
}
