using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.Events.Text;

/// <summary>Code points in classes, so that no edge of an automaton tells those of one class apart.</summary>
internal sealed class CodePointClasses
{
    private const int AsciiCount = 0x80;

    private readonly ushort[] _ascii = new ushort[AsciiCount];
    // The class with index i begins with the code point _starts[i].
    private readonly int[] _starts;

    public CodePointClasses(IEnumerable<TextEdge> edges)
    {
        _starts = [.. edges.SelectMany(static edge => new[] { edge.First, edge.Last + 1 }).Append(0).Distinct().Order()];
        for (var codePoint = 0; codePoint < AsciiCount; codePoint++)
            _ascii[codePoint] = (ushort)Find(codePoint);
    }

    /// <summary>The number of classes.</summary>
    public int Count => _starts.Length;

    /// <summary>The class of a code point.</summary>
    public int Of(int codePoint) => codePoint < AsciiCount ? _ascii[codePoint] : Find(codePoint);

    private int Find(int codePoint)
    {
        var index = Array.BinarySearch(_starts, codePoint);
        return index >= 0 ? index : ~index - 1;
    }
}
