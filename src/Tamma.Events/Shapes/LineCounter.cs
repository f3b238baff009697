using System;

namespace Tamma.Events.Shapes;

/// <summary>Turns offsets into lines. It counts from the last offset, so that many errors cost one pass.</summary>
internal sealed class LineCounter
{
    private int _offset;
    private int _line = 1;

    /// <summary>The one-based line of an offset; lines end with LF.</summary>
    public int LineOf(ReadOnlySpan<byte> document, long offset)
    {
        var next = (int)Math.Min(offset, document.Length);
        _line += next >= _offset
            ? document[_offset..next].Count((byte)'\n')
            : -document[next.._offset].Count((byte)'\n');
        _offset = next;
        return _line;
    }

    /// <summary>The offset of a place that is given as zero-based line and byte in the line.</summary>
    public static long OffsetOf(ReadOnlySpan<byte> document, long line, long column)
    {
        var start = 0;
        for (; line > 0; line--)
            start += document[start..].IndexOf((byte)'\n') + 1;
        return Math.Min(start + column, document.Length);
    }
}
