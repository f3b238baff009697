using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using System.Text.Json;
using CsCheck;
using Tamma.Events.Bytes;
using Tamma.Events.Shapes;

namespace Tamma.Events.Tests.Shapes;

/// <summary>Limits at every scale; the framework's decimal, which is exact here, judges.</summary>
public sealed class NumberLimitsTests
{
    private static readonly Gen<PlainNumber> Numbers = Gen.OneOf(
        Gen.Select(Gen.Long[-20, 20], Gen.Int[0, 3]),
        Gen.Select(Gen.Long[-999_999_999_999_999_999, 999_999_999_999_999_999], Gen.Int[0, 18])).Select(static (digits, scale) => new PlainNumber(digits, scale));

    [Fact]
    public void Numbers_are_within_limits_as_decimals_are() => Gen.Select(Numbers, Numbers, Numbers, Gen.Bool, Gen.Bool).Sample(
        static (number, minimum, maximum, isMinimumExclusive, isMaximumExclusive) =>
        {
            var (value, least, most) = (number.ToDecimal(), minimum.ToDecimal(), maximum.ToDecimal());
            var isAbove = isMinimumExclusive ? value > least : value >= least;
            var isBelow = isMaximumExclusive ? value < most : value <= most;
            Assert.Equal(isAbove && isBelow, new NumberLimits(minimum, isMinimumExclusive, maximum, isMaximumExclusive).Contains(number.Digits, number.Scale));
            Assert.Equal(isAbove, new NumberLimits(minimum, isMinimumExclusive, null, isMaximumExclusive).Contains(number.Digits, number.Scale));
            Assert.Equal(isBelow, new NumberLimits(null, isMinimumExclusive, maximum, isMaximumExclusive).Contains(number.Digits, number.Scale));
        },
        iter: 5_000);

    [Fact]
    public void A_limit_itself_is_legal_at_each_of_its_scales_unless_it_is_excluded()
    {
        for (var scale = 0; scale <= PlainNumber.MaxDigits - 2; scale++)
        {
            var number = new PlainNumber(-25 * PlainNumber.Power(scale), scale);
            var limit = new PlainNumber(-25, 0);
            Assert.True(new NumberLimits(limit, false, limit, false).Contains(number.Digits, number.Scale));
            Assert.False(new NumberLimits(limit, true, null, false).Contains(number.Digits, number.Scale));
            Assert.False(new NumberLimits(null, false, limit, true).Contains(number.Digits, number.Scale));
        }
    }

    // Most numbers are judged by the digits before the point alone; decimal, which is exact here, judges all of these.
    [Fact]
    public void Numbers_of_any_fraction_are_within_limits_as_decimals_are()
    {
        string[] limits = ["-1", "0", "1", "7", "-0.5", "0.25", "9999999"];
        string[] wholes = ["0", "-0", "1", "-1", "6", "7", "-8", "9999998", "9999999", "-10000000", "12345678"];
        string[] fractions = ["", ".0", ".5", ".50", ".25", ".2500000000000001", ".999999999999999", ".0000000000000000", ".00000000000000001", ".7e0", "e0", "E-1", ".", ".x", "..5", ".5.5"];
        var count = 0;
        foreach (var minimum in limits)
        {
            foreach (var maximum in limits)
            {
                var (isMinimumExclusive, isMaximumExclusive) = (count % 2 == 0, count % 3 == 0);
                var shape = new NumberShape(NumberKind.Decimal, minimum, maximum, isMinimumExclusive, isMaximumExclusive);
                foreach (var text in wholes.SelectMany(whole => fractions.Select(fraction => whole + fraction)))
                {
                    var isNumber = IsNumber(text, out var value);
                    var isAbove = isMinimumExclusive ? value > Decimal(minimum) : value >= Decimal(minimum);
                    var isBelow = isMaximumExclusive ? value < Decimal(maximum) : value <= Decimal(maximum);
                    // With room behind it, and at the document's end.
                    foreach (var space in (int[])[0, 50])
                        Assert.True((isNumber && isAbove && isBelow) == ShapeCheck.IsValid(Encoding.UTF8.GetBytes(text + new string(' ', space)), shape, depth: 1), text + " " + shape.Expected);
                    count++;
                }
            }
        }

        Assert.True(count > 8000);
    }

    [Fact]
    public void A_fraction_may_be_of_any_length()
    {
        var shape = new NumberShape(NumberKind.Double, "-1", "1");
        for (var length = 1; length < 100; length++)
        {
            Assert.True(ShapeCheck.IsValid(Encoding.UTF8.GetBytes("-0." + new string('9', length) + new string(' ', 50)), shape, depth: 1));
            Assert.False(ShapeCheck.IsValid(Encoding.UTF8.GetBytes("1." + new string('0', length) + "1" + new string(' ', 50)), shape, depth: 1));
        }
    }

    [Fact]
    public void What_stands_before_and_between_digits_is_told_from_a_digit_and_a_point()
    {
        var shape = new ArrayShape(new NumberShape(NumberKind.Decimal, "-100", "100"));
        foreach (var other in Enumerable.Range(0, 0x80).Select(static value => (char)value))
        {
            foreach (var text in (string[])[$"{other}", $"{other}.5", $"-{other}.5", $"1{other}5", $"-1{other}5", $"{other}1.5"])
                Assert.True(AreNumbers($"[{text}]") == ShapeCheck.IsValid(Encoding.UTF8.GetBytes($"[{text}]" + new string(' ', 50)), shape, depth: 2), text);
        }
    }

    [Fact]
    public void Integers_of_any_length_are_within_their_limits()
    {
        var text = "";
        for (var digits = 1; digits <= 18; digits++)
        {
            text += "7";
            var value = long.Parse(text, CultureInfo.InvariantCulture);
            foreach (var (least, most, expected) in ((long, long, bool)[])[(value, value, true), (0, value - 1, false), (value + 1, long.MaxValue, false)])
                Assert.Equal(expected, ShapeCheck.IsValid(Encoding.UTF8.GetBytes(text + new string(' ', 50)), new IntegerShape(least, most), depth: 1));
        }
    }

    [Fact]
    public void Integers_of_any_length_are_judged_by_their_value_whatever_the_limits()
    {
        var powers = Enumerable.Range(0, 20).Select(static exponent => BigInteger.Pow(10, exponent)).ToArray();
        var values = powers.SelectMany(static power => (BigInteger[])[power - 1, power, (power * 3) + 1]).ToArray();
        var limits = powers.SelectMany(static power => (BigInteger[])[power - 1, power]).Append(0).Append(-1).Append(int.MaxValue).Append(long.MaxValue).Where(static limit => limit <= long.MaxValue).ToArray();
        foreach (var least in limits)
        {
            foreach (var most in limits)
            {
                // Where the limits leave nothing, nothing is legal.
                var shape = new IntegerShape((long)least, (long)most);
                foreach (var value in values)
                {
                    foreach (var (sign, ending, isInteger) in ((string, string, bool)[])[("", "", true), ("-", "", true), ("", ".0", true), ("", "e0", true), ("", ".5", false), ("", "e", false), ("0", "", false)])
                    {
                        var signed = sign == "-" ? -value : value;
                        foreach (var space in (int[])[0, 40])
                        {
                            Assert.True(
                                (isInteger && signed >= least && signed <= most) == ShapeCheck.IsValid(Encoding.UTF8.GetBytes(sign + value + ending + new string(' ', space)), shape, depth: 1),
                                $"{sign}{value}{ending}, {shape.Expected}");
                        }
                    }
                }
            }
        }
    }

    // What is within its limits by the number of its digits alone begins and ends beside a power of ten.
    [Fact]
    public void Integers_beside_powers_of_ten_are_judged_by_their_value()
    {
        var values = Enumerable.Range(6, 12).SelectMany(static exponent => Enumerable.Range(-2, 4).Select(offset => PlainNumber.Power(exponent) + offset)).ToArray();
        foreach (var least in values.Take(12).Append(0))
        {
            foreach (var most in values)
            {
                var shape = new IntegerShape(least, most);
                foreach (var value in values)
                {
                    foreach (var ending in (string[])["", ".0", "e0", "E0"])
                    {
                        foreach (var space in (int[])[0, 5, 40])
                        {
                            Assert.True(
                                (value >= least && value <= most) == ShapeCheck.IsValid(Encoding.UTF8.GetBytes(value.ToString(CultureInfo.InvariantCulture) + ending + new string(' ', space)), shape, depth: 1),
                                $"{value}{ending}, {shape.Expected}");
                        }
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("12345678", true, false)]
    [InlineData("12345670", false, true)]
    [InlineData("123456789012", true, false)]
    [InlineData("123456789010", false, true)]
    [InlineData("12345671", false, false)]
    public void Integers_of_many_digits_are_judged_by_more_than_their_limits(string text, bool isAllowed, bool isMultiple)
    {
        var json = Encoding.UTF8.GetBytes(text + new string(' ', 40));
        Assert.Equal(isAllowed, ShapeCheck.IsValid(json, new IntegerShape(0, long.MaxValue, [12_345_678, 123_456_789_012]), depth: 1));
        Assert.Equal(isMultiple, ShapeCheck.IsValid(json, new IntegerShape(0, long.MaxValue, multipleOf: "10"), depth: 1));
    }

    private static decimal Decimal(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool AreNumbers(string array)
    {
        try
        {
            using var document = JsonDocument.Parse(array);
            return document.RootElement.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.Number && item.GetDecimal() is >= -100 and <= 100);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsNumber(string text, out decimal value)
    {
        value = 0;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.TryGetDecimal(out value);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
