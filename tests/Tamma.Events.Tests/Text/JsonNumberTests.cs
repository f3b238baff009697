using System;
using System.Globalization;
using System.Numerics;
using System.Text;
using CsCheck;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

/// <summary>The judge computes with whole numbers of any size.</summary>
public sealed class JsonNumberTests
{
    private static readonly Gen<string> Digits = Gen.Frequency(
        (3, Gen.String[Gen.Char['0', '9'], 1, 4]),
        (1, Gen.String[Gen.Char['0', '9'], 1, 40]),
        (1, Gen.String[Gen.OneOf('0', '9'), 1, 25]));

    private static readonly Gen<string> Numbers = Gen.Select(
        Gen.OneOf("", "-"),
        Digits.Select(static digits => digits.TrimStart('0') is { Length: > 0 } whole ? whole : "0"),
        Gen.OneOf(Gen.Const(""), Digits.Select(static digits => "." + digits)),
        Gen.OneOf(Gen.Const(""), Gen.Select(Gen.OneOf("e", "E"), Gen.OneOf("", "+", "-"), Gen.Int[0, 30], static (mark, sign, exponent) => FormattableString.Invariant($"{mark}{sign}{exponent}"))),
        static (sign, whole, fraction, exponent) => sign + whole + fraction + exponent);

    [Fact]
    public void Compares_exactly() => Gen.Select(Numbers, Numbers).Sample(
        static (left, right) =>
        {
            var expected = Scaled(left).CompareTo(Scaled(right));
            Assert.Equal(Math.Sign(expected), Math.Sign(Parse(left).Against(Parse(right))));
            Assert.Equal(0, Parse(left).Against(Parse(left)));
        },
        iter: 50_000);

    [Fact]
    public void Equal_values_have_many_texts() => Gen.Select(Numbers, Gen.Int[0, 5]).Sample(static (text, zeros) =>
    {
        var mark = text.IndexOfAny(['e', 'E']);
        var (mantissa, exponent) = mark < 0 ? (text, 0) : (text[..mark], int.Parse(text[(mark + 1)..], CultureInfo.InvariantCulture));
        var longer = (mantissa.Contains('.', StringComparison.Ordinal) ? mantissa : mantissa + ".") + new string('0', zeros + 1);
        var moved = FormattableString.Invariant($"{longer.Replace(".", "", StringComparison.Ordinal)}e{exponent - (longer.Length - longer.IndexOf('.', StringComparison.Ordinal) - 1)}");
        Assert.Equal(0, Parse(text).Against(Parse(moved)));
    });

    [Fact]
    public void Integers_are_exact() => Numbers.Sample(
        static text =>
        {
            var scaled = Scaled(text);
            var isInteger = (scaled % BigInteger.Pow(10, Scale)).IsZero;
            var value = scaled / BigInteger.Pow(10, Scale);
            Assert.Equal(isInteger, Parse(text).IsInteger);
            var fits = isInteger && value >= long.MinValue && value <= long.MaxValue;
            Assert.Equal(fits, Parse(text).TryGetInt64(out var read));
            if (fits)
                Assert.Equal(value, read);
        },
        iter: 50_000);

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("-9223372036854775808", true)]
    [InlineData("-9223372036854775809", false)]
    [InlineData("18446744073709551616", false)]
    [InlineData("99999999999999999999", false)]
    [InlineData("9.223372036854775807e18", true)]
    [InlineData("1e19", false)]
    [InlineData("1e999999999", false)]
    [InlineData("1e99999999999999999999999999", false)]
    [InlineData("1e-99999999999999999999999999", false)]
    [InlineData("-0", true)]
    [InlineData("0e99999999999999999999", true)]
    [InlineData("100e-2", true)]
    [InlineData("1.0", true)]
    [InlineData("0.1e1", true)]
    [InlineData("0.1", false)]
    public void Reads_64_bits(string text, bool expected) => Assert.Equal(expected, Parse(text).TryGetInt64(out _));

    [Fact]
    public void A_huge_exponent_orders_as_it_should()
    {
        Assert.True(Parse("1e99999999999999999999").Against(Parse("9e99999999")) > 0);
        Assert.True(Parse("-1e99999999999999999999").Against(Parse("1")) < 0);
        Assert.True(Parse("1e-99999999999999999999").Against(Parse("0")) > 0);
    }

    private const int Scale = 80;

    private static JsonNumber Parse(string text) => JsonNumber.Parse(Encoding.UTF8.GetBytes(text));

    /// <summary>The value times 10^80: a whole number for every text that is generated.</summary>
    private static BigInteger Scaled(string text)
    {
        var mark = text.IndexOfAny(['e', 'E']);
        var exponent = mark < 0 ? 0 : int.Parse(text[(mark + 1)..], CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        return BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            * BigInteger.Pow(10, Scale + exponent - fraction);
    }
}
