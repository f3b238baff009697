using System;
using System.Buffers;
using Tamma.Events.Json;

namespace Tamma.Events;

/// <summary>An event as bytes, written no further than its limit, and kept until all of it is known to be within.</summary>
internal sealed class LimitedEvent : IBufferWriter<byte>, IDisposable
{
    // The writer asks for room before it knows how much it needs: for a few kilobytes at least, and for three bytes of each character.
    // A request beyond twice of that can't end within the limit, and is refused before there is room for it.
    private const int LeastRoom = 8192;
    private const long RoomForByte = 6;

    private readonly string _eventType;
    private readonly int _limit;
    private byte[] _bytes = [];
    private int _written;

    /// <summary>Writes an event that keeps its rules.</summary>
    /// <exception cref="EventTooLargeException">It is larger than the limit.</exception>
    public LimitedEvent(EventEnvelope envelope, int limit)
    {
        _eventType = envelope.EventType;
        _limit = limit;
        try
        {
            JsonOutput.WriteEnvelope(this, envelope, static (writer, envelope) => EnvelopeWriter.Write(writer, envelope));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _written);

    public void Advance(int count)
    {
        _written += count;
        if (_written > _limit)
            throw TooLarge();
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (sizeHint > RoomForByte * (_limit - _written) + LeastRoom)
            throw TooLarge();
        var room = Math.Max(sizeHint, 1);
        if (_bytes.Length - _written < room)
        {
            var grown = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_written + room), _written * 2L <= Array.MaxLength ? _written * 2 : 0));
            Written.CopyTo(grown);
            Return();
            _bytes = grown;
        }

        return _bytes.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        Return();
        _bytes = [];
        _written = 0;
    }

    private void Return()
    {
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
    }

    private EventTooLargeException TooLarge() => new(_eventType, _limit);
}
