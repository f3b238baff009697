using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Tamma.EventGen.Generator.Analysis;
using Tamma.EventGen.Generator.Analysis.Checks;
using Verify = Tamma.EventGen.Generator.Tests.AnalyzerVerifier<Tamma.EventGen.Generator.Analysis.Checks.SummaryCheck>;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>TEG1040</summary>
public sealed class EventUndocumentedTests
{
    [Theory]
    [InlineData("")]
    [InlineData("// A comment.\n")]
    [InlineData("//// <summary>No documentation comment.</summary>\n")]
    [InlineData("/// <summary></summary>\n")]
    [InlineData("/// <summary>\n///\n/// </summary>\n")]
    [InlineData("/// <summary/>\n")]
    [InlineData("/// <summary><para> </para><!-- To be written. --></summary>\n")]
    [InlineData("/// <summary>&#32;</summary>\n")]
    [InlineData("/// <remarks>Remarks.</remarks>\n")]
    [InlineData("/// Text without an element.\n")]
    public Task Reports_the_record(string comment) => Verify.VerifyAsync(
        comment + """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record {|#0:R|};""",
        new DiagnosticResult(Diagnostics.DocumentationRules.EventUndocumented).WithLocation(0).WithArguments("R", ""));

    [Fact]
    public Task Reports_a_record_that_events_hold_once() => Verify.VerifyAsync(
        """
        public sealed record {|TEG1040:Part|};

        /// <summary>A.</summary>
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record A
        {
            /// <summary>Parts.</summary>
            public required IReadOnlyList<Part> Parts { get; init; }
        }

        /// <summary>B.</summary>
        [TammaEvent("B.CREATED", "1.0.0")]
        public sealed partial record B
        {
            /// <summary>A part.</summary>
            public required Part Part { get; init; }
        }
        """);

    [Fact]
    public Task Reports_the_case_of_a_union() => Verify.VerifyAsync(
        """
        [JsonDerivedType(typeof(User), "user")] public abstract record Actor;
        public sealed record {|TEG1040:User|} : Actor;

        /// <summary>A.</summary>
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record A
        {
            /// <summary>Who did it.</summary>
            public required Actor Actor { get; init; }
        }
        """);

    [Theory]
    [InlineData("/// <summary>Words.</summary>\n")]
    [InlineData("/// <summary>\n/// Words.\n/// </summary>\n")]
    [InlineData("/** <summary>Words.</summary> */\n")]
    [InlineData("/// <remarks>Remarks.</remarks><summary>Words.</summary>\n")]
    [InlineData("/// <summary><para>Words.</para></summary>\n")]
    [InlineData("/// <summary><![CDATA[Words.]]></summary>\n")]
    [InlineData("/// <summary><see langword=\"null\"/></summary>\n")]
    [InlineData("/// <summary>&amp;</summary>\n")]
    [InlineData("/// <summary>Words.</summary>\n\n// A comment.\n#pragma warning disable CS0169\n")]
    [InlineData("/// <summary>Words.</summary>\ninterface IOther;\n/// <inheritdoc cref=\"IOther\"/>\n")]
    [InlineData("/// <include file='a.xml' path='a'/>\n")]
    // The compiler says what is wrong with it.
    [InlineData("/// <summary>Words.\n")]
    [InlineData("/// <summary>Words & more.</summary>\n")]
    [InlineData("/// <summary>Words.</summary></remarks>\n")]
    public Task Ignores_a_record_with_a_summary(string comment) => Verify.VerifyAsync(
        comment + """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R;""");

    [Theory]
    [InlineData("/// <inheritdoc/>\n")]
    [InlineData("/// <inheritdoc cref=\"object\"></inheritdoc>\n")]
    [InlineData("/// <summary><inheritdoc cref=\"object\"/></summary>\n")]
    [InlineData("/// <inheritdoc cref=\"System.IDisposable.Dispose()\"/>\n")]
    public Task Reports_a_record_that_inherits_no_words_of_this_project(string comment) => Verify.VerifyAsync(
        comment + """[TammaEvent("A.CREATED", "1.0.0")] public sealed partial record {|TEG1040:R|};""");

    [Theory]
    [InlineData("System.ComponentModel.Description(\"Words.\")")]
    [InlineData("Display(Description = \"Words.\")")]
    public Task Ignores_what_an_attribute_describes(string attribute) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\"), System.ComponentModel.Description(\"Words.\")] public sealed partial record R { [" + attribute + "] public int? P { get; init; } }");

    [Fact]
    public Task Ignores_a_record_whose_other_part_has_a_summary() => Verify.VerifyAsync(
        """
        public partial record R;
        /// <summary>Words.</summary>
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R;
        /// <remarks>Remarks.</remarks>
        public partial record R;
        """);

    [Fact]
    public Task Ignores_a_record_that_no_event_holds() => Verify.VerifyAsync("public sealed record R { public int P { get; init; } }");

    /// <summary>Where a project writes no documentation file, the compiler keeps comments as plain ones.</summary>
    [Fact]
    public async Task Reports_the_same_with_a_documentation_file_and_without()
    {
        const string Source = """
            // Of the file.
            namespace N;

            [Tamma.Events.TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required int P { get; init; } }

            /// <summary>S.</summary>
            /// <example>{ "p": 1 }</example>
            [Tamma.Events.TammaEvent("A.CHANGED", "1.0.0")]
            public sealed partial record S
            {
                /// <summary>P.</summary>
                /// <example>one</example>
                public required int P { get; init; }

                // <summary>Q.</summary>
                public required int Q { get; init; } /// <summary>T.</summary>
                /// <example>one</example>
                public required int T { get; init; }

            #pragma warning disable CS0169
                public required int U { get; init; }
            #pragma warning restore CS0169
                /// <summary>V.</summary>
                /// <example>one</example>
                public required int V { get; init; }

            #region W
                public required int W { get; init; }
            #endregion

            #nullable disable
                /// <summary>X.</summary>
                public required int X { get; init; }
            }
            """;
        async Task<IEnumerable<string>> Reported(DocumentationMode mode) =>
            (await Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzerExtensions.WithAnalyzers(
                Compilations.Create(Compilations.ParseOptions.WithDocumentationMode(mode), Source),
                [new EventAnalyzer(new SummaryCheck(), new ExampleCheck())]).GetAnalyzerDiagnosticsAsync())
            .Select(diagnostic => diagnostic.ToString()).Order(System.StringComparer.Ordinal);

        var parsed = await Reported(DocumentationMode.Diagnose);
        Assert.Equal(["TEG1040", "TEG1041", "TEG1041", "TEG1041", "TEG1041", "TEG1042", "TEG1043", "TEG1043", "TEG1043", "TEG1043"], parsed.Select(text => text[text.IndexOf("TEG", System.StringComparison.Ordinal)..][..7]).Order(System.StringComparer.Ordinal));
        Assert.Equal(parsed, await Reported(DocumentationMode.Parse));
        Assert.Equal(parsed, await Reported(DocumentationMode.None));
    }
}

/// <summary>TEG1041</summary>
public sealed class MemberUndocumentedTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/// <summary> </summary>\n")]
    [InlineData("/// <example>1</example>\n")]
    [InlineData("/// <inheritdoc/>\n")]
    [InlineData("/// <inheritdoc cref=\"object\"/>\n")]
    public Task Reports_the_property(string comment) => Verify.VerifyAsync(
        "/// <summary>R.</summary>\n[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R\n{\n" + comment + "public required int {|#0:P|} { get; init; }\n}",
        new DiagnosticResult(Diagnostics.DocumentationRules.MemberUndocumented).WithLocation(0).WithArguments("P", ""));

    [Fact]
    public Task Reports_the_members_of_nested_records_and_unions_once() => Verify.VerifyAsync(
        """
        /// <summary>A part.</summary>
        public sealed record Part
        {
            public required int {|TEG1041:Size|} { get; init; }
        }

        /// <summary>Who acts.</summary>
        [JsonDerivedType(typeof(User), "user"), JsonDerivedType(typeof(Bot), "bot")]
        public abstract record Actor
        {
            public required int {|TEG1041:Id|} { get; init; }
        }

        /// <summary>A person.</summary>
        public sealed record User : Actor
        {
            public required string {|TEG1041:Name|} { get; init; }
        }

        /// <summary>A program.</summary>
        public sealed record Bot : Actor;

        /// <summary>A.</summary>
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record A
        {
            /// <summary>Parts.</summary>
            public required IReadOnlyList<Part> Parts { get; init; }

            /// <summary>Who did it.</summary>
            public required Actor Actor { get; init; }

            /// <summary>The person for whom it was done.</summary>
            public required User For { get; init; }
        }
        """);

    [Fact]
    public Task Reports_an_override_of_what_has_no_summary_either() => Verify.VerifyAsync(
        """
        [JsonDerivedType(typeof(User), "user")] public abstract record Actor { public virtual string? Note { get; init; } }

        /// <summary>A person.</summary>
        public sealed record User : Actor { public override string? {|TEG1041:Note|} { get; init; } }

        /// <summary>A.</summary>
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record A
        {
            /// <summary>Who did it.</summary>
            public required Actor Actor { get; init; }
        }
        """);

    [Fact]
    public Task Ignores_an_override_of_what_has_a_summary() => Verify.VerifyAsync(
        """
        [JsonDerivedType(typeof(User), "user")]
        public abstract record Actor
        {
            /// <summary>What is to be known.</summary>
            public virtual string? Note { get; init; }
        }

        /// <summary>A person.</summary>
        public sealed record User : Actor { public override string? Note { get; init; } }

        /// <summary>A.</summary>
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record A
        {
            /// <summary>Who did it.</summary>
            public required Actor Actor { get; init; }
        }
        """);

    [Theory]
    [InlineData("[JsonIgnore] public int Ignored => 1;")]
    [InlineData("internal int Hidden { get; init; }")]
    [InlineData("public static int Static { get; set; }")]
    [InlineData("private const int Constant = 1;")]
    [InlineData("/// <inheritdoc cref=\"R\"/>\npublic required int P { get; init; }")]
    [InlineData("/// <summary><inheritdoc cref=\"R\"/></summary>\npublic required int P { get; init; }")]
    [InlineData("/** <summary>\n * P.\n */\npublic required int P { get; init; }")]
    public Task Ignores_what_the_contract_does_not_hold_or_is_documented(string member) => Verify.VerifyAsync(
        "/// <summary>R.</summary>\n[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R\n{\n" + member + "\n}");

    [Fact]
    public Task Reports_a_positional_member_of_which_the_comment_says_nothing() => Verify.VerifyAsync(
        """
        /// <summary>R.</summary>
        /// <param name="Q">Q.</param>
        /// <param name="S"></param>
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R(int {|#0:P|}, int Q, int {|TEG1041:S|}, [property: System.ComponentModel.Description("T.")] int T);
        """,
        new DiagnosticResult(Diagnostics.DocumentationRules.MemberUndocumented).WithLocation(0).WithArguments("P", "; its words stand in <param name=\"P\"> of the record's comment"));

    [Theory]
    [InlineData("/// <include file=\"x.xml\" path=\"x\"/>")]
    [InlineData("/// <inheritdoc/>")]
    public Task Ignores_a_positional_member_whose_words_may_be_elsewhere(string comment) => Verify.VerifyAsync(
        "/// <summary>R.</summary>\n" + comment + "\n[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R(int P);");

    /// <summary>Its words stand in the comment of the record.</summary>
    [Fact]
    public Task Ignores_a_positional_member() => Verify.VerifyAsync(
        """
        /// <summary>R.</summary>
        /// <param name="P">P.</param>
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R(int P)
        {
            public R() : this(1) { }
        }
        """);
}
