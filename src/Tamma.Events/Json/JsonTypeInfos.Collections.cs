using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Tamma.Events.Json;

/// <content>Lists, sets and maps.</content>
public static partial class JsonTypeInfos
{
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
}
