using System;
using System.Buffers;

namespace Tamma.Events.Json;

/// <summary>Lends a buffer per thread, so that collecting bytes allocates nothing. One for an event ends at the event's limit: all of it is known to be within before anything is handed on.</summary>
internal sealed class LentBuffer : IBufferWriter<byte>, IDisposable
{
    /// <summary>What an idle thread keeps, at most.</summary>
    private const int MaxKept = 65_536;

    [ThreadStatic]
    private static LentBuffer? _idle;

    private byte[] _bytes = [];
    private int _written;
    private string _eventType = "";
    private int _limit;

    private LentBuffer()
    {
    }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _written);

    /// <summary>Takes the thread's buffer, or a new one where that is in use. Whoever takes it gives it back by disposing.</summary>
    public static LentBuffer Take()
    {
        // Taken, not shared: what is written may itself write another document.
        var buffer = _idle ?? new LentBuffer();
        _idle = null;
        buffer._limit = int.MaxValue;
        return buffer;
    }

    /// <summary>The same with an event, that keeps its rules, written to it.</summary>
    /// <exception cref="EventTooLargeException">It is larger than the limit.</exception>
    public static LentBuffer With(EventEnvelope envelope, int? limit, JsonEscaping escaping)
    {
        var buffer = Take();
        buffer._eventType = envelope.EventType;
        buffer._limit = limit ?? int.MaxValue;
        try
        {
            EnvelopeWriter.Write(buffer, envelope, escaping);
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    public void Advance(int count)
    {
        _written += count;
        if (_written > _limit)
            throw new EventTooLargeException(_eventType, _limit);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var room = Math.Max(sizeHint, 1);
        if (_bytes.Length - _written < room)
        {
            var grown = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_written + room), (int)Math.Min(_written * 2L, Array.MaxLength)));
            Written.CopyTo(grown);
            Return();
            _bytes = grown;
        }

        // No more than the limit leaves, so that what is beyond it is told early.
        return _bytes.AsMemory(_written, (int)Math.Min(_bytes.Length - _written, Math.Max(room, _limit - _written + 1L)));
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        if (_bytes.Length > MaxKept)
        {
            Return();
            _bytes = [];
        }

        _written = 0;
        _idle = this;
    }

    private void Return()
    {
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
    }
}
