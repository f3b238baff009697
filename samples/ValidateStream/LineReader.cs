using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tamma.Samples.ValidateStream;

/// <summary>Cuts a stream into lines that end with LF or CRLF. Its buffer never grows beyond twice the longest line that it keeps.</summary>
/// <param name="input">The stream.</param>
/// <param name="maxLength">The longest line that is kept, in bytes.</param>
internal sealed class LineReader(Stream input, int maxLength = LineReader.DefaultMaxLength)
{
    public const int DefaultMaxLength = 1024 * 1024;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private int _searched;
    private bool _isAtEnd;
    private long _discarded;
    private long _number;

    /// <summary>The line that was read last.</summary>
    public Line Current { get; private set; }

    /// <summary>Reads the next line. A byte order mark before the first one is passed over.</summary>
    /// <returns>False at the end of the stream.</returns>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_number == 0)
            await PassByteOrderMarkAsync(cancellation);
        while (true)
        {
            var end = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
            if (end >= 0)
            {
                Take(_searched + end, next: _searched + end + 1);
                return true;
            }

            _searched = _end;
            if (_isAtEnd)
                break;
            // One byte more than the longest line may be the CR of its end.
            if (_end - _start > maxLength + 1)
                Discard();
            await FillAsync(cancellation);
        }

        if (_start == _end && _discarded == 0)
            return false;
        Take(_end, next: _end);
        return true;
    }

    private async Task PassByteOrderMarkAsync(CancellationToken cancellation)
    {
        while (_end < 3 && !_isAtEnd)
            await FillAsync(cancellation);
        if (_buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
            (_start, _searched) = (3, 3);
    }

    private void Take(int end, int next)
    {
        var text = _buffer.AsMemory(_start, end - _start);
        if (text.Span is [.., (byte)'\r'])
            text = text[..^1];
        var length = _discarded + text.Length;
        Current = new Line(++_number, length > maxLength ? default : text, length);
        (_start, _searched, _discarded) = (next, next, 0);
    }

    /// <summary>Forgets the beginning of a line that is too long, but not how long it was, nor a last byte that may be the CR of its end.</summary>
    private void Discard()
    {
        _discarded += _end - 1 - _start;
        _start = _end - 1;
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end, _searched) = (0, _end - _start, _searched - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        // Reading from a terminal or a pipe does not heed the token itself.
        var count = await input.ReadAsync(_buffer.AsMemory(_end), cancellation).AsTask().WaitAsync(cancellation);
        _isAtEnd = count == 0;
        _end += count;
    }
}
