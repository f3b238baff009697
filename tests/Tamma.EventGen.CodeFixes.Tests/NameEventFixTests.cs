using System.Threading.Tasks;
using Tamma.EventGen.Generator.Analysis.Checks;

namespace Tamma.EventGen.CodeFixes.Tests;

/// <summary>The fix gives an event the name that was meant, one by one and all at once, and leaves alone what it can't know.</summary>
public sealed class NameEventFixTests
{
    [Fact]
    public Task Names_each_event_as_it_was_meant() => VerifyAsync(
        """
        [TammaEvent({|TEG1003:"git.pull-request.created"|}, "1.0.0")]
        public sealed partial record PullRequestCreated;

        // A comment.
        [TammaEvent(version: "1.0.0", eventType: /* why */ {|TEG1031:@"CODE.BUILD.COMPLETE"|} /* so */)]
        public sealed partial record BuildCompleted;

        [TammaEvent({|TEG1030:"GIT_PULL_REQUEST.CLOSED"|}, "1.0.0")]
        public sealed partial record GitPullRequestClosed;

        [TammaEvent({|TEG1034:"GIT.PR.REOPENED"|}, "1.0.0")]
        public sealed partial record PullRequestReopened;

        public partial class Outer
        {
            [TammaEvent({|TEG1003:"GIT:PR:MERGE"|}, "1.0.0")] public sealed partial record PullRequestMerged;
        }
        """,
        """
        [TammaEvent("GIT.PULL_REQUEST.CREATED", "1.0.0")]
        public sealed partial record PullRequestCreated;

        // A comment.
        [TammaEvent(version: "1.0.0", eventType: /* why */ "CODE.BUILD.COMPLETED" /* so */)]
        public sealed partial record BuildCompleted;

        [TammaEvent("GIT.PULL_REQUEST.CLOSED", "1.0.0")]
        public sealed partial record GitPullRequestClosed;

        [TammaEvent("GIT.PULL_REQUEST.REOPENED", "1.0.0")]
        public sealed partial record PullRequestReopened;

        public partial class Outer
        {
            [TammaEvent("GIT.PULL_REQUEST.MERGED", "1.0.0")] public sealed partial record PullRequestMerged;
        }
        """);

    [Fact]
    public async Task The_title_says_the_name()
    {
        var test = new Test { CodeActionVerifier = (action, verifier) => verifier.Equal("Name it 'CODE.BUILD.FAILED'", action.Title) };
        test.TestCode = Test.Usings + """[TammaEvent({|TEG1031:"CODE.BUILD.ERROR"|}, "1.0.0")] public sealed partial record BuildFailed;""";
        test.FixedCode = Test.Usings + """[TammaEvent("CODE.BUILD.FAILED", "1.0.0")] public sealed partial record BuildFailed;""";
        await test.RunAsync();
    }

    [Fact]
    public Task Names_it_by_the_options_of_the_project() => VerifyAsync(
        """[TammaEvent({|TEG1003:"build.wf.start"|}, "1.0.0")] public sealed partial record WorkflowStarted;""",
        """[TammaEvent("BUILD.WORKFLOW.STARTED", "1.0.0")] public sealed partial record WorkflowStarted;""",
        "root = true\n[*.cs]\ntamma_event_aggregates = BUILD\ntamma_event_abbreviations = WF=WORKFLOW\n");

    [Theory]
    [InlineData("""[TammaEvent({|TEG1030:"BUILD.RUN.COMPLETED"|}, "1.0.0")] public sealed partial record RunCompleted;""")]
    [InlineData("""[TammaEvent({|TEG1031:"CODE.FAILED"|}, "1.0.0")] public sealed partial record CodeFailed;""")]
    [InlineData("""[TammaEvent({|TEG1003:"42"|}, "1.0.0")] public sealed partial record FortyTwo;""")]
    [InlineData("""static class Names { public const string Built = "code.built"; } [TammaEvent({|TEG1003:Names.Built|}, "1.0.0")] public sealed partial record CodeBuilt;""")]
    [InlineData("""[TammaEvent({|TEG1003:"code." + "built"|}, "1.0.0")] public sealed partial record CodeBuilt;""")]
    public Task Leaves_alone_what_it_does_not_know(string source) => VerifyAsync(source, source);

    private static Task VerifyAsync(string before, string after, string configuration = "")
    {
        var test = new Test { TestCode = Test.Usings + before, FixedCode = Test.Usings + after };
        if (configuration.Length > 0)
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", configuration));
        return test.RunAsync();
    }

    private sealed class Test : EventFixTest<EventNamingCheck, NameEventFix>
    {
        public const string Usings = "using Tamma.Events;\n\n";

        public Test()
        {
            // The name of the record is another matter.
            DisabledDiagnostics.Add("TEG1032");
        }
    }
}
