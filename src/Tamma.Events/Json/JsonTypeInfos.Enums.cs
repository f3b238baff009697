using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tamma.Events.Json;

/// <content>Enums.</content>
public static partial class JsonTypeInfos
{
    /// <summary>The metadata of an enum whose members have names in JSON: they are part of the contract, as member names are, whatever converter the host has.</summary>
    public static JsonTypeInfo<T> Enum<T>(JsonSerializerOptions options, EnumNames<T> names)
        where T : struct, Enum => JsonMetadataServices.CreateValueInfo<T>(options, names.Converter);

    /// <summary>The metadata of such an enum where it may be null.</summary>
    public static JsonTypeInfo NullableEnum<T>(JsonSerializerOptions options, EnumNames<T> names)
        where T : struct, Enum =>
        JsonMetadataServices.CreateValueInfo<T?>(options, NullableEnumConverter(options, names));

    /// <summary>The metadata of an enum that is a number in JSON, whatever converter the host has.</summary>
    public static JsonTypeInfo<T> Enum<T>(JsonSerializerOptions options, EnumNumbers<T> numbers)
        where T : struct, Enum => JsonMetadataServices.CreateValueInfo<T>(options, numbers.Converter);

    /// <summary>The metadata of such an enum where it may be null.</summary>
    public static JsonTypeInfo NullableEnum<T>(JsonSerializerOptions options, EnumNumbers<T> numbers)
        where T : struct, Enum =>
        JsonMetadataServices.CreateValueInfo<T?>(options, NullableEnumConverter(options, numbers));

    /// <summary>The metadata of an enum that only some properties make text: everywhere else it is what the serializer makes of it.</summary>
    public static JsonTypeInfo<T> PlainEnum<T>(JsonSerializerOptions options)
        where T : struct, Enum => Hosted<T>(options) ?? JsonMetadataServices.CreateValueInfo<T>(options, JsonMetadataServices.GetEnumConverter<T>(options));

    /// <summary>The metadata of such an enum where it may be null.</summary>
    public static JsonTypeInfo NullablePlainEnum<T>(JsonSerializerOptions options)
        where T : struct, Enum =>
        Hosted<T?>(options) ?? JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter(PlainEnum<T>(options)));

    /// <summary>The converter of a text enum where it may be null.</summary>
    public static JsonConverter<T?> NullableEnumConverter<T>(JsonSerializerOptions options, EnumNames<T> names)
        where T : struct, Enum => JsonMetadataServices.GetNullableConverter(Enum(options, names));

    /// <summary>The converter of a number enum where it may be null.</summary>
    public static JsonConverter<T?> NullableEnumConverter<T>(JsonSerializerOptions options, EnumNumbers<T> numbers)
        where T : struct, Enum => JsonMetadataServices.GetNullableConverter(Enum(options, numbers));
}
