using System;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tamma.Events.Json;

/// <summary>
/// Lets System.Text.Json read and write envelopes as the registry does: the same bytes, the same checks. Without it the serializer
/// would make an object of its own of them, which no reader takes for an event.
/// </summary>
/// <typeparam name="T">The envelope: of one event, or of any.</typeparam>
/// <param name="registry">Reads.</param>
internal sealed class EnvelopeConverter<T>(EventRegistry registry) : JsonConverter<T>
    where T : EventEnvelope
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (registry.MaxEventSize is { } limit && SizeOf(reader) is var size && size > limit)
            throw new JsonException(OversizedEvent.Error(size, limit).ToString());
        using var document = JsonDocument.ParseValue(ref reader);
        var result = registry.Read(JsonMarshal.GetRawUtf8Value(document.RootElement).ToArray());
        if (result.Envelope is T envelope)
            return envelope;
        throw new JsonException(result.Errors is [var error, ..] ? error.ToString() : $"expected an event of {typeof(T)}, found {result.EventType}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        EnvelopeRules.Check(value);
        if (value.MaxSizeBy(registry) is not { } limit)
        {
            EnvelopeWriter.Write(writer, value);
            return;
        }

        // As it was measured, whatever the host's indentation and encoder.
        using var limited = new LimitedEvent(value, limit);
        writer.WriteRawValue(limited.Written, skipInputValidation: true);
    }

    // A copy of the reader looks ahead: the serializer has the whole value in memory before it asks a converter.
    private static long SizeOf(Utf8JsonReader reader)
    {
        var start = reader.TokenStartIndex;
        reader.TrySkip();
        return reader.BytesConsumed - start;
    }
}
