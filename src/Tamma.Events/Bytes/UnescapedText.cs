using System;
using System.Buffers;

namespace Tamma.Events.Bytes;

/// <summary>A string's text without its escapes, in a pooled buffer.</summary>
internal ref struct UnescapedText : IDisposable
{
    private readonly byte[] _rented;

    /// <summary>Takes what stands between the quotes, escapes and all, checked.</summary>
    public UnescapedText(ReadOnlySpan<byte> escaped)
    {
        _rented = ArrayPool<byte>.Shared.Rent(escaped.Length);
        Utf8 = _rented.AsSpan(0, JsonBytes.Unescape(escaped, _rented));
    }

    public ReadOnlySpan<byte> Utf8 { get; }

    public readonly void Dispose() => ArrayPool<byte>.Shared.Return(_rented);
}
