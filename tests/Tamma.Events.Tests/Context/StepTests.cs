using System;
using System.Collections.Generic;
using System.Linq;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Context;

public sealed class StepTests
{
    private static readonly PullRequestCreated Payload = new() { Repository = "a/b", Number = 7 };

    [Fact]
    public void A_step_tags_its_events_and_leaves_the_workflow_alone()
    {
        var workflow = Contexts.New() with { Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["issueId"] = "42" } };
        var step = workflow.BeginStep();
        var next = step.BeginStep();

        Assert.Null(workflow.StepId);
        Assert.True(EventId.IsVersion7(Guid.Parse(step.StepId!)));
        Assert.True(string.CompareOrdinal(step.StepId, next.StepId) < 0);
        Assert.Equal([("issueId", "42")], TagsOf(workflow));
        Assert.Equal([("issueId", "42"), ("stepId", step.StepId!)], TagsOf(step));
        Assert.Equal([("issueId", "42"), ("stepId", next.StepId!)], TagsOf(next));
        Assert.Equal(workflow.CorrelationId, next.CorrelationId);
        Assert.Equal(step, workflow with { Tags = step.Tags });
    }

    [Fact]
    public void A_step_may_have_a_name_and_outlasts_a_cause()
    {
        var step = Contexts.New().BeginStep("CONTEXT_GATHERING");
        Assert.Equal([("stepId", "CONTEXT_GATHERING")], TagsOf(step));
        Assert.Equal("CONTEXT_GATHERING", step.CausedBy(step.Create(Payload)).StepId);
        Assert.Equal("😀", Contexts.New().BeginStep("😀").StepId);
        Assert.Equal(510, Contexts.New().BeginStep(string.Concat(Enumerable.Repeat("😀", 255))).StepId!.Length);
    }

    [Fact]
    public void A_step_without_an_identifier_is_the_callers_bug()
    {
        Assert.Throws<ArgumentNullException>(static () => Contexts.New().BeginStep(null!));
        Assert.Throws<ArgumentException>(static () => Contexts.New().BeginStep(""));
        Assert.Throws<ArgumentException>(static () => Contexts.New().BeginStep(new string('a', 256)));
        Assert.Throws<ArgumentException>(static () => Contexts.New().BeginStep("\ud800"));
    }

    private static IEnumerable<(string, string)> TagsOf(EventContext context) =>
        context.Create(Payload).Metadata.Tags!.Select(static tag => (tag.Key, tag.Value)).Order();
}
