using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Tamma.Events.Text;

namespace Tamma.Events;

/// <summary>
/// The tree of causes as text:
/// <code>
/// correlation w-1: 4 events from 2025-01-31T12:00:00.123Z
/// ISSUE.SELECTED.SUCCESS +0.000s system:orchestrator-1 #00000001
///   GIT.PULL_REQUEST.CREATED +3.250s ai:claude #00000002
/// orphans, caused by no event of these:
///   CODE.COMMIT.PUSHED +4.000s user:ada #00000003 caused by 0198c0de-0000-7000-8000-000000000009
/// </code>
/// </summary>
internal sealed class CausalTreeText(TextWriter writer, CausalTree tree)
{
    // A deeper event stands there with its depth as a number: indented, a chain's text would grow with the square of its length.
    private const int DeepestIndent = 32;

    /// <summary>An envelope's timestamp, as JSON has it.</summary>
    private const string TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fff'Z'";

    private readonly Stack<(CausalNode Node, int Depth)> _pending = [];

    public void Write()
    {
        if (tree.CorrelationId is null)
        {
            Line("no events");
            return;
        }

        Line(string.Create(CultureInfo.InvariantCulture, $"correlation {PrintableText.Of(tree.CorrelationId)}: {tree.Count} {(tree.Count == 1 ? "event" : "events")} from {tree.Start!.Value.UtcDateTime.ToString(TimestampFormat, CultureInfo.InvariantCulture)}"));
        foreach (var root in tree.Roots)
            WriteTree(root, depth: 0);
        if (tree.Orphans.Count > 0)
            Line("orphans, caused by no event of these:");
        foreach (var orphan in tree.Orphans)
            WriteTree(orphan, depth: 1);
        foreach (var cycle in tree.Cycles)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"cycle of {cycle.Count}, the first caused by the last:"));
            foreach (var node in cycle)
                WriteTree(node, depth: 1);
        }

        if (tree.Duplicates.Count > 0)
            Line("duplicates, with the id of an event before them:");
        foreach (var duplicate in tree.Duplicates)
            WriteEvent(duplicate, depth: 1, missingCause: null);
    }

    private void WriteTree(CausalNode top, int depth)
    {
        _pending.Push((top, depth));
        while (_pending.TryPop(out var next))
        {
            var (node, level) = next;
            WriteEvent(node.Envelope, level, node.Cause is null ? node.Envelope.CausationId : null);
            for (var index = node.Children.Count - 1; index >= 0; index--)
                _pending.Push((node.Children[index], level + 1));
        }
    }

    private void WriteEvent(EventEnvelope envelope, int depth, string? missingCause)
    {
        for (var level = Math.Min(depth, DeepestIndent); level > 0; level--)
            writer.Write("  ");
        if (depth > DeepestIndent)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"[{depth}] "));
        var actorType = Enum.IsDefined(envelope.ActorType) ? EnvelopeNames.ActorTypes.NameOf(envelope.ActorType) : "unknown";
        Line($"{PrintableText.Of(envelope.EventType)} {Offset(envelope)} {actorType}:{PrintableText.Of(envelope.ActorId)} #{envelope.EventId.ToString()[^8..]}{(missingCause is null ? "" : " caused by " + PrintableText.Of(missingCause))}");
    }

    private string Offset(EventEnvelope envelope)
    {
        var milliseconds = (envelope.Timestamp - tree.Start!.Value).Ticks / TimeSpan.TicksPerMillisecond;
        var sign = milliseconds < 0 ? '-' : '+';
        milliseconds = Math.Abs(milliseconds);
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{milliseconds / 1000}.{milliseconds % 1000:000}s");
    }

    private void Line(string text)
    {
        writer.Write(text);
        writer.Write('\n');
    }
}
