using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Tamma.Events.Json;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Json;

/// <summary>Numbers, dates and other values written by the runtime's output and by System.Text.Json's writer.</summary>
public sealed class ValueOutputTests
{
    private static readonly Gen<decimal> Decimals = Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Bool, Gen.Byte[0, 28], static (low, middle, high, isNegative, scale) => new decimal(low, middle, high, isNegative, scale));

    [Fact]
    public void Integers() => Gen.OneOf(Gen.Long, Gen.Long[-1000, 1000], Gen.Int[0, 6].Select(static i => new[] { long.MinValue, long.MaxValue, 0L, 9L, 10L, 99L, 100L }[i])).Sample(static value =>
    {
        Assert.Equal(Outputs.ByFramework(writer => writer.WriteNumberValue(value)), Outputs.Written((ref JsonOutput json) => json.WriteInt64(default, value)));
        Assert.Equal(Outputs.ByFramework(writer => writer.WriteNumberValue((int)value)), Outputs.Written((ref JsonOutput json) => json.WriteInt32(default, (int)value)));
    });

    [Fact]
    public void Doubles_of_any_bits() => Gen.Double.Where(double.IsFinite).Sample(AssertDouble, iter: 20_000);

    /// <summary>As people have them: a few digits before and after the point, and their neighbours.</summary>
    [Fact]
    public void Short_doubles() => Gen.Select(Gen.Long[-10_000_000_000_000_000, 10_000_000_000_000_000], Gen.Int[0, 22], Gen.Int[-1, 1]).Sample(
        static (digits, scale, step) =>
        {
            var value = digits / Math.Pow(10, scale);
            AssertDouble(step < 0 ? double.BitDecrement(value) : step > 0 ? double.BitIncrement(value) : value);
        },
        iter: 50_000);

    [Fact]
    public void Doubles_at_the_edges()
    {
        foreach (var value in (double[])[0, -0.0, 1, 0.1, 0.1 + 0.2, 1e-4, 9.9e-5, 0.00012, 0.00001, 0.123456, 1e10, 9999999999.99999, 1e15, 1e16, 1e21, 123456789012345680, double.MaxValue, double.MinValue, double.Epsilon])
        {
            AssertDouble(value);
            AssertDouble(-value);
        }
    }

    [Fact]
    public void Floats() => Gen.Single.Where(float.IsFinite).Sample(static value =>
        Assert.Equal(Outputs.ByFramework(writer => writer.WriteNumberValue(value)), Outputs.Written((ref JsonOutput json) => json.WriteSingle(default, value))));

    [Fact]
    public void Decimals_of_any_digits_and_scale()
    {
        Decimals.Sample(AssertDecimal, iter: 20_000);
        Gen.Select(Gen.Long, Gen.Byte[0, 28]).Sample(static (digits, scale) => AssertDecimal(new decimal((int)digits, (int)(digits >> 40), 0, digits < 0, scale)), iter: 20_000);
        foreach (var value in (decimal[])[0, -0.0m, 0.00m, new decimal(0, 0, 0, isNegative: true, 3), 1.50m, -0.05m, 100, 0.0000001m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m])
            AssertDecimal(value);
    }

    [Fact]
    public void No_text_depends_on_the_culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            AssertDouble(-1.25);
            AssertDouble(-1.25e200);
            AssertDecimal(-1.25m);
            AssertDecimal(decimal.MinValue / 10);
            Assert.Equal("-12", Encoding.UTF8.GetString(Outputs.Written(static (ref JsonOutput json) => json.WriteInt32(default, -12))));
            Assert.Equal("\"2025-01-31\"", Encoding.UTF8.GetString(Outputs.Written(static (ref JsonOutput json) => json.WriteDateOnly(default, new DateOnly(2025, 1, 31)))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Instants() => Gen.Select(Gen.DateTimeOffset, Gen.Int[0, 7]).Sample(
        static (value, digits) =>
        {
            var cut = (long)Math.Pow(10, digits);
            value = value.AddTicks(-(value.Ticks % cut));
            Assert.Equal(Outputs.ByFramework(writer => writer.WriteStringValue(value)), Outputs.Written((ref JsonOutput json) => json.WriteDateTimeOffset(default, value)));
            Assert.Equal(Outputs.ByFramework(writer => writer.WriteStringValue(value), JsonEscaping.HtmlSafe), Outputs.Written((ref JsonOutput json) => json.WriteDateTimeOffset(default, value), JsonEscaping.HtmlSafe));
            Assert.Equal(
                $"\"{value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}\"",
                Encoding.UTF8.GetString(Outputs.Written((ref JsonOutput json) => json.WriteTimestamp(default, value))));
        },
        iter: 10_000);

    [Fact]
    public void Instants_at_the_edges()
    {
        foreach (var value in (DateTimeOffset[])[DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new(1, 1, 1, 14, 0, 0, TimeSpan.FromHours(14)), new(9999, 12, 31, 9, 59, 59, TimeSpan.FromHours(-14)), new(2024, 2, 29, 23, 59, 59, TimeSpan.FromMinutes(-30)), new(2024, 2, 29, 0, 0, 0, TimeSpan.FromMinutes(345))])
            Assert.Equal(Outputs.ByFramework(writer => writer.WriteStringValue(value)), Outputs.Written((ref JsonOutput json) => json.WriteDateTimeOffset(default, value)));
    }

    [Fact]
    public void Dates_and_ids() => Gen.Select(Gen.Date, Gen.Guid, Gen.Bool).Sample(static (date, id, truth) =>
    {
        var day = DateOnly.FromDateTime(date);
        Assert.Equal(JsonSerializer.SerializeToUtf8Bytes(day), Outputs.Written((ref JsonOutput json) => json.WriteDateOnly(default, day)));
        Assert.Equal(Outputs.ByFramework(writer => writer.WriteStringValue(id)), Outputs.Written((ref JsonOutput json) => json.WriteGuid(default, id)));
        Assert.Equal(Outputs.ByFramework(writer => writer.WriteBooleanValue(truth)), Outputs.Written((ref JsonOutput json) => json.WriteBoolean(default, truth)));
    });

    private static void AssertDouble(double value) =>
        Assert.Equal(Text(Outputs.ByFramework(writer => writer.WriteNumberValue(value))), Text(Outputs.Written((ref JsonOutput json) => json.WriteDouble(default, value))));

    private static void AssertDecimal(decimal value) =>
        Assert.Equal(Text(Outputs.ByFramework(writer => writer.WriteNumberValue(value))), Text(Outputs.Written((ref JsonOutput json) => json.WriteDecimal(default, value))));

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);
}
