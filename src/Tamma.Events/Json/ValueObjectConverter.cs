using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tamma.Events.Json;

/// <summary>Reads and writes an object as the one value that it holds.</summary>
/// <param name="held">The metadata of the value.</param>
/// <param name="wrap">Makes the object.</param>
/// <param name="unwrap">What the object holds.</param>
internal sealed class ValueObjectConverter<T, TValue>(JsonTypeInfo<TValue> held, Func<TValue, T> wrap, Func<T, TValue> unwrap) : JsonConverter<T>
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        wrap(JsonSerializer.Deserialize(ref reader, held) ?? throw new JsonException());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, unwrap(value), held);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        wrap(Held.ReadAsPropertyName(ref reader, typeof(TValue), options));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        Held.WriteAsPropertyName(writer, unwrap(value) ?? throw new JsonException(), options);

    private JsonConverter<TValue> Held => (JsonConverter<TValue>)held.Converter;
}
