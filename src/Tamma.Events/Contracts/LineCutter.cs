using System;
using System.Buffers;

namespace Tamma.Events;

/// <summary>Cuts lines from a stream that comes in pieces. Of a line that is too long nothing is kept.</summary>
/// <param name="limit">Greatest length of a line in bytes.</param>
internal sealed class LineCutter(int limit)
{
    /// <summary>Greatest length of a line where nobody says one.</summary>
    public const int UsualLimit = 1024 * 1024;

    /// <summary>A byte order mark and a CR, which the length of a line has not.</summary>
    private const long MaxAround = 4;

    private long _number;
    private long _offset;
    private long _scanned;
    private long _dropped;
    private bool _beginsWithMark;
    private bool _endsWithReturn;

    /// <summary>Number of the line that was cut, from 1.</summary>
    public long Number => _number;

    /// <summary>Offset of its first byte in the stream.</summary>
    public long Offset { get; private set; }

    /// <summary>Its length in bytes, without its end and a byte order mark at the stream's start, which a reader may ignore (RFC 8259 section 8.1).</summary>
    public long Length { get; private set; }

    /// <summary>Cuts the next line that is not blank.</summary>
    /// <param name="buffer">What has come; it begins behind the last line afterwards.</param>
    /// <param name="isLast">Whether no more comes.</param>
    /// <param name="line">The line without its end, or null where it is too long.</param>
    /// <returns>False where more must come.</returns>
    public bool TryCut(ref ReadOnlySequence<byte> buffer, bool isLast, out byte[]? line)
    {
        while (FindEnd(buffer, isLast) is { } length)
        {
            line = Take(ref buffer, length);
            if (line is null || line.AsSpan().ContainsAnyExcept(" \t\r"u8))
                return true;
        }

        _scanned = buffer.Length;
        if (_dropped + buffer.Length > limit + MaxAround)
        {
            Note(buffer);
            _dropped += buffer.Length;
            _scanned = 0;
            buffer = buffer.Slice(buffer.End);
        }

        line = null;
        return false;
    }

    private long? FindEnd(in ReadOnlySequence<byte> buffer, bool isLast)
    {
        var unseen = buffer.Slice(_scanned);
        if (unseen.PositionOf((byte)'\n') is { } end)
            return _scanned + unseen.Slice(0, end).Length;
        return isLast && _dropped + buffer.Length > 0 ? buffer.Length : null;
    }

    private byte[]? Take(ref ReadOnlySequence<byte> buffer, long length)
    {
        var content = buffer.Slice(0, length);
        var hasEnd = buffer.Length > length;
        buffer = buffer.Slice(hasEnd ? length + 1 : length);
        Note(content);
        _number++;
        Offset = _offset;
        _offset += _dropped + length + (hasEnd ? 1 : 0);
        var start = _beginsWithMark ? 3 : 0;
        Length = _dropped + length - start - (_endsWithReturn ? 1 : 0);
        var isKept = _dropped == 0 && Length <= limit;
        (_scanned, _dropped, _beginsWithMark, _endsWithReturn) = (0, 0, false, false);
        return isKept ? content.Slice(start, Length).ToArray() : null;
    }

    /// <summary>Notes of a piece of a line what its length has not: the first piece of the first line may begin with the mark, the last one end with CR.</summary>
    private void Note(in ReadOnlySequence<byte> piece)
    {
        if (piece.IsEmpty)
            return;
        // Of a line that comes in pieces, the first has more than four bytes.
        if (_offset == 0 && _dropped == 0 && piece.Length >= 3)
        {
            Span<byte> start = stackalloc byte[3];
            piece.Slice(0, 3).CopyTo(start);
            _beginsWithMark = start.SequenceEqual("\uFEFF"u8);
        }

        // By a copy, as the first piece of memory may be an empty one.
        Span<byte> end = stackalloc byte[1];
        piece.Slice(piece.Length - 1).CopyTo(end);
        _endsWithReturn = end[0] == (byte)'\r';
    }
}
