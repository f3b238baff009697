using System;
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
public static partial class JsonTypeInfos
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
        // What a member has by itself is no part of what is read.
        info.ObjectCreationHandling = JsonObjectCreationHandling.Replace;
        info.IsRequired = isRequired;
        info.IsGetNullable = isNullable;
        info.IsSetNullable = isNullable;
        return info;
    }

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
