using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using Tamma.EventGen.Generator.Analysis;
using Tamma.EventGen.Generator.Analysis.Checks;

namespace Tamma.EventGen.CodeFixes.Tests;

/// <summary>Each fix, on one finding and on all: the testing library applies it both ways.</summary>
public sealed class FixTests
{
    [Fact]
    public Task MakePartial_adds_the_modifier_also_to_outer_types() => VerifyAsync<MakePartialFix>(
        """
        /// <summary>Outer.</summary>
        class Outer
        {
            // A comment.
            [TammaEvent("A.CREATED", "1.0.0")]
            public sealed record {|TEG1001:First|};
        }
        """,
        """
        /// <summary>Outer.</summary>
        partial class Outer
        {
            // A comment.
            [TammaEvent("A.CREATED", "1.0.0")]
            public sealed partial record First;
        }
        """);

    [Fact]
    public Task UseInit_keeps_what_stands_around() => VerifyAsync<UseInitFix>(
        """
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record R
        {
            public required int A { get; /* why */ {|TEG1012:set|}; }
            public required int B { get; {|TEG1012:set|}; }
        }
        """,
        """
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record R
        {
            public required int A { get; /* why */ init; }
            public required int B { get; init; }
        }
        """);

    /// <summary>What an interface, a base or the other part of the property declares has to be changed with it.</summary>
    [Theory]
    [InlineData("public required int A { get; {|TEG1012:set|}; }", ": IHasA")]
    [InlineData("public override int? B { get; {|TEG1012:set|}; }", ": HasB")]
    [InlineData("public partial int? C { get; {|TEG1012:set|}; } public partial int? C { get => null; set { } }", "")]
    public Task UseInit_leaves_alone_what_others_ask_for(string member, string bases) => UnchangedAsync<UseInitFix>(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R " + bases + " { " + member + " } public interface IHasA { int A { get; set; } } public abstract record HasB { public abstract int? B { get; set; } }");

    [Fact]
    public Task UseInit_mends_what_an_interface_only_reads() => VerifyAsync<UseInitFix>(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R : IHasA { public required int A { get; {|TEG1012:set|}; } } public interface IHasA { int A { get; } }",
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R : IHasA { public required int A { get; init; } } public interface IHasA { int A { get; } }");

    [Fact]
    public Task AddRequired_leaves_alone_a_property_in_two_parts() => UnchangedAsync<AddRequiredFix>(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { public partial int {|TEG1015:A|} { get; init; } public partial int A { get => 1; init { } } }");

    [Fact]
    public Task AddRequired_decides_the_presence() => VerifyAsync<AddRequiredFix>(
        """
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record R
        {
            /// <summary>A.</summary>
            public int {|TEG1015:A|} { get; init; }
        }
        """,
        """
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record R
        {
            /// <summary>A.</summary>
            public required int A { get; init; }
        }
        """);

    [Fact]
    public Task AddRequired_takes_the_default_from_a_parameter() => VerifyAsync<AddRequiredFix>(
        """
        #nullable enable
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record R(int A, string {|TEG1015:B|} = null!, int C = 1);
        """,
        """
        #nullable enable
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record R(int A, string B, int C = 1);
        """);

    [Fact]
    public Task RemoveAnnotation_keeps_the_others() => VerifyAsync<RemoveAnnotationFix>(
        """
        public sealed record Part
        {
            /// <summary>A.</summary>
            [{|TEG1074:EventTag("a")|}]
            public required string A { get; init; }

            [{|TEG1074:Truncate(5)|}, Sensitive(Sensitivity.Pii)]
            public required string B { get; init; }
        }

        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record R
        {
            public required Part Part { get; init; }
        }
        """,
        """
        public sealed record Part
        {
            /// <summary>A.</summary>
            public required string A { get; init; }

            [Sensitive(Sensitivity.Pii)]
            public required string B { get; init; }
        }

        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record R
        {
            public required Part Part { get; init; }
        }
        """);

    [Fact]
    public Task RemoveAnnotation_keeps_comments_behind_commas() => VerifyAsync<RemoveAnnotationFix>(
        """
        public sealed record Part
        {
            [Sensitive(Sensitivity.Pii), // Why it is.
             {|TEG1074:EventTag("a")|}]
            public required string A { get; init; }

            [{|TEG1074:Truncate(5)|}, // Why it was.
             Sensitive(Sensitivity.Pii)]
            public required string B { get; init; }

            [Sensitive(Sensitivity.Pii) /* Whose. */, // Why it is.
             {|TEG1074:EventTag("c")|}]
            public required string C { get; init; }

            [Sensitive(Sensitivity.Pii), // Why it is.
             {|TEG1074:EventTag("d")|}, // Why it was.
            ]
            public required string D { get; init; }
        }

        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record R
        {
            public required Part Part { get; init; }
        }
        """,
        """
        public sealed record Part
        {
            [Sensitive(Sensitivity.Pii) // Why it is.
             ]
            public required string A { get; init; }

            [ // Why it was.
             Sensitive(Sensitivity.Pii)]
            public required string B { get; init; }

            [Sensitive(Sensitivity.Pii) /* Whose. */ // Why it is.
             ]
            public required string C { get; init; }

            [Sensitive(Sensitivity.Pii), // Why it is.
             // Why it was.
            ]
            public required string D { get; init; }
        }

        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record R
        {
            public required Part Part { get; init; }
        }
        """);

    [Fact]
    public Task TruncateToLimit_removes_the_length_where_there_is_a_limit() => VerifyAsync<TruncateToLimitFix>(
        """
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record R
        {
            [System.ComponentModel.DataAnnotations.MaxLength(5)]
            [Truncate({|TEG1072:6|})]
            public required string A { get; init; }

            [System.ComponentModel.DataAnnotations.MaxLength(5), Truncate({|TEG1072:6|}, OriginalLength = nameof(Length))]
            public required string B { get; init; }

            public required int Length { get; init; }
        }
        """,
        """
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record R
        {
            [System.ComponentModel.DataAnnotations.MaxLength(5)]
            [Truncate]
            public required string A { get; init; }

            [System.ComponentModel.DataAnnotations.MaxLength(5), Truncate(OriginalLength = nameof(Length))]
            public required string B { get; init; }

            public required int Length { get; init; }
        }
        """);

    [Fact]
    public Task TruncateToLimit_leaves_alone_what_has_no_limit()
    {
        const string Source = """
            [TammaEvent("A.CREATED", "1.0.0")]
            public sealed partial record R
            {
                [{|TEG1072:Truncate|}]
                public required string A { get; init; }
            }
            """;
        return VerifyAsync<TruncateToLimitFix>(Source, Source);
    }

    [Fact]
    public Task MakePartial_hides_what_is_sensitive() => new SensitiveTest
    {
        TestCode = """
            using Tamma.Events;

            public static class Outer
            {
                public sealed record Credentials
                {
                    [Sensitive(Sensitivity.Secret)]
                    public required string {|TEG1075:Token|} { get; init; }
                }
            }
            """,
        FixedCode = """
            using Tamma.Events;

            public static partial class Outer
            {
                public sealed partial record Credentials
                {
                    [Sensitive(Sensitivity.Secret)]
                    public required string Token { get; init; }
                }
            }
            """,
    }.RunAsync();

    [Theory]
    [InlineData("public sealed record R<T> { [Sensitive(Sensitivity.Pii)] public string? {|TEG1075:P|} { get; init; } }")]
    [InlineData("file sealed record R { [Sensitive(Sensitivity.Pii)] public string? {|TEG1075:P|} { get; init; } }")]
    [InlineData("public record B { public virtual string? P { get; init; } } public partial record R : B { [Sensitive(Sensitivity.Pii)] public override string? {|TEG1075:P|} { get; init; } }")]
    public Task MakePartial_leaves_alone_what_it_would_not_hide(string source) =>
        new SensitiveTest { TestCode = "#nullable enable\nusing Tamma.Events;\n" + source, FixedCode = "#nullable enable\nusing Tamma.Events;\n" + source }.RunAsync();

    private sealed class SensitiveTest : FixTest<SensitiveShownAnalyzer, MakePartialFix>;

    private static Task UnchangedAsync<TFix>(string source)
        where TFix : CodeFixProvider, new() => VerifyAsync<TFix>(source, source);

    private static Task VerifyAsync<TFix>(string before, string after)
        where TFix : CodeFixProvider, new() => new Test<TFix> { TestCode = Test<TFix>.Usings + before, FixedCode = Test<TFix>.Usings + after }.RunAsync();

    private sealed class Test<TFix> : EventFixTest<EventDeclarationCheck, TFix>
        where TFix : CodeFixProvider, new()
    {
        public const string Usings = "using Tamma.Events;\n\n";

        // What is wrong with a part is found where the event is read.
        public Test() => CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
    }
}
