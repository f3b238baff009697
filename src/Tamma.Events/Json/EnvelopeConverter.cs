using System;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tamma.Events.Shapes;

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
        var limit = value.MaxSizeBy(registry);
        using var buffer = LentBuffer.With(value, limit, JsonEscaping.Relaxed);
        // One with a limit as it was measured, whatever the host's indentation and encoder.
        if (limit is not null || IsAsWritten(writer.Options))
            writer.WriteRawValue(buffer.Written, skipInputValidation: true);
        else
            WriteAsHost(writer, value, buffer.Written);
    }

    private static bool IsAsWritten(JsonWriterOptions options) => !options.Indented && options.Encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Writes an event with the host's indentation and encoder; a payload that was read stays as it was.</summary>
    private static void WriteAsHost(Utf8JsonWriter writer, T value, ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = ShapeWalker.EnvelopeDepth });
        using var document = JsonDocument.ParseValue(ref reader);
        writer.WriteStartObject();
        foreach (var member in document.RootElement.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            if (member.NameEquals(EnvelopeNames.Payload) && !value.RawPayload.IsEmpty)
                writer.WriteRawValue(value.RawPayload.Span, skipInputValidation: true);
            else
                member.Value.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    // A copy of the reader looks ahead: the serializer has the whole value in memory before it asks a converter.
    private static long SizeOf(Utf8JsonReader reader)
    {
        var start = reader.TokenStartIndex;
        reader.TrySkip();
        return reader.BytesConsumed - start;
    }
}
