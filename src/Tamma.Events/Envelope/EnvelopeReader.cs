using System;
using System.Collections.Generic;
using Tamma.Events.Bytes;
using Tamma.Events.Shapes;

namespace Tamma.Events;

/// <summary>Checks and reads an envelope in one pass, with its payload where there is a contract to read it.</summary>
internal static class EnvelopeReader
{
    /// <summary>Reads an envelope.</summary>
    /// <param name="document">The whole document. The envelope keeps the payload's part of it.</param>
    /// <param name="shape">What is legal, the payload included.</param>
    /// <param name="contract">Reads the payload; null to leave it as bytes that the shape checks.</param>
    /// <param name="payload">The record that the contract makes.</param>
    /// <returns>The envelope, or null where the document is refused.</returns>
    public static EventEnvelope? Read(ReadOnlyMemory<byte> document, ObjectShape shape, EventContract? contract, out object? payload)
    {
        payload = null;
        var json = document.Span;
        var fields = new Fields();
        if (ReadState.Begin(json, ShapeWalker.EnvelopeDepth, out var at) is not { } state || !state.End(json, ReadMembers(json, at, state, shape, contract, ref fields, ref payload)))
            return null;
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
            RawPayload = document[fields.Payload],
            Metadata = fields.Metadata,
        };
    }

    private static int ReadMembers(ReadOnlySpan<byte> json, int at, ReadState state, ObjectShape shape, EventContract? contract, ref Fields fields, ref object? payload)
    {
        var seen = 0UL;
        var member = shape.Open(json, at, state, out var scope);
        for (; member >= 0; member = shape.Find(json, at, seen, state, ref scope))
        {
            var start = scope.At;
            seen |= 1UL << member;
            switch (member)
            {
                case 0:
                    at = ScalarReader.ReadGuid(json, start, EnvelopeShapes.EventId, out fields.EventId);
                    break;
                case 1:
                    at = ScalarReader.ReadDateTimeOffset(json, start, EnvelopeShapes.Timestamp, out fields.Timestamp);
                    break;
                case 2:
                    at = ScalarReader.ReadString(json, start, EnvelopeShapes.EventType, out fields.EventType);
                    break;
                case 3:
                    at = EnvelopeNames.ActorTypes.Read(json, start, EnvelopeShapes.ActorType, out fields.ActorType);
                    break;
                case 4:
                    at = ScalarReader.ReadString(json, start, EnvelopeShapes.Identifier, out fields.ActorId);
                    break;
                case 5:
                    at = ScalarReader.ReadString(json, start, EnvelopeShapes.Identifier, out fields.CorrelationId);
                    break;
                case 6:
                    at = JsonBytes.IsNull(json, start) ? start + 4 : ScalarReader.ReadString(json, start, EnvelopeShapes.Identifier, out fields.CausationId);
                    break;
                case 7:
                    at = ScalarReader.ReadString(json, start, EnvelopeShapes.SchemaVersion, out fields.SchemaVersion);
                    break;
                case 8:
                    at = contract is null ? shape.Members[member].Shape.Take(json, start, state) : contract.ReadPayload(json, start, state, out payload);
                    fields.Payload = start..Math.Max(at, start);
                    break;
                case 9:
                    at = ReadMetadata(json, start, state, out fields.Metadata);
                    break;
            }
        }

        return shape.Close(seen, state, scope);
    }

    private static int ReadMetadata(ReadOnlySpan<byte> json, int at, ReadState state, out EventMetadata metadata)
    {
        EventOrigin source = default;
        string version = "", environment = "";
        Dictionary<string, string>? tags = null;
        var seen = 0UL;
        var member = EnvelopeShapes.Metadata.Open(json, at, state, out var scope);
        for (; member >= 0; member = EnvelopeShapes.Metadata.Find(json, at, seen, state, ref scope))
        {
            seen |= 1UL << member;
            at = member switch
            {
                0 => EnvelopeNames.Origins.Read(json, scope.At, EnvelopeShapes.Source, out source),
                1 => ScalarReader.ReadString(json, scope.At, EnvelopeShapes.AnyText, out version),
                2 => ScalarReader.ReadString(json, scope.At, EnvelopeShapes.AnyText, out environment),
                _ => JsonBytes.IsNull(json, scope.At) ? scope.At + 4 : ReadTags(json, scope.At, state, out tags),
            };
        }

        metadata = new EventMetadata { Source = source, Version = version, Environment = environment, Tags = tags };
        return EnvelopeShapes.Metadata.Close(seen, state, scope);
    }

    private static int ReadTags(ReadOnlySpan<byte> json, int at, ReadState state, out Dictionary<string, string>? tags)
    {
        tags = new(StringComparer.Ordinal);
        var scope = EnvelopeShapes.Tags.Open(json, at, state);
        for (at = scope.At; EnvelopeShapes.Tags.Next(json, at, state, ref scope);)
        {
            at = ScalarReader.ReadString(json, scope.At, EnvelopeShapes.AnyText, out var tag);
            if (at >= 0)
                tags.Add(MapShape.NameOf(json, scope), tag);
        }

        return EnvelopeShapes.Tags.Close(state, scope);
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
        public Range Payload;
        public EventMetadata Metadata = null!;
    }
}
