using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace Tamma.Samples.ValidateStream;

/// <summary>A line at the bottom of a terminal that says how far the program is.</summary>
internal sealed class Progress(TextWriter terminal, bool isShown)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private TimeSpan _shownAt;
    private int _width;

    public void Show(Summary summary)
    {
        if (!isShown || _sinceStart.Elapsed - _shownAt < Interval)
            return;
        _shownAt = _sinceStart.Elapsed;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Lines} lines, {summary.Bytes / 1e6:F0} MB, {summary.Bytes / 1e6 / _shownAt.TotalSeconds:F0} MB/s");
        terminal.Write("\r" + text.PadRight(_width));
        _width = text.Length;
    }

    /// <summary>Takes the line away, so that something else can be printed.</summary>
    public void Clear()
    {
        if (_width == 0)
            return;
        terminal.Write("\r" + new string(' ', _width) + "\r");
        _width = 0;
    }
}
