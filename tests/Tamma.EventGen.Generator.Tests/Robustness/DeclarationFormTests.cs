using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;

namespace Tamma.EventGen.Generator.Tests.Robustness;

/// <summary>Forms of a declaration that are rare: what is legal becomes code that compiles, what is not is no exception.</summary>
public sealed class DeclarationFormTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp14)]
    public void Every_language_version_since_11_compiles_it(LanguageVersion version) =>
        Assert.NotEmpty(GeneratorRun.Of(Compilations.ParseOptions.WithLanguageVersion(version), Templates.EveryFeature).Files);

    [Theory]
    [InlineData("[TammaEvent]")]
    [InlineData("[TammaEvent(null!, null!)]")]
    [InlineData("[TammaEvent(\"A.B\")]")]
    [InlineData("[TammaEvent(\"A.B\", 1)]")]
    [InlineData("[TammaEvent(version: \"1.0.0\", eventType: \"A.B\")]")]
    [InlineData("[TammaEvent(\"../../etc\", \"1.0.0\")]")]
    [InlineData("[TammaEvent(\"A.B\\ud800\", \"1.0.0\")]")]
    [InlineData("[TammaEvent(\"A\\u2028B\\\"\\\\\", \"1.0.0\")]")]
    [InlineData("[TammaEvent(\"A.B\", \"1.0.0\"), TammaEvent(\"A.B\", \"1.0.0\")]")]
    public Task Attributes_of_every_form(string attribute) => Survival.AssertAsync("using Tamma.Events; " + attribute + " public sealed partial record R { public required string P { get; init; } }");

    [Theory]
    [InlineData("")]
    [InlineData("using E = Tamma.Events.TammaEventAttribute; [E(\"A.B\", \"1.0.0\")] public partial record R { public required int P { get; init; } }")]
    [InlineData("[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public R? Contract { get; init; } }")]
    [InlineData("public abstract record Base { private string Contract() => \"\"; } [Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R : Base { public int? P { get; init; } } public static class Use { public static string Version => R.Contract.Version; }")]
    [InlineData("public abstract record Base { public string? Contract { get; init; } } [Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R : Base;")]
    [InlineData("[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record Base { public int? P { get; init; } } [Tamma.Events.TammaEvent(\"A.C\", \"1.0.0\")] public partial record R : Base;")]
    [InlineData("[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record Contract { public int? P { get; init; } }")]
    [InlineData("namespace Tamma.Events.Json { [TammaEvent(\"A.B\", \"1.0.0\")] public partial record Shapes { public int? P { get; init; } } }")]
    [InlineData("namespace System { [Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record Größe { public int? @event { get; init; } } }")]
    [InlineData("[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public required R[][] P { get; init; } public System.Collections.Immutable.ImmutableArray<int>? Q { get; init; } }")]
    [InlineData("[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record foo { } [Tamma.Events.TammaEvent(\"A.C\", \"1.0.0\")] public partial record Foo { }")]
    [InlineData("namespace A { [Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { } } namespace B { [Tamma.Events.TammaEvent(\"A.C\", \"1.0.0\")] public partial record R { } }")]
    [InlineData("public record Page<T> { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Page() => (Hidden, P) = (default!, default!); [System.Text.Json.Serialization.JsonIgnore] public required T Hidden { get; init; } public required T P { get; init; } } [Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public required Page<int> P { get; init; } }")]
    [InlineData("#nullable disable\n[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public string P { get; init; } }")]
    [InlineData("[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public System.Collections.Generic.IList<int>? A { get; init; } public System.Collections.Generic.ICollection<int?>? B { get; init; } public System.Collections.Generic.IEnumerable<string?>? C { get; init; } public System.Collections.Generic.IDictionary<string, string?>? D { get; init; } public System.Collections.Generic.IReadOnlyCollection<R>? E { get; init; } }")]
    [InlineData("[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\"), System.Obsolete(\"no\", true)] public partial record R { [System.Obsolete(\"no\", true)] public int? P { get; init; } }")]
    [InlineData("namespace My.JsonTypeInfos { public record Part; [Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public System.Collections.Immutable.ImmutableArray<Part>? P { get; init; } } }")]
    [InlineData("[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { [System.ComponentModel.DataAnnotations.AllowedValues(long.MinValue, long.MaxValue)] public long? P { get; init; } }")]
    [InlineData("#pragma warning disable CS8981\npublic class var { } public abstract record Actor { public int? Id { get; init; } } public record User(string Name) : Actor; public record struct Point { public required int X { get; init; } } [Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public required string P { get; init; } [Tamma.Events.Truncate(5)] public string? Q { get; init; } public User? U { get; init; } public Point? Z { get; init; } public System.Collections.Generic.IReadOnlyDictionary<string, R?>? M { get; init; } public System.Collections.Generic.Dictionary<System.Guid, int[]>? D { get; init; } public System.Collections.Generic.Dictionary<string, int?>? E { get; init; } public System.Collections.Generic.IReadOnlySet<long>? S { get; init; } public System.Memory<byte>? B { get; init; } public System.Text.Json.Nodes.JsonNode? N { get; init; } }")]
    [InlineData("#pragma warning disable CS8981\npublic struct _ { } [Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public required R[]? P { get; init; } }")]
    [InlineData("namespace _.N { [Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public required int P { get; init; } } }")]
    [InlineData("namespace N { namespace System { } namespace Tamma { } [global::Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public required int P { get; init; } [global::Tamma.Events.Sensitive(global::Tamma.Events.Sensitivity.Pii)] public string? Q { get; init; } } }")]
    [InlineData("#pragma warning disable CS8981\npublic record \u0b95; public record \u0b95\u0bbe; [Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public required \u0b95 A { get; init; } public required \u0b95\u0bbe B { get; init; } }")]
    public void Declarations_that_compile_give_code_that_compiles(string source) => GeneratorRun.Of(source);

    [Fact]
    public void A_record_in_parts_and_files_is_one_event()
    {
        var run = GeneratorRun.Of(
            "[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public required int A { get; init; } }",
            "public partial record R { public required int B { get; init; } }");

        Assert.Equal(["a", "b"], run.Contract.Payload.Properties.Select(p => p.JsonName));
    }

    [Fact]
    public void A_language_that_is_too_old_is_refused_with_a_reason()
    {
        var parse = Compilations.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp10);
        var run = GeneratorRun.OfUnchecked(parse, "[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public int? P { get; init; } }");

        Assert.Empty(run.Files);
    }
}
