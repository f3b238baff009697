using System;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading;

namespace Tamma.Events;

/// <summary>Event ids: UUIDs of version 7 (RFC 9562 section 5.7) that rise with every call.</summary>
/// <remarks>
/// The 12 bits after the timestamp count within a millisecond (section 6.2, method 1), from a random start below half of their range.
/// Timestamp and counter are one number that never goes back: a full counter borrows the next millisecond,
/// and a clock that goes back only lets it count. Order holds per process and clock, in the order of the text and of the big-endian bytes.
/// </remarks>
public static class EventId
{
    private const int CounterBits = 12;

    private static readonly Sequence SystemSequence = new();

    // Each clock of a test has a sequence of its own, so that one in the future does not move the others.
    private static readonly ConditionalWeakTable<TimeProvider, Sequence> Sequences = [];

    /// <summary>The next id by the system's clock.</summary>
    /// <returns>A UUID of version 7, greater than all before it.</returns>
    public static Guid New() => New(TimeProvider.System);

    /// <summary>The next id by a clock.</summary>
    /// <param name="timeProvider">The clock.</param>
    /// <returns>A UUID of version 7, greater than all before it from this clock.</returns>
    public static Guid New(TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(timeProvider);
        var sequence = ReferenceEquals(timeProvider, TimeProvider.System)
            ? SystemSequence
            : Sequences.GetValue(timeProvider, static _ => new Sequence());
        Span<byte> random = stackalloc byte[10];
        RandomNumberGenerator.Fill(random);
        var start = (random[8] << 8 | random[9]) & 0x7FF;
        return Compose(sequence.Next(timeProvider.GetUtcNow().ToUnixTimeMilliseconds(), start), random[..8]);
    }

    /// <summary>Whether a UUID is of version 7 and of the RFC's variant.</summary>
    /// <param name="value">The UUID.</param>
    /// <returns>True for version 7.</returns>
    public static bool IsVersion7(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return bytes[6] >> 4 == 7 && bytes[8] >> 6 == 0b10;
    }

    private static Guid Compose(long position, ReadOnlySpan<byte> random)
    {
        Span<byte> bytes = stackalloc byte[16];
        var milliseconds = position >> CounterBits;
        for (var index = 5; index >= 0; index--, milliseconds >>= 8)
            bytes[index] = (byte)milliseconds;
        bytes[6] = (byte)(0x70 | (position >> 8) & 0x0F);
        bytes[7] = (byte)position;
        random.CopyTo(bytes[8..]);
        bytes[8] = (byte)(0x80 | bytes[8] & 0x3F);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The last timestamp and counter of a clock, as one number.</summary>
    private sealed class Sequence
    {
        private long _last;

        public long Next(long milliseconds, int start)
        {
            var now = milliseconds << CounterBits | (long)start;
            while (true)
            {
                var last = Volatile.Read(ref _last);
                // Within a millisecond the counter goes on from where it is, whatever the random start.
                var next = milliseconds > last >> CounterBits ? now : last + 1;
                if (Interlocked.CompareExchange(ref _last, next, last) == last)
                    return next;
            }
        }
    }
}
