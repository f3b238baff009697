using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Tamma.Events.Bytes;
using Tamma.Events.Shapes;

namespace Tamma.Events.Tests.Shapes;

/// <summary>What is accepted can be held, and is read as System.Text.Json reads it.</summary>
public sealed class NumberRangeTests
{
    private static readonly Gen<string> Numbers = Gen.Select(
        Gen.OneOf("", "-"),
        Gen.OneOf(Gen.OneOf("0", "1", "1.7976931348623157", "1.7976931348623158", "1.7976931348623159", "4.9", "2.4703282292062327", "2.4703282292062328", "79228162514264337593543950335", "79228162514264337593543950335.4", "79228162514264337593543950335.5", "79228162514264337593543950336", "0.00000000000000000000000000005"), Gen.ULong.Select(static value => value.ToString(CultureInfo.InvariantCulture))),
        Gen.OneOf(Gen.Const(""), Gen.Int[-330, 330].Select(static exponent => FormattableString.Invariant($"e{exponent}")), Gen.OneOf("e308", "e-324", "e28", "e-28", "e-29", "e0")),
        static (sign, digits, exponent) => sign + digits + exponent);

    [Fact]
    public void Doubles_are_finite_and_the_nearest() => Numbers.Sample(
        static text =>
        {
            var reader = Reader(text);
            var expected = reader.GetDouble();
            Assert.Equal(double.IsFinite(expected), IsValid(text, NumberKind.Double));
            if (double.IsFinite(expected))
            {
                ScalarReader.ReadDouble(Encoding.UTF8.GetBytes(text), 0, new NumberShape(NumberKind.Double), out var value);
                Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(value));
            }
        },
        iter: 20_000);

    [Fact]
    public void Decimals_within_the_range_are_rounded_as_System_Text_Json_does() => Numbers.Sample(
        static text =>
        {
            var reader = Reader(text);
            var canBeRead = reader.TryGetDecimal(out var expected);
            var isValid = IsValid(text, NumberKind.Decimal);
            // The one difference: System.Text.Json rounds down to the greatest decimal what lies less than half above it.
            Assert.True(canBeRead || !isValid, text);
            Assert.True(isValid || !canBeRead || Math.Abs(expected) == decimal.MaxValue, text);
            if (isValid)
            {
                ScalarReader.ReadDecimal(Encoding.UTF8.GetBytes(text), 0, new NumberShape(NumberKind.Decimal), out var value);
                Assert.Equal(decimal.GetBits(expected), decimal.GetBits(value));
            }
        },
        iter: 20_000);

    private static bool IsValid(string text, NumberKind kind) =>
        ShapeCheck.IsValid(Encoding.UTF8.GetBytes(text), new NumberShape(kind), ShapeWalker.PayloadDepth);

    private static Utf8JsonReader Reader(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        reader.Read();
        return reader;
    }
}
