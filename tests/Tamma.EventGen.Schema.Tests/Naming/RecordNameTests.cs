using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Schema.Tests.Naming;

public sealed class RecordNameTests
{
    [Theory]
    [InlineData("GitPullRequestCreated", true)]
    [InlineData("PullRequestCreated", true)]
    [InlineData("GitPullRequestCreatedEvent", true)]
    [InlineData("PullRequestCreatedEvent", true)]
    [InlineData("GITPullRequestCreated", true)]
    [InlineData("Git_PullRequest_Created", true)]
    [InlineData("Created", false)]
    [InlineData("PullRequest", false)]
    [InlineData("PullRequestOpened", false)]
    [InlineData("GitHubPullRequestCreated", false)]
    [InlineData("", false)]
    public void Fits(string record, bool fits) => Assert.Equal(fits, RecordName.Fits(record, "GIT.PULL_REQUEST.CREATED"));

    [Theory]
    [InlineData("ISSUE.EVENT", "IssueEvent")]
    [InlineData("ISSUE.EVENT", "Event")]
    [InlineData("X", "X")]
    public void Fits_what_ends_as_a_record_may(string eventType, string record) => Assert.True(RecordName.Fits(record, eventType));

    [Theory]
    [InlineData("GIT.PULL_REQUEST.CREATED", "GitPullRequestCreated")]
    [InlineData("AI.RESPONSE.RECEIVED", "AiResponseReceived")]
    [InlineData("A1.B_2C", "A1B2c")]
    public void Of_an_event_type(string eventType, string record)
    {
        Assert.Equal(record, RecordName.Of(eventType));
        Assert.True(RecordName.Fits(record, eventType));
    }
}
