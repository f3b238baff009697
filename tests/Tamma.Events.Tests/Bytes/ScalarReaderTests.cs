using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using CsCheck;
using Tamma.Events.Bytes;
using Tamma.Events.Json;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Bytes;

/// <summary>Scalars as the framework reads them, at every place of a document.</summary>
public sealed class ScalarReaderTests
{
    private static readonly StringShape Text = StringShape.Of();
    private static readonly IntegerShape Integer = new(long.MinValue, long.MaxValue);

    private enum Level
    {
        Low = 1,
        High = 5,
    }

    private delegate int Read<TShape, T>(ReadOnlySpan<byte> json, int at, TShape shape, out T value);

    [Fact]
    public void Strings_are_those_of_the_framework() => Gen.OneOf(Gen.String, Gen.String[Gen.Char['a', 'z'], 0, 100], Gen.String[Gen.Char['Ā', '￿'], 0, 40])
        .Where(static text => text.EnumerateRunes().All(static rune => rune.Value != 0xFFFD))
        .Sample(
            static text =>
            {
                foreach (var json in (string[])[JsonSerializer.Serialize(text), JsonSerializer.Serialize(text, Relaxed)])
                    Assert.Equal(text, AssertRead<StringShape, string>(json, Text, ScalarReader.ReadString));
            },
            iter: 20_000);

    [Fact]
    public void Strings_of_every_length_at_every_place()
    {
        for (var length = 0; length < 80; length++)
        {
            var text = new string('x', length);
            Assert.Equal(text, AssertRead<StringShape, string>($"\"{text}\"", Text, ScalarReader.ReadString));
            Assert.Equal(text + "é", AssertRead<StringShape, string>($"\"{text}é\"", Text, ScalarReader.ReadString));
            Assert.Equal(text + "\n", AssertRead<StringShape, string>($"\"{text}\\n\"", Text, ScalarReader.ReadString));
        }
    }

    [Fact]
    public void Integers_are_exact() => Gen.Select(Gen.OneOf(Gen.Long, Gen.Long[-100, 100], Gen.Int.Select(static value => (long)value)), Gen.OneOf("", ".0", "e0", "0e-1", ".00E+0")).Where(static (value, tail) => value != 0 || tail[..Math.Min(1, tail.Length)] != "0").Sample(
        static (value, tail) =>
        {
            var json = value.ToString(CultureInfo.InvariantCulture) + tail;
            Assert.Equal(value, AssertRead<IntegerShape, long>(json, Integer, ScalarReader.ReadInt64));
            var fits = value is >= int.MinValue and <= int.MaxValue;
            Assert.Equal(fits, ScalarReader.ReadInt32(Documents.Utf8(json), 0, Integer, out var small) >= 0);
            Assert.True(!fits || small == value);
        });

    [Fact]
    public void Fractions_of_any_length_are_within_their_limits_or_not() => Gen.Select(Gen.OneOf("", "-"), Gen.Char['0', '2'], Gen.Char['0', '9'].Array[1, 40], Gen.OneOf("", "e0", "E-0"), Gen.OneOf("]", ".5]", "-]", ",12345678901234567890123456789012345678901234567890]")).Sample(
        static (sign, whole, digits, exponent, behind) =>
        {
            var text = sign + whole + "." + new string(digits) + exponent;
            var isWithin = whole == '0' || (whole == '1' && digits.All(static digit => digit == '0'));
            Assert.True((isWithin ? text.Length : -1) == new NumberShape(NumberKind.Double, "-1", "1").Take(Encoding.UTF8.GetBytes(text + behind), 0, null!), text);
        },
        iter: 100_000);

    [Theory]
    [InlineData("--0.5")]
    [InlineData("+0.5")]
    [InlineData("0..5")]
    [InlineData("-0..5")]
    [InlineData("-.5")]
    [InlineData("0.")]
    [InlineData("-0.")]
    [InlineData("0.-5")]
    [InlineData("-0.-5")]
    public void What_looks_like_a_fraction_is_refused(string text) => Assert.Equal(-1, new NumberShape(NumberKind.Double, "-1", "1").Take(Encoding.UTF8.GetBytes(text + "," + new string('0', 50)), 0, null!));

    [Fact]
    public void Numbers_with_an_exponent_are_those_of_the_framework() => Gen.Select(Gen.OneOf("", "-"), Gen.Long[0, 999_999_999_999_999_999], Gen.Int[0, 18], Gen.OneOf("e", "E", "e+", "e-", "E-"), Gen.OneOf("0", "00", "1", "2", "05", "7", "12", "017", "22", "0300", "400")).Sample(
        static (sign, digits, place, mark, exponent) =>
        {
            var all = digits.ToString(CultureInfo.InvariantCulture);
            var text = sign + (place == 0 || place >= all.Length ? all : all[..place] + "." + all[place..]) + mark + exponent;
            foreach (var behind in (string[])["", "]", ",12345678901234567890123456789012345678901234567890]"])
            {
                var json = Encoding.UTF8.GetBytes(text + behind);
                var isDouble = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
                Assert.True((isDouble ? text.Length : -1) == ScalarReader.ReadDouble(json, 0, new(NumberKind.Double), out var value), text);
                Assert.Equal(isDouble ? BitConverter.DoubleToInt64Bits(number) : 0, BitConverter.DoubleToInt64Bits(value));
                if (ScalarReader.ReadDecimal(json, 0, new(NumberKind.Decimal), out var money) >= 0)
                    Assert.Equal(decimal.GetBits(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)), decimal.GetBits(money));
                if (ScalarReader.ReadSingle(json, 0, new(NumberKind.Single), out var single) >= 0)
                    Assert.Equal(BitConverter.SingleToInt32Bits(float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)), BitConverter.SingleToInt32Bits(single));
            }
        },
        iter: 50_000);

    [Theory]
    [InlineData("1.5")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1e99")]
    [InlineData("1e4294967297")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("\"1\"")]
    [InlineData("null")]
    public void Other_integers_are_refused(string json)
    {
        foreach (var behind in (string[])["", new(' ', 40)])
            Assert.Equal(-1, ScalarReader.ReadInt64(Documents.Utf8(json + behind), 0, Integer, out _));
    }

    [Theory]
    [InlineData("01234567")]
    [InlineData("0123456789012345")]
    public void An_integer_begins_with_no_zero(string json) => Assert.False(ShapeCheck.IsValid(Documents.Utf8(json + new string(' ', 40)), Integer, ShapeWalker.PayloadDepth));

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("-9223372036854775807")]
    [InlineData("-9223372036854775808")]
    public void The_greatest_integers_are_refused_where_others_are_asked_for(string json)
    {
        var document = Documents.Utf8(json + new string(' ', 40));
        Assert.Equal(json.Length, ScalarReader.ReadInt64(document, 0, Integer, out _));
        foreach (var shape in (IntegerShape[])[new(long.MinValue, long.MaxValue, [1, 2]), new(long.MinValue, long.MaxValue, multipleOf: "5"), new(1, 2)])
            Assert.Equal(-1, ScalarReader.ReadInt64(document, 0, shape, out _));
    }

    [Fact]
    public void Numbers_are_the_nearest() => Gen.Select(
        Gen.OneOf(
            Gen.Double.Where(double.IsFinite).Select(static value => value.ToString("R", CultureInfo.InvariantCulture)),
            Gen.Select(Gen.Long, Gen.Int[0, 19]).Select(static (digits, scale) => Point(digits, scale)),
            Gen.Select(Gen.Long[-10_000, 10_000], Gen.Int[0, 12]).Select(static (digits, scale) => Point(digits, scale))),
        Gen.OneOf("", "e1", "E-3")).Sample(static (text, exponent) =>
        {
            var json = text.Contains('E', StringComparison.Ordinal) ? text : text + exponent;
            var expected = double.Parse(json, CultureInfo.InvariantCulture);
            Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(AssertRead<NumberShape, double>(json, new(NumberKind.Double), ScalarReader.ReadDouble)));
            if (float.IsFinite(float.Parse(json, CultureInfo.InvariantCulture)))
                Assert.Equal(float.Parse(json, CultureInfo.InvariantCulture), AssertRead<NumberShape, float>(json, new(NumberKind.Single), ScalarReader.ReadSingle));
            if (decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
                Assert.Equal(decimal.GetBits(exact), decimal.GetBits(AssertRead<NumberShape, decimal>(json, new(NumberKind.Decimal), ScalarReader.ReadDecimal)));
        }, iter: 50_000);

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-0.0")]
    [InlineData("1.50")]
    [InlineData("9007199254740993")]
    [InlineData("900719925474099.3")]
    [InlineData("999999999999999999")]
    [InlineData("0.999999999999999999")]
    [InlineData("16777217")]
    [InlineData("1.6777217")]
    public void Zeros_scales_and_the_ends_of_precision(string json)
    {
        Assert.Equal(BitConverter.DoubleToInt64Bits(double.Parse(json, CultureInfo.InvariantCulture)), BitConverter.DoubleToInt64Bits(AssertRead<NumberShape, double>(json, new(NumberKind.Double), ScalarReader.ReadDouble)));
        Assert.Equal(BitConverter.SingleToInt32Bits(float.Parse(json, CultureInfo.InvariantCulture)), BitConverter.SingleToInt32Bits(AssertRead<NumberShape, float>(json, new(NumberKind.Single), ScalarReader.ReadSingle)));
        Assert.Equal(decimal.GetBits(decimal.Parse(json, CultureInfo.InvariantCulture)), decimal.GetBits(AssertRead<NumberShape, decimal>(json, new(NumberKind.Decimal), ScalarReader.ReadDecimal)));
    }

    [Fact]
    public void Texts_with_a_format()
    {
        var shape = StringShape.Of(StringFormat.DateTime);
        Gen.DateTimeOffset.Sample(value => Assert.Equal(
            value.ToString("O", CultureInfo.InvariantCulture),
            AssertRead<StringShape, DateTimeOffset>(JsonSerializer.Serialize(value), shape, ScalarReader.ReadDateTimeOffset).ToString("O", CultureInfo.InvariantCulture)));
        Gen.Date.Sample(value => Assert.Equal(
            DateOnly.FromDateTime(value), AssertRead<StringShape, DateOnly>(JsonSerializer.Serialize(DateOnly.FromDateTime(value)), StringShape.Of(StringFormat.Date), ScalarReader.ReadDateOnly)));
        Gen.Guid.Sample(value => Assert.Equal(value, AssertRead<StringShape, Guid>(JsonSerializer.Serialize(value), StringShape.Of(StringFormat.Uuid), ScalarReader.ReadGuid)));
        Assert.Equal("https://a.b/?\u0063", AssertRead<StringShape, Uri>("\"https:\\/\\/a.b/?\\u0063\"", StringShape.Of(StringFormat.Uri), ScalarReader.ReadUri).OriginalString);
        Assert.Equal(new DateOnly(2025, 1, 31), AssertRead<StringShape, DateOnly>("\"\\u0032025-01-31\"", StringShape.Of(StringFormat.Date), ScalarReader.ReadDateOnly));
        Assert.Equal(-1, ScalarReader.ReadDateTimeOffset("\"2025-01-31T12:00:00Z\""u8, 0, StringShape.Of(StringFormat.DateTime, maxLength: 5), out _));
        Assert.Equal(-1, ScalarReader.ReadUri("\"relative\""u8, 0, StringShape.Of(StringFormat.Uri), out _));
    }

    [Fact]
    public void Instants_in_UTC_with_any_fraction_and_identities_with_or_without_an_escape()
    {
        var (instant, identity) = (StringShape.Of(StringFormat.DateTime), StringShape.Of(StringFormat.Uuid));
        foreach (var fraction in Enumerable.Range(0, 17).SelectMany(static length => new[] { new string('9', length), "1234567890123456"[..length], new string('0', length) }))
        {
            foreach (var seconds in (string[])["0001-01-01T00:00:00", "2024-02-29T23:59:59", "1999-12-31T10:20:30", "9999-12-31T23:59:59"])
            {
                foreach (var offset in (string[])["Z", "+00:00", "-00:30", "+14:00"])
                    AssertWithAnEscape<DateTimeOffset>(seconds + (fraction.Length == 0 ? "" : "." + fraction) + offset, instant, ScalarReader.ReadDateTimeOffset);
            }
        }

        foreach (var text in (string[])["d95bbec1-9280-712d-ac3c-3f5bf825e4e3", "D95BBEC1-9280-712D-AC3C-3F5BF825E4E3", "00000000-0000-0000-0000-000000000000", "01234567-89ab-cdef-0123-456789ABCDEF"])
            AssertWithAnEscape<Guid>(text, identity, ScalarReader.ReadGuid);
    }

    // Of what the framework takes, too; some of the instants above are before the first or behind the last year in UTC.
    private static void AssertWithAnEscape<T>(string text, StringShape shape, Read<StringShape, T> read)
    {
        foreach (var json in (string[])[$"\"{text}\"", $"\"\\u00{(int)text[0]:x2}{text[1..]}\""])
        {
            T? expected;
            try
            {
                expected = JsonSerializer.Deserialize<T>(json);
            }
            catch (JsonException)
            {
                Assert.Equal(-1, read(Encoding.UTF8.GetBytes(json), 0, shape, out _));
                continue;
            }

            var value = AssertRead(json, shape, read);
            Assert.Equal(expected, value);
            Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(value));
        }
    }

    [Fact]
    public void Enums_booleans_and_any_value()
    {
        var names = new EnumNames<Level>((Level.Low, "low"), (Level.High, "hígh"));
        var numbers = new EnumNumbers<Level>((Level.Low, "Low"), (Level.High, "High"));
        Assert.Equal(Level.High, AssertRead<StringShape, Level>("\"h\\u00edgh\"", StringShape.Of(allowed: names.Names), names.Read));
        Assert.Equal(Level.Low, AssertRead<StringShape, Level>("\"low\"", StringShape.Of(allowed: ["low"]), names.Read));
        Assert.Equal(-1, names.Read("\"hígh\""u8, 0, StringShape.Of(allowed: ["low"]), out _));
        Assert.Equal(-1, names.Read("\"Low\""u8, 0, StringShape.Of(allowed: names.Names), out _));
        Assert.Equal(Level.High, AssertRead<IntegerShape, Level>("5.0", new(0, 9, numbers.Numbers), numbers.Read));
        Assert.Equal(-1, numbers.Read("2"u8, 0, new IntegerShape(0, 9, numbers.Numbers), out _));
        Assert.True(AssertRead<Shape?, bool>("true", null, static (json, at, _, out value) => ScalarReader.ReadBoolean(json, at, out value)));
        Assert.False(AssertRead<Shape?, bool>("false", null, static (json, at, _, out value) => ScalarReader.ReadBoolean(json, at, out value)));
        Assert.Equal("{\"a\": [1]}", AssertRead<Shape?, JsonElement>("{\"a\": [1]}", null, static (json, at, _, out value) =>
        {
            var state = ReadState.Lend(3);
            var end = ScalarReader.ReadElement(json, at, state, out value);
            state.Return();
            return end;
        }).GetRawText());
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Point(long digits, int scale)
    {
        var text = Int128.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        return (digits < 0 ? "-" : "") + (scale == 0 ? text : $"{text[..^scale]}.{text[^scale..]}");
    }

    /// <summary>Reads at a document's end and within one: both are the same value, and end where it does.</summary>
    private static T AssertRead<TShape, T>(string json, TShape shape, Read<TShape, T> read)
    {
        var alone = Documents.Utf8(json);
        Assert.Equal(alone.Length, read(alone, 0, shape, out var value));
        var within = Documents.Utf8($"[ {json} ,\"and more behind it, of some length\"]");
        Assert.Equal(alone.Length + 2, read(within, 2, shape, out var same));
        Assert.Equal(value?.ToString(), same?.ToString());
        Assert.Equal(-1, read(within, -1, shape, out _));
        Assert.Equal(-1, read(within, within.Length, shape, out _));
        return value;
    }
}
