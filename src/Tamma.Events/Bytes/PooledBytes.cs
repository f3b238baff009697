using System;
using System.Buffers;

namespace Tamma.Events.Bytes;

/// <summary>A pooled buffer that grows.</summary>
internal struct PooledBytes : IDisposable
{
    private byte[]? _bytes;

    /// <summary>A buffer of at least the length; its content is lost.</summary>
    public Span<byte> Take(int length)
    {
        if (_bytes is null || _bytes.Length < length)
        {
            Dispose();
            _bytes = ArrayPool<byte>.Shared.Rent(length);
        }

        return _bytes;
    }

    /// <summary>A buffer of at least the length that begins with what was written before.</summary>
    public Span<byte> Keep(int written, int length)
    {
        if (_bytes is null || _bytes.Length < length)
        {
            var grown = ArrayPool<byte>.Shared.Rent(Math.Max(length, written * 2));
            _bytes.AsSpan(0, written).CopyTo(grown);
            Dispose();
            _bytes = grown;
        }

        return _bytes;
    }

    public readonly ReadOnlySpan<byte> Slice(int start, int length) => _bytes.AsSpan(start, length);

    public void Dispose()
    {
        if (_bytes is not null)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = null;
    }
}
