using System;
using System.Globalization;
using System.Numerics;
using Tamma.EventGen.Schema.Compatibility.Sets;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Tests.Patterns;

public sealed class IntegerPatternTests
{
    [Theory]
    [InlineData(-128, 127)]
    [InlineData(0, 255)]
    [InlineData(-10, 10)]
    [InlineData(-100, 99)]
    [InlineData(0, 1)]
    [InlineData(0, 9)]
    [InlineData(0, 0)]
    [InlineData(-1099, 2000)]
    public void Just_the_integers_within_the_limits_match(int minimum, int maximum)
    {
        var (cache, pattern) = (new PatternCache(), Pattern.Parse(IntegerPattern.Between(minimum, maximum)).Pattern!);
        for (var number = -3000; number <= 3000; number++)
            Assert.Equal(number >= minimum && number <= maximum, cache.Matches(pattern, number.ToString(CultureInfo.InvariantCulture)));
        Assert.All(["-0", "+1", "01", "00", "1.0", "", " 1", "--1", "1a"], text => Assert.False(cache.Matches(pattern, text)));
    }

    [Fact]
    public void The_widths_of_NET_match_what_NET_reads()
    {
        var random = new Random(1);
        var cache = new PatternCache();
        var (signed, unsigned) = (Pattern.Parse(IntegerPattern.Between(long.MinValue, long.MaxValue)).Pattern!, Pattern.Parse(IntegerPattern.Between(0, ulong.MaxValue)).Pattern!);
        for (var i = 0; i < 2000; i++)
        {
            var near = new BigInteger[] { long.MinValue, long.MaxValue, ulong.MaxValue, 0, random.NextInt64() }[random.Next(5)];
            var text = (near + random.Next(-200, 200)).ToString(CultureInfo.InvariantCulture);
            Assert.Equal(long.TryParse(text, CultureInfo.InvariantCulture, out _), cache.Matches(signed, text));
            Assert.Equal(ulong.TryParse(text, CultureInfo.InvariantCulture, out _), cache.Matches(unsigned, text));
        }
    }
}
