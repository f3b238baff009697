using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Tamma.Events.Bytes;
using Tamma.Events.Json;

namespace Tamma.Events.Tests.Bytes;

/// <summary>Maps that can only be read, of few entries and of more, beside the framework's dictionary.</summary>
public sealed class MapBuilderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(30)]
    public void A_map_is_what_the_dictionary_is(int count)
    {
        var expected = new Dictionary<string, int>(StringComparer.Ordinal);
        var builder = new MapBuilder<string, int>();
        for (var value = 0; value < count; value++)
            builder[KeyOf(value)] = expected[KeyOf(value)] = value;
        var map = builder.Build();

        Assert.Equal(count, map.Count);
        Assert.Equal(expected.ToArray(), map.ToArray());
        Assert.Equal(expected.Keys, map.Keys);
        Assert.Equal(expected.Values, map.Values);
        foreach (var (key, value) in expected)
        {
            Assert.Equal(value, map[new string(key.AsSpan())]);
            Assert.True(map.ContainsKey(key));
        }

        Assert.False(map.TryGetValue("K1", out var missing));
        Assert.Equal(0, missing);
        Assert.Throws<KeyNotFoundException>(() => map["K1"]);
        Assert.Throws<ArgumentNullException>(() => map[null!]);
        Assert.Throws<ArgumentNullException>(() => map.ContainsKey(null!));
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(map));
        Assert.Equal(expected.ToArray(), Written(map));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(20)]
    public void Of_keys_that_are_one_the_last_entry_counts(int count)
    {
        var expected = new Dictionary<Caseless, int>();
        var builder = new MapBuilder<Caseless, int>();
        for (var value = 0; value < count; value++)
        {
            var key = new Caseless(value % 2 == 0 ? KeyOf(value / 2) : KeyOf(value / 2).ToUpperInvariant());
            builder[key] = expected[key] = value;
        }

        Assert.Equal(expected.Select(static entry => (entry.Key, entry.Value)).ToHashSet(), builder.Build().Select(static entry => (entry.Key, entry.Value)).ToHashSet());
    }

    private static string KeyOf(int value) => "k" + value.ToString(CultureInfo.InvariantCulture);

    private static List<KeyValuePair<string, int>> Written(IReadOnlyDictionary<string, int> map)
    {
        var entries = new List<KeyValuePair<string, int>>();
        foreach (var entry in JsonOutput.Entries(map))
            entries.Add(entry);
        return entries;
    }

    private readonly record struct Caseless(string Value)
    {
        public bool Equals(Caseless other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

        public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);
    }
}
