using System;
using System.Buffers;

namespace Tamma.Events;

/// <summary>The bytes of a sequence, no more than an array can hold, in one piece: of several, a copy in a pooled buffer.</summary>
internal readonly ref struct JoinedBytes : IDisposable
{
    private readonly byte[]? _rented;

    public JoinedBytes(in ReadOnlySequence<byte> bytes)
    {
        if (bytes.IsSingleSegment)
        {
            Span = bytes.FirstSpan;
            return;
        }

        var length = (int)bytes.Length;
        _rented = ArrayPool<byte>.Shared.Rent(length);
        bytes.CopyTo(_rented);
        Span = _rented.AsSpan(0, length);
    }

    public ReadOnlySpan<byte> Span { get; }

    public void Dispose()
    {
        if (_rented is not null)
            ArrayPool<byte>.Shared.Return(_rented);
    }
}
