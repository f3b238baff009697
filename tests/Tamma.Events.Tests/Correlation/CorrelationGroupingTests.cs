using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using CsCheck;

namespace Tamma.Events.Tests.Correlation;

public sealed class CorrelationGroupingTests
{
    private static readonly Gen<EventEnvelope[]> Streams = Gen.Int[0, 6].Array[0, 60]
        .Select(static correlations => correlations.Select(static (correlation, index) => Events.Create(index, correlation: "w" + correlation)).ToArray());

    [Fact]
    public void Groups_are_those_of_Linq() => Streams.Sample(
        static stream => AssertSame(stream.GroupBy(static envelope => envelope.CorrelationId), stream.GroupByCorrelation()),
        iter: 500);

    [Fact]
    public async Task A_stream_is_grouped_as_it_arrives() => await Streams.SampleAsync(
        static async stream => AssertSame(stream.GroupBy(static envelope => envelope.CorrelationId), await Arriving(stream).GroupByCorrelationAsync()),
        iter: 100);

    [Fact]
    public void Correlations_are_compared_ordinally()
    {
        string[] correlations = ["a", "A", "ä", "a\u0308", "a\0"];
        Assert.Equal(correlations, correlations.Select(static (text, index) => Events.Create(index, correlation: text)).GroupByCorrelation().Select(static group => group.CorrelationId));
        Assert.Empty(Array.Empty<EventEnvelope>().GroupByCorrelation());
    }

    [Fact]
    public async Task A_stream_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Arriving([Events.Create(1)]).GroupByCorrelationAsync(cancellation.Token));
        Assert.Throws<ArgumentNullException>(static () => { _ = ((IAsyncEnumerable<EventEnvelope>)null!).GroupByCorrelationAsync(); });
        Assert.Throws<ArgumentNullException>(static () => ((IEnumerable<EventEnvelope>)null!).GroupByCorrelation());
    }

    /// <summary>Whoever waits for it on the thread of a user interface would wait for himself.</summary>
    [Fact]
    public async Task A_stream_is_grouped_while_the_callers_thread_waits()
    {
        var former = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new Waiting());
        Task<IReadOnlyList<CorrelatedEvents>> grouping;
        try
        {
            grouping = Elsewhere().GroupByCorrelationAsync();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(former);
        }

        Assert.Single(await grouping.WaitAsync(TimeSpan.FromSeconds(10)));

        static async IAsyncEnumerable<EventEnvelope> Elsewhere()
        {
            await Task.Delay(1).ConfigureAwait(false);
            yield return Events.Create(1);
        }
    }

    private static async IAsyncEnumerable<EventEnvelope> Arriving(EventEnvelope[] events, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var envelope in events)
        {
            cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return envelope;
        }
    }

    private static void AssertSame(IEnumerable<IGrouping<string, EventEnvelope>> expected, IReadOnlyList<CorrelatedEvents> groups)
    {
        Assert.Equal(expected.Select(static group => group.Key), groups.Select(static group => group.CorrelationId));
        Assert.Equal(expected.Select(static group => group.ToArray()), groups.Select(static group => group.ToArray()));
        Assert.All(groups, static group => Assert.Same(group.Last(), group[group.Count - 1]));
    }

    /// <summary>The context of a thread that does nothing more.</summary>
    private sealed class Waiting : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}
