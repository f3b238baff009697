using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
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

    private static Task VerifyAsync<TFix>(string before, string after)
        where TFix : CodeFixProvider, new() => new Test<TFix> { TestCode = Test<TFix>.Usings + before, FixedCode = Test<TFix>.Usings + after }.RunAsync();

    private sealed class Test<TFix> : EventFixTest<EventDeclarationCheck, TFix>
        where TFix : CodeFixProvider, new()
    {
        public const string Usings = "using Tamma.Events;\n\n";

    }
}
