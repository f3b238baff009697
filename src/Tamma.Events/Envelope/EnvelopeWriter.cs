using System;
using System.Globalization;
using System.Text.Json;
using Tamma.Events.Json;

namespace Tamma.Events;

/// <summary>Writes an envelope that keeps its rules.</summary>
internal static class EnvelopeWriter
{
    public static void Write(Utf8JsonWriter writer, EventEnvelope envelope)
    {
        writer.WriteStartObject();
        writer.WriteString(EnvelopeNames.EventId, envelope.EventId);
        WriteTimestamp(writer, envelope.Timestamp);
        WriteText(writer, EnvelopeNames.EventType, envelope.EventType);
        writer.WriteString(EnvelopeNames.ActorType, EnvelopeNames.ActorTypes.NameOf(envelope.ActorType));
        WriteText(writer, EnvelopeNames.ActorId, envelope.ActorId);
        WriteText(writer, EnvelopeNames.CorrelationId, envelope.CorrelationId);
        if (envelope.CausationId is not null)
            WriteText(writer, EnvelopeNames.CausationId, envelope.CausationId);
        WriteText(writer, EnvelopeNames.SchemaVersion, envelope.SchemaVersion);
        writer.WritePropertyName(EnvelopeNames.Payload);
        envelope.WritePayload(writer);
        writer.WritePropertyName(EnvelopeNames.Metadata);
        WriteMetadata(writer, envelope.Metadata);
        writer.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter writer, EventMetadata metadata)
    {
        writer.WriteStartObject();
        writer.WriteString(EnvelopeNames.Source, EnvelopeNames.Origins.NameOf(metadata.Source));
        WriteText(writer, EnvelopeNames.Version, metadata.Version);
        WriteText(writer, EnvelopeNames.Environment, metadata.Environment);
        if (metadata.Tags is not null)
        {
            writer.WriteStartObject(EnvelopeNames.Tags);
            foreach (var (key, value) in metadata.Tags)
            {
                JsonValueWriter.WriteName(writer, key);
                JsonValueWriter.WriteString(writer, value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteTimestamp(Utf8JsonWriter writer, DateTimeOffset timestamp)
    {
        Span<byte> text = stackalloc byte[24];
        timestamp.UtcDateTime.TryFormat(text, out _, EnvelopeNames.TimestampFormat, CultureInfo.InvariantCulture);
        writer.WriteString(EnvelopeNames.Timestamp, text);
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string value)
    {
        writer.WritePropertyName(name);
        JsonValueWriter.WriteString(writer, value);
    }
}
