using System.Buffers;
using Tamma.Events.Json;
using Tamma.Events.Shapes;

namespace Tamma.Events;

/// <summary>Writes an envelope that keeps its rules.</summary>
internal static class EnvelopeWriter
{
    public static void Write(IBufferWriter<byte> output, EventEnvelope envelope, JsonEscaping escaping)
    {
        var json = new JsonOutput(output, ShapeWalker.EnvelopeDepth, escaping);
        json.WriteStartObject();
        json.WriteGuid(",\"eventId\":"u8, envelope.EventId);
        json.WriteTimestamp(",\"timestamp\":"u8, envelope.Timestamp);
        json.WriteString(",\"eventType\":"u8, envelope.EventType);
        EnvelopeNames.ActorTypes.Write(ref json, ",\"actorType\":"u8, envelope.ActorType);
        json.WriteString(",\"actorId\":"u8, envelope.ActorId);
        json.WriteString(",\"correlationId\":"u8, envelope.CorrelationId);
        if (envelope.CausationId is { } causationId)
            json.WriteString(",\"causationId\":"u8, causationId);
        json.WriteString(",\"schemaVersion\":"u8, envelope.SchemaVersion);
        json.WriteName(",\"payload\":"u8);
        envelope.WritePayload(ref json);
        json.WriteName(",\"metadata\":"u8);
        WriteMetadata(ref json, envelope.Metadata);
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteMetadata(ref JsonOutput json, EventMetadata metadata)
    {
        json.WriteStartObject();
        EnvelopeNames.Origins.Write(ref json, ",\"source\":"u8, metadata.Source);
        json.WriteString(",\"version\":"u8, metadata.Version);
        json.WriteString(",\"environment\":"u8, metadata.Environment);
        if (metadata.Tags is { } tags)
        {
            json.WriteName(",\"tags\":"u8);
            json.WriteStartObject();
            foreach (var (key, value) in JsonOutput.Entries(tags))
            {
                json.WriteKey(key);
                json.WriteString(default, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
