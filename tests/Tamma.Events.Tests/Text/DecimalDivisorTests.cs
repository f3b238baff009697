using System;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text;
using CsCheck;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

/// <summary>The judge computes with whole numbers of any size.</summary>
public sealed class DecimalDivisorTests
{
    private static readonly Gen<string> Divisors = Gen.OneOf(
        Gen.Select(Gen.OneOf("1", "2", "5", "3", "7", "25", "8", "16", "625", "40", "12.5", "0.01", "0.3", "2.50", "1000"), Gen.OneOf("", "e3", "e-5", "E+2"), static (digits, exponent) => digits + exponent),
        Gen.Select(Gen.Char['1', '9'], Gen.String[Gen.Char['0', '9'], 0, 36], static (first, rest) => first + rest),
        Gen.Int[1, 100].Select(static power => BigInteger.Pow(2, power).ToString(CultureInfo.InvariantCulture)));

    private static readonly Gen<string> Digits = Gen.Select(Gen.OneOf("", "-"), Gen.Char['1', '9'], Gen.String[Gen.Char['0', '9'], 0, 40], static (sign, first, rest) => sign + first + rest);

    [Fact]
    public void Is_exact() => Gen.Select(Divisors, Digits, Gen.Int[-20, 60]).Sample(
        static (divisor, digits, exponent) => AssertAgrees(divisor, FormattableString.Invariant($"{digits}e{exponent}")),
        iter: 30_000);

    [Fact]
    public void Multiples_are_found_among_the_many() => Gen.Select(Divisors, Digits, Gen.Int[0, 6], Gen.Bool).Sample(
        static (divisor, factor, zeros, isOff) =>
        {
            // divisor × factor as whole number × 10^exponent, written with some zeros more, and perhaps one off in the last digit.
            var (whole, exponent) = Parse(divisor);
            var product = whole * BigInteger.Parse(factor, CultureInfo.InvariantCulture) * BigInteger.Pow(10, zeros) + (isOff ? 1 : 0);
            var text = FormattableString.Invariant($"{product}e{exponent - zeros}");
            AssertAgrees(divisor, text);
            Assert.True(isOff || Divides(divisor, text));
        },
        iter: 20_000);

    [Theory]
    [InlineData("0.01", "19.99", true)]
    [InlineData("0.01", "1e400", true)]
    [InlineData("0.01", "0.3", true)]
    [InlineData("0.1", "0.30000000000000004", false)]
    [InlineData("3", "1e999999999999", false)]
    [InlineData("1024", "1e999999999999", true)]
    [InlineData("5", "-0", true)]
    [InlineData("5", "0e5", true)]
    [InlineData("5", "1e-999999999999", false)]
    public void Knows_what_doubles_do_not(string divisor, string number, bool expected) => Assert.Equal(expected, Divides(divisor, number));

    [Fact]
    public void A_million_digits_are_linear()
    {
        var clock = Stopwatch.StartNew();
        Assert.False(Divides("9999999999999999999999999999999999999", new string('7', 1_000_000)));
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.00")]
    [InlineData("12345678901234567890123456789012345678")]
    public void A_divisor_is_positive_and_fits(string divisor) => Assert.Throws<ArgumentException>(() => new DecimalDivisor(divisor));

    private static void AssertAgrees(string divisor, string number)
    {
        var (digits, exponent) = Parse(number);
        var (by, byExponent) = Parse(divisor);
        var scale = Math.Min(exponent, byExponent);
        var expected = (digits * BigInteger.Pow(10, exponent - scale) % (by * BigInteger.Pow(10, byExponent - scale))).IsZero;
        Assert.True(expected == Divides(divisor, number), $"{number} by {divisor}");
    }

    private static bool Divides(string divisor, string number) => new DecimalDivisor(divisor).Divides(JsonNumber.Parse(Encoding.UTF8.GetBytes(number)));

    private static (BigInteger Digits, int Exponent) Parse(string text)
    {
        var mark = text.IndexOfAny(['e', 'E']);
        var exponent = mark < 0 ? 0 : int.Parse(text[(mark + 1)..], CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        return (BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), exponent - (point < 0 ? 0 : mantissa.Length - point - 1));
    }
}
