using System;
using System.Text.Json;

namespace Tamma.Samples.ValidateStream;

/// <summary>The event type that a refused document states, as far as it can be read.</summary>
internal static class StatedType
{
    /// <returns>The type, or null where there is none before the first syntax error.</returns>
    public static string? Find(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isType = reader.ValueTextEquals("eventType"u8);
                reader.Read();
                if (isType)
                    return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                reader.Skip();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No JSON, or a text that is no Unicode: the errors say so.
        }

        return null;
    }
}
