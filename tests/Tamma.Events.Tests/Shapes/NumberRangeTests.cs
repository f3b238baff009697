using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Tamma.Events.Bytes;
using Tamma.Events.Json;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

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

    [Theory]
    [InlineData(NumberKind.Double, "1e-400", "0", null, null)]
    [InlineData(NumberKind.Double, "0.10000000000000001", "0.1", null, null)]
    [InlineData(NumberKind.Double, "9007199254740993", null, null, "3")]
    [InlineData(NumberKind.Double, "9007199254740993e0", null, null, "3")]
    [InlineData(NumberKind.Double, "0.99999999999999999", null, "1", null)]
    [InlineData(NumberKind.Single, "0.1000000001", "0.1", null, null)]
    [InlineData(NumberKind.Single, "0.99999999", null, "1", null)]
    [InlineData(NumberKind.Half, "1.0001", "1", null, null)]
    [InlineData(NumberKind.Half, "4099", null, "4100", null)]
    [InlineData(NumberKind.Half, "0.00000001", "0", null, null)]
    [InlineData(NumberKind.Decimal, "1e-29", "0", null, null)]
    [InlineData(NumberKind.Decimal, "0.99999999999999999999999999999", null, "1", null)]
    public void What_a_type_holds_for_a_number_keeps_the_rules_too(NumberKind kind, string text, string? above, string? below, string? multipleOf)
    {
        Assert.True(IsValid(text, kind));
        var shape = new NumberShape(kind, above, below, minimumExclusive: above is not null, maximumExclusive: below is not null, multipleOf: multipleOf);
        Assert.False(ShapeCheck.IsValid(Encoding.UTF8.GetBytes(text), shape, ShapeWalker.PayloadDepth));
        Assert.NotEmpty(ShapeCheck.Validate(Encoding.UTF8.GetBytes(text), shape, ShapeWalker.PayloadDepth));
    }

    /// <summary>Whatever the limits: a number that is accepted is written as one that is.</summary>
    [Fact]
    public void What_is_accepted_is_written_as_what_is_accepted() => Gen.Select(
        Gen.OneOf(NumberKind.Double, NumberKind.Single, NumberKind.Half, NumberKind.Decimal),
        Gen.Select(Limits, Gen.Int[0, 6], Gen.Int[0, 40], static (limit, kept, nines) => limit + (limit.Contains('.', StringComparison.Ordinal) ? "" : ".") + new string('9', nines) + new string('0', kept) + "1"),
        Limits,
        Limits,
        Gen.Int[0, 31],
        static (kind, text, first, second, flags) => (kind, text, first, second, flags)).Sample(
            static made =>
            {
                var shape = new NumberShape(
                    made.kind,
                    Limit(made.kind, (made.flags & 1) != 0 ? made.first : null, "-65504"),
                    Limit(made.kind, (made.flags & 2) != 0 ? made.second : null, "65504"),
                    (made.flags & 4) != 0,
                    (made.flags & 8) != 0,
                    multipleOf: (made.flags & 16) != 0 ? "0.001" : null);
                var text = Encoding.UTF8.GetBytes(made.text);
                var isValid = ShapeCheck.IsValid(text, shape, ShapeWalker.PayloadDepth);
                Assert.Equal(isValid, ShapeCheck.Validate(text, shape, ShapeWalker.PayloadDepth).Count == 0);
                if (isValid)
                    Assert.True(ShapeCheck.IsValid(Rewritten(text, made.kind, shape), shape, ShapeWalker.PayloadDepth));
            },
            iter: 50_000);

    /// <summary>A contract states the limits of a half.</summary>
    private static string? Limit(NumberKind kind, string? stated, string ofHalf) => kind == NumberKind.Half && (stated is null || stated.Length > 7) ? ofHalf : stated;

    private static Gen<string> Limits => Gen.OneOf("0", "1", "0.1", "0.5", "1.0001", "2048", "4097", "60000", "16777217", "0.00006", "9007199254740993");

    private static byte[] Rewritten(byte[] json, NumberKind kind, NumberShape shape) => Outputs.Written((ref JsonOutput output) =>
    {
        switch (kind)
        {
            case NumberKind.Double when ScalarReader.ReadDouble(json, 0, shape, out var value) > 0:
                output.WriteDouble(default, value);
                break;
            case NumberKind.Single when ScalarReader.ReadSingle(json, 0, shape, out var value) > 0:
                output.WriteSingle(default, value);
                break;
            case NumberKind.Half when ScalarReader.ReadHalf(json, 0, shape, out var value) > 0:
                output.WriteHalf(default, value);
                break;
            case NumberKind.Decimal when ScalarReader.ReadDecimal(json, 0, shape, out var value) > 0:
                output.WriteDecimal(default, value);
                break;
        }
    });

    private static bool IsValid(string text, NumberKind kind) =>
        ShapeCheck.IsValid(Encoding.UTF8.GetBytes(text), new NumberShape(kind), ShapeWalker.PayloadDepth);

    private static Utf8JsonReader Reader(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        reader.Read();
        return reader;
    }
}
