using System;
using System.Globalization;
using CsCheck;

namespace Tamma.EventGen.Schema.Tests.Model;

/// <summary>Exact numbers against the framework's decimal, where that is exact too.</summary>
public sealed class ExactNumberTests
{
    private static readonly Gen<decimal> Decimals = Gen.Select(Gen.Long, Gen.Int[0, 8]).Select((mantissa, scale) =>
        new decimal((int)mantissa, (int)(mantissa >> 32), 0, mantissa < 0, (byte)scale));

    [Fact]
    public void Orders_and_adds_as_decimal_does() => Gen.Select(Decimals, Decimals).Sample((a, b) =>
    {
        var (x, y) = (ExactNumber.FromDecimal(a), ExactNumber.FromDecimal(b));
        Assert.Equal(Math.Sign(a.CompareTo(b)), Math.Sign(x.CompareTo(y)));
        Assert.Equal(a == b, x == y);
        Assert.Equal(ExactNumber.FromDecimal(a + b), x + y);
        Assert.Equal(ExactNumber.FromDecimal(decimal.Ceiling(a)), x.Ceiling());
        Assert.Equal(a == decimal.Truncate(a), x.IsInteger);
        if (x == y)
            Assert.Equal(x.GetHashCode(), y.GetHashCode());
    });

    [Fact]
    public void Text_reads_back_and_reads_as_decimal_reads_it() => Decimals.Sample(a =>
    {
        var text = ExactNumber.FromDecimal(a).ToString();
        Assert.True(ExactNumber.TryParse(text, out var read));
        Assert.Equal(ExactNumber.FromDecimal(a), read);
        Assert.Equal(a, decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
    });

    [Fact]
    public void Doubles_round_trip_through_the_text() => Gen.Double.Where(double.IsFinite).Sample(d =>
        Assert.Equal(d, double.Parse(ExactNumber.FromDouble(d).ToString(), CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("1e2", "100")]
    [InlineData("-0", "0")]
    [InlineData("1.50", "1.5")]
    [InlineData("0.001", "0.001")]
    [InlineData("-12.5E-1", "-1.25")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("1e400", "1e400")]
    [InlineData("1e-40", "1e-40")]
    public void Text_is_canonical(string text, string canonical)
    {
        Assert.True(ExactNumber.TryParse(text, out var number));
        Assert.Equal(canonical, number.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("1e")]
    [InlineData("1e999999999")]
    [InlineData("NaN")]
    [InlineData("1,5")]
    public void What_is_no_number_is_refused(string text) => Assert.False(ExactNumber.TryParse(text, out _));
}
