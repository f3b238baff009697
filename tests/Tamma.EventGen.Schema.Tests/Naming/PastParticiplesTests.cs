using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Schema.Tests.Naming;

public sealed class PastParticiplesTests
{
    [Theory]
    [InlineData("CREATE", "CREATED")]
    [InlineData("OPEN", "OPENED")]
    [InlineData("LOAD", "LOADED")]
    [InlineData("LINK", "LINKED")]
    [InlineData("FIX", "FIXED")]
    [InlineData("PLAY", "PLAYED")]
    [InlineData("REVIEW", "REVIEWED")]
    [InlineData("RETRY", "RETRIED")]
    [InlineData("PLAN", "PLANNED")]
    [InlineData("SKIP", "SKIPPED")]
    [InlineData("SUBMIT", "SUBMITTED")]
    [InlineData("PROCESS", "PROCESSED")]
    [InlineData("TRIGGER", "TRIGGERED")]
    [InlineData("TAKE", "TAKEN")]
    [InlineData("HOLD", "HELD")]
    [InlineData("RUN", "RUN")]
    public void Of_a_verb(string verb, string participle)
    {
        Assert.Equal(participle, PastParticiples.Of(verb));
        Assert.True(PastParticiples.Contains(participle));
    }

    [Theory]
    [InlineData("RUNNING")]
    [InlineData("SELECTION")]
    [InlineData("FILES")]
    [InlineData("FAILED")]
    [InlineData("READINESS")]
    [InlineData("V2X")]
    [InlineData("IT")]
    public void Not_of_a_word_that_is_none(string word) => Assert.Null(PastParticiples.Of(word));

    [Theory]
    [InlineData("SELECTED", true)]
    [InlineData("FED", true)]
    [InlineData("RED", false)]
    [InlineData("ED", false)]
    [InlineData("created", false)]
    [InlineData("CREATE", false)]
    public void Contains(string word, bool isKnown) => Assert.Equal(isKnown, PastParticiples.Contains(word));
}
