using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tamma.Events.Json;

namespace Tamma.Events.Tests.Json;

/// <summary>The judge is System.Text.Json by reflection, where it knows the type.</summary>
public sealed class SetTests
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = new Resolver() };

    [Fact]
    public void Sets_read_and_write()
    {
        AssertSame<HashSet<int>, int>([3, 1, 2]);
        AssertSame<ISet<int>, int>(new HashSet<int> { 3, 1, 2 });
        AssertSame<IReadOnlySet<int>, int>(new HashSet<int> { 3, 1, 2 });
        AssertSame<IReadOnlySet<int>, int>(new SortedSet<int> { 3, 1, 2 });
        AssertSame<IReadOnlySet<string>, string>(new HashSet<string> { "b", "a" });
        AssertSame<HashSet<string>, string>([]);
    }

    [Fact]
    public void Null_is_null()
    {
        Assert.Null(JsonSerializer.Deserialize<IReadOnlySet<int>>("null", Options));
        Assert.Equal("null", JsonSerializer.Serialize<IReadOnlySet<int>?>(null, Options));
        Assert.Throws<JsonException>(static () => JsonSerializer.Deserialize<IReadOnlySet<int>>("[1,null]", Options));
        Assert.Throws<JsonException>(static () => JsonSerializer.Deserialize<IReadOnlySet<int>>("{}", Options));
    }

    private static void AssertSame<TSet, T>(TSet set)
        where TSet : IEnumerable<T>
    {
        var text = JsonSerializer.Serialize(set, Options);
        Assert.Equal(JsonSerializer.Serialize<IEnumerable<T>>(set), text);
        Assert.Equal(set, JsonSerializer.Deserialize<TSet>(text, Options)!);
    }

    private sealed class Resolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => type switch
        {
            _ when type == typeof(HashSet<int>) => JsonTypeInfos.HashSet<int>(options),
            _ when type == typeof(ISet<int>) => JsonTypeInfos.ISet<int>(options),
            _ when type == typeof(IReadOnlySet<int>) => JsonTypeInfos.IReadOnlySet<int>(options),
            _ when type == typeof(IReadOnlySet<string>) => JsonTypeInfos.IReadOnlySet<string>(options),
            _ when type == typeof(HashSet<string>) => JsonTypeInfos.HashSet<string>(options),
            _ => JsonTypeInfos.Scalar(type, options),
        };
    }
}
