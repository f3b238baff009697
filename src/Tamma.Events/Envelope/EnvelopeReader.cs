using System;
using System.Collections.Generic;
using System.Text.Json;
using Tamma.Events.Json;

namespace Tamma.Events;

/// <summary>Reads an envelope that was validated; its payload stays as bytes.</summary>
internal static class EnvelopeReader
{
    public static EventEnvelope Read(ReadOnlyMemory<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json.Span, new JsonReaderOptions { MaxDepth = Shapes.ShapeWalker.EnvelopeDepth });
        var fields = new Fields();
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            ReadMember(ref reader, utf8Json, ref fields);
        return new EventEnvelope
        {
            EventId = fields.EventId,
            Timestamp = fields.Timestamp,
            EventType = fields.EventType,
            ActorType = fields.ActorType,
            ActorId = fields.ActorId,
            CorrelationId = fields.CorrelationId,
            CausationId = fields.CausationId,
            SchemaVersion = fields.SchemaVersion,
            RawPayload = fields.RawPayload,
            Metadata = fields.Metadata,
        };
    }

    private static void ReadMember(ref Utf8JsonReader reader, ReadOnlyMemory<byte> document, ref Fields fields)
    {
        var name = reader.GetString();
        reader.Read();
        switch (name)
        {
            case EnvelopeNames.EventId:
                fields.EventId = JsonValueReader.GetGuid(ref reader);
                break;
            case EnvelopeNames.Timestamp:
                fields.Timestamp = JsonValueReader.GetDateTimeOffset(ref reader);
                break;
            case EnvelopeNames.EventType:
                fields.EventType = JsonValueReader.GetString(ref reader);
                break;
            case EnvelopeNames.ActorType:
                fields.ActorType = EnvelopeNames.ActorTypes.Read(ref reader);
                break;
            case EnvelopeNames.ActorId:
                fields.ActorId = JsonValueReader.GetString(ref reader);
                break;
            case EnvelopeNames.CorrelationId:
                fields.CorrelationId = JsonValueReader.GetString(ref reader);
                break;
            case EnvelopeNames.CausationId:
                fields.CausationId = reader.GetString();
                break;
            case EnvelopeNames.SchemaVersion:
                fields.SchemaVersion = JsonValueReader.GetString(ref reader);
                break;
            case EnvelopeNames.Payload:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                fields.RawPayload = document[start..(int)reader.BytesConsumed];
                break;
            case EnvelopeNames.Metadata:
                fields.Metadata = ReadMetadata(ref reader);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static EventMetadata ReadMetadata(ref Utf8JsonReader reader)
    {
        EventOrigin source = default;
        string version = "", environment = "";
        Dictionary<string, string>? tags = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case EnvelopeNames.Source:
                    source = EnvelopeNames.Origins.Read(ref reader);
                    break;
                case EnvelopeNames.Version:
                    version = JsonValueReader.GetString(ref reader);
                    break;
                case EnvelopeNames.Environment:
                    environment = JsonValueReader.GetString(ref reader);
                    break;
                case EnvelopeNames.Tags:
                    tags = reader.TokenType == JsonTokenType.Null ? null : ReadTags(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new EventMetadata { Source = source, Version = version, Environment = environment, Tags = tags };
    }

    private static Dictionary<string, string> ReadTags(ref Utf8JsonReader reader)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = JsonValueReader.GetString(ref reader);
            reader.Read();
            tags.Add(key, JsonValueReader.GetString(ref reader));
        }

        return tags;
    }

    /// <summary>The members as they come, in any order.</summary>
    private struct Fields()
    {
        public Guid EventId;
        public DateTimeOffset Timestamp;
        public string EventType = "";
        public ActorType ActorType;
        public string ActorId = "";
        public string CorrelationId = "";
        public string? CausationId;
        public string SchemaVersion = "";
        public ReadOnlyMemory<byte> RawPayload;
        public EventMetadata Metadata = new() { Source = default, Version = "", Environment = "" };
    }
}
