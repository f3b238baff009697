using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Context;

/// <summary>The context in use goes wherever the work goes, and nowhere else.</summary>
public sealed class AmbientContextTests
{
    [Fact]
    public async Task It_goes_with_work_to_other_threads()
    {
        var context = Contexts.New();
        using var usage = EventContext.Use(context);
        var here = System.Environment.CurrentManagedThreadId;

        var seen = new TaskCompletionSource<(EventContext?, int)>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => seen.SetResult((EventContext.Current, System.Environment.CurrentManagedThreadId)));
        thread.Start();
        var (onThread, threadId) = await seen.Task;
        Assert.Same(context, onThread);
        Assert.NotEqual(here, threadId);

        var queued = new TaskCompletionSource<EventContext?>(TaskCreationOptions.RunContinuationsAsynchronously);
        ThreadPool.QueueUserWorkItem(_ => queued.SetResult(EventContext.Current));
        Assert.Same(context, await queued.Task);

        var timed = new TaskCompletionSource<EventContext?>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var timer = new Timer(_ => timed.TrySetResult(EventContext.Current), null, dueTime: 1, Timeout.Infinite);
        Assert.Same(context, await timed.Task);

        await Task.Factory.StartNew(() => Assert.Same(context, EventContext.Current), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var parallel = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 50), async (_, cancellation) =>
        {
            await Task.Delay(1, cancellation);
            Interlocked.Add(ref parallel, ReferenceEquals(context, EventContext.Current) ? 1 : 0);
        });
        Assert.Equal(50, parallel);
    }

    [Fact]
    public async Task Branches_have_steps_of_their_own()
    {
        var workflow = Contexts.New();
        using var usage = EventContext.Use(workflow);
        using var together = new Barrier(2);

        async Task<(string? Before, string? After)> Branch(string step)
        {
            await Task.Yield();
            using var _ = EventContext.Use(EventContext.Current!.BeginStep(step));
            await Task.Factory.StartNew(() => together.SignalAndWait(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            var before = EventContext.Current!.StepId;
            await Task.Delay(1);
            return (before, EventContext.Current!.StepId);
        }

        var steps = await Task.WhenAll(Branch("review"), Branch("test"));

        Assert.Equal([("review", "review"), ("test", "test")], steps);
        Assert.Same(workflow, EventContext.Current);
    }

    [Fact]
    public async Task What_a_callee_uses_ends_with_it()
    {
        var outer = Contexts.New();
        using var usage = EventContext.Use(outer);

        static async Task<EventContext?> Callee()
        {
            // Never disposed of: an asynchronous method's own changes end with it all the same.
            EventContext.Use(Contexts.New());
            await Task.Yield();
            return EventContext.Current;
        }

        Assert.NotSame(outer, await Callee());
        Assert.Same(outer, EventContext.Current);
    }

    [Fact]
    public async Task A_queue_begins_anew_where_its_worker_was_started()
    {
        var queue = Channel.CreateUnbounded<EventContext?>();
        var worker = Task.Run(async () =>
        {
            await foreach (var sent in queue.Reader.ReadAllAsync())
            {
                Assert.Null(EventContext.Current);
                using var usage = EventContext.Use(sent!);
                Assert.Same(sent, EventContext.Current);
            }
        });
        using (EventContext.Use(Contexts.New()))
            await queue.Writer.WriteAsync(EventContext.Current);
        queue.Writer.Complete();
        await worker;
    }

    [Fact]
    public async Task The_activity_of_the_moment_gives_the_correlation()
    {
        using var outer = new Activity("outer").SetIdFormat(ActivityIdFormat.W3C).Start();
        await Task.Run(() => Assert.Equal(outer.TraceId.ToHexString(), Contexts.New().CorrelationId));
        outer.SetBaggage("tamma.correlation_id", "w-1");
        using var inner = new Activity("inner").Start();
        await Task.Run(() => Assert.Equal("w-1", Contexts.New().CorrelationId));
    }
}
