using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tamma.Events.Json;

/// <summary>
/// Makes System.Text.Json's metadata for the types of a contract, without reflection. JSON names are part of the contract, so the
/// host's naming policy does not change them; the host's other options apply, its converters first of all.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonTypeInfos
{
    /// <summary>The metadata of an object whose members are set. A closed one refuses members that it does not declare.</summary>
    public static JsonTypeInfo Object<T>(
        JsonSerializerOptions options, Func<T> create, Func<JsonSerializerOptions, JsonPropertyInfo[]> properties, bool isClosed = false)
        where T : notnull => Object(options, isClosed, new JsonObjectInfoValues<T>
        {
            ObjectCreator = create,
            PropertyMetadataInitializer = _ => properties(options),
        });

    /// <summary>The metadata of an object that is made of the values of its members: some or all, in the order of the parameters.</summary>
    public static JsonTypeInfo MadeObject<T>(
        JsonSerializerOptions options, Func<object?[], T> create, Func<JsonParameterInfoValues[]> parameters, Func<JsonSerializerOptions, JsonPropertyInfo[]> properties, bool isClosed = false)
        where T : notnull => Object(options, isClosed, new JsonObjectInfoValues<T>
        {
            ObjectWithParameterizedConstructorCreator = create,
            ConstructorParameterMetadataInitializer = parameters,
            PropertyMetadataInitializer = _ => properties(options),
        });

    /// <summary>The metadata of a struct that may be null.</summary>
    public static JsonTypeInfo Nullable<T>(JsonSerializerOptions options)
        where T : struct => Hosted<T?>(options) ?? JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));

    /// <summary>The metadata of a value object: it is read and written as the value that it holds. A converter is that of the value's declaration.</summary>
    public static JsonTypeInfo ValueObject<T, TValue>(JsonSerializerOptions options, Func<TValue, T> wrap, Func<T, TValue> unwrap, JsonConverter<TValue>? converter = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(options);
        return Hosted<T>(options) ?? JsonMetadataServices.CreateValueInfo<T>(options, new ValueObjectConverter<T, TValue>(
            converter is null ? (JsonTypeInfo<TValue>)options.GetTypeInfo(typeof(TValue)) : JsonMetadataServices.CreateValueInfo<TValue>(options, converter), wrap, unwrap));
    }

    /// <summary>The metadata of a parameter: the member of that JSON name has its value, and where that is absent, it takes its default.</summary>
    public static JsonParameterInfoValues Parameter<T>(int position, string name, bool isNullable = false, T? absent = default) => new()
    {
        Name = name,
        ParameterType = typeof(T),
        Position = position,
        HasDefaultValue = true,
        DefaultValue = absent,
        IsNullable = isNullable,
    };

    /// <summary>
    /// The metadata of a union: values of the base type are written with their tag first. It reads the tag there; anywhere, where the host
    /// says <see cref="JsonSerializerOptions.AllowOutOfOrderMetadataProperties"/>. The cases are described as any record.
    /// </summary>
    public static JsonTypeInfo Union<T>(JsonSerializerOptions options, string discriminator, params JsonDerivedType[] cases)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(cases);
        var info = Hosted<T>(options);
        if (info is null)
        {
            info = JsonMetadataServices.CreateObjectInfo(options, new JsonObjectInfoValues<T> { PropertyMetadataInitializer = static _ => [] });
            info.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = discriminator };
            foreach (var derived in cases)
                info.PolymorphismOptions.DerivedTypes.Add(derived);
        }

        return info;
    }

    /// <summary>The metadata of a member; without a setter, that of a parameter. A converter is that of the declaration, which the host can't replace.</summary>
    public static JsonPropertyInfo Property<TObject, TValue>(
        JsonSerializerOptions options,
        string name,
        Func<TObject, TValue> get,
        Action<TObject, TValue>? set,
        bool isRequired = false,
        bool isNullable = false,
        bool isOmittedWhenNull = false,
        JsonConverter<TValue>? converter = null) =>
        Info(options, name, get, set is null ? SetNothing : (value, member) => set((TObject)value, member!), isRequired, isNullable, isOmittedWhenNull, converter);

    /// <summary>The metadata of a struct's member that is set.</summary>
    public static JsonPropertyInfo StructProperty<TObject, TValue>(
        JsonSerializerOptions options,
        string name,
        Func<TObject, TValue> get,
        StructSetter<TObject, TValue> set,
        bool isRequired = false,
        bool isNullable = false,
        bool isOmittedWhenNull = false,
        JsonConverter<TValue>? converter = null)
        where TObject : struct
    {
        ArgumentNullException.ThrowIfNull(set);
        // The serializer has the struct in a box, and what is set must be in the box.
        return Info(options, name, get, (value, member) => set(ref Unsafe.Unbox<TObject>(value), member!), isRequired, isNullable, isOmittedWhenNull, converter);
    }

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

    /// <summary>The metadata of <c>T[]</c>.</summary>
    public static JsonTypeInfo Array<T>(JsonSerializerOptions options) =>
        Hosted<T[]>(options) ?? JsonMetadataServices.CreateArrayInfo(options, new JsonCollectionInfoValues<T[]>());

    /// <summary>The metadata of <c>List&lt;T&gt;</c>.</summary>
    public static JsonTypeInfo List<T>(JsonSerializerOptions options) =>
        Hosted<List<T>>(options) ?? JsonMetadataServices.CreateListInfo<List<T>, T>(options, new JsonCollectionInfoValues<List<T>> { ObjectCreator = static () => [] });

    /// <summary>The metadata of an interface of lists that can only be read: <c>IEnumerable&lt;T&gt;</c>, <c>IReadOnlyList&lt;T&gt;</c>.</summary>
    public static JsonTypeInfo IEnumerable<TCollection, T>(JsonSerializerOptions options)
        where TCollection : IEnumerable<T> =>
        Hosted<TCollection>(options) ?? JsonMetadataServices.CreateIEnumerableInfo<TCollection, T>(options, new JsonCollectionInfoValues<TCollection>());

    /// <summary>The metadata of <c>IList&lt;T&gt;</c>.</summary>
    public static JsonTypeInfo IList<TCollection, T>(JsonSerializerOptions options)
        where TCollection : IList<T> =>
        Hosted<TCollection>(options) ?? JsonMetadataServices.CreateIListInfo<TCollection, T>(options, new JsonCollectionInfoValues<TCollection>());

    /// <summary>The metadata of <c>ICollection&lt;T&gt;</c>.</summary>
    public static JsonTypeInfo ICollection<TCollection, T>(JsonSerializerOptions options)
        where TCollection : ICollection<T> =>
        Hosted<TCollection>(options) ?? JsonMetadataServices.CreateICollectionInfo<TCollection, T>(options, new JsonCollectionInfoValues<TCollection>());

    /// <summary>The metadata of <c>HashSet&lt;T&gt;</c>.</summary>
    public static JsonTypeInfo<HashSet<T>> HashSet<T>(JsonSerializerOptions options) =>
        Hosted<HashSet<T>>(options) ?? JsonMetadataServices.CreateISetInfo<HashSet<T>, T>(options, new JsonCollectionInfoValues<HashSet<T>> { ObjectCreator = static () => [] });

    /// <summary>The metadata of <c>ISet&lt;T&gt;</c>.</summary>
    public static JsonTypeInfo ISet<T>(JsonSerializerOptions options) =>
        Hosted<ISet<T>>(options) ?? JsonMetadataServices.CreateISetInfo<ISet<T>, T>(options, new JsonCollectionInfoValues<ISet<T>>());

    /// <summary>The metadata of <c>IReadOnlySet&lt;T&gt;</c>.</summary>
    public static JsonTypeInfo IReadOnlySet<T>(JsonSerializerOptions options) =>
        Hosted<IReadOnlySet<T>>(options) ?? JsonMetadataServices.CreateValueInfo<IReadOnlySet<T>>(options, new ReadOnlySetConverter<T>(
            HashSet<T>(options),
            JsonMetadataServices.CreateIEnumerableInfo<IEnumerable<T>, T>(options, new JsonCollectionInfoValues<IEnumerable<T>>())));

    /// <summary>The metadata of <c>ImmutableArray&lt;T&gt;</c>.</summary>
    public static JsonTypeInfo<ImmutableArray<T>> ImmutableArray<T>(JsonSerializerOptions options) =>
        Hosted<ImmutableArray<T>>(options) ?? JsonMetadataServices.CreateImmutableEnumerableInfo<ImmutableArray<T>, T>(
            options, new JsonCollectionInfoValues<ImmutableArray<T>>(), System.Collections.Immutable.ImmutableArray.CreateRange);

    /// <summary>The metadata of <c>ImmutableArray&lt;T&gt;?</c>.</summary>
    public static JsonTypeInfo NullableImmutableArray<T>(JsonSerializerOptions options) =>
        Hosted<ImmutableArray<T>?>(options) ?? JsonMetadataServices.CreateValueInfo<ImmutableArray<T>?>(
            options, JsonMetadataServices.GetNullableConverter(ImmutableArray<T>(options)));

    /// <summary>The metadata of <c>Dictionary&lt;string, T&gt;</c>.</summary>
    public static JsonTypeInfo Dictionary<T>(JsonSerializerOptions options) =>
        Hosted<Dictionary<string, T>>(options) ?? JsonMetadataServices.CreateDictionaryInfo<Dictionary<string, T>, string, T>(
            options, new JsonCollectionInfoValues<Dictionary<string, T>> { ObjectCreator = static () => new(StringComparer.Ordinal) });

    /// <summary>The metadata of <c>IDictionary&lt;string, T&gt;</c>.</summary>
    public static JsonTypeInfo DictionaryInterface<T>(JsonSerializerOptions options) =>
        Hosted<IDictionary<string, T>>(options) ?? JsonMetadataServices.CreateIDictionaryInfo<IDictionary<string, T>, string, T>(options, new JsonCollectionInfoValues<IDictionary<string, T>>());

    /// <summary>The metadata of <c>IReadOnlyDictionary&lt;string, T&gt;</c>.</summary>
    public static JsonTypeInfo ReadOnlyDictionary<T>(JsonSerializerOptions options) =>
        Hosted<IReadOnlyDictionary<string, T>>(options) ?? JsonMetadataServices.CreateIReadOnlyDictionaryInfo<IReadOnlyDictionary<string, T>, string, T>(
            options, new JsonCollectionInfoValues<IReadOnlyDictionary<string, T>>());

    /// <summary>The metadata of <c>Dictionary&lt;TKey, T&gt;</c>.</summary>
    public static JsonTypeInfo Dictionary<TKey, T>(JsonSerializerOptions options)
        where TKey : notnull =>
        Hosted<Dictionary<TKey, T>>(options) ?? JsonMetadataServices.CreateDictionaryInfo<Dictionary<TKey, T>, TKey, T>(
            options, new JsonCollectionInfoValues<Dictionary<TKey, T>> { ObjectCreator = static () => [] });

    /// <summary>The metadata of <c>IDictionary&lt;TKey, T&gt;</c>.</summary>
    public static JsonTypeInfo DictionaryInterface<TKey, T>(JsonSerializerOptions options)
        where TKey : notnull =>
        Hosted<IDictionary<TKey, T>>(options) ?? JsonMetadataServices.CreateIDictionaryInfo<IDictionary<TKey, T>, TKey, T>(options, new JsonCollectionInfoValues<IDictionary<TKey, T>>());

    /// <summary>The metadata of <c>IReadOnlyDictionary&lt;TKey, T&gt;</c>.</summary>
    public static JsonTypeInfo ReadOnlyDictionary<TKey, T>(JsonSerializerOptions options)
        where TKey : notnull =>
        Hosted<IReadOnlyDictionary<TKey, T>>(options) ?? JsonMetadataServices.CreateIReadOnlyDictionaryInfo<IReadOnlyDictionary<TKey, T>, TKey, T>(
            options, new JsonCollectionInfoValues<IReadOnlyDictionary<TKey, T>>());

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

    private static JsonTypeInfo<T> Object<T>(JsonSerializerOptions options, bool isClosed, JsonObjectInfoValues<T> values)
        where T : notnull
    {
        var info = Hosted<T>(options);
        if (info is null)
        {
            info = JsonMetadataServices.CreateObjectInfo(options, values);
            if (isClosed)
                info.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        }

        return info;
    }

    // A required member must have a setter, which the serializer doesn't call where a parameter takes the value.
    private static void SetNothing<TValue>(object value, TValue? member) => throw new InvalidOperationException();

    private static JsonPropertyInfo Info<TObject, TValue>(
        JsonSerializerOptions options,
        string name,
        Func<TObject, TValue> get,
        Action<object, TValue?> set,
        bool isRequired,
        bool isNullable,
        bool isOmittedWhenNull,
        JsonConverter<TValue>? converter)
    {
        var info = JsonMetadataServices.CreatePropertyInfo(options, new JsonPropertyInfoValues<TValue>
        {
            IsProperty = true,
            IsPublic = true,
            DeclaringType = typeof(TObject),
            PropertyName = name,
            JsonPropertyName = name,
            Getter = value => get((TObject)value),
            Setter = set,
            IgnoreCondition = isOmittedWhenNull ? JsonIgnoreCondition.WhenWritingNull : JsonIgnoreCondition.Never,
            Converter = converter,
        });
        info.IsRequired = isRequired;
        info.IsGetNullable = isNullable;
        info.IsSetNullable = isNullable;
        return info;
    }

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

    /// <summary>The metadata by a converter that the host put into its options, or null.</summary>
    private static JsonTypeInfo<T>? Hosted<T>(JsonSerializerOptions options)
    {
        foreach (var converter in options.Converters)
        {
            if (!converter.CanConvert(typeof(T)))
                continue;
            var chosen = converter is JsonConverterFactory factory ? factory.CreateConverter(typeof(T), options) : converter;
            return chosen is null ? null : JsonMetadataServices.CreateValueInfo<T>(options, chosen);
        }

        return null;
    }
}
