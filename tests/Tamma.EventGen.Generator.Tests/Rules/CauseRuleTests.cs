using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Verify = Tamma.EventGen.Generator.Tests.AnalyzerVerifier<Tamma.EventGen.Generator.Analysis.EventCauseAnalyzer>;

namespace Tamma.EventGen.Generator.Tests.Rules;

/// <summary>TEG1060</summary>
public sealed class CauseUnknownTests
{
    [Fact]
    public Task Reports_a_name_that_no_event_has() => Verify.VerifyAsync(
        """
        [TammaEvent("A.CREATED", "1.0.0"), CausedBy({|#0:"B.CRATED"|})] public sealed partial record A;
        [TammaEvent("B.CREATED", "1.0.0")] public sealed partial record B;
        """,
        new DiagnosticResult(Diagnostics.CauseRules.CauseUnknown).WithLocation(0).WithArguments("B.CRATED", "no event of this project, nor of one that it references", "\"B.CRATED\""));

    [Fact]
    public Task Reports_a_type_that_is_no_event() => Verify.VerifyAsync(
        """
        [TammaEvent("A.CREATED", "1.0.0"), CausedBy({|#0:typeof(B)|})] public sealed partial record A;
        public sealed partial record B;
        """,
        new DiagnosticResult(Diagnostics.CauseRules.CauseUnknown).WithLocation(0).WithArguments("B", "no record with [TammaEvent]", "\"TYPE\""));

    [Theory]
    [InlineData("typeof(int)")]
    [InlineData("typeof(System.Collections.Generic.List<>)")]
    [InlineData("typeof(int[])")]
    [InlineData("\"\"")]
    public Task Reports_whatever_is_named(string cause) => Verify.VerifyAsync(
        "[TammaEvent(\"A.CREATED\", \"1.0.0\"), CausedBy({|TEG1060:" + cause + "|})] public sealed partial record A;");

    [Fact]
    public Task Ignores_events_of_the_project_and_external_ones() => Verify.VerifyAsync("""
        [assembly: ExternalEvent("C.RECEIVED", "Something arrived.")]
        [TammaEvent("A.CREATED", "1.0.0"), CausedBy("B.CREATED"), CausedBy(typeof(B)), CausedBy("C.RECEIVED")] public sealed partial record A;
        [TammaEvent("B.CREATED", "1.0.0")] public sealed partial record B;
        """);

    [Fact]
    public async Task Ignores_events_in_generated_files_and_what_they_name()
    {
        var test = new AnalyzerTest<Analysis.EventCauseAnalyzer>
        {
            TestCode = "using Tamma.Events;\n[TammaEvent(\"A.CREATED\", \"1.0.0\"), CausedBy(\"B.CREATED\"), CausedBy(typeof(B))] public sealed partial record A;",
        };
        test.TestState.Sources.Add(("B.g.cs", "using Tamma.Events;\n[TammaEvent(\"B.CREATED\", \"1.0.0\"), CausedBy(\"C.CRATED\")] public sealed partial record B;"));
        await test.RunAsync();
    }

    [Fact]
    public Task Ignores_what_the_compiler_reports() => Verify.VerifyAsync("""
        [TammaEvent("A.CREATED", "1.0.0"), CausedBy(typeof({|CS0246:Missing|})), CausedBy((string)null!)] public sealed partial record A;
        """);

    [Fact]
    public async Task Ignores_events_of_a_referenced_project_and_its_external_ones()
    {
        var test = new AnalyzerTest<Analysis.EventCauseAnalyzer>
        {
            TestCode = "using Tamma.Events;\n[TammaEvent(\"A.CREATED\", \"1.0.0\"), CausedBy(\"B.CREATED\"), CausedBy(\"C.RECEIVED\"), CausedBy({|TEG1060:\"D.RECEIVED\"|})] public sealed partial record A;",
        };
        test.TestState.AdditionalProjects["Other"].Sources.Add("[assembly: Tamma.Events.EventContract(\"B.CREATED\", \"1.0.0\", \"{}\"), Tamma.Events.ExternalEvent(\"C.RECEIVED\", \"Something arrived.\")]");
        foreach (var reference in test.TestState.AdditionalReferences)
            test.TestState.AdditionalProjects["Other"].AdditionalReferences.Add(reference);
        test.TestState.AdditionalProjectReferences.Add("Other");
        await test.RunAsync();
    }
}

/// <summary>TEG1061</summary>
public sealed class CauseCyclicTests
{
    [Fact]
    public Task Reports_at_the_first_of_two_versions_by_their_names() => Verify.VerifyAsync("""
        [TammaEvent("A.CREATED", "3.0.0"), CausedBy("A.CREATED")] public sealed partial record A3;
        [TammaEvent("A.CREATED", "1.0.0"), CausedBy({|TEG1061:"A.CREATED"|})] public sealed partial record A1;
        [TammaEvent("A.CREATED", "2.0.0"), CausedBy("A.CREATED")] public sealed partial record A2;
        """);

    [Fact]
    public Task Reports_the_step_that_leads_back() => Verify.VerifyAsync(
        """
        [TammaEvent("A.CREATED", "1.0.0"), CausedBy({|#0:"C.CREATED"|})] public sealed partial record A;
        [TammaEvent("B.CREATED", "1.0.0"), CausedBy("A.CREATED")] public sealed partial record B;
        [TammaEvent("C.CREATED", "1.0.0"), CausedBy(typeof(B))] public sealed partial record C;
        """,
        new DiagnosticResult(Diagnostics.CauseRules.CauseCyclic).WithLocation(0).WithArguments("A.CREATED → B.CREATED → C.CREATED → A.CREATED"));

    [Fact]
    public Task Reports_an_event_that_causes_itself() => Verify.VerifyAsync(
        """[TammaEvent("A.CREATED", "1.0.0"), CausedBy({|#0:typeof(A)|})] public sealed partial record A;""",
        new DiagnosticResult(Diagnostics.CauseRules.CauseCyclic).WithLocation(0).WithArguments("A.CREATED → A.CREATED"));

    [Fact]
    public Task Ignores_a_circle_that_a_retry_closes() => Verify.VerifyAsync("""
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record A;
        [TammaEvent("B.CREATED", "1.0.0"), CausedBy("A.CREATED"), CausedBy("C.CREATED", IsRetry = true), CausedBy(typeof(B), IsRetry = true)] public sealed partial record B;
        [TammaEvent("C.CREATED", "1.0.0"), CausedBy(typeof(B))] public sealed partial record C;
        """);
}

/// <summary>TEG1062</summary>
public sealed class EventUnreachableTests
{
    [Fact]
    public Task Reports_an_event_with_retries_alone() => Verify.VerifyAsync(
        """
        [TammaEvent("A.CREATED", "1.0.0"), CausedBy({|#0:"B.CREATED"|}, IsRetry = true)] public sealed partial record A;
        [TammaEvent("B.CREATED", "1.0.0"), CausedBy("A.CREATED")] public sealed partial record B;
        """,
        new DiagnosticResult(Diagnostics.CauseRules.EventUnreachable).WithLocation(0).WithArguments("A.CREATED"));

    [Fact]
    public Task Ignores_an_event_without_causes_and_one_with_another() => Verify.VerifyAsync("""
        [TammaEvent("A.CREATED", "1.0.0")] public sealed partial record A;
        [TammaEvent("B.CREATED", "1.0.0"), CausedBy("A.CREATED"), CausedBy("B.CREATED", IsRetry = true)] public sealed partial record B;
        """);

    [Fact]
    public Task Ignores_an_event_that_another_version_of_it_is_reached_by() => Verify.VerifyAsync("""
        [TammaEvent("A.CREATED", "1.0.0"), CausedBy("B.CREATED")] public sealed partial record A1;
        [TammaEvent("A.CREATED", "1.1.0"), CausedBy("A.CREATED", IsRetry = true)] public sealed partial record A;
        [TammaEvent("B.CREATED", "1.0.0")] public sealed partial record B;
        """);
}
