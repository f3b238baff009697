using System;
using System.Collections.Generic;
using Tamma.Catalog;
using Tamma.Events;

namespace Tamma.Samples.IngestService;

/// <summary>The events of one request, and what is wrong with them.</summary>
internal sealed class EventBatch(int maxErrors)
{
    private readonly List<EventEnvelope> _events = [];
    private readonly List<ProblemError> _errors = [];
    private int _refused;
    private int _omitted;

    /// <summary>The events, in order.</summary>
    public IReadOnlyList<EventEnvelope> Events => _events;

    /// <summary>Why they are refused; null where each is valid.</summary>
    public Problem? Problem => _refused > 0
        ? Problem.InvalidEvents(_refused, _refused + _events.Count, _errors, _omitted)
        : _events.Count == 0 ? Problem.NoEvents : null;

    /// <summary>Reads one document.</summary>
    public void Read(ReadOnlyMemory<byte> document) => Read(document, line: 1);

    /// <summary>Reads a document from each line; empty lines are none.</summary>
    public void ReadLines(ReadOnlyMemory<byte> body)
    {
        for (var line = 1; !body.IsEmpty; line++)
        {
            var end = body.Span.IndexOf((byte)'\n');
            var document = end < 0 ? body : body[..end];
            body = end < 0 ? default : body[(end + 1)..];
            if (document.Span.IndexOfAnyExcept(" \t\r"u8) >= 0)
                Read(document, line);
        }
    }

    private void Read(ReadOnlyMemory<byte> document, int line)
    {
        var result = EventCatalog.Read(document);
        if (result.IsValid)
        {
            _events.Add(result.Envelope);
            return;
        }

        _refused++;
        foreach (var error in result.Errors)
        {
            if (_errors.Count == maxErrors)
                _omitted++;
            else
                _errors.Add(new ProblemError(line + error.Line - 1, result.EventType, error.Code.ToString(), error.Pointer, error.Member, error.Offset, error.Expected, error.Found));
        }
    }
}
