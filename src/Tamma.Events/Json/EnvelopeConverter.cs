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
        using var document = JsonDocument.ParseValue(ref reader);
        var result = registry.Read(JsonMarshal.GetRawUtf8Value(document.RootElement).ToArray());
        if (result.Envelope is T envelope)
            return envelope;
        throw new JsonException(result.Errors is [var error, ..] ? error.ToString() : $"expected an event of {typeof(T)}, found {result.EventType}");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        EnvelopeRules.Check(value);
        EnvelopeWriter.Write(writer, value);
    }
}
