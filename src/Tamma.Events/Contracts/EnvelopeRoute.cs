using System;
using System.Text.Json;
using Tamma.Events.Bytes;
using Tamma.Events.Text;

namespace Tamma.Events;

/// <summary>
/// What decides how an event is read: its type and version, found before anything is validated.
/// Null where the document has none that can be used; validation then says why.
/// </summary>
internal readonly record struct EnvelopeRoute(string? EventType, string? SchemaVersion, long EventTypeOffset, long SchemaVersionOffset)
{
    public static EnvelopeRoute Find(ReadOnlySpan<byte> utf8Json)
    {
        var route = default(EnvelopeRoute);
        if (!Utf8Check.IsValid(utf8Json))
            return route;
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = Shapes.ShapeWalker.EnvelopeDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return route;
            while ((route.EventType is null || route.SchemaVersion is null) && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && StringEscapes.AreWellFormed(reader))
            {
                var isType = reader.ValueTextEquals(EnvelopeNames.EventType);
                var isVersion = reader.ValueTextEquals(EnvelopeNames.SchemaVersion);
                reader.Read();
                if (isType)
                    route = route with { EventType = Text(reader), EventTypeOffset = reader.TokenStartIndex };
                else if (isVersion)
                    route = route with { SchemaVersion = Text(reader), SchemaVersionOffset = reader.TokenStartIndex };
                reader.Skip();
            }
        }
        catch (JsonException)
        {
            // Validation reports it with its place.
        }

        return route;
    }

    private static string? Text(in Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && StringEscapes.AreWellFormed(reader) ? reader.GetString() : null;
}
