using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tamma.EventGen.Benchmark.Contracts;

namespace Tamma.EventGen.Benchmark.Values;

/// <summary>The same values for System.Text.Json.</summary>
internal sealed class PlainValues<T>
{
    public List<T>? Values { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainValues<Guid>))]
[JsonSerializable(typeof(PlainValues<DateTimeOffset>))]
[JsonSerializable(typeof(PlainValues<DateOnly>))]
[JsonSerializable(typeof(PlainValues<TimeOnly>))]
[JsonSerializable(typeof(PlainValues<TimeSpan>))]
[JsonSerializable(typeof(PlainValues<Version>))]
[JsonSerializable(typeof(PlainValues<char>))]
[JsonSerializable(typeof(PlainValues<decimal>))]
[JsonSerializable(typeof(PlainValues<double>))]
[JsonSerializable(typeof(PlainValues<float>))]
[JsonSerializable(typeof(PlainValues<int>))]
[JsonSerializable(typeof(PlainValues<long>))]
[JsonSerializable(typeof(PlainValues<ulong>))]
[JsonSerializable(typeof(PlainValues<bool>))]
[JsonSerializable(typeof(PlainValues<Actor>))]
[JsonSerializable(typeof(PlainValues<Uri>))]
[JsonSerializable(typeof(PlainValues<string>))]
[JsonSerializable(typeof(PlainValues<byte[]>))]
[JsonSerializable(typeof(PlainValues<List<int>>))]
[JsonSerializable(typeof(PlainValues<Dictionary<string, int>>))]
[JsonSerializable(typeof(PlainValues<Dictionary<int, int>>))]
[JsonSerializable(typeof(PlainValues<HashSet<string>>))]
[JsonSerializable(typeof(PlainValues<Point>))]
[JsonSerializable(typeof(PlainValues<Shape>))]
[JsonSerializable(typeof(PlainValues<JsonElement>))]
internal sealed partial class PlainValuesContext : JsonSerializerContext;
