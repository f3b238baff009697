using System.Linq;
using CsCheck;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Schema.Tests.Naming;

public sealed class EventNameSuggestionTests
{
    private static readonly EventNamePolicy[] Policies =
    [
        EventNamePolicy.Default,
        new() { Aggregates = default },
        new() { Aggregates = EquatableArray.Of("BUILD", "PULL"), MinimumSegments = 3 },
        new() { Aggregates = default, MinimumSegments = 1, MaximumSegments = 5, Abbreviations = EquatableArray.Of("BUILD=A.B", "FILE=", "PR=pr") },
    ];

    private static readonly string[] Words =
    [
        "GIT", "git", "Git", "CODE", "BUILD", "Pull", "Request", "PR", "pr", "FILE", "CREATE", "CREATED", "Creation", "STOP", "COPY", "SEND", "ERROR", "RETRY",
        "SUCCESS", "FILES", "1", "É", "ß", "", "A",
    ];

    private static readonly string[] Joints = [".", "_", ":", "-", "/", " ", "", "..", "__", "\n"];

    /// <summary>Names made of what real ones are made of, and of what they aren't; every second one has dots only.</summary>
    private static readonly Gen<string> Names =
        Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, Words.Length - 1], Gen.Int[0, Joints.Length - 1]).Array[0, 5])
            .Select((isDotted, parts) => string.Concat(parts.Select((part, i) => (i == 0 ? "" : isDotted ? "." : Joints[part.Item2]) + Words[part.Item1])));

    [Theory]
    [InlineData("git.pull_request.created", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("GIT_PULL_REQUEST_CREATED", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("GIT:PULL_REQUEST:CREATED", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("git-pull-request-created", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("git.pull-request.created", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("git/pull request/created", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("GitPullRequestCreated", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("git.pullRequest.created", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("GIT.PULL.REQUEST.CREATED", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("GIT_PULL_REQUEST.CREATED", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("GIT.PR.CREATED", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("git.pr.create", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("GIT.REPO.CLONE", "GIT.REPOSITORY.CLONED")]
    [InlineData("CODE.BUILD.COMPLETE", "CODE.BUILD.COMPLETED")]
    [InlineData("CODE.BUILD.ERROR", "CODE.BUILD.FAILED")]
    [InlineData("CODE.BUILD.FAILURE", "CODE.BUILD.FAILED")]
    [InlineData("CODE.BUILD.FAIL", "CODE.BUILD.FAILED")]
    [InlineData("CODE.BUILD.STOP", "CODE.BUILD.STOPPED")]
    [InlineData("CODE.FILE.COPY", "CODE.FILE.COPIED")]
    [InlineData("CODE.FILE.OPEN", "CODE.FILE.OPENED")]
    [InlineData("GIT.TAG.OVERRIDE", "GIT.TAG.OVERRIDDEN")]
    [InlineData("AI.REQUEST.SEND", "AI.REQUEST.SENT")]
    [InlineData("APPROVAL.REQUEST", "APPROVAL.REQUESTED")]
    [InlineData("code.build.success", "CODE.BUILD.SUCCESS")]
    [InlineData("ISSUE.DELETION", "ISSUE.DELETED")]
    public void The_name_that_was_meant(string name, string meant) => Assert.Equal(meant, EventNameSuggestion.Of(name, EventNamePolicy.Default));

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("GIT")]
    [InlineData("BUILD.RUN.COMPLETED")]
    [InlineData("SYSTEM.FAILED")]
    [InlineData("SYSTEM.RETRY")]
    [InlineData("SYSTEM.TIMEOUT")]
    [InlineData("CODE.BUILD.RUNNING")]
    [InlineData("CODE.BUILD.ANALYSIS")]
    [InlineData("CODE.BUILD.VALIDATION")]
    [InlineData("CODE.BUILD.42")]
    public void None_where_none_is_clear(string name) => Assert.Null(EventNameSuggestion.Of(name, EventNamePolicy.Default));

    [Fact]
    public void A_project_has_its_own_abbreviations()
    {
        var policy = new EventNamePolicy { Abbreviations = EquatableArray.Of("WF=WORKFLOW") };
        Assert.Equal("SYSTEM.WORKFLOW.STARTED", EventNameSuggestion.Of("system.wf.start", policy));
        Assert.Equal("GIT.PR.CREATED", EventNameSuggestion.Of("git.pr.created", policy));
    }

    [Fact]
    public void A_suggestion_has_no_fault_and_nothing_to_suggest() => Gen.Select(Names, Gen.Int[0, Policies.Length - 1]).Sample(
        (name, i) =>
        {
            if (EventNameSuggestion.Of(name, Policies[i]) is not { } suggestion)
                return;
            Assert.NotEqual(name, suggestion);
            Assert.Equal(EventNameFault.None, EventTypeName.FaultOf(suggestion, Policies[i]));
            Assert.Null(EventNameSuggestion.Of(suggestion, Policies[i]));
        },
        iter: 50_000);

    [Fact]
    public void A_name_without_a_fault_gets_none() => Gen.Select(Names, Gen.Int[0, Policies.Length - 1]).Sample(
        (name, i) =>
        {
            if (EventTypeName.FaultOf(name, Policies[i]) == EventNameFault.None)
                Assert.Null(EventNameSuggestion.Of(name, Policies[i]));
        },
        iter: 50_000);

    /// <summary>The two properties above say something of many names.</summary>
    [Fact]
    public void The_generator_meets_both_kinds()
    {
        var names = Names.Array[100_000].Single();
        Assert.Contains(names, name => EventNameSuggestion.Of(name, EventNamePolicy.Default) is not null);
        Assert.Contains(names, name => EventTypeName.FaultOf(name, EventNamePolicy.Default) == EventNameFault.None);
    }
}
