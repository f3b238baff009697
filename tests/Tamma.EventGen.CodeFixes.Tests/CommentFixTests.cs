using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using Tamma.EventGen.Generator.Analysis;
using Tamma.EventGen.Generator.Analysis.Checks;

namespace Tamma.EventGen.CodeFixes.Tests;

/// <summary>Summaries and examples are put into the comments that there are, one by one and all at once.</summary>
public sealed class CommentFixTests
{
    [Fact]
    public Task AddSummary_says_what_the_event_type_says() => VerifyAsync<SummaryCheck, AddSummaryFix>(
        """
        // A comment.
        [TammaEvent("GIT.PULL_REQUEST.CREATED", "1.0.0")]
        public sealed partial record {|TEG1040:PullRequestCreated|};

        /// <summary></summary>
        /// <remarks>Remarks.</remarks>
        [TammaEvent("APPROVAL.REQUESTED", "1.0.0")]
        public sealed partial record {|TEG1040:ApprovalRequested|};

        public partial class Outer
        {
            /// <remarks>Remarks.</remarks>
            [TammaEvent("CODE.BUILD.FAILED", "1.0.0")]
            public sealed partial record {|TEG1040:BuildFailed|};

            /// <summary>
            /// </summary>
            [TammaEvent("SYSTEM.TOKENS.EXPIRED", "1.0.0")] public sealed partial record {|TEG1040:TokensExpired|};
        }

        public partial class Inner { [TammaEvent("CODE.GATE.PASSED", "1.0.0")] public sealed partial record {|TEG1040:GatePassed|}; }
        """,
        """
        // A comment.
        /// <summary>A pull request was created.</summary>
        [TammaEvent("GIT.PULL_REQUEST.CREATED", "1.0.0")]
        public sealed partial record PullRequestCreated;

        /// <summary>An approval was requested.</summary>
        /// <remarks>Remarks.</remarks>
        [TammaEvent("APPROVAL.REQUESTED", "1.0.0")]
        public sealed partial record ApprovalRequested;

        public partial class Outer
        {
            /// <summary>A build failed.</summary>
            /// <remarks>Remarks.</remarks>
            [TammaEvent("CODE.BUILD.FAILED", "1.0.0")]
            public sealed partial record BuildFailed;

            /// <summary>Tokens expired.</summary>
            [TammaEvent("SYSTEM.TOKENS.EXPIRED", "1.0.0")] public sealed partial record TokensExpired;
        }

        public partial class Inner {
        /// <summary>A gate was passed.</summary>
        [TammaEvent("CODE.GATE.PASSED", "1.0.0")] public sealed partial record GatePassed; }
        """);

    /// <summary>What it means only the author knows: it stays reported.</summary>
    [Fact]
    public Task AddSummary_leaves_a_members_empty() => VerifyAsync<SummaryCheck, AddSummaryFix>(
        """
        /// <summary>A.</summary>
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record R
        {
            /// <example>1</example>
            public required int {|TEG1041:A|} { get; init; }
        }
        """,
        """
        /// <summary>A.</summary>
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record R
        {
            /// <summary></summary>
            /// <example>1</example>
            public required int {|TEG1041:A|} { get; init; }
        }
        """);

    [Theory]
    [InlineData("/** <remarks>Remarks.</remarks> */", "A.B.CREATED")]
    [InlineData("/// <summary></summary>", "A.SELECTED.SUCCESS")]
    public Task AddSummary_leaves_alone_what_it_does_not_know(string comment, string eventType)
    {
        var source = comment + "\n[TammaEvent(\"" + eventType + "\", \"1.0.0\")] public sealed partial record {|TEG1040:R|};";
        return VerifyAsync<SummaryCheck, AddSummaryFix>(source, source);
    }

    [Fact]
    public Task AddSummary_leaves_alone_a_parameter_whose_words_stand_elsewhere()
    {
        const string Source = "[TammaEvent(\"A.B.CREATED\", \"1.0.0\"), System.ComponentModel.Description(\"R.\")] public sealed partial record R(int {|TEG1041:P|});";
        return VerifyAsync<SummaryCheck, AddSummaryFix>(Source, Source);
    }

    [Fact]
    public async Task AddSummary_says_in_its_title_what_it_adds()
    {
        var test = new Test<SummaryCheck, AddSummaryFix> { CodeActionVerifier = (action, verifier) => verifier.Equal("Add the summary 'A branch was created.'", action.Title) };
        test.TestCode = Usings + """[TammaEvent("GIT.BRANCH.CREATED", "1.0.0")] public sealed partial record {|TEG1040:R|};""";
        test.FixedCode = Usings + "/// <summary>A branch was created.</summary>\n" + """[TammaEvent("GIT.BRANCH.CREATED", "1.0.0")] public sealed partial record R;""";
        await test.RunAsync();
    }

    [Fact]
    public Task AddExample_makes_one_of_examples_defaults_and_small_values() => VerifyAsync<ExampleCheck, AddExampleFix>(
        """
        public sealed record Part
        {
            /// <example>12</example>
            public required int Size { get; init; }
        }

        public partial class Outer
        {
            /// <summary>A.</summary>
            [TammaEvent("A.CREATED", "1.0.0")]
            public sealed partial record {|TEG1042:A|}
            {
                /// <example>a &lt; b &amp;&amp; "c" &gt; d</example>
                public required string Condition { get; init; }

                public required string Title { get; init; }

                [Range(1, 5)]
                public required int Level { get; init; }

                /// <example>0</example>
                [Range(1, 5)]
                public int Count { get; init; } = 3;

                public int? Optional { get; init; }

                [MinLength(1)]
                public required IReadOnlyList<Part> Parts { get; init; }
            }
        }

        [TammaEvent("B.CREATED", "1.0.0")]
        public sealed partial record {|TEG1042:B|};

        /// <summary>C.</summary>
        /// <example></example>
        /// <remarks>Remarks.</remarks>
        [TammaEvent("C.CREATED", "1.0.0")]
        public sealed partial record {|TEG1042:C|};
        """,
        """
        public sealed record Part
        {
            /// <example>12</example>
            public required int Size { get; init; }
        }

        public partial class Outer
        {
            /// <summary>A.</summary>
            /// <example>
            /// {
            ///   "condition": "a &lt; b &amp;&amp; \"c\" &gt; d",
            ///   "title": "title",
            ///   "level": 1,
            ///   "count": 3,
            ///   "parts": [
            ///     {
            ///       "size": 12
            ///     }
            ///   ]
            /// }
            /// </example>
            [TammaEvent("A.CREATED", "1.0.0")]
            public sealed partial record A
            {
                /// <example>a &lt; b &amp;&amp; "c" &gt; d</example>
                public required string Condition { get; init; }

                public required string Title { get; init; }

                [Range(1, 5)]
                public required int Level { get; init; }

                /// <example>0</example>
                [Range(1, 5)]
                public int Count { get; init; } = 3;

                public int? Optional { get; init; }

                [MinLength(1)]
                public required IReadOnlyList<Part> Parts { get; init; }
            }
        }

        /// <example>
        /// {}
        /// </example>
        [TammaEvent("B.CREATED", "1.0.0")]
        public sealed partial record B;

        /// <summary>C.</summary>
        /// <example>
        /// {}
        /// </example>
        /// <remarks>Remarks.</remarks>
        [TammaEvent("C.CREATED", "1.0.0")]
        public sealed partial record C;
        """);

    /// <summary>A required record of its own kind has no value at all.</summary>
    [Fact]
    public async Task AddExample_leaves_alone_what_has_none()
    {
        const string Source = """
            [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record {|TEG1042:A|} { public required A Next { get; init; } }
            """;
        await VerifyAsync<ExampleCheck, AddExampleFix>(Source, Source);
    }

    private const string Usings = """
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations;
        using Tamma.Events;

        #nullable enable


        """;

    private static Task VerifyAsync<TCheck, TFix>(string before, string after)
        where TCheck : EventCheck, new()
        where TFix : CodeFixProvider, new() => new Test<TCheck, TFix> { TestCode = Usings + before, FixedCode = Usings + after }.RunAsync();

    private sealed class Test<TCheck, TFix> : EventFixTest<TCheck, TFix>
        where TCheck : EventCheck, new()
        where TFix : CodeFixProvider, new()
    {
        public Test()
        {
            // A member's example that is wrong is another matter.
            DisabledDiagnostics.Add("TEG1043");
            // What stays reported is marked.
            FixedState.MarkupHandling = MarkupMode.Allow;
        }
    }
}
