using System.Linq;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Schema.Tests.Naming;

public sealed class EventSentenceTests
{
    [Theory]
    [InlineData("GIT.PULL_REQUEST.CREATED", "A pull request was created.")]
    [InlineData("APPROVAL.REQUESTED", "An approval was requested.")]
    [InlineData("ISSUE.CLOSED", "An issue was closed.")]
    [InlineData("SYSTEM.NOTIFICATION.SENT", "A notification was sent.")]
    [InlineData("CODE.FILES.READ", "Files were read.")]
    [InlineData("SYSTEM.PROCESS.STOPPED", "A process was stopped.")]
    [InlineData("CODE.ANALYSIS.COMPLETED", "An analysis was completed.")]
    [InlineData("SYSTEM.TOKEN.EXPIRED", "A token expired.")]
    [InlineData("CODE.BUILD.FAILED", "A build failed.")]
    [InlineData("CODE.BUILD.SUCCESS", "A build succeeded.")]
    [InlineData("GIT.CHECK.PENDING", "A check is pending.")]
    [InlineData("GIT.CHECKS.PENDING", "Checks are pending.")]
    [InlineData("AI.REQUEST.RETRY", "A request is tried again.")]
    [InlineData("APPROVAL.RESPONSE.TIMEOUT", "A response timed out.")]
    [InlineData("ISSUE.SELECTED.SUCCESS", null)]
    [InlineData("GIT.PULL_REQUEST.REVIEW_REQUESTED", null)]
    [InlineData("GIT.PULL_REQUEST", null)]
    [InlineData("CODE.FAILED", null)]
    [InlineData("CREATED", null)]
    [InlineData("", null)]
    [InlineData(".", null)]
    [InlineData("A..CREATED", null)]
    [InlineData("A._.CREATED", null)]
    public void Of_an_event_type(string eventType, string? sentence) => Assert.Equal(sentence, EventSentence.Of(eventType));

    /// <summary>It is written into XML as it is.</summary>
    [Theory]
    [InlineData("A.<B>.CREATED")]
    [InlineData("A.B&C.CREATED")]
    [InlineData("A.B\n.CREATED")]
    public void Of_a_name_that_is_none(string eventType) => Assert.Null(EventSentence.Of(eventType));

    [Fact]
    public void Of_each_name_of_the_catalogue_it_is_a_sentence_or_nothing() => Assert.All(CatalogueNames.All.Select(name => EventSentence.Of(name.EventType)).OfType<string>(), sentence =>
        Assert.Matches("^[A-Z][a-z0-9 ]+ [a-z]+[.]$", sentence));
}
