using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tamma.EventGen.Generator.Analysis;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>Whatever the source, the generator and the analyzers neither throw nor hang, and what is emitted compiles when the source does.</summary>
public sealed class RobustnessTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;
        using Tamma.Events;

        namespace N.@class;

        [JsonConverter(typeof(JsonStringEnumConverter<Level>))]
        public enum Level { Low, [JsonStringEnumMemberName("very \"high\"")] VeryHigh }

        public enum State : byte { Open, Merged = 5 }

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind \"of\""), JsonDerivedType(typeof(UserActor), "user\n"), JsonDerivedType(typeof(@event), "event")]
        public abstract record Actor { public required int Id { get; init; } public virtual string? Note { get; init; } }
        public sealed record UserActor : Actor { public required string Login { get; init; } public override string? Note { get; init; } = "n"; }
        [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow), Reserved("a", "gone")] public sealed record @event : Actor { public Actor? Owner { get; init; } }

        /// <summary>A part <b>of</b> it.</summary>
        public sealed record Part
        {
            [Range(0.5, 10)] public required decimal? Weight { get; init; }
            public IReadOnlyList<Part>? Parts { get; init; }
        }

        public partial class Outer
        {
            /// <summary>An event.</summary>
            /// <example>{"url":"https://a.b","class":1}</example>
            [TammaEvent("A.CREATED", "1.0.0"), CausedBy("B.CREATED"), CausedBy(typeof(Outer))]
            public sealed partial record Created
            {
                [MaxLength(100), RegularExpression("[a-z]+")] public required string @class { get; init; }
                public required Uri Url { get; init; }
                [Items(MaxLength = 3)] public IReadOnlyDictionary<string, string[]>? Tags { get; init; }
                public Level Level { get; init; } = Level.VeryHigh;
                [JsonPropertyName("part\n")] public required Part Part { get; init; }
                public int Contract { get; init; } = -1;
                [MultipleOf("0.5"), Range(0, 10)] public float Half { get; init; } = 1.5f;
                [RenamedFrom("site", "clearer"), AcceptedHazard(CompatibilityHazard.DefaultChanged, "meant")] [Url] public string? Site { get; init; }
                public System.Text.Json.JsonElement? Any { get; init; }
                public HashSet<State>? States { get; init; }
                public required Actor Actor { get; init; }
                public @event? Event { get; init; }
            }
        }

        """;

    [Fact]
    public void The_source_itself_compiles() => GeneratorRun.Of(Source);

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp14)]
    public void Every_language_version_since_11_compiles_it(LanguageVersion version) =>
        GeneratorRun.Of(Compilations.ParseOptions.WithLanguageVersion(version), Source.Replace(" = [];", " = new List<string>();", StringComparison.Ordinal));

    [Fact]
    public void Random_edits_never_throw() => Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Int[0, 4]).Array[1, 4].Sample(
        edits =>
        {
            var tokens = CSharpSyntaxTree.ParseText(Source, Compilations.ParseOptions).GetRoot().DescendantTokens().Select(t => t.ToFullString()).ToList();
            foreach (var (first, second, kind) in edits.TakeWhile(_ => tokens.Count > 0))
                Edit(tokens, first, second, kind);
            AssertSurvives(string.Concat(tokens));
        },
        iter: 150);

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
    public void Attributes_of_every_form(string attribute) => AssertSurvives("using Tamma.Events; " + attribute + " public sealed partial record R { public required string P { get; init; } }");

    [Theory]
    [InlineData("")]
    [InlineData("using E = Tamma.Events.TammaEventAttribute; [E(\"A.B\", \"1.0.0\")] public partial record R { public required int P { get; init; } }")]
    [InlineData("[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public R? Contract { get; init; } }")]
    [InlineData("[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record Contract { public int? P { get; init; } }")]
    [InlineData("namespace Tamma.Events.Json { [TammaEvent(\"A.B\", \"1.0.0\")] public partial record Shapes { public int? P { get; init; } } }")]
    [InlineData("namespace System { [Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record Größe { public int? @event { get; init; } } }")]
    [InlineData("[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public required R[][] P { get; init; } public System.Collections.Immutable.ImmutableArray<int>? Q { get; init; } }")]
    [InlineData("[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record foo { } [Tamma.Events.TammaEvent(\"A.C\", \"1.0.0\")] public partial record Foo { }")]
    [InlineData("namespace A { [Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { } } namespace B { [Tamma.Events.TammaEvent(\"A.C\", \"1.0.0\")] public partial record R { } }")]
    [InlineData("#nullable disable\n[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public string P { get; init; } }")]
    [InlineData("[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public System.Collections.Generic.IList<int>? A { get; init; } public System.Collections.Generic.ICollection<int?>? B { get; init; } public System.Collections.Generic.IEnumerable<string?>? C { get; init; } public System.Collections.Generic.IDictionary<string, string?>? D { get; init; } public System.Collections.Generic.IReadOnlyCollection<R>? E { get; init; } }")]
    [InlineData("[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\"), System.Obsolete(\"no\", true)] public partial record R { [System.Obsolete(\"no\", true)] public int? P { get; init; } }")]
    [InlineData("namespace My.JsonTypeInfos { public record Part; [Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public System.Collections.Immutable.ImmutableArray<Part>? P { get; init; } } }")]
    [InlineData("[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { [System.ComponentModel.DataAnnotations.AllowedValues(long.MinValue, long.MaxValue)] public long? P { get; init; } }")]
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
    public void Ten_thousand_records_that_lead_to_each_other_do_not_exhaust_the_stack()
    {
        var chain = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"public sealed record N{i} {{ public N{i + 1}? Next {{ get; init; }} }}\n"));

        AssertSurvives(chain + "public sealed record N10000; [Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public sealed partial record R { public N0? Next { get; init; } }", rerun: false);
    }

    [Fact]
    public void A_comment_of_thousands_of_levels_documents_nothing()
    {
        var nested = string.Concat(Enumerable.Repeat("<b>", 3_000)) + string.Concat(Enumerable.Repeat("</b>", 3_000));

        Assert.Null(GeneratorRun.Of("/// <summary>" + nested + "</summary>\n[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R;").Contract.Payload.Description);
    }

    [Fact]
    public void A_language_that_is_too_old_is_refused_with_a_reason()
    {
        var parse = Compilations.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp10);
        var run = GeneratorRun.OfUnchecked(parse, "[Tamma.Events.TammaEvent(\"A.B\", \"1.0.0\")] public partial record R { public int? P { get; init; } }");

        Assert.Empty(run.Files);
    }

    private static void Edit(List<string> tokens, int first, int second, int kind)
    {
        var (i, j) = (first % tokens.Count, second % tokens.Count);
        switch (kind)
        {
            case 0:
                tokens.RemoveAt(i);
                break;
            case 1:
                (tokens[i], tokens[j]) = (tokens[j], tokens[i]);
                break;
            case 2:
                tokens.Insert(i, tokens[j]);
                break;
            case 3:
                tokens[i] = tokens[j];
                break;
            default:
                tokens.RemoveRange(Math.Max(i, 1), tokens.Count - Math.Max(i, 1));
                break;
        }
    }

    private static void AssertSurvives(string source, bool rerun = true)
    {
        if (rerun)
        {
            var run = GeneratorRun.OfUnchecked(Compilations.ParseOptions, source);
            if (!Compilations.Create(source).GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error))
                Assert.Empty(run.Output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        }

        var compilation = Compilations.Create(source).WithAnalyzers([new EventAnalyzer(), new EventDuplicatedAnalyzer()]);
        Assert.DoesNotContain(compilation.GetAnalyzerDiagnosticsAsync(default).GetAwaiter().GetResult(), d => d.Id == "AD0001");
    }
}
