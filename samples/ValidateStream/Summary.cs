using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Tamma.Samples.ValidateStream;

/// <summary>How many lines of each kind were accepted and refused. There are no more kinds than the catalogue has types, and a few words.</summary>
internal sealed class Summary
{
    private readonly SortedDictionary<string, (long Accepted, long Refused)> _counts = new(StringComparer.Ordinal);

    private readonly Workflows _workflows = new();
    private long _emptyLines;

    /// <summary>Lines read, empty ones too.</summary>
    public long Lines { get; private set; }

    /// <summary>Bytes read, without line ends.</summary>
    public long Bytes { get; private set; }

    public bool HasRefused => _counts.Values.Any(count => count.Refused > 0);

    public void Add(LineVerdict verdict, long length)
    {
        Lines++;
        Bytes += length;
        if (verdict.Kind is LineVerdict.EmptyLine)
        {
            _emptyLines++;
            return;
        }

        if (verdict.Envelope is { } envelope)
            _workflows.Add(envelope);
        var (accepted, refused) = _counts.GetValueOrDefault(verdict.Kind);
        _counts[verdict.Kind] = verdict.IsRefused ? (accepted, refused + 1) : (accepted + 1, refused);
    }

    /// <summary>The table with its totals, the workflows, and what else there is to say.</summary>
    public string Write(bool isInterrupted)
    {
        var width = _counts.Keys.Append("event type").Max(name => name.Length);
        var text = new StringBuilder("\n");
        WriteRow(text, width, "event type", "accepted", "refused", "total");
        foreach (var (kind, count) in _counts)
            WriteRow(text, width, kind, count);
        WriteRow(text, width, "total", (_counts.Values.Sum(count => count.Accepted), _counts.Values.Sum(count => count.Refused)));
        if (_workflows.Describe() is { Length: > 0 } workflows)
            text.Append('\n').Append(workflows).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"\n{Lines} lines, {_emptyLines} of them empty, {Bytes} bytes");
        if (isInterrupted)
            text.Append("; interrupted");
        return text.ToString();
    }

    private static void WriteRow(StringBuilder text, int width, string kind, (long Accepted, long Refused) count) =>
        WriteRow(text, width, kind, Number(count.Accepted), Number(count.Refused), Number(count.Accepted + count.Refused));

    private static void WriteRow(StringBuilder text, int width, string kind, string accepted, string refused, string total) =>
        text.Append(kind.PadRight(width)).Append(accepted.PadLeft(12)).Append(refused.PadLeft(12)).Append(total.PadLeft(12)).Append('\n');

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
