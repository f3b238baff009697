using System;
using System.Linq;
using System.Numerics;
using Tamma.EventGen.Schema.Compatibility.Sets;
using static Tamma.EventGen.Schema.Tests.Compatibility.Sets.Contracts;

namespace Tamma.EventGen.Schema.Tests.Compatibility.Sets;

public sealed class NumberContainmentTests
{
    private const NumberFormat Double = NumberFormat.Double;

    public static readonly TheoryData<ContractType, ContractType, string?> Cases = new()
    {
        // The limits of the widths, where a double can't tell them from their neighbours.
        { Integer(), Integer(format: IntegerFormat.Int64), null },
        { Integer(format: IntegerFormat.Int64), Integer(), "-2147483649" },
        { Integer(0, null, IntegerFormat.Int64), Integer(), "2147483648" },
        { Integer(long.MinValue, long.MaxValue, IntegerFormat.Int64), Integer(format: IntegerFormat.Int64), null },
        { Integer(long.MinValue, long.MaxValue, IntegerFormat.Int64), Integer(long.MinValue + 1, null, IntegerFormat.Int64), "-9223372036854775808" },
        { Integer(long.MinValue, long.MaxValue, IntegerFormat.Int64), Integer(null, long.MaxValue - 1, IntegerFormat.Int64), "9223372036854775807" },
        { Integer(format: IntegerFormat.Int64), new NumberType(), null },
        { Integer(format: IntegerFormat.Int64), new NumberType { Format = NumberFormat.Decimal }, null },
        { new NumberType { Format = NumberFormat.Decimal }, new NumberType(), null },
        { new NumberType { Format = NumberFormat.Float }, new NumberType(), null },
        { new NumberType { Range = NumericRange.Inclusive(0, null) }, new NumberType { Format = NumberFormat.Decimal }, "79228162514264337593543950336" },
        { new NumberType { Format = NumberFormat.Decimal }, new NumberType { Format = NumberFormat.Float }, null },
        { new NumberType { Format = NumberFormat.Decimal, Range = NumericRange.Inclusive(Number("79228162514264337593543950335"), null) }, new NumberType { Range = NumericRange.Inclusive(null, Number("79228162514264337593543950334")) }, "79228162514264337593543950335" },

        // Exclusive limits, dense and discrete.
        { Dense("(0", "1)"), Dense("[0", "1]"), null },
        { Dense("[0", "1]"), Dense("(0", "1]"), "0" },
        { Dense("[0", "1]"), Dense("[0", "1)"), "1" },
        { Dense("(0", "1)"), Dense("(0", "0.999999999999999999999]"), "0.9999999999999999999995" },
        { Dense("(0", "1e-300]"), Dense("[1e-300", "1]"), "5e-301" },
        { Dense("[7", "8]"), Dense("[0", "5]"), "7" },
        { Dense("(7", "8)"), Dense("[0", "5]"), "7.5" },
        { Integer(1, 9), IntegerIn("(0", "10)"), null },
        { Integer(0, 9), IntegerIn("(0", "10)"), "0" },
        { Integer(1, 10), IntegerIn("(0", "10)"), "10" },
        { IntegerIn("(0.5", "1.5)"), Integer(1, 1), null },
        { IntegerIn("(-1.5", "1.5)"), Integer(0, 1), "-1" },
        { Integer(-1, 1), IntegerIn("[-0.5", "1]"), "-1" },
        { Integer(3, 20), Integer(-5, -2), "3" },

        // Divisors.
        { Multiple("0.01"), Multiple("0.1"), "0.01" },
        { Multiple("0.1"), Multiple("0.01"), null },
        { Multiple("0.3"), Multiple("0.1"), null },
        { Multiple("0.1"), Multiple("0.3"), "0.1" },
        { Multiple("6"), Multiple("3"), null },
        { Multiple("6"), Multiple("4"), "6" },
        { Multiple("6", "[12", "12]"), Multiple("4"), null },
        { Multiple("6", "[12", "18]"), Multiple("4"), "18" },
        { Multiple("6", "(12", "24)"), Multiple("9"), null },
        { Multiple("5", "[7", "20]"), Dense("[0", "14]"), "15" },
        { Multiple("5", "[7", "14]"), Dense("[10", "10]"), null },
        { Multiple("5", "[7", "14]"), Integer(10, 10), null },
        { Multiple("0.5"), Integer(format: IntegerFormat.Int64), "-9223372036854775808.5" },
        { Multiple("0.5", "[-3", "3]"), Integer(), "0.5" },
        { Dense("[5", "5]"), Multiple("5"), null },
        { Dense("[5", "6]"), Multiple("1"), "5.5" },
        { Dense("(4.9999", "5.0001)"), Multiple("5"), "4.99995" },
        { Dense("[1", "1.0000000001]"), Multiple("1e-20"), "1.000000000000000000005" },
        { Dense("[0", "100]"), Integer(0, 100), "0.5" },
        { Integer(0, 100) with { MultipleOf = Number("0.4") }, Multiple("2"), null },
        { Integer(0, 100) with { MultipleOf = Number("0.4") }, Multiple("4"), "2" },

        // Lists.
        { Values("1", "5", "9"), Integer(1, 9), null },
        { Values("1", "5", "10"), Integer(1, 9), "10" },
        { Values("1", "5", "10") with { Range = NumericRange.Inclusive(0, 5).Intersect(FormatBounds.RangeOf(IntegerFormat.Int32)) }, Integer(1, 9), null },
        { Integer(1, 3), Values("3", "2", "1"), null },
        { Integer(1, 4), Values("3", "2", "1"), "4" },
        { Dense("[1", "1]"), Values("1", "2"), null },
        { Dense("[1", "2]"), Values("1", "2"), "1.5" },
        { Values("1", "2"), Values("2", "1", "3"), null },
        { Values("1", "4"), Values("2", "1", "3"), "4" },
        { Values("1", "4"), Values("1", "4") with { MultipleOf = Number("2") }, "1" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Numbers_are_contained_or_one_of_them_is_not(ContractType left, ContractType right, string? witness)
    {
        Assert.Equal(witness, Witness(left, right));
        Assert.Equal(witness, Witness(new ArrayType(left) { Count = new(1, 1) }, new ArrayType(right))?.Trim('[', ']'));
    }

    [Fact]
    public void Every_failing_constraint_is_a_reason_with_its_own_witness()
    {
        var right = Integer(0, 9) with { MultipleOf = 2, AllowedValues = EquatableArray.Of<ExactNumber>(2, 4) };
        Assert.Equal([BreakKind.Range, BreakKind.MultipleOf, BreakKind.Values], Compare(Of(Integer(0, 20)), Of(right)).Breaks.Select(found => found.Kind));
        Assert.Equal(BreakKind.Type, TheBreak(Of(Integer(format: IntegerFormat.Int64)), Of(right)).Kind);
        Assert.Equal(BreakKind.Type, TheBreak(Of(new NumberType()), Of(Integer())).Kind);
    }

    [Fact]
    public void Against_sets_counted_one_by_one()
    {
        var random = new Random(7);
        var contained = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var (left, right) = (RandomSet(random), RandomSet(random));
            var outside = left.FirstOutside(right);
            var all = Enumerable.Range(-200, 401).Select(twentieths => ExactNumber.FromDecimal(twentieths / 20m)).ToArray();
            if (outside is { } number)
                Assert.True(IsIn(left, number) && !IsIn(right, number), $"{number}: {left} / {right}");
            else
                Assert.DoesNotContain(all, n => IsIn(left, n) && !IsIn(right, n));
            Assert.Equal(left.IsEmpty, left.FirstOutside(new NumberSet(NumericRange.Inclusive(1, 0), null, default)) is null);
            contained += outside is null && !left.IsEmpty ? 1 : 0;
        }

        Assert.InRange(contained, 100, 2_900);
    }

    /// <summary>Membership in twentieths, as plain integers; numbers off that grid are scaled further.</summary>
    private static bool IsIn(NumberSet set, ExactNumber number)
    {
        var scale = BigInteger.Pow(10, Math.Max(2, -number.Exponent));
        var n = Scaled(number);
        var (least, most) = (set.Range.Minimum is { } minimum ? Scaled(minimum) : n, set.Range.Maximum is { } maximum ? Scaled(maximum) : n);
        return (set.Range.IsMinimumExclusive ? n > least : n >= least)
            && (set.Range.IsMaximumExclusive ? n < most : n <= most)
            && (set.Divisor is not { } divisor || n % Scaled(divisor) == 0)
            && (set.Allowed.Count == 0 || set.Allowed.Any(allowed => Scaled(allowed) == n));

        BigInteger Scaled(ExactNumber value) => value.Exponent >= 0
            ? value.Mantissa * BigInteger.Pow(10, value.Exponent) * scale
            : value.Mantissa * (scale / BigInteger.Pow(10, -value.Exponent));
    }

    private static NumberSet RandomSet(Random random)
    {
        var (low, high) = (random.Next(-20, 20) / 4m, random.Next(-20, 20) / 4m);
        ExactNumber? minimum = random.Next(3) == 0 ? null : ExactNumber.FromDecimal(Math.Min(low, high));
        ExactNumber? maximum = random.Next(3) == 0 ? null : ExactNumber.FromDecimal(Math.Max(low, high));
        var range = new NumericRange(minimum, maximum, minimum is not null && random.Next(2) == 0, maximum is not null && random.Next(2) == 0);
        ExactNumber? divisor = random.Next(2) == 0 ? null : ExactNumber.FromDecimal(random.Next(1, 12) / 4m);
        var allowed = random.Next(4) > 0 ? default : Enumerable.Range(0, random.Next(1, 4)).Select(_ => ExactNumber.FromDecimal(random.Next(-8, 8) / 2m)).ToEquatableArray();
        return new NumberSet(range, divisor, allowed);
    }

    private static NumericRange RangeOf(string low, string high) => new(Number(low[1..]), Number(high[..^1]), low[0] == '(', high[^1] == ')');

    private static NumberType Dense(string low, string high) => new() { Format = Double, Range = RangeOf(low, high) };

    private static IntegerType IntegerIn(string low, string high) => new() { Range = RangeOf(low, high) };

    private static NumberType Multiple(string divisor, string? low = null, string? high = null) =>
        new() { MultipleOf = Number(divisor), Range = low is null ? NumericRange.Unlimited : RangeOf(low, high!) };

    private static IntegerType Values(params string[] values) => Integer() with { AllowedValues = values.Select(Number).ToEquatableArray() };
}
