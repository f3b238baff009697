using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tamma.Events.Json;

/// <content>Types that are one JSON token, and any JSON.</content>
public static partial class JsonTypeInfos
{
    /// <summary>The metadata of a type that is one JSON token, or any JSON, or null for any other.</summary>
    public static JsonTypeInfo? Scalar(Type type, JsonSerializerOptions options) =>
        Value(type, options, JsonMetadataServices.BooleanConverter)
        ?? Value(type, options, JsonMetadataServices.Int32Converter)
        ?? Value(type, options, JsonMetadataServices.Int64Converter)
        ?? Value(type, options, JsonMetadataServices.DoubleConverter)
        ?? Value(type, options, JsonMetadataServices.SingleConverter)
        ?? Value(type, options, JsonMetadataServices.DecimalConverter)
        ?? Value(type, options, JsonMetadataServices.SByteConverter)
        ?? Value(type, options, JsonMetadataServices.ByteConverter)
        ?? Value(type, options, JsonMetadataServices.Int16Converter)
        ?? Value(type, options, JsonMetadataServices.UInt16Converter)
        ?? Value(type, options, JsonMetadataServices.UInt32Converter)
        ?? Value(type, options, JsonMetadataServices.UInt64Converter)
        ?? Value(type, options, JsonMetadataServices.Int128Converter)
        ?? Value(type, options, JsonMetadataServices.UInt128Converter)
        ?? Value(type, options, JsonMetadataServices.HalfConverter)
        ?? Value(type, options, JsonMetadataServices.CharConverter)
        ?? Value(type, options, JsonMetadataServices.DateTimeConverter)
        ?? Value(type, options, JsonMetadataServices.TimeOnlyConverter)
        ?? Value(type, options, JsonMetadataServices.TimeSpanConverter)
        ?? Value(type, options, JsonMetadataServices.MemoryByteConverter)
        ?? Value(type, options, JsonMetadataServices.ReadOnlyMemoryByteConverter)
        ?? Value(type, options, JsonMetadataServices.DateTimeOffsetConverter)
        ?? Value(type, options, JsonMetadataServices.DateOnlyConverter)
        ?? Value(type, options, JsonMetadataServices.GuidConverter)
        ?? Value(type, options, JsonMetadataServices.JsonElementConverter)
        ?? Reference(type, options, JsonMetadataServices.StringConverter)
        ?? Reference(type, options, JsonMetadataServices.UriConverter)
        ?? Reference(type, options, JsonMetadataServices.VersionConverter)
        ?? Reference(type, options, JsonMetadataServices.ByteArrayConverter)
        ?? Reference(type, options, JsonMetadataServices.JsonNodeConverter)
        ?? Reference(type, options, JsonMetadataServices.JsonObjectConverter)
        ?? Reference(type, options, JsonMetadataServices.JsonArrayConverter);

    private static JsonTypeInfo? Reference<T>(Type type, JsonSerializerOptions options, JsonConverter<T> converter)
        where T : class? => type == typeof(T) ? Hosted<T>(options) ?? JsonMetadataServices.CreateValueInfo<T>(options, converter) : null;

    private static JsonTypeInfo? Value<T>(Type type, JsonSerializerOptions options, JsonConverter<T> converter)
        where T : struct
    {
        if (type == typeof(T))
            return Scalar<T>(options, converter);
        return type == typeof(T?)
            ? Hosted<T?>(options) ?? JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter(Scalar<T>(options, converter)))
            : null;
    }

    private static JsonTypeInfo<T> Scalar<T>(JsonSerializerOptions options, JsonConverter converter) =>
        Hosted<T>(options) ?? JsonMetadataServices.CreateValueInfo<T>(options, converter);
}
