using System.Linq;
using System.Threading.Tasks;

namespace Tamma.EventGen.Generator.Tests.Robustness;

/// <summary>Sources that are deeper or longer than anybody writes: neither the stack nor the day is used up.</summary>
public sealed class HostileSizeTests
{
    private const string Event = "[Tamma.Events.TammaEvent(\"GIT.BRANCH.CREATED\", \"1.0.0\")] public sealed partial record BranchCreated ";

    [Fact]
    public Task Ten_thousand_records_that_lead_to_each_other() => Survival.AssertAnalyzedAsync(Chain(10_000));

    [Fact]
    public Task Hundreds_of_records_that_lead_to_each_other() => Survival.AssertAsync(Chain(300));

    [Fact]
    public Task Types_nested_in_each_other() => Survival.AssertAsync(
        string.Concat(Enumerable.Range(0, 100).Select(i => $"public partial class C{i} {{ ")) + Event + "{ public int? P { get; init; } }" + new string('}', 100));

    [Theory]
    [InlineData("System.Collections.Generic.List<", ">", 500)]
    [InlineData("System.Collections.Generic.Dictionary<string, ", ">", 300)]
    [InlineData("", "[]", 1_000)]
    [InlineData("(int, ", ")", 300)]
    public Task Types_of_types(string open, string close, int depth) =>
        Survival.AssertAsync(Event + "{ public required " + Repeat(open, depth) + "int" + Repeat(close, depth) + " P { get; init; } }");

    [Theory]
    [InlineData("(", ")", 500)]
    [InlineData("-", "", 500)]
    [InlineData("1 + ", "", 500)]
    [InlineData("new object[] { ", " }", 100)]
    public Task Arguments_of_attributes(string open, string close, int depth)
    {
        var argument = Repeat(open, depth) + "1" + Repeat(close, depth);
        return Survival.AssertAsync(Event + $"{{ [System.ComponentModel.DataAnnotations.Range({argument}, {argument}), System.ComponentModel.DataAnnotations.AllowedValues({argument})] public int P {{ get; init; }} = {argument}; }}");
    }

    [Fact]
    public void A_comment_of_thousands_of_levels_documents_nothing() => Assert.Null(
        GeneratorRun.Of("/// <summary>" + Repeat("<b>", 3_000) + Repeat("</b>", 3_000) + "</summary>\n" + Event + ";").Contract.Payload.Description);

    [Fact]
    public void An_example_of_thousands_of_levels_is_none() => Assert.Empty(
        GeneratorRun.Of("/// <summary>It happened.</summary><example>" + Repeat("[", 30_000) + Repeat("]", 30_000) + "</example>\n" + Event + ";").Contract.Examples);

    [Theory]
    [InlineData("(", ")")]
    [InlineData("(?:a|", ")*")]
    [InlineData("[", "]")]
    [InlineData("a{0,9}", "")]
    public Task Patterns(string open, string close) =>
        Survival.AssertAsync(Event + $"{{ [System.ComponentModel.DataAnnotations.RegularExpression(@\"{Repeat(open, 2_000)}a{Repeat(close, 2_000)}\")] public string? P {{ get; init; }} }}");

    [Fact]
    public Task Hundreds_of_members() => Survival.AssertAsync(Event + "{" + Numbered(200, i => $"[System.ComponentModel.DataAnnotations.MaxLength({i})] public string? P{i} {{ get; init; }}\n") + "}");

    [Fact]
    public Task Hundreds_of_members_with_one_name() => Survival.AssertAsync(Event + "{" + Repeat("public string? P { get; init; }\n", 300) + "}");

    [Theory]
    [InlineData("")]
    [InlineData("[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<Kind>))]")]
    public Task Thousands_of_members_of_an_enum(string converter) =>
        Survival.AssertAsync(converter + "public enum Kind {" + Numbered(1_000, i => $"M{i},") + "}" + Event + "{ public Kind? P { get; init; } }");

    [Fact]
    public Task Hundreds_of_attributes() => Survival.AssertAsync(
        Numbered(300, i => $"[Tamma.Events.CausedBy(\"GIT.BRANCH{i}.CREATED\"), Tamma.Events.Reserved(\"r{i}\", \"It is not needed.\")]\n") + Event
        + "{" + Numbered(300, i => $"[Tamma.Events.RenamedFrom(\"p{i}\", \"It is clearer.\"), System.ComponentModel.DataAnnotations.MaxLength({i})]") + "public string? P { get; init; } }");

    [Fact]
    public Task Dozens_of_cases_of_a_union() => Survival.AssertAsync(
        Numbered(60, i => $"[System.Text.Json.Serialization.JsonDerivedType(typeof(C{i}), \"c{i}\")]\n") + "public abstract record U;"
        + Numbered(60, i => $"public sealed record C{i} : U {{ public U? Other {{ get; init; }} }}\n") + Event + "{ public U? P { get; init; } }");

    [Fact]
    public Task A_name_of_thousands_of_letters() => Survival.AssertAsync(
        $"public record {new string('R', 900)}; [Tamma.Events.TammaEvent(\"{new string('A', 5_000)}.CREATED\", \"{new string('1', 5_000)}.0.0\")] public partial record {new string('Q', 900)} {{ public {new string('R', 900)}? {new string('P', 5_000)} {{ get; init; }} }}");

    private static string Chain(int length) =>
        Numbered(length, i => $"public sealed record N{i} {{ public N{i + 1}? Next {{ get; init; }} }}\n") + $"public sealed record N{length};" + Event + "{ public N0? Next { get; init; } }";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Numbered(int count, System.Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
