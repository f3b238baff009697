using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Tamma.EventGen.Generator.Analysis;
using Tamma.EventGen.Generator.Analysis.Checks;
using Verify = Tamma.EventGen.Generator.Tests.AnalyzerVerifier<Tamma.EventGen.Generator.Analysis.Checks.EventDeclarationCheck>;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>TEG1001</summary>
public sealed class EventNotPartialTests
{
    [Fact]
    public Task Reports_the_record() => Verify.VerifyAsync("""[TammaEvent("A.CREATED", "1.0.0")] public sealed record {|TEG1001:R|};""");

    [Fact]
    public Task Reports_on_the_record_the_types_that_it_is_nested_in() => Verify.VerifyAsync(
        """public class Outer { [TammaEvent("A.CREATED", "1.0.0")] public sealed record {|#0:R|}; }""",
        new DiagnosticResult(Diagnostics.DeclarationRules.EventNotPartial).WithLocation(0).WithArguments("R' and 'Outer", "A.CREATED"));

    [Fact]
    public Task Ignores_a_partial_record_in_partial_types() => Verify.VerifyAsync(
        """public partial class Outer { public partial interface I { [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R; } }""");

    [Fact]
    public Task Ignores_a_record_without_the_attribute() => Verify.VerifyAsync("public sealed record R;");
}

/// <summary>TEG1002</summary>
public sealed class EventNotRecordTests
{
    [Theory]
    [InlineData("partial class {|TEG1002:R|} { }")]
    public Task Reports_a_class(string declaration) => Verify.VerifyAsync("""[TammaEvent("A.CREATED", "1.0.0")] public """ + declaration);

    [Fact]
    public Task Ignores_a_record_class() => Verify.VerifyAsync("""[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record class R;""");
}

/// <summary>TEG1004</summary>
public sealed class VersionNotSemanticTests
{
    [Theory]
    [InlineData("1.2")]
    [InlineData("v1.0.0")]
    [InlineData("")]
    public Task Reports_the_argument(string version) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", {|TEG1004:\"" + version + "\"|})] public sealed partial record R;");

    [Theory]
    [InlineData("1.0.0")]
    [InlineData("2.0.0-rc.1+7")]
    public Task Ignores_a_semantic_version(string version) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"" + version + "\")] public sealed partial record R;");
}

/// <summary>TEG1005</summary>
public sealed class EventDuplicatedTests
{
    [Fact]
    public Task Reports_each_attribute_and_names_the_other_record() => AnalyzerVerifier<EventDuplicatedAnalyzer>.VerifyAsync(
        """
        [{|#0:TammaEvent("A.CREATED", "1.0.0")|}] public sealed partial record First;
        [{|#1:TammaEvent("A.CREATED", "1.0.0")|}] public sealed partial record Second;
        """,
        new DiagnosticResult(Diagnostics.DeclarationRules.EventDuplicated).WithLocation(0).WithArguments("A.CREATED", "1.0.0", "Second"),
        new DiagnosticResult(Diagnostics.DeclarationRules.EventDuplicated).WithLocation(1).WithArguments("A.CREATED", "1.0.0", "First"));

    [Fact]
    public async Task Reports_a_record_in_a_generated_file()
    {
        var test = new AnalyzerTest<EventDuplicatedAnalyzer>
        {
            TestCode = "using Tamma.Events;\n[{|TEG1005:TammaEvent(\"A.CREATED\", \"1.0.0\")|}] public sealed partial record First;",
        };
        test.TestState.Sources.Add(("Second.g.cs", "using Tamma.Events;\n[{|TEG1005:TammaEvent(\"A.CREATED\", \"1.0.0\")|}] public sealed partial record Second;"));
        await test.RunAsync();
    }

    /// <summary>It compiles and loads also where nobody listens.</summary>
    [Fact]
    public void The_catalogue_has_the_record_that_is_first_by_its_name()
    {
        var run = GeneratorRun.Of("using Tamma.Events; [TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record Second; [TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record First;");
        Assert.Contains("Of<global::First>()", run.Files["EventCatalog.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Of<global::Second>()", run.Files["EventCatalog.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public Task Ignores_two_versions_of_a_type() => AnalyzerVerifier<EventDuplicatedAnalyzer>.VerifyAsync("""
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record First;
        [TammaEvent("A.CREATED", "1.1.0")] public sealed partial record Second;
        [TammaEvent("B.CREATED", "1.0.0")] public sealed partial record Third;
        """);
}

/// <summary>TEG1006</summary>
public sealed class DeclarationNotSupportedTests
{
    [Theory]
    [InlineData("public sealed partial record {|TEG1006:R|}<T>;")]
    [InlineData("public abstract partial record {|TEG1006:R|};")]
    [InlineData("file sealed partial record {|TEG1006:R|};")]
    [InlineData("public sealed partial record {|TEG1006:R|}(int Number) { private int Number { get; init; } = Number; }")]
    [InlineData("public sealed partial record {|TEG1006:R|}([property: JsonIgnore] int Number);")]
    [InlineData("public sealed partial record {|TEG1006:R|} { [JsonConstructor] public R(in int number) => Number = number; public int Number { get; } }")]
    public Task Reports_a_form_that_no_code_can_be_generated_for(string declaration) => Verify.VerifyAsync("""[TammaEvent("A.CREATED", "1.0.0")] """ + declaration);

    [Fact]
    public Task Reports_a_private_record() => Verify.VerifyAsync(
        """public partial class Outer { [TammaEvent("A.CREATED", "1.0.0")] private sealed partial record {|TEG1006:R|}; }""");

    [Theory]
    [InlineData("internal sealed partial record R;")]
    [InlineData("public partial record R { private R() { } public R(int n) : this() { } }")]
    [InlineData("public sealed partial record R(int Number, string Text = \"a\");")]
    [InlineData("public sealed partial record R : Base; public record Base { public required int Number { get; init; } }")]
    [InlineData("public sealed partial record R(int Number) : Base(Number); public abstract record Base(int Number);")]
    [InlineData("public sealed partial record R(int Number, [property: JsonIgnore] int Ignored = 1);")]
    public Task Ignores_what_can_be_generated_for(string declaration) => Verify.VerifyAsync("""[TammaEvent("A.CREATED", "1.0.0")] """ + declaration);
}

/// <summary>TEG1007</summary>
public sealed class UnionCaseUnlistedTests
{
    private const string Event = """

        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required IReadOnlyList<Actor> P { get; init; } }
        """;

    [Fact]
    public Task Reports_the_record_and_the_attribute_that_is_missing() => VerifyAsync(
        """
        [JsonDerivedType(typeof(UserActor), "user")] public abstract record Actor;
        public sealed record UserActor : Actor;
        public sealed record {|#0:BuildBotActor|} : Actor;
        """ + Event,
        new DiagnosticResult(Diagnostics.DeclarationRules.UnionCaseUnlisted).WithLocation(0).WithArguments("BuildBotActor", "Actor", "add [JsonDerivedType(typeof(BuildBotActor), \"buildBot\")]"));

    [Fact]
    public Task Reports_that_a_case_derives_from_the_union_itself() => VerifyAsync(
        """
        [JsonDerivedType(typeof(User), "User")] public abstract record Actor { public abstract record Machine : Actor; }
        public sealed record User : Actor;
        public sealed record {|#0:Bot|} : Actor.Machine;
        """ + Event,
        new DiagnosticResult(Diagnostics.DeclarationRules.UnionCaseUnlisted).WithLocation(0).WithArguments("Bot", "Actor", "derive it from 'Actor' itself, and add [JsonDerivedType(typeof(Bot), \"Bot\")]"));

    [Fact]
    public Task Ignores_what_is_written_as_a_case() => VerifyAsync(
        """
        [JsonDerivedType(typeof(User), "user")] public abstract record Actor;
        public record User : Actor;
        public sealed record Admin : User;
        """ + Event);

    [Fact]
    public Task Ignores_what_can_not_be_listed() => VerifyAsync(
        """
        [JsonDerivedType(typeof(User), "user")] public abstract record Actor;
        public sealed record User : Actor;
        public abstract record Machine : Actor;
        public sealed record Other<T> : Actor;
        file sealed record Here : Actor;
        public sealed record Holder { private sealed record Nobody : Actor; }
        [TammaEvent("B.CREATED", "1.0.0")] public sealed partial record E : Actor;
        """ + Event);

    /// <summary>Each kind of a generic union is a union of its own.</summary>
    [Fact]
    public Task Ignores_another_kind_of_a_generic_union() => VerifyAsync("""
        [JsonDerivedType(typeof(Number), "number")] public abstract record Value<T>;
        public sealed record Number : Value<int>;
        public sealed record Text : Value<string>;
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required Value<int> P { get; init; } }
        """);

    [Fact]
    public Task Reports_the_name_that_the_attribute_needs() => VerifyAsync(
        """
        [JsonDerivedType(typeof(User), "user")] public abstract record Actor { public sealed record {|#0:@class|} : Actor; }
        public sealed record User : Actor;
        """ + Event,
        new DiagnosticResult(Diagnostics.DeclarationRules.UnionCaseUnlisted).WithLocation(0).WithArguments("class", "Actor", "add [JsonDerivedType(typeof(Actor.@class), \"class\")]"));

    /// <summary>An event that holds one of the cases alone can be written.</summary>
    [Fact]
    public Task Ignores_a_union_that_no_event_holds() => VerifyAsync("""
        [JsonDerivedType(typeof(User), "user")] public abstract record Actor;
        public sealed record User : Actor;
        public sealed record Bot : Actor;
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required User P { get; init; } }
        """);

    /// <summary>What is wrong with the union itself is said where the event holds it.</summary>
    [Fact]
    public Task Ignores_a_union_that_is_refused() => VerifyAsync(
        """
        [JsonPolymorphic] public abstract record Actor;
        public sealed record Bot : Actor;
        """ + Event);

    private static Task VerifyAsync(string source, params DiagnosticResult[] expected) => AnalyzerVerifier<UnionCaseAnalyzer>.VerifyAsync(source, expected);
}

/// <summary>TEG1008</summary>
public sealed class RequirementEndlessTests
{
    [Theory]
    [InlineData("[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { public required {|TEG1008:R|} Next { get; init; } }")]
    [InlineData("public sealed record A({|TEG1008:A|} Next, int X); {R}")]
    [InlineData("public sealed record A { public {|TEG1008:A|} Next { get; init; } = null!; } {R}")]
    [InlineData("public sealed record A { [MinLength(1)] public required {|TEG1008:IReadOnlyList<A>|} Next { get; init; } } {R}")]
    [InlineData("public sealed record A { [MinLength(1)] public required {|TEG1008:IReadOnlyDictionary<string, IReadOnlyDictionary<string, A>>|} Next { get; init; } } {R}", "[Items(MinLength = 1)] ")]
    [InlineData("public sealed record A { public required {|TEG1008:B|} B { get; init; } } public sealed record B { public required {|TEG1008:C|} C { get; init; } public A? A { get; init; } } public sealed record C { public required {|TEG1008:A|} A { get; init; } } {R}")]
    [InlineData("public sealed record A { public required B B { get; init; } } public sealed record B { public required {|TEG1008:B|} Next { get; init; } } {R}")]
    [InlineData("[JsonDerivedType(typeof(Not), \"not\"), JsonDerivedType(typeof(And), \"and\")] public abstract record A; public sealed record Not : A { public required {|TEG1008:A|} Of { get; init; } } public sealed record And : A { public required {|TEG1008:A|} Left { get; init; } public required {|TEG1008:A|} Right { get; init; } } {R}")]
    [InlineData("[JsonDerivedType(typeof(Leaf), \"leaf\"), JsonDerivedType(typeof(Not), \"not\")] public abstract record A; public sealed record Leaf : A; public sealed record Not : A { public required {|TEG1008:Not|} Of { get; init; } } {R}")]
    [InlineData("public record Node { public required {|TEG1008:A|} Next { get; init; } } public sealed record A : Node; {R}")]
    public Task Reports_each_member_on_the_way(string source, string attribute = "") => AnalyzerVerifier<RequirementCheck>.VerifyAsync(Event(source).Replace("[MinLength(1)] ", "[MinLength(1)] " + attribute, System.StringComparison.Ordinal));

    [Fact]
    public Task Reports_the_member_and_what_it_leads_back_to() => AnalyzerVerifier<RequirementCheck>.VerifyAsync(
        Event("public sealed record A { public required {|#0:A|} Next { get; init; } } {R}"),
        new DiagnosticResult(Diagnostics.DeclarationRules.RequirementEndless).WithLocation(0).WithArguments("Next", "A"));

    [Theory]
    [InlineData("public sealed record A { public required A? Next { get; init; } } {R}")]
    [InlineData("public sealed record A(int X, A? Next = null); {R}")]
    [InlineData("public sealed record A { public required IReadOnlyList<A> Next { get; init; } } {R}")]
    [InlineData("public sealed record A { [MinLength(1)] public required IReadOnlyList<A?> Next { get; init; } } {R}")]
    [InlineData("public sealed record A { [MinLength(1)] public required IReadOnlyDictionary<string, IReadOnlyList<A>> Next { get; init; } } {R}")]
    [InlineData("public sealed record A { public required IReadOnlyDictionary<string, A> Next { get; init; } } {R}")]
    [InlineData("public sealed record A { public required B B { get; init; } } public sealed record B { public A? A { get; init; } } {R}")]
    [InlineData("[JsonDerivedType(typeof(Leaf), \"leaf\"), JsonDerivedType(typeof(And), \"and\")] public abstract record A; public sealed record Leaf : A; public sealed record And : A { public required A Left { get; init; } public required A Right { get; init; } } {R}")]
    [InlineData("public sealed record A { [JsonIgnore] public A Next { get; init; } = null!; } {R}")]
    [InlineData("#nullable disable\npublic sealed record A { public required A Next { get; init; } }\n{R}")]
    public Task Ignores_what_comes_to_an_end(string source) => AnalyzerVerifier<RequirementCheck>.VerifyAsync(Event(source));

    private static string Event(string source) => source.Replace("{R}", "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { public required A P { get; init; } }", System.StringComparison.Ordinal);
}

/// <summary>TEG1009</summary>
public sealed class CatalogNameTakenTests
{
    private const string Event = "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R; ";

    [Theory]
    [InlineData("namespace Shop { public static class {|#0:EventCatalog|}; }", "Shop.EventCatalog", "")]
    [InlineData("namespace Shop { public static partial class {|#0:EventCatalog|}; }", "Shop.EventCatalog", "")]
    [InlineData("namespace Shop.{|#0:EventCatalog|} { public enum Kind { A } }", "Shop.EventCatalog", "")]
    [InlineData("public sealed class {|#0:Shop|};", "Shop", "")]
    [InlineData("namespace Shop { public interface {|#0:Events|}; }", "Shop.Events", "\nbuild_property.TammaEventCatalogClass = Events")]
    [InlineData("namespace Shop { public interface {|#0:Events|}; }", "Shop.Events", "\nbuild_property.TammaEventCatalogClass = @Events")]
    [InlineData("namespace Shop { [System.CodeDom.Compiler.GeneratedCode(\"xsd\", \"1\")] public static class {|#0:EventCatalog|}; }", "Shop.EventCatalog", "")]
    public Task Reports_what_has_the_name(string source, string name, string property) => AnalyzerVerifier<CatalogNameAnalyzer>.VerifyConfiguredAsync(
        Event + source,
        [("/.globalconfig", "is_global = true\nbuild_property.RootNamespace = Shop" + property)],
        new DiagnosticResult(Diagnostics.DeclarationRules.CatalogNameTaken).WithLocation(0).WithArguments(name, property.Length == 0 ? "Shop.EventCatalog" : "Shop.Events"));

    /// <summary>A generator of another's, or a file that a tool wrote, may have the event or the class.</summary>
    [Fact]
    public Task Reports_also_in_generated_files() => AnalyzerVerifier<CatalogNameAnalyzer>.VerifyConfiguredAsync(
        "// <auto-generated/>\n" + "using Tamma.Events; " + Event + "namespace Shop { public static class {|#0:EventCatalog|}; }",
        [("/.globalconfig", "is_global = true\nbuild_property.RootNamespace = Shop")],
        new DiagnosticResult(Diagnostics.DeclarationRules.CatalogNameTaken).WithLocation(0).WithArguments("Shop.EventCatalog", "Shop.EventCatalog"));

    [Theory]
    [InlineData(Event + "namespace Shop { public static class EventCatalog<T>; public static class Outer { public static class EventCatalog; } }", "")]
    [InlineData(Event + "namespace Shop { file static class EventCatalog; }", "")]
    [InlineData(Event + "namespace Other { public static class EventCatalog; } public static class EventCatalog;", "")]
    [InlineData(Event + "namespace Shop { public static class EventCatalog; }", "\nbuild_property.TammaEventCatalogClass = Events")]
    [InlineData(Event + "namespace Shop { public static class EventCatalog; }", "\nbuild_property.TammaEventCatalogNamespace = Shop.All")]
    [InlineData("namespace Shop { public static class EventCatalog; }", "")]
    public Task Ignores_what_has_another(string source, string property) => AnalyzerVerifier<CatalogNameAnalyzer>.VerifyConfiguredAsync(
        source,
        [("/.globalconfig", "is_global = true\nbuild_property.RootNamespace = Shop" + property)]);

    [Fact]
    public async Task Ignores_the_class_itself()
    {
        var output = GeneratorRun.Of("using Tamma.Events; " + Event).Output;
        Assert.NotNull(output.GetTypeByMetadataName("Tests.EventCatalog"));
        Assert.Empty(await output
            .WithAnalyzers([new CatalogNameAnalyzer()], new AnalyzerOptions([], new BuildProperties(("RootNamespace", "Tests"))))
            .GetAnalyzerDiagnosticsAsync());
    }

    /// <summary>A name may be written as it would be in C#.</summary>
    [Theory]
    [InlineData("Shop.event", "class")]
    [InlineData("Shop.@event", "@class")]
    public void The_class_has_the_name_that_the_project_gives_it(string space, string name)
    {
        var compilation = Compilations.Create("using Tamma.Events; " + Event);
        var run = GeneratorRun.OfCompilation(compilation, options: null, ("TammaEventCatalogNamespace", space), ("TammaEventCatalogClass", name));
        Assert.NotNull(run.Output.GetTypeByMetadataName("Shop.event.class"));
    }

    /// <summary>Nothing is generated that would not compile.</summary>
    [Theory]
    [InlineData("namespace Tests { public static class EventCatalog; }")]
    [InlineData("namespace Tests.EventCatalog { public enum Kind { A } }")]
    [InlineData("public static class Tests;")]
    public void The_class_is_not_generated_then(string source) =>
        Assert.Single(GeneratorRun.Of("using Tamma.Events; " + Event + source).Files);
}
