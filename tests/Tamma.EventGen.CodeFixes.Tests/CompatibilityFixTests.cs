using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;

namespace Tamma.EventGen.CodeFixes.Tests;

/// <summary>Each fix of compatibility, on one finding and on all: the testing library applies it both ways.</summary>
public sealed class CompatibilityFixTests
{
    private const string Published = """
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record R
        {
            public required long A { get; init; }
        }
        """;

    [Theory]
    [InlineData("\"A.CREATED\", \"1.0.1\"", "\"A.CREATED\", \"2.0.0\"")]
    [InlineData("\"A.CREATED\", /* why */ \"1.0.1\" /* not */", "\"A.CREATED\", /* why */ \"2.0.0\" /* not */")]
    [InlineData("version: \"1.0.1\", eventType: \"A.CREATED\"", "version: \"2.0.0\", eventType: \"A.CREATED\"")]
    [InlineData("eventType: \"A.CREATED\", version: \"1.0.1\"", "eventType: \"A.CREATED\", version: \"2.0.0\"")]
    [InlineData("\"A.CREATED\", \"1.0.\" + \"1\", Compatibility = CompatibilityPolicy.Full", "\"A.CREATED\", \"2.0.0\", Compatibility = CompatibilityPolicy.Full")]
    public Task DeclareVersion_replaces_the_version_alone(string before, string after) => VerifyAsync<DeclareVersionFix>(
        "[TammaEvent(" + before + ")] public sealed partial record R { public required {|TEG2006:int|} A { get; init; } }",
        "[TammaEvent(" + after + ")] public sealed partial record R { public required int A { get; init; } }",
        Published,
        "Declare version 2.0.0");

    /// <summary>Of what another project declares, only the version is this one's to say.</summary>
    [Fact]
    public async Task What_another_project_changes_is_not_edited_here()
    {
        const string Earlier = """
            [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record R { public required Part A { get; init; } }
            public sealed record Part { public required long Number { get; init; } public string? Old { get; init; } }
            """;
        const string Source = "[TammaEvent(\"A.CREATED\", \"1.1.0\")] public sealed partial record R { public required {|RULE:Lib.Part|} A { get; init; } }";

        await VerifyAsync<DeclareVersionFix>("TEG2006", "public required string Number { get; init; } public string? Old { get; init; }", "2.0.0");
        await VerifyAsync<AddReservedFix>("TEG2001", "public required long Number { get; init; }");
        await VerifyAsync<AddRenamedFromFix>("TEG2002", "public required long Number { get; init; } public string? Older { get; init; }");
        await VerifyAsync<MakeNullableFix>("TEG2003", "public required long Number { get; init; } public string? Old { get; init; } public required string New { get; init; }");

        static Task VerifyAsync<TFix>(string rule, string members, string? version = null)
            where TFix : CodeFixProvider, new()
        {
            var source = CompatibilityFixTest<TFix>.Usings + Source.Replace("RULE", rule, System.StringComparison.Ordinal);
            var fixedSource = version is null
                ? source
                : source.Replace("1.1.0", version, System.StringComparison.Ordinal).Replace("{|TEG2006:Lib.Part|}", "Lib.Part", System.StringComparison.Ordinal);
            var test = new CompatibilityFixTest<TFix>(Earlier) { TestCode = source, FixedCode = fixedSource };
            test.FixedState.MarkupHandling = MarkupMode.Allow;
            test.BatchFixedState.MarkupHandling = MarkupMode.Allow;
            test.TestState.AdditionalReferences.Add(CompatibilityFixTest<TFix>.Compile("namespace Lib; public sealed record Part { " + members + " }"));
            return test.RunAsync();
        }
    }

    [Fact]
    public Task DeclareVersion_raises_a_published_version() => VerifyAsync<DeclareVersionFix>(
        "[TammaEvent(\"A.CREATED\", {|TEG2025:\"1.0.0\"|})] public sealed partial record R { public required long A { get; init; } public int? B { get; init; } }",
        "[TammaEvent(\"A.CREATED\", \"1.1.0\")] public sealed partial record R { public required long A { get; init; } public int? B { get; init; } }",
        Published);

    [Fact]
    public Task DeclareVersion_raises_a_patch() => VerifyAsync<DeclareVersionFix>(
        "[TammaEvent(\"A.CREATED\", {|TEG2026:\"1.0.1\"|})] public sealed partial record R { public required long A { get; init; } public int? B { get; init; } }",
        "[TammaEvent(\"A.CREATED\", \"1.1.0\")] public sealed partial record R { public required long A { get; init; } public int? B { get; init; } }",
        Published,
        "Declare version 1.1.0");

    [Fact]
    public Task DeclareVersion_raises_a_version_to_the_published_one() => VerifyAsync<DeclareVersionFix>(
        "[TammaEvent(\"A.CREATED\", {|TEG2027:\"0.9.0\"|})] public sealed partial record R { public required long A { get; init; } }",
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { public required long A { get; init; } }",
        Published);

    /// <summary>Two findings on one event, one on another: each event gets its version once.</summary>
    [Fact]
    public async Task DeclareVersion_mends_all_events_at_once()
    {
        var test = new CompatibilityFixTest<DeclareVersionFix>(Published, Published.Replace("A.CREATED\", \"1.0.0", "B.CREATED\", \"0.3.0", System.StringComparison.Ordinal))
        {
            TestCode = CompatibilityFixTest<DeclareVersionFix>.Usings + """
                [TammaEvent("A.CREATED", "1.1.0")]
                public sealed partial record R
                {
                    public required {|TEG2006:int|} A { get; init; }
                    public required int {|TEG2003:B|} { get; init; }
                }

                [TammaEvent("B.CREATED", "0.3.1")]
                public sealed partial record S
                {
                    public required {|TEG2006:int|} A { get; init; }
                }
                """,
            FixedCode = CompatibilityFixTest<DeclareVersionFix>.Usings + """
                [TammaEvent("A.CREATED", "2.0.0")]
                public sealed partial record R
                {
                    public required int A { get; init; }
                    public required int B { get; init; }
                }

                [TammaEvent("B.CREATED", "0.4.0")]
                public sealed partial record S
                {
                    public required int A { get; init; }
                }
                """,
            NumberOfIncrementalIterations = 2,
            NumberOfFixAllIterations = 1,
        };
        await test.RunAsync();
    }

    [Fact]
    public async Task DeclareVersion_edits_the_file_of_the_event()
    {
        const string Part = "public sealed record Part\n{\n    public required long X { get; init; }\n}\n";
        const string Event = "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { public required Part P { get; init; } }\n";
        var test = new CompatibilityFixTest<DeclareVersionFix>(Event + Part);
        test.TestState.Sources.Add(CompatibilityFixTest<DeclareVersionFix>.Usings + Event);
        test.TestState.Sources.Add(Part.Replace("long", "{|TEG2006:int|}", System.StringComparison.Ordinal));
        test.FixedState.Sources.Add(CompatibilityFixTest<DeclareVersionFix>.Usings + Event.Replace("1.0.0", "2.0.0", System.StringComparison.Ordinal));
        test.FixedState.Sources.Add(Part.Replace("long", "int", System.StringComparison.Ordinal));
        await test.RunAsync();
    }

    [Fact]
    public Task AddReserved_adds_a_line_for_each_member_and_declares_the_version() => VerifyAsync<AddReservedFix>(
        """
        /// <summary>R.</summary>
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record {|TEG2001:{|TEG2001:R|}|}
        {
            public required long A { get; init; }
        }
        """,
        """
        /// <summary>R.</summary>
        [TammaEvent("A.CREATED", "1.1.0")]
        [Reserved("x", "TODO: say why")]
        [Reserved("y", "TODO: say why")]
        public sealed partial record R
        {
            public required long A { get; init; }
        }
        """,
        2,
        Published.Replace("}\n}", "}\n public int? X { get; init; } public string? Y { get; init; }\n}", System.StringComparison.Ordinal));

    [Fact]
    public Task AddReserved_keeps_to_one_line_where_the_attributes_do() => VerifyAsync<AddReservedFix>(
        "[TammaEvent(\"A.CREATED\", \"1.1.0\")] public sealed partial record {|TEG2001:R|};",
        "[TammaEvent(\"A.CREATED\", \"1.1.0\"), Reserved(\"a\", \"TODO: say why\")] public sealed partial record R;",
        Published,
        "Add [Reserved(\"a\", …)]");

    [Fact]
    public Task AddReserved_stands_at_a_struct() => VerifyAsync<AddReservedFix>(
        "[TammaEvent(\"A.CREATED\", \"1.1.0\")] public sealed partial record R(S A);\npublic record struct {|TEG2001:S|}(long B);",
        "[TammaEvent(\"A.CREATED\", \"1.1.0\")] public sealed partial record R(S A);\n[Reserved(\"c\", \"TODO: say why\")]\npublic record struct S(long B);",
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R(S A); public record struct S(long B, long? C = null);");

    [Fact]
    public Task AddAcceptedHazard_stands_at_a_struct() => VerifyAsync<AddAcceptedHazardFix>(
        "[TammaEvent(\"A.CREATED\", \"1.1.0\")] public sealed partial record R(S A);\n[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)] public record struct {|TEG2017:S|}(long B);",
        "[TammaEvent(\"A.CREATED\", \"1.1.0\")] public sealed partial record R(S A);\n[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow), AcceptedHazard(CompatibilityHazard.ReaderClosed, \"TODO: say why\")] public record struct S(long B);",
        "[TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R(S A); public record struct S(long B);");

    [Fact]
    public Task AddReserved_finds_the_part_with_the_attributes() => VerifyAsync<AddReservedFix>(
        """
        public sealed partial record {|TEG2001:R|}
        {
            public int? B { get; init; }
            public int? C { get; init; }
        }

        [TammaEvent("A.CREATED", "1.1.0")]
        public partial record R;
        """,
        """
        public sealed partial record R
        {
            public int? B { get; init; }
            public int? C { get; init; }
        }

        [TammaEvent("A.CREATED", "1.1.0")]
        [Reserved("a", "TODO: say why")]
        public partial record R;
        """,
        Published);

    /// <summary>Neither an attribute nor the namespace is there: the name is written in full, below the documentation.</summary>
    [Fact]
    public async Task AddReserved_writes_the_full_name_where_the_namespace_is_not_used()
    {
        const string Event = "[Tamma.Events.TammaEvent(\"A.CREATED\", \"1.1.0\")] public sealed partial record R { public required Outer.Part P { get; init; } }\n";
        const string Before = "namespace Outer\n{\n    /// <summary>A part.</summary>\n    public sealed record {|TEG2001:Part|}\n    {\n    }\n}\n";
        const string After = "namespace Outer\n{\n    /// <summary>A part.</summary>\n    [Tamma.Events.Reserved(\"x\", \"TODO: say why\")]\n    public sealed record Part\n    {\n    }\n}\n";
        var test = new CompatibilityFixTest<AddReservedFix>(
            "[Tamma.Events.TammaEvent(\"A.CREATED\", \"1.0.0\")] public sealed partial record R { public required Outer.Part P { get; init; } } namespace Outer { public sealed record Part { public int? X { get; init; } } }")
        {
            TestCode = Event + Before,
            FixedCode = Event + After,
        };
        await test.RunAsync();
    }

    [Fact]
    public Task AddReserved_says_that_it_is_another_member() => VerifyAsync<AddReservedFix>(
        """
        [TammaEvent("A.CREATED", "1.1.0")]
        public sealed partial record R
        {
            public long? {|TEG2002:B|} { get; init; }
        }
        """,
        """
        [TammaEvent("A.CREATED", "1.1.0")]
        [Reserved("a", "TODO: say why")]
        public sealed partial record R
        {
            public long? B { get; init; }
        }
        """,
        Published.Replace("required long A", "long? A", System.StringComparison.Ordinal),
        "It is another member: add [Reserved(\"a\", …)]");

    [Fact]
    public Task AddRenamedFrom_says_that_it_is_the_same_member() => VerifyAsync<AddRenamedFromFix>(
        """
        [TammaEvent("A.CREATED", "1.0.3")]
        public sealed partial record R
        {
            /// <summary>B.</summary>
            public required long {|TEG2002:B|} { get; init; }
        }
        """,
        """
        [TammaEvent("A.CREATED", "1.1.0")]
        public sealed partial record R
        {
            /// <summary>B.</summary>
            [RenamedFrom("a", "TODO: say why")]
            public required long B { get; init; }
        }
        """,
        Published,
        "It is the same member: add [RenamedFrom(\"a\", …)] and declare version 1.1.0");

    /// <summary>Published code would not find the new name, whatever the attribute says.</summary>
    [Fact]
    public Task AddRenamedFrom_is_not_offered_where_old_code_reads_new_events()
    {
        const string Source = "[TammaEvent(\"A.CREATED\", \"1.1.0\", Compatibility = CompatibilityPolicy.Full)] public sealed partial record R { public long? {|TEG2002:B|} { get; init; } }";
        return new CompatibilityFixTest<AddRenamedFromFix>(Published.Replace("required long A", "long? A", System.StringComparison.Ordinal))
        {
            TestCode = CompatibilityFixTest<AddRenamedFromFix>.Usings + Source,
            FixedCode = CompatibilityFixTest<AddRenamedFromFix>.Usings + Source,
        }.RunAsync();
    }

    [Fact]
    public Task AddRenamedFrom_comes_after_other_attributes() => VerifyAsync<AddRenamedFromFix>(
        """
        [TammaEvent("A.CREATED", "1.1.0")]
        public sealed partial record R
        {
            [JsonPropertyName("c")]
            public required long {|TEG2002:B|} { get; init; }
        }
        """,
        """
        [TammaEvent("A.CREATED", "1.1.0")]
        public sealed partial record R
        {
            [JsonPropertyName("c")]
            [RenamedFrom("a", "TODO: say why")]
            public required long B { get; init; }
        }
        """,
        Published);

    [Fact]
    public Task AddAcceptedHazard_accepts_lost_digits() => VerifyAsync<AddAcceptedHazardFix>(
        """
        [TammaEvent("A.CREATED", "1.0.0")]
        public sealed partial record R
        {
            public required {|TEG2018:double|} A { get; init; }
        }
        """,
        """
        [TammaEvent("A.CREATED", "1.1.0")]
        public sealed partial record R
        {
            [AcceptedHazard(CompatibilityHazard.PrecisionLost, "TODO: say why")]
            public required double A { get; init; }
        }
        """,
        Published,
        "Add [AcceptedHazard(CompatibilityHazard.PrecisionLost, …)] and declare version 1.1.0");

    [Fact]
    public Task AddAcceptedHazard_accepts_another_default() => VerifyAsync<AddAcceptedHazardFix>(
        """
        [TammaEvent("A.CREATED", "1.1.0")]
        public sealed partial record R
        {
            public string? A { get; init; } {|TEG2019:= "main"|};
        }
        """,
        """
        [TammaEvent("A.CREATED", "1.1.0")]
        public sealed partial record R
        {
            [AcceptedHazard(CompatibilityHazard.DefaultChanged, "TODO: say why")]
            public string? A { get; init; } = "main";
        }
        """,
        Published.Replace("required long", "string?", System.StringComparison.Ordinal));

    [Fact]
    public Task AddAcceptedHazard_accepts_a_closed_record() => VerifyAsync<AddAcceptedHazardFix>(
        """
        [TammaEvent("A.CREATED", "1.1.0")]
        [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
        public sealed partial record {|TEG2017:R|}
        {
            public required long A { get; init; }
        }
        """,
        """
        [TammaEvent("A.CREATED", "1.1.0")]
        [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
        [AcceptedHazard(CompatibilityHazard.ReaderClosed, "TODO: say why")]
        public sealed partial record R
        {
            public required long A { get; init; }
        }
        """,
        Published);

    [Theory]
    [InlineData("public required string {|TEG2003:B|}", "public string? B")]
    [InlineData("required public string {|TEG2003:B|}", "public string? B")]
    [InlineData("public required int? {|TEG2003:B|}", "public int? B")]
    [InlineData("public required int /* n */ {|TEG2003:B|}", "public int? /* n */ B")]
    [InlineData("public required List<int> {|TEG2003:B|}", "public List<int>? B")]
    public Task MakeNullable_takes_the_demand_away(string before, string after) => VerifyAsync<MakeNullableFix>(Two(before), Two(after), Published);

    [Fact]
    public Task MakeNullable_mends_all_members() => VerifyAsync<MakeNullableFix>(
        Two("public required string {|TEG2003:B|} { get; init; }\n    public required string {|TEG2003:C|}"), Two("public string? B { get; init; }\n    public string? C"), 2, Published);

    [Fact]
    public Task MakeNullable_restores_a_member_that_could_be_absent() => VerifyAsync<MakeNullableFix>(
        Two("public required string? {|TEG2004:B|}"), Two("public string? B"), Published.Replace("}\n}", "}\n public string? B { get; init; }\n}", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("long A, string {|TEG2003:B|}", "long A, string? B = null")]
    [InlineData("long A, [Sensitive(Sensitivity.Pii)] int {|TEG2003:B|}, int? C = null", "long A, [Sensitive(Sensitivity.Pii)] int? B = null, int? C = null")]
    public Task MakeNullable_gives_a_parameter_the_default_null(string before, string after) => VerifyAsync<MakeNullableFix>(Positional(before), Positional(after), Published);

    [Fact]
    public Task MakeNullable_leaves_a_parameter_that_others_without_default_follow() => VerifyNoMakeNullableAsync(Positional("int {|TEG2003:B|}, long A"));

    [Theory]
    [InlineData("JsonRequired")]
    [InlineData("System.ComponentModel.DataAnnotations.RequiredAttribute")]
    public async Task MakeNullable_leaves_what_an_attribute_demands(string attribute)
    {
        await VerifyNoMakeNullableAsync(Two("[" + attribute + "] public required string {|TEG2003:B|}"));
        await VerifyNoMakeNullableAsync(Positional("long A, [property: " + attribute + "] string {|TEG2003:B|}"));
    }

    /// <summary>What an interface or the other part of the property declares has to be changed with it.</summary>
    [Theory]
    [InlineData("public required int {|TEG2003:B|} { get; init; } }", "R : IHasB")]
    [InlineData("public required partial int {|TEG2003:B|} { get; init; } public required partial int B { get => 1; init { } } }", "R")]
    public Task MakeNullable_leaves_what_others_ask_for(string member, string record) => VerifyNoMakeNullableAsync(
        "[TammaEvent(\"A.CREATED\", \"1.1.0\")] public sealed partial record " + record + " { public required long A { get; init; } " + member + " public interface IHasB { int B { get; } }");

    [Theory]
    [InlineData("string", "string")]
    [InlineData("int", "int?")]
    public Task MakeNullable_writes_no_question_mark_that_the_file_does_not_allow(string before, string after) => VerifyAsync<MakeNullableFix>(
        "#nullable disable\n" + Two("public required " + before + " {|TEG2003:B|}"), "#nullable disable\n" + Two("public " + after + " B"), Published);

    private static Task VerifyNoMakeNullableAsync(string text)
    {
        var source = CompatibilityFixTest<MakeNullableFix>.Usings + text;
        return new CompatibilityFixTest<MakeNullableFix>(Published) { TestCode = source, FixedCode = source }.RunAsync();
    }

    [Theory]
    [InlineData("long {|TEG2002:B|}", "[RenamedFrom(\"a\", \"TODO: say why\")] long B")]
    [InlineData("\n    long {|TEG2002:B|}", "\n    [RenamedFrom(\"a\", \"TODO: say why\")] long B")]
    [InlineData("[Sensitive(Sensitivity.Pii)] long {|TEG2002:B|}", "[Sensitive(Sensitivity.Pii), RenamedFrom(\"a\", \"TODO: say why\")] long B")]
    [InlineData("[property: JsonPropertyName(\"c\")] long {|TEG2002:B|}", "[property: JsonPropertyName(\"c\")][RenamedFrom(\"a\", \"TODO: say why\")] long B")]
    public Task AddRenamedFrom_stands_at_a_parameter(string before, string after) => VerifyAsync<AddRenamedFromFix>(Positional(before), Positional(after), Published);

    [Fact]
    public Task AddAcceptedHazard_stands_at_a_parameter() => VerifyAsync<AddAcceptedHazardFix>(
        Positional("{|TEG2018:double|} A"), Positional("[AcceptedHazard(CompatibilityHazard.PrecisionLost, \"TODO: say why\")] double A"), Published);

    [Theory]
    [InlineData("[{|TEG2023:RenamedFrom(\"b\", \"clearer\")|}] long A", "long A")]
    [InlineData("\n    [{|TEG2023:RenamedFrom(\"b\", \"clearer\")|}] [Sensitive(Sensitivity.Pii)] long A", "\n    [Sensitive(Sensitivity.Pii)] long A")]
    public Task RemoveAcknowledgement_takes_it_from_a_parameter(string before, string after) => VerifyAsync<RemoveAnnotationFix>(Positional(before), Positional(after), Published);

    [Theory]
    [InlineData("    [{|TEG2023:RenamedFrom(\"b\", \"clearer\")|}]\n    public", "    public")]
    [InlineData("    /// <summary>A.</summary>\n    [{|TEG2023:RenamedFrom(\"b\", \"clearer\")|}]\n    public", "    /// <summary>A.</summary>\n    public")]
    [InlineData("    [JsonPropertyName(\"a\"), {|TEG2023:RenamedFrom(\"b\", \"clearer\")|}] public", "    [JsonPropertyName(\"a\")] public")]
    [InlineData("    [{|TEG2023:RenamedFrom(\"b\", \"clearer\")|}] [JsonPropertyName(\"a\")]\n    public", "    [JsonPropertyName(\"a\")]\n    public")]
    [InlineData("    [JsonPropertyName(\"a\")]\n    [{|TEG2023:RenamedFrom(\"b\", \"clearer\")|}]\n    public", "    [JsonPropertyName(\"a\")]\n    public")]
    public Task RemoveAcknowledgement_keeps_what_stands_around(string before, string after) => VerifyAsync<RemoveAnnotationFix>(
        "[TammaEvent(\"A.CREATED\", \"1.1.0\")]\npublic sealed partial record R\n{\n" + before + " required long A { get; init; }\n}\n",
        "[TammaEvent(\"A.CREATED\", \"1.1.0\")]\npublic sealed partial record R\n{\n" + after + " required long A { get; init; }\n}\n",
        Published);

    [Fact]
    public Task RemoveAcknowledgement_mends_records_and_properties() => VerifyAsync<RemoveAnnotationFix>(
        """
        [TammaEvent("A.CREATED", "1.1.0")]
        [{|TEG2023:Reserved("x", "unused")|}]
        public sealed partial record R
        {
            [{|TEG2023:AcceptedHazard(CompatibilityHazard.PrecisionLost, "meant")|}]
            public required long A { get; init; }
        }
        """,
        """
        [TammaEvent("A.CREATED", "1.1.0")]
        public sealed partial record R
        {
            public required long A { get; init; }
        }
        """,
        2,
        Published);

    private static string Positional(string parameters) => "[TammaEvent(\"A.CREATED\", \"1.1.0\")] public sealed partial record R(" + parameters + ");\n";

    private static string Two(string member) => "[TammaEvent(\"A.CREATED\", \"1.1.0\")]\npublic sealed partial record R\n{\n    public required long A { get; init; }\n    " + member + " { get; init; }\n}\n";

    private static Task VerifyAsync<TFix>(string before, string after, string published, string? title = null)
        where TFix : CodeFixProvider, new() => VerifyAsync<TFix>(before, after, 1, published, title);

    private static Task VerifyAsync<TFix>(string before, string after, int findings, string published, string? title = null)
        where TFix : CodeFixProvider, new() => new CompatibilityFixTest<TFix>(published)
        {
            TestCode = CompatibilityFixTest<TFix>.Usings + before,
            FixedCode = CompatibilityFixTest<TFix>.Usings + after,
            NumberOfIncrementalIterations = findings,
            NumberOfFixAllIterations = 1,
            CodeActionVerifier = (action, verifier) => verifier.Equal(title ?? action.Title, action.Title),
        }.RunAsync();
}
