using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tamma.EventGen.Benchmark.Documents;
using Tamma.EventGen.Benchmark.Plain;
using Tamma.Events;

namespace Tamma.EventGen.Benchmark.Measuring;

/// <summary>Events in the library's envelope.</summary>
internal sealed class EnvelopeSubject
{
    private readonly byte[][] _documents = [.. DocumentSet.Of(DocumentKind.Typical).Select(InEnvelope)];

    public EnvelopeSubject()
    {
        foreach (var document in _documents)
        {
            if (EventCatalog.Read(document) is { Status: not EventReadStatus.Valid } refused)
                throw new InvalidOperationException(refused.Errors[0].ToString());
        }
    }

    public object? Read()
    {
        EventReadResult? last = null;
        foreach (var document in _documents)
            last = EventCatalog.Read(document);
        return last;
    }

    public object? Deserialize()
    {
        object? last = null;
        foreach (var document in _documents)
            last = JsonSerializer.Deserialize(document, PlainContext.Default.TypicalEvent);
        return last;
    }

    // An envelope's timestamp has always three decimals.
    private static byte[] InEnvelope(byte[] document)
    {
        var envelope = JsonNode.Parse(document)!;
        var timestamp = (DateTimeOffset)envelope["timestamp"]!;
        envelope["timestamp"] = timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        return Layouts.Write(envelope);
    }
}
