using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Context;

public sealed class EventContextTests
{
    private static readonly PullRequestCreated Payload = new() { Repository = "a/b", Number = 7 };

    [Fact]
    public void Stamps_the_envelope()
    {
        var now = new DateTimeOffset(2025, 1, 31, 12, 0, 0, 123, TimeSpan.Zero);
        var context = Contexts.New() with
        {
            TimeProvider = new Clock(now.AddTicks(9_999)),
            CorrelationId = "w-1",
            CausationId = "c-1",
            Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["issueId"] = "42" },
        };
        var envelope = context.Create(Payload);
        Assert.True(EventId.IsVersion7(envelope.EventId));
        Assert.StartsWith(now.ToUnixTimeMilliseconds().ToString("x12", System.Globalization.CultureInfo.InvariantCulture), envelope.EventId.ToString("N"), StringComparison.Ordinal);
        Assert.Equal((now, TimeSpan.Zero), (envelope.Timestamp, envelope.Timestamp.Offset));
        Assert.Equal(("GIT.PULL_REQUEST.CREATED", "1.2.0"), (envelope.EventType, envelope.SchemaVersion));
        Assert.Equal((ActorType.User, "ada", "w-1", "c-1"), (envelope.ActorType, envelope.ActorId, envelope.CorrelationId, envelope.CausationId));
        Assert.Equal(new EventMetadata { Source = EventOrigin.Cli, Version = "0.1.0", Environment = "test", Tags = context.Tags }, envelope.Metadata);
        Assert.Same(Payload, envelope.Payload);
        Assert.True(envelope.RawPayload.IsEmpty);
        Assert.True(new EventRegistry(PullRequestCreatedContract.Instance).Read(envelope.ToUtf8Json()).IsValid);
    }

    [Fact]
    public void A_broken_context_is_the_callers_bug()
    {
        Assert.Contains("ActorId", Assert.Throws<ArgumentException>(static () => (Contexts.New() with { ActorId = "" }).Create(Payload)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(static () => Contexts.New().Create<PullRequestCreated>(null!));
    }

    [Fact]
    public void A_cause_keeps_its_correlation()
    {
        var cause = Contexts.New().Create(Payload);
        var context = (Contexts.New() with { ActorId = "other" }).CausedBy(cause);
        Assert.Equal(("other", cause.CorrelationId, cause.EventId.ToString()), (context.ActorId, context.CorrelationId, context.CausationId));
        var effect = context.Create(Payload);
        Assert.Equal(cause.EventId.ToString(), effect.CausationId);
        Assert.True(string.CompareOrdinal(cause.EventId.ToString(), effect.EventId.ToString()) < 0);
    }

    [Fact]
    public void A_correlation_is_new_unless_an_activity_has_one()
    {
        Assert.True(EventId.IsVersion7(Guid.Parse(Contexts.New().CorrelationId)));
        Assert.NotEqual(Contexts.New().CorrelationId, Contexts.New().CorrelationId);

        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        Assert.Equal(activity.TraceId.ToHexString(), Contexts.New().CorrelationId);
        Assert.Equal("given", (Contexts.New() with { CorrelationId = "given" }).CorrelationId);
    }

    [Fact]
    public void An_activity_without_a_trace_id_is_left_alone()
    {
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.Hierarchical).Start();
        Assert.True(EventId.IsVersion7(Guid.Parse(Contexts.New().CorrelationId)));
    }

    [Fact]
    public async Task The_ambient_context_flows_and_is_restored()
    {
        Assert.Null(EventContext.Current);
        var outer = Contexts.New();
        var inner = Contexts.New();
        using (EventContext.Use(outer))
        {
            await Task.Yield();
            Assert.Same(outer, EventContext.Current);
            var usage = EventContext.Use(inner);
            await Task.Run(() => Assert.Same(inner, EventContext.Current));
            usage.Dispose();
            Assert.Same(outer, EventContext.Current);
            usage.Dispose();
            Assert.Same(outer, EventContext.Current);
            await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
            {
                var own = Contexts.New();
                using (EventContext.Use(own))
                {
                    await Task.Delay(1);
                    Assert.Same(own, EventContext.Current);
                }

                Assert.Same(outer, EventContext.Current);
            }));
        }

        Assert.Null(EventContext.Current);
        Assert.Throws<ArgumentNullException>(static () => EventContext.Use(null!));
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
