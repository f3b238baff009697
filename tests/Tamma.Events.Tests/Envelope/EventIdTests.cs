using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Tamma.Events.Tests.Envelope;

public sealed class EventIdTests
{
    private static readonly DateTimeOffset Noon = new(2025, 1, 31, 12, 0, 0, 123, TimeSpan.Zero);

    [Fact]
    public void Rises_across_threads()
    {
        const int PerThread = 20_000;
        var lists = new List<Guid>[8];
        var threads = Enumerable.Range(0, lists.Length).Select(index => new Thread(() =>
            lists[index] = [.. Enumerable.Range(0, PerThread).Select(static _ => EventId.New())])).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
        foreach (var list in lists)
            AssertRising(list);
        Assert.Equal(lists.Length * PerThread, lists.SelectMany(static list => list).Select(static id => Position(id)).Distinct().Count());
    }

    [Fact]
    public void Rises_under_a_frozen_clock_and_borrows_the_next_millisecond()
    {
        var clock = new Clock(Noon);
        var ids = Enumerable.Range(0, 10_000).Select(_ => EventId.New(clock)).ToList();
        AssertRising(ids);
        Assert.Equal(Noon.ToUnixTimeMilliseconds(), Milliseconds(ids[0]));
        // 12 bits of counter from a start below 2,048.
        Assert.InRange(Milliseconds(ids[^1]) - Milliseconds(ids[0]), 2, 3);
    }

    [Fact]
    public void Rises_when_the_clock_goes_back()
    {
        var clock = new Clock(Noon);
        var ids = new List<Guid>();
        for (var step = 0; step < 1000; step++)
        {
            clock.Now = Noon.AddMilliseconds(step % 7 == 0 ? -step * 1000 : step);
            ids.Add(EventId.New(clock));
        }

        AssertRising(ids);
    }

    [Fact]
    public void Holds_the_time_the_version_and_the_variant()
    {
        var clock = new Clock(Noon);
        for (var step = 0; step < 1000; step++)
        {
            clock.Now = Noon.AddMilliseconds(step * 977);
            var id = EventId.New(clock);
            Assert.Equal(clock.Now.ToUnixTimeMilliseconds(), Milliseconds(id));
            Assert.Equal(7, id.Version);
            Assert.InRange(id.Variant, 8, 0xB);
            Assert.True(EventId.IsVersion7(id));
        }
    }

    [Fact]
    public void A_clock_in_the_future_does_not_move_the_others()
    {
        EventId.New(new Clock(Noon.AddYears(100)));
        Assert.Equal(Noon.ToUnixTimeMilliseconds(), Milliseconds(EventId.New(new Clock(Noon))));
    }

    [Fact]
    public void Other_versions_are_told_apart()
    {
        Assert.False(EventId.IsVersion7(Guid.NewGuid()));
        Assert.False(EventId.IsVersion7(Guid.Empty));
        Assert.False(EventId.IsVersion7(Guid.AllBitsSet));
        Assert.True(EventId.IsVersion7(Guid.CreateVersion7()));
        Assert.Throws<ArgumentNullException>(static () => EventId.New(null!));
    }

    private static void AssertRising(IReadOnlyList<Guid> ids)
    {
        for (var index = 1; index < ids.Count; index++)
        {
            Assert.True(string.CompareOrdinal(ids[index - 1].ToString(), ids[index].ToString()) < 0);
            Assert.True(ids[index - 1].ToByteArray(bigEndian: true).AsSpan().SequenceCompareTo(ids[index].ToByteArray(bigEndian: true)) < 0);
        }
    }

    private static long Milliseconds(Guid id) => Convert.ToInt64(id.ToString("N")[..12], 16);

    /// <summary>Timestamp and counter, which alone must be unique in a process.</summary>
    private static string Position(Guid id) => id.ToString("N")[..16];

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
