using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Tamma.Events.Json;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Json;

public sealed class EnumNumbersTests
{
    private static readonly EnumNumbers<Level> Levels = new((Level.Low, "low"), (Level.High, "High"), (Level.Highest, "Highest"), (Level.Below, "b\"low"));

    private enum Level : sbyte
    {
        Low = 1,
        High = 5,
        Highest = High,
        Below = -128,
    }

    private enum Wide : ulong
    {
        Small = 7,
        Large = long.MaxValue,
        TooLarge = ulong.MaxValue,
    }

    [Theory]
    [InlineData("1", Level.Low)]
    [InlineData("5.0", Level.High)]
    [InlineData("50e-1", Level.Highest)]
    [InlineData("-128", Level.Below)]
    [InlineData("2", null)]
    [InlineData("\"Low\"", null)]
    [InlineData("\"1\"", null)]
    [InlineData("null", null)]
    [InlineData("1.5", null)]
    [InlineData("1e99", null)]
    public void Reads_declared_numbers_alone(string text, object? expected)
    {
        var shape = new IntegerShape(sbyte.MinValue, sbyte.MaxValue, Levels.Numbers);
        Assert.Equal(expected is not null, ShapeCheck.IsValid(Documents.Utf8(text), shape, ShapeWalker.PayloadDepth));
        if (expected is null)
            Assert.Throws<JsonException>(() => Read(text));
        else
            Assert.Equal(expected, Read(text));
    }

    [Fact]
    public void Writes_declared_values_alone()
    {
        Assert.Equal("-128", Write(Level.Below));
        Assert.Equal("5", Write(Level.Highest));
        // The value may be sensitive.
        Assert.DoesNotContain("3", Assert.Throws<ArgumentException>(static () => Write((Level)3)).Message, StringComparison.Ordinal);
        Assert.Equal([1, 5, -128], Levels.Numbers);
    }

    [Fact]
    public void Any_underlying_type_that_64_bits_hold()
    {
        Assert.Equal([7, long.MaxValue], new EnumNumbers<Wide>((Wide.Small, "Small"), (Wide.Large, "Large")).Numbers);
        Assert.Contains("TooLarge", Assert.Throws<ArgumentException>(static () => new EnumNumbers<Wide>((Wide.TooLarge, "TooLarge"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_serializer_writes_numbers_whatever_the_host_says()
    {
        var options = new JsonSerializerOptions { Converters = { new JsonStringEnumConverter() }, TypeInfoResolver = new Resolver() };
        Assert.Equal("""{"level":-128,"other":null}""", JsonSerializer.Serialize(new Holder { Level = Level.Below }, options));
        Assert.Equal("""{"level":1,"other":5}""", JsonSerializer.Serialize(new Holder { Level = Level.Low, Other = Level.High }, options));
        var read = JsonSerializer.Deserialize<Holder>("""{"level":5,"other":1}""", options)!;
        Assert.Equal((Level.High, Level.Low), (read.Level, read.Other));
        Assert.Null(JsonSerializer.Deserialize<Holder>("""{"level":5,"other":null}""", options)!.Other);
        foreach (var wrong in (string[])["\"Low\"", "2", "null"])
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Holder>($"{{\"level\":{wrong}}}", options));
        Assert.Throws<ArgumentException>(() => JsonSerializer.Serialize(new Holder { Level = (Level)9 }, options));
    }

    [Fact]
    public void Has_metadata_of_its_own()
    {
        var options = new JsonSerializerOptions { Converters = { new JsonStringEnumConverter() }, TypeInfoResolver = new Resolver() };
        Assert.Equal("1", JsonSerializer.Serialize(Level.Low, JsonTypeInfos.Enum(options, Levels)));
        var nullable = (JsonTypeInfo<Level?>)JsonTypeInfos.NullableEnum(options, Levels);
        Assert.Equal(("null", "1"), (JsonSerializer.Serialize(null, nullable), JsonSerializer.Serialize(Level.Low, nullable)));
    }

    [Fact]
    public void A_key_of_a_map_is_the_declared_name()
    {
        var options = new JsonSerializerOptions { Converters = { Levels.Converter } };
        Assert.Equal("""{"low":1,"High":5,"b\u0022low":-128}""", JsonSerializer.Serialize(new[] { Level.Low, Level.Highest, Level.Below }.ToDictionary(static level => level), options));
        Assert.Equal([Level.Low, Level.Below], JsonSerializer.Deserialize<Dictionary<Level, Level>>("""{"l\u006fw":1,"b\"low":1}""", options)!.Keys);
        Assert.Equal([Level.High], JsonSerializer.Deserialize<Dictionary<Level, Level>>("""{"Highest":1}""", options)!.Keys);
        foreach (var wrong in (string[])["Low", "LOW", " low ", "1", "7", "low,High", ""])
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<Level, Level>>($"{{\"{wrong}\":1}}", options));
        Assert.Throws<ArgumentException>(() => JsonSerializer.Serialize(new Dictionary<Level, int> { [(Level)9] = 1 }, options));
    }

    private static Level Read(string text)
    {
        var reader = new Utf8JsonReader(Documents.Utf8(text));
        reader.Read();
        return Levels.Read(ref reader);
    }

    private static string Write(Level value) => Encoding.UTF8.GetString(Outputs.Written((ref JsonOutput json) => Levels.Write(ref json, default, value)));

    private sealed class Holder
    {
        public Level Level { get; set; }

        public Level? Other { get; set; }
    }

    private sealed class Resolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => type == typeof(Holder)
            ? JsonTypeInfos.Object<Holder>(options, static () => new(), static options =>
            [
                JsonTypeInfos.Property<Holder, Level>(options, "level", static value => value.Level, static (value, member) => value.Level = member, converter: Levels.Converter),
                JsonTypeInfos.Property<Holder, Level?>(options, "other", static value => value.Other, static (value, member) => value.Other = member, isNullable: true, converter: JsonTypeInfos.NullableEnumConverter(options, Levels)),
            ])
            : type == typeof(Level) ? JsonTypeInfos.Enum(options, Levels) : type == typeof(Level?) ? JsonTypeInfos.NullableEnum(options, Levels) : null;
    }
}
