using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tamma.Events.Bytes;

namespace Tamma.Events.Tests.Bytes;

/// <summary>Decimals of up to 18 digits as doubles; the framework judges.</summary>
public sealed class NearestDoubleTests
{
    private const long Limit = 1_000_000_000_000_000_000;

    [Fact]
    public void Any_digits_at_any_scale_are_the_nearest_double()
    {
        var random = new Random(1);
        AssertAgree(Enumerable.Range(0, 200_000).Select(index => (random.NextInt64(1, Limit) >> (index % 50), random.Next(PlainNumber.MaxDigits + 1))));
    }

    [Fact]
    public void Digits_of_a_double_are_that_double_again()
    {
        var random = new Random(2);
        AssertAgree(Enumerable.Range(0, 50_000).Select(_ => random.NextDouble().ToString("F17", CultureInfo.InvariantCulture)).Select(text => (long.Parse(text.AsSpan(2), CultureInfo.InvariantCulture), 17)));
    }

    // What lies right in the middle of two doubles, and beside it: odd numbers of one bit more than a double has.
    [Fact]
    public void What_lies_in_the_middle_is_the_even_double()
    {
        var random = new Random(3);
        AssertAgree(Enumerable.Range(0, 20_000)
            .Select(index => (Odd: (1L << 53) | random.NextInt64(1L << 53) | 1, Scale: index % 3, Twos: index % 5))
            .SelectMany(middle => new[] { middle.Odd * (long)Math.Pow(5, middle.Scale), (middle.Odd * (long)Math.Pow(5, middle.Scale)) << middle.Twos, (1L << 54) - 1 }
                .SelectMany(digits => new[] { (digits - 1, middle.Scale), (digits, middle.Scale), (digits + 1, middle.Scale) }))
            .Where(number => number.Item1 is > 0 and < Limit));
    }

    private static void AssertAgree(IEnumerable<(long Digits, int Scale)> numbers)
    {
        foreach (var (digits, scale) in numbers.Where(static number => number.Digits > 0))
        {
            var text = digits.ToString(CultureInfo.InvariantCulture) + "e-" + scale.ToString(CultureInfo.InvariantCulture);
            var expected = double.Parse(text, CultureInfo.InvariantCulture);
            if (!expected.Equals(NearestDouble.Of((ulong)digits, scale)) || !expected.Equals(new PlainNumber(digits, scale).ToDouble()) || !(-expected).Equals(new PlainNumber(-digits, scale).ToDouble()))
                Assert.Fail($"{text}: {NearestDouble.Of((ulong)digits, scale):R} instead of {expected:R}");
        }
    }
}
