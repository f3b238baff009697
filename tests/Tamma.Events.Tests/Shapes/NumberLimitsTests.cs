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
}
