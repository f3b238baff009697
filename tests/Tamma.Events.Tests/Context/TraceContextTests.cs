using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using CsCheck;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Context;

/// <summary>Correlations over the headers <c>traceparent</c> and <c>baggage</c>, as .NET's own propagators write and read them.</summary>
public sealed class TraceContextTests : IDisposable
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    private readonly ActivitySource _source = new($"Tamma.Events.Tests.{Guid.NewGuid()}");
    private readonly ActivityListener _listener;
    private string? _tenantAtStart;

    public TraceContextTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => ReferenceEquals(source, _source),
            // As a sampler that follows the parent does.
            Sample = static (ref options) => options.Parent == default || options.Parent.TraceFlags.HasFlag(ActivityTraceFlags.Recorded)
                ? ActivitySamplingResult.AllDataAndRecorded
                : ActivitySamplingResult.None,
        };
        _listener.ActivityStarted = activity => _tenantAtStart = activity.GetBaggageItem("tenant");
        ActivitySource.AddActivityListener(_listener);
    }

    public static TheoryData<string, string?> TraceIds => new()
    {
        { TraceId, TraceId },
        { TraceId.ToUpperInvariant(), TraceId },
        { "0198c0de-0000-7000-8000-00000000000A", "0198c0de00007000800000000000000a" },
        { "00000000-0000-0000-0000-000000000001", "00000000000000000000000000000001" },
        { "00000000-0000-0000-0000-000000000000", null },
        { new string('0', 32), null },
        { TraceId + "0", null },
        { "{0198c0de-0000-7000-8000-00000000000a}", null },
        { "0x98c0de-0000-7000-8000-00000000000a", null },
        { "+198c0de-0000-7000-8000-00000000000a", null },
        { " 0198c0de-0000-7000-8000-00000000000a", null },
        { " " + TraceId[1..], null },
        { "w-1", null },
    };

    public void Dispose()
    {
        _listener.Dispose();
        _source.Dispose();
    }

    [Theory]
    [MemberData(nameof(TraceIds))]
    public void The_trace_id_is_the_correlation_where_it_can_be(string correlation, string? traceId)
    {
        using var activity = (Contexts.New() with { CorrelationId = correlation }).StartActivity(_source, "work", ActivityKind.Producer)!;
        Assert.NotEqual(default, activity.TraceId);
        // A trace of its own, not that of the identifier with these digits.
        if (traceId is null)
            Assert.DoesNotContain("98c0de0000700080", activity.TraceId.ToHexString(), StringComparison.Ordinal);
        else
            Assert.Equal(traceId, activity.TraceId.ToHexString());
        Assert.Equal((default, null, ActivityKind.Producer), (activity.ParentSpanId, activity.ParentId, activity.Kind));
        Assert.Equal((correlation, (object?)correlation), (activity.GetBaggageItem("tamma.correlation_id"), activity.GetTagItem("tamma.correlation_id")));
        Assert.Same(activity, Activity.Current);
        Assert.True(activity.Recorded);
    }

    [Fact]
    public void Two_traces_of_a_text_differ()
    {
        var context = Contexts.New() with { CorrelationId = "w-1" };
        using var first = context.StartActivity(_source, "first")!;
        first.Stop();
        using var second = context.StartActivity(_source, "second")!;
        Assert.NotEqual(first.TraceId, second.TraceId);
    }

    [Fact]
    public void An_activity_of_the_workflow_is_the_parent_and_another_is_linked()
    {
        using var request = _source.StartActivity("request")!;
        using (var child = Contexts.New().StartActivity(_source, "child")!)
        {
            Assert.Equal((request.TraceId, request.SpanId), (child.TraceId, child.ParentSpanId));
            Assert.Empty(child.Links);
        }

        var other = Contexts.New() with { CorrelationId = EventId.New().ToString() };
        using var begun = other.StartActivity(_source, "begun")!;
        Assert.NotEqual(request.TraceId, begun.TraceId);
        // It has no parent; one that names no span keeps the current one from being it.
        Assert.Equal((default, null, "none", ActivityIdFormat.W3C), (begun.ParentSpanId, begun.Parent, begun.ParentId, begun.IdFormat));
        Assert.Equal([request.Context], begun.Links.Select(static link => link.Context));
        using var inner = other.BeginStep("s").StartActivity(_source, "inner")!;
        Assert.Equal((begun.TraceId, begun.SpanId), (inner.TraceId, inner.ParentSpanId));
        // The correlation is sent once, though both carry it.
        Assert.Equal(["tamma.correlation_id", "tamma.step_id"], inner.Baggage.Select(static item => item.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nobody_who_listens_is_no_activity()
    {
        using var silent = new ActivitySource("Tamma.Events.Tests.Silent");
        Assert.Null(Contexts.New().StartActivity(silent, "work"));
        Assert.Throws<ArgumentException>(() => (Contexts.New() with { CorrelationId = "" }).StartActivity(silent, "work"));
        Assert.Throws<ArgumentNullException>(static () => Contexts.New().StartActivity(null!, "work"));
        Assert.Throws<ArgumentNullException>(() => Contexts.New().StartActivity(silent, null!));
    }

    [Theory]
    [MemberData(nameof(Propagators))]
    public void A_round_trip_keeps_correlation_and_step(string propagator)
    {
        // The propagators trim values, even those that they have encoded.
        var identifier = Gen.Char.Where(static c => !char.IsSurrogate(c)).Select(static c => c.ToString())
            .Array[1, 255].Select(static parts => string.Concat(parts));
        var correlation = Gen.OneOf(identifier, Gen.Guid.Select(static id => id.ToString()), Gen.Const("a,b;c=d %2C+\"é😀"), Gen.String[Gen.Char[' ', '~'], 1, 255]);
        var trimmed = correlation.Where(static text => text.Trim().Length == text.Length);
        Gen.Select(trimmed, trimmed).Sample(
            (id, step) =>
            {
                var sent = (Contexts.New() with { CorrelationId = id }).BeginStep(step);
                using var received = Receive(Send(sent, Propagator(propagator)), Propagator(propagator));
                var continued = Contexts.New().ContinueFrom(received);
                Assert.Equal((id, step), (continued.CorrelationId, continued.StepId));
                Assert.Equal(id, Contexts.New().CorrelationId);
            },
            iter: 300,
            threads: 1);
    }

    public static TheoryData<string> Propagators => ["current", "w3c"];

    [Theory]
    [MemberData(nameof(Propagators))]
    public void Inner_steps_win(string name)
    {
        var propagator = Propagator(name);
        var workflow = Contexts.New().BeginStep("outer");
        using var outer = workflow.StartActivity(_source, "outer");
        var headers = Send(workflow.BeginStep("inner"), propagator);
        using var received = Receive(headers, propagator);
        Assert.Equal((workflow.CorrelationId, "inner"), (Contexts.New().ContinueFrom(received).CorrelationId, Contexts.New().ContinueFrom(received).StepId));
    }

    /// <summary>The baggage of an activity is that of all around it: a step of theirs would go on with what belongs to none.</summary>
    [Theory]
    [MemberData(nameof(Propagators))]
    public void What_belongs_to_no_step_carries_none(string name)
    {
        var propagator = Propagator(name);
        var workflow = Contexts.New() with { CorrelationId = "w-1" };
        using var outer = workflow.BeginStep("outer").StartActivity(_source, "outer")!;
        outer.SetBaggage("tenant", "acme").SetBaggage("region", "eu");
        using (var inner = workflow.StartActivity(_source, "inner")!)
        {
            Assert.Equal((outer.TraceId, outer.SpanId, false), (inner.TraceId, inner.ParentSpanId, inner.HasRemoteParent));
            Assert.Equal(outer.Baggage.Where(static item => item.Key != "tamma.step_id"), inner.Baggage);
            Assert.Equal((null, "w-1"), (inner.GetTagItem("tamma.step_id"), inner.GetTagItem("tamma.correlation_id")));
            Assert.Equal("acme", _tenantAtStart);
        }

        Assert.Same(outer, Activity.Current);
        var headers = Send(workflow, propagator);
        using (var received = Receive(headers, propagator))
        {
            var continued = Contexts.New().ContinueFrom(received);
            Assert.Equal(("w-1", null, "acme"), (continued.CorrelationId, continued.StepId, received.GetBaggageItem("tenant")));
        }

        Activity.Current = outer;
        headers = Send(workflow with { CorrelationId = "w-2" }, propagator);
        using var other = Receive(headers, propagator);
        Assert.Equal(("w-2", null), (Contexts.New().ContinueFrom(other).CorrelationId, Contexts.New().ContinueFrom(other).StepId));
    }

    [Fact]
    public void Without_baggage_the_trace_id_is_the_correlation()
    {
        var context = (Contexts.New() with { CorrelationId = "0198c0de-0000-7000-8000-00000000000a" }).BeginStep("s");
        var headers = Send(context, DistributedContextPropagator.Current);
        headers.Remove("baggage");
        headers.Remove("Correlation-Context");
        using var received = Receive(headers, DistributedContextPropagator.Current);
        var continued = Contexts.New().BeginStep("own").ContinueFrom(received);
        Assert.Equal(("0198c0de00007000800000000000000a", "own"), (continued.CorrelationId, continued.StepId));
        // The UUID that the trace id stands for goes on in the same trace.
        using var activity = context.StartActivity(_source, "work")!;
        Assert.Equal((received.TraceId, received.SpanId), (activity.TraceId, activity.ParentSpanId));
    }

    public static TheoryData<string> HostileBaggage =>
    [
        "tamma.correlation_id=",
        "tamma.correlation_id",
        "=w-1",
        "tamma.correlation_id=" + new string('a', 256),
        "tamma.correlation_id=" + string.Concat(Enumerable.Repeat("%F0%9F%98%80", 256)),
        ",,;;==%%%",
    ];

    [Theory]
    [MemberData(nameof(HostileBaggage))]
    public void Hostile_baggage_is_ignored(string baggage)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["traceparent"] = $"00-{TraceId}-00f067aa0ba902b7-01",
            ["baggage"] = baggage,
            ["Correlation-Context"] = baggage.Replace("correlation", "step", StringComparison.Ordinal),
        };
        foreach (var propagator in new[] { DistributedContextPropagator.Current, DistributedContextPropagator.CreateDefaultPropagator(), Propagator("w3c") })
        {
            using var received = Receive(headers, propagator);
            Assert.Equal(TraceId, Contexts.New().CorrelationId);
            var continued = (Contexts.New() with { CorrelationId = "w-1" }).ContinueFrom(received);
            Assert.Equal((TraceId, null), (continued.CorrelationId, continued.StepId));
            Assert.NotNull(continued.Create(new PullRequestCreated { Repository = "a/b", Number = 7 }));
        }
    }

    [Fact]
    public void Lone_surrogates_in_baggage_are_ignored_and_an_activity_without_a_trace_says_nothing()
    {
        using var activity = new Activity("old").SetIdFormat(ActivityIdFormat.Hierarchical);
        activity.SetBaggage("tamma.correlation_id", "\ud800").SetBaggage("tamma.step_id", "").Start();
        Assert.True(EventId.IsVersion7(Guid.Parse(Contexts.New().CorrelationId)));
        var context = Contexts.New();
        Assert.Equal(context, context.ContinueFrom(activity));
        using var begun = context.StartActivity(_source, "work")!;
        Assert.Empty(begun.Links);
        using var unstarted = new Activity("new").SetIdFormat(ActivityIdFormat.W3C);
        Assert.Equal(context, context.ContinueFrom(unstarted));
        Assert.Throws<ArgumentNullException>(() => context.ContinueFrom(null!));
    }

    private static DistributedContextPropagator Propagator(string name) =>
        name == "w3c" ? DistributedContextPropagator.CreateW3CPropagator() : DistributedContextPropagator.Current;

    private Dictionary<string, string> Send(EventContext context, DistributedContextPropagator propagator)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        using var activity = context.StartActivity(_source, "send", ActivityKind.Client);
        propagator.Inject(activity, headers, static (carrier, name, value) => ((Dictionary<string, string>)carrier!)[name] = value);
        return headers;
    }

    /// <summary>Starts the activity of a request as ASP.NET Core does.</summary>
    private Activity Receive(Dictionary<string, string> headers, DistributedContextPropagator propagator)
    {
        void Get(object? carrier, string name, out string? value, out IEnumerable<string>? values) =>
            (value, values) = (headers.GetValueOrDefault(name), null);
        propagator.ExtractTraceIdAndState(headers, Get, out var traceParent, out var traceState);
        Assert.True(ActivityContext.TryParse(traceParent, traceState, isRemote: true, out var parent));
        Activity.Current = null;
        var activity = _source.StartActivity("request", ActivityKind.Server, parent)!;
        // The propagator has turned the order round, as an item that is added goes before the others.
        foreach (var (key, value) in propagator.ExtractBaggage(headers, Get) ?? [])
            activity.AddBaggage(key, value);
        return activity;
    }
}
