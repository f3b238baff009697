using System.Linq;
using System.Text.RegularExpressions;
using CsCheck;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Schema.Tests.Naming;

public sealed partial class EventTypeNameTests
{
    /// <summary>Any first segment.</summary>
    private static readonly EventNamePolicy AnyAggregate = new() { Aggregates = default };

    [Theory]
    [InlineData("GIT.PULL_REQUEST.CREATED", true)]
    [InlineData("APPROVAL.REQUESTED", true)]
    [InlineData("A1.B2_3.C", true)]
    [InlineData("git.pr", false)]
    [InlineData("GIT", false)]
    [InlineData("A.B.C.D", false)]
    [InlineData("A..B", false)]
    [InlineData("A.B_", false)]
    [InlineData("A._B", false)]
    [InlineData("A.B__C", false)]
    [InlineData("1A.B", false)]
    [InlineData("A.B\n", false)]
    [InlineData("ÄB.C", false)]
    [InlineData("", false)]
    public void Form(string name, bool isWellFormed) => Assert.Equal(isWellFormed, IsWellFormed(name));

    /// <summary>The form, written as the specification writes it.</summary>
    [Fact]
    public void The_form_is_the_pattern_of_the_specification() => Gen.Char["AZ0_.aÉ\n"].Array[0, 9].Select(chars => new string(chars))
        .Sample(name => Assert.Equal(WellFormed().IsMatch(name), IsWellFormed(name)), iter: 100_000);

    [Fact]
    public void An_event_type_has_at_most_255_characters()
    {
        Assert.True(IsWellFormed("A." + new string('B', 253)));
        Assert.False(IsWellFormed("A." + new string('B', 254)));
    }

    [Theory]
    [InlineData("GIT.PULL_REQUEST.CREATED", EventNameFault.None)]
    [InlineData("APPROVAL.REQUESTED", EventNameFault.None)]
    [InlineData("CODE.FILE.READ", EventNameFault.None)]
    [InlineData("SYSTEM.MESSAGE.SENT_BACK", EventNameFault.None)]
    [InlineData("BUILD.RUN.COMPLETED", EventNameFault.AggregateUnknown)]
    [InlineData("BUILD.RUN.COMPLETE", EventNameFault.AggregateUnknown)]
    [InlineData("GIT.PULL_REQUEST", EventNameFault.NotPast)]
    [InlineData("CODE.BUILD.COMPLETE", EventNameFault.NotPast)]
    [InlineData("SYSTEM.LED", EventNameFault.None)]
    [InlineData("SYSTEM.ED", EventNameFault.NotPast)]
    [InlineData("SYSTEM.RED", EventNameFault.NotPast)]
    [InlineData("GIT.PR.CREATED", EventNameFault.Abbreviated)]
    [InlineData("GIT.PR.CREATE", EventNameFault.NotPast)]
    [InlineData("GIT.PR_MERGE.FAILED", EventNameFault.Abbreviated)]
    public void Aggregates_and_participles(string name, EventNameFault fault) => Assert.Equal(fault, EventTypeName.FaultOf(name, EventNamePolicy.Default));

    [Theory]
    [InlineData("SUCCESS")]
    [InlineData("FAILED")]
    [InlineData("PENDING")]
    [InlineData("TIMEOUT")]
    [InlineData("RETRY")]
    public void A_status_says_how_something_went(string status)
    {
        Assert.Equal(EventNameFault.None, EventTypeName.FaultOf("CODE.BUILD." + status, EventNamePolicy.Default));
        Assert.Equal(EventNameFault.StatusOfNothing, EventTypeName.FaultOf("CODE." + status, EventNamePolicy.Default));
        Assert.Equal(EventNameFault.None, EventTypeName.FaultOf("SYSTEM." + status + ".EXHAUSTED", EventNamePolicy.Default));
    }

    [Fact]
    public void A_project_has_its_own_aggregates()
    {
        var policy = new EventNamePolicy { Aggregates = EquatableArray.Of("BUILD", "DEPLOY") };
        Assert.Equal(EventNameFault.None, EventTypeName.FaultOf("BUILD.RUN.COMPLETED", policy));
        Assert.Equal(EventNameFault.AggregateUnknown, EventTypeName.FaultOf("GIT.BRANCH.CREATED", policy));
        Assert.Equal(EventNameFault.None, EventTypeName.FaultOf("WHATEVER.CREATED", AnyAggregate));
    }

    [Fact]
    public void A_project_adds_participles()
    {
        var policy = new EventNamePolicy { Participles = EquatableArray.Of("LIVE") };
        Assert.Equal(EventNameFault.None, EventTypeName.FaultOf("SYSTEM.SERVICE.LIVE", policy));
        Assert.Equal(EventNameFault.None, EventTypeName.FaultOf("SYSTEM.SERVICE.STARTED", policy));
        Assert.Equal(EventNameFault.NotPast, EventTypeName.FaultOf("SYSTEM.SERVICE.LIVE", EventNamePolicy.Default));
    }

    [Theory]
    [InlineData(3, 3, "three segments")]
    [InlineData(2, 3, "two or three segments")]
    [InlineData(2, 5, "two to 5 segments")]
    [InlineData(1, 1, "one segment")]
    [InlineData(1, 2, "one or two segments")]
    public void The_number_of_segments_is_an_option(int least, int most, string form)
    {
        var policy = new EventNamePolicy { MinimumSegments = least, MaximumSegments = most, Aggregates = default };
        Assert.Equal(form, policy.Form);
        for (var count = 1; count <= 6; count++)
            Assert.Equal(count < least || count > most, EventTypeName.FaultOf(string.Join('.', Enumerable.Repeat("CREATED", count)), policy) == EventNameFault.Malformed);
    }

    private static bool IsWellFormed(string name) => EventTypeName.FaultOf(name, AnyAggregate) != EventNameFault.Malformed;

    [GeneratedRegex(@"\A[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?:\.[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*){1,2}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WellFormed();
}
