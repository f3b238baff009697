using System;
using System.Buffers;

namespace Tamma.Events.Bytes;

/// <summary>A string's text: a part of the document where it has no escapes, else a copy in a pooled buffer.</summary>
internal ref struct UnescapedText : IDisposable
{
    private readonly byte[]? _rented;

    /// <summary>Takes what stands between the quotes, escapes and all, checked.</summary>
    public UnescapedText(ReadOnlySpan<byte> escaped)
    {
        _rented = ArrayPool<byte>.Shared.Rent(escaped.Length);
        Utf8 = _rented.AsSpan(0, JsonBytes.Unescape(escaped, _rented));
    }

    private UnescapedText(ReadOnlySpan<byte> utf8, byte[]? rented)
    {
        Utf8 = utf8;
        _rented = rented;
    }

    public ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>Takes a string.</summary>
    /// <param name="json">The document.</param>
    /// <param name="at">The opening quote.</param>
    /// <param name="next">The index after the closing quote, or -1 where there is no string; the text is then empty.</param>
    public static UnescapedText Take(ReadOnlySpan<byte> json, int at, out int next)
    {
        next = -1;
        if (!JsonBytes.IsAt(json, at, (byte)'"'))
            return default;
        var start = at + 1;
        var end = JsonBytes.ScanText(json, start);
        if (JsonBytes.IsAt(json, end, (byte)'"'))
        {
            next = end + 1;
            return new(json[start..end], rented: null);
        }

        end = JsonBytes.SkipEscapes(json, end);
        if (end < 0)
            return default;
        next = end + 1;
        return new(json[start..end]);
    }

    public readonly void Dispose()
    {
        if (_rented is not null)
            ArrayPool<byte>.Shared.Return(_rented);
    }
}
