using System;
using System.Collections.Generic;
using Tamma.Events.Bytes;
using Tamma.Events.Shapes;

namespace Tamma.Events;

/// <summary>Checks and reads an envelope in one pass, with its payload where there is a contract to read it.</summary>
internal static class EnvelopeReader
{
    /// <summary>Reads an envelope whose contract is known.</summary>
    /// <param name="document">The whole document. The envelope keeps the payload's part of it.</param>
    /// <param name="shape">What is legal, the payload included.</param>
    /// <param name="contract">Reads the payload; null to leave it as bytes that the shape checks.</param>
    /// <param name="payload">The record that the contract makes.</param>
    /// <returns>The envelope, or null where the document is refused.</returns>
    public static EventEnvelope? Read(ReadOnlyMemory<byte> document, ObjectShape shape, EventContract? contract, out object? payload)
    {
        var fields = new Fields { Contract = contract };
        payload = null;
        return TryRead(document.Span, shape, contracts: null, ref fields, ref payload)
            ? EnvelopeOf(document, fields, TextOf(document, fields.EventType), TextOf(document, fields.SchemaVersion))
            : null;
    }

    /// <summary>Reads an envelope whose type and version stand before its payload, as the writer writes them, and finds its contract.</summary>
    /// <param name="document">The whole document. The envelope keeps the payload's part of it.</param>
    /// <param name="contracts">The contracts.</param>
    /// <param name="contract">The contract that read the payload.</param>
    /// <param name="payload">The record that it made.</param>
    /// <returns>The envelope, or null where the document is refused, or where it must be looked at closer.</returns>
    public static EventEnvelope? Read(ReadOnlyMemory<byte> document, ContractTable contracts, out EventContract? contract, out object? payload)
    {
        var fields = default(Fields);
        payload = null;
        var isRead = TryRead(document.Span, EnvelopeShapes.Open, contracts, ref fields, ref payload);
        contract = fields.Contract;
        return isRead ? EnvelopeOf(document, fields, contract!.EventType, contract.Version) : null;
    }

    private static bool TryRead(ReadOnlySpan<byte> json, ObjectShape shape, ContractTable? contracts, ref Fields fields, ref object? payload) =>
        ReadState.Begin(json, ShapeWalker.EnvelopeDepth, out var at) is { } state && state.End(json, ReadMembers(json, at, state, shape, contracts, ref fields, ref payload));

    private static EventEnvelope EnvelopeOf(ReadOnlyMemory<byte> document, in Fields fields, string eventType, string schemaVersion) => new()
    {
        EventId = fields.EventId,
        Timestamp = fields.Timestamp,
        EventType = eventType,
        ActorType = fields.ActorType,
        ActorId = fields.ActorId,
        CorrelationId = fields.CorrelationId,
        CausationId = fields.CausationId,
        SchemaVersion = schemaVersion,
        RawPayload = document[fields.Payload],
        Metadata = fields.Metadata,
    };

    private static string TextOf(ReadOnlyMemory<byte> document, Range text) => TextMaker.OfJson(document.Span[text]);

    private static int ReadMembers(ReadOnlySpan<byte> json, int at, ReadState state, ObjectShape shape, ContractTable? contracts, ref Fields fields, ref object? payload)
    {
        var seen = 0UL;
        var member = shape.Open(json, at, "{\"eventId\":"u8, state, out var scope);
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
                    at = TakeText(json, start, EnvelopeShapes.EventType, out fields.EventType);
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
                    at = TakeText(json, start, EnvelopeShapes.SchemaVersion, out fields.SchemaVersion);
                    break;
                case 8:
                    if (contracts is not null && !Find(json, contracts, ref fields))
                        return -1;
                    at = fields.Contract is null ? shape.Members[member].Shape.Take(json, start, state) : fields.Contract.ReadPayload(json, start, state, out payload);
                    fields.Payload = start..Math.Max(at, start);
                    break;
                case 9:
                    at = ReadMetadata(json, start, state, out fields.Metadata);
                    break;
            }
        }

        return shape.Close(json, at, seen, state, scope);
    }

    /// <summary>Finds the contract of the type and version that were read, if it takes an event of that size.</summary>
    private static bool Find(ReadOnlySpan<byte> json, ContractTable contracts, ref Fields fields)
    {
        fields.Contract = contracts.Find(json[fields.EventType], json[fields.SchemaVersion]);
        return fields.Contract is { } contract && !(json.Length > contract.MaxEventSize);
    }

    private static int TakeText(ReadOnlySpan<byte> json, int at, StringShape shape, out Range text)
    {
        var end = shape.Take(json, at);
        text = end < 0 ? default : (at + 1)..(end - 1);
        return end;
    }

    private static int ReadMetadata(ReadOnlySpan<byte> json, int at, ReadState state, out EventMetadata metadata)
    {
        EventOrigin source = default;
        string version = "", environment = "";
        IReadOnlyDictionary<string, string>? tags = null;
        var seen = 0UL;
        var member = EnvelopeShapes.Metadata.Open(json, at, "{\"source\":"u8, state, out var scope);
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
        return EnvelopeShapes.Metadata.Close(json, at, seen, state, scope);
    }

    private static int ReadTags(ReadOnlySpan<byte> json, int at, ReadState state, out IReadOnlyDictionary<string, string>? tags)
    {
        var items = new MapBuilder<string, string>();
        var scope = EnvelopeShapes.Tags.Open(json, at, state);
        for (at = scope.At; EnvelopeShapes.Tags.Next(json, at, state, ref scope);)
        {
            at = ScalarReader.ReadString(json, scope.At, EnvelopeShapes.AnyText, out var tag);
            if (at >= 0)
                items[MapShape.NameOf(json, state, scope)] = tag;
        }

        tags = items.Build();
        return EnvelopeShapes.Tags.Close(state, scope);
    }

    /// <summary>The members as they come, in any order; what was not read means nothing.</summary>
    private struct Fields
    {
        public EventContract? Contract;
        public Guid EventId;
        public DateTimeOffset Timestamp;
        public Range EventType;
        public ActorType ActorType;
        public string ActorId;
        public string CorrelationId;
        public string? CausationId;
        public Range SchemaVersion;
        public Range Payload;
        public EventMetadata Metadata;
    }
}
