using System;
using System.Buffers;

namespace Tamma.Events.Bytes;

/// <summary>A pooled buffer that grows.</summary>
internal struct PooledBytes : IDisposable
{
    private byte[]? _bytes;
    private int _added;

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

    /// <summary>Adds bytes behind those that were added before.</summary>
    /// <returns>Where they begin.</returns>
    public int Append(ReadOnlySpan<byte> bytes)
    {
        var (start, end) = (_added, _added + bytes.Length);
        if (_bytes is null || _bytes.Length < end)
        {
            var grown = ArrayPool<byte>.Shared.Rent(Math.Max(end, start * 2));
            _bytes.AsSpan(0, start).CopyTo(grown);
            Dispose();
            _bytes = grown;
        }

        bytes.CopyTo(_bytes.AsSpan(start));
        _added = end;
        return start;
    }

    public readonly ReadOnlySpan<byte> Slice(int start, int length) => _bytes.AsSpan(start, length);

    public void Dispose()
    {
        if (_bytes is not null)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = null;
        _added = 0;
    }
}
