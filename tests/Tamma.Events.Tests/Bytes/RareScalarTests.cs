using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Tamma.Events.Bytes;
using Tamma.Events.Shapes;
using Tamma.Events.Tests.Samples;

namespace Tamma.Events.Tests.Bytes;

/// <summary>The scalars that are rare: what is read in one pass is what is read of a document that was validated, and what System.Text.Json reads.</summary>
public sealed class RareScalarTests
{
    private delegate int Pass<T>(ReadOnlySpan<byte> json, out T value);

    private delegate T Get<T>(ref Utf8JsonReader reader);

    [Theory]
    [InlineData("127")]
    [InlineData("128")]
    [InlineData("-128")]
    [InlineData("-129")]
    [InlineData("1e2")]
    [InlineData("2.0")]
    [InlineData("2.5")]
    [InlineData("-0")]
    [InlineData("65535")]
    [InlineData("65536")]
    [InlineData("4294967295")]
    [InlineData("4294967296")]
    [InlineData("18446744073709551615")]
    [InlineData("18446744073709551616")]
    [InlineData("-9223372036854775808")]
    [InlineData("170141183460469231731687303715884105727")]
    [InlineData("170141183460469231731687303715884105728")]
    [InlineData("-170141183460469231731687303715884105728")]
    [InlineData("-170141183460469231731687303715884105729")]
    [InlineData("340282366920938463463374607431768211455")]
    [InlineData("340282366920938463463374607431768211456")]
    [InlineData("34028236692093846346337460743176821145.5e1")]
    [InlineData("1e39")]
    [InlineData("\"1\"")]
    public void Integers(string text)
    {
        AssertInteger(text, (ReadOnlySpan<byte> json, out sbyte value) => ScalarReader.ReadSByte(json, 0, new IntegerShape(sbyte.MinValue, sbyte.MaxValue), out value), JsonValueReader.GetSByte);
        AssertInteger(text, (ReadOnlySpan<byte> json, out byte value) => ScalarReader.ReadByte(json, 0, new IntegerShape(0, byte.MaxValue), out value), JsonValueReader.GetByte);
        AssertInteger(text, (ReadOnlySpan<byte> json, out short value) => ScalarReader.ReadInt16(json, 0, new IntegerShape(short.MinValue, short.MaxValue), out value), JsonValueReader.GetInt16);
        AssertInteger(text, (ReadOnlySpan<byte> json, out ushort value) => ScalarReader.ReadUInt16(json, 0, new IntegerShape(0, ushort.MaxValue), out value), JsonValueReader.GetUInt16);
        AssertInteger(text, (ReadOnlySpan<byte> json, out uint value) => ScalarReader.ReadUInt32(json, 0, new IntegerShape(0, uint.MaxValue), out value), JsonValueReader.GetUInt32);
        AssertInteger(text, (ReadOnlySpan<byte> json, out ulong value) => ScalarReader.ReadUInt64(json, 0, new NumberShape(NumberKind.Integer, "0", "18446744073709551615"), out value), JsonValueReader.GetUInt64);
        AssertInteger(text, (ReadOnlySpan<byte> json, out UInt128 value) => ScalarReader.ReadUInt128(json, 0, new NumberShape(NumberKind.Integer, "0", "340282366920938463463374607431768211455"), out value), JsonValueReader.GetUInt128);
        AssertInteger(text, (ReadOnlySpan<byte> json, out Int128 value) => ScalarReader.ReadInt128(json, 0, new NumberShape(NumberKind.Integer, "-170141183460469231731687303715884105728", "170141183460469231731687303715884105727"), out value), JsonValueReader.GetInt128);
    }

    /// <summary>Of any length, and with a document around: then many digits are looked at together, and what stands behind them, too.</summary>
    [Fact]
    public void Integers_of_any_length_are_those_of_the_framework() => Gen.Select(Gen.OneOf("", "-"), Gen.Char['0', '9'].Array[1, 22].Where(static digits => digits[0] != '0' || digits.Length == 1), Gen.OneOf("", ".0", ".5", "e0", "e1", "E-1"), Gen.OneOf("]", ",1234567890123456789012345678]", " ]")).Sample(
        static (sign, digits, tail, behind) =>
        {
            var text = sign + new string(digits) + tail;
            var json = Encoding.UTF8.GetBytes("[" + text + behind);
            var number = decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            var isInteger = decimal.IsInteger(number);
            AssertReads(isInteger && number is >= long.MinValue and <= long.MaxValue, number, ScalarReader.ReadInt64(json, 1, new IntegerShape(long.MinValue, long.MaxValue), out var value), value);
            AssertReads(isInteger && number is >= -5 and <= 1_234_567_890_123, number, ScalarReader.ReadInt64(json, 1, new IntegerShape(-5, 1_234_567_890_123), out value), value);
            AssertReads(isInteger && number is >= 0 and <= ulong.MaxValue, number, ScalarReader.ReadUInt64(json, 1, new NumberShape(NumberKind.Integer, "0", "18446744073709551615"), out var unsigned), unsigned);
            AssertReads(isInteger && number is >= 7 and <= 10_000_000_000_000_000_000, number, ScalarReader.ReadUInt64(json, 1, new NumberShape(NumberKind.Integer, "7", "10000000000000000000"), out unsigned), unsigned);
            Assert.Equal(isInteger && number is >= 7 and <= 10_000_000_000_000_000_000 ? 1 + text.Length : -1, new NumberShape(NumberKind.Integer, "7", "10000000000000000000").Take(json, 1, null!));

            void AssertReads(bool isLegal, decimal expected, int end, decimal read)
            {
                Assert.True(end == (isLegal ? 1 + text.Length : -1), text);
                if (isLegal)
                    Assert.Equal(expected, read);
            }
        },
        iter: 100_000);

    /// <summary>Limits, and what more is asked, where a document stands around the digits.</summary>
    [Fact]
    public void What_is_asked_of_an_integer_is_asked_of_plain_digits_too()
    {
        AssertTakes(new(NumberKind.Integer, "7", "1000000000000000000"), ["7", "1000000000000000000"], ["6", "1000000000000000001"]);
        AssertTakes(new(NumberKind.Integer, "7", "1000000000000000000", minimumExclusive: true), ["8"], ["7"]);
        AssertTakes(new(NumberKind.Integer, "7", "1000000000000000000", maximumExclusive: true), ["999999999999999999"], ["1000000000000000000"]);
        AssertTakes(new(NumberKind.Integer, "0", "99", allowed: ["7"]), ["7"], ["8"]);
        AssertTakes(new(NumberKind.Integer, "0", "99", multipleOf: "7"), ["14"], ["15"]);
        AssertTakes(new(NumberKind.Integer, "9", "7"), [], ["7", "8", "9", "10"]);
        AssertTakes(new(NumberKind.Integer, "7", "18446744073709551616"), ["7", "18446744073709551616"], ["6", "0"]);
        AssertTakes(new(NumberKind.Integer, "18446744073709551623", "18446744073709551625"), ["18446744073709551624"], ["8"]);

        static void AssertTakes(NumberShape shape, string[] legal, string[] others)
        {
            foreach (var text in (string[])[.. legal, .. others])
            {
                var json = Encoding.UTF8.GetBytes(text + new string(' ', 40));
                var end = Array.IndexOf(legal, text) >= 0 ? text.Length : -1;
                Assert.Equal(end, shape.Take(json, 0, null!));
                Assert.Equal(end, ScalarReader.ReadUInt128(json, 0, shape, out var value));
                Assert.True(end < 0 || value == UInt128.Parse(text, CultureInfo.InvariantCulture));
            }
        }
    }

    [Theory]
    [InlineData("65504", true)]
    [InlineData("-65504", true)]
    [InlineData("65504.1", false)]
    [InlineData("0.1", true)]
    [InlineData("1e-9", true)]
    [InlineData("1e5", false)]
    public void Halves(string text, bool isLegal)
    {
        AssertSame(text, (ReadOnlySpan<byte> json, out Half value) => ScalarReader.ReadHalf(json, 0, new NumberShape(NumberKind.Half, "-65504", "65504"), out value), JsonValueReader.GetHalf, isLegal);
        if (isLegal)
            Assert.Equal(JsonSerializer.Deserialize<Half>(text), Read(text, JsonValueReader.GetHalf));
    }

    [Theory]
    [InlineData("\"12:34:56.7\"", true)]
    [InlineData("\"12:34:5\\u0036\"", true)]
    [InlineData("\"1.12:34:56\"", false)]
    [InlineData("12", false)]
    public void Times(string text, bool isLegal)
    {
        AssertSame(text, (ReadOnlySpan<byte> json, out TimeOnly value) => ScalarReader.ReadTimeOnly(json, 0, StringShape.Of(StringFormat.Time), out value), JsonValueReader.GetTimeOnly, isLegal);
        if (isLegal)
            Assert.Equal(JsonSerializer.Deserialize<TimeOnly>(text), Read(text, JsonValueReader.GetTimeOnly));
        AssertSame(text, (ReadOnlySpan<byte> json, out TimeSpan value) => ScalarReader.ReadTimeSpan(json, 0, StringShape.Of(StringFormat.TimeSpan), out value), JsonValueReader.GetTimeSpan, text != "12");
    }

    [Fact]
    public void Other_texts()
    {
        AssertSame("\"2026-01-31T12:00:00+02:00\"", (ReadOnlySpan<byte> json, out DateTime value) => ScalarReader.ReadDateTime(json, 0, StringShape.Of(StringFormat.DateTime), out value), JsonValueReader.GetDateTime, isLegal: true);
        Assert.Equal(new DateTime(2026, 1, 31, 10, 0, 0, DateTimeKind.Utc), Read("\"2026-01-31T12:00:00+02:00\"", JsonValueReader.GetDateTime));
        Assert.Equal(DateTimeKind.Utc, Read("\"2026-01-31T12:00:00+02:00\"", JsonValueReader.GetDateTime).Kind);
        AssertSame("\"1.2\"", (ReadOnlySpan<byte> json, out Version value) => ScalarReader.ReadVersion(json, 0, StringShape.Of(StringFormat.Version), out value), JsonValueReader.GetVersion, isLegal: true);
        AssertSame("\"1\"", (ReadOnlySpan<byte> json, out Version value) => ScalarReader.ReadVersion(json, 0, StringShape.Of(StringFormat.Version), out value), JsonValueReader.GetVersion, isLegal: false);
        AssertSame("\"\\u00e9\"", (ReadOnlySpan<byte> json, out char value) => ScalarReader.ReadChar(json, 0, StringShape.Of(StringFormat.Char), out value), JsonValueReader.GetChar, isLegal: true);
        AssertSame("\"AAE=\"", (ReadOnlySpan<byte> json, out byte[] value) => ScalarReader.ReadBytes(json, 0, StringShape.Of(StringFormat.Base64), out value), JsonValueReader.GetBytes, isLegal: true);
        AssertSame("\"AAF=\"", (ReadOnlySpan<byte> json, out byte[] value) => ScalarReader.ReadBytes(json, 0, StringShape.Of(StringFormat.Base64), out value), JsonValueReader.GetBytes, isLegal: false);
        Assert.Equal(-1, ScalarReader.ReadBytes("\"AAE=\""u8, 0, StringShape.Of(StringFormat.Base64, maxLength: 3), out _));
    }

    private static void AssertInteger<T>(string text, Pass<T> pass, Get<T> get)
        where T : IEquatable<T>
    {
        var isLegal = true;
        try
        {
            Read(text, get);
        }
        catch (JsonException)
        {
            isLegal = false;
        }

        AssertSame(text, pass, get, isLegal);
        if (!isLegal || text.AsSpan().IndexOfAny(".e-") >= 0)
            return;
        Assert.Equal(JsonSerializer.Deserialize<T>(text), Read(text, get));
    }

    private static void AssertSame<T>(string text, Pass<T> pass, Get<T> get, bool isLegal)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(isLegal ? utf8.Length : -1, pass(utf8, out var value));
        if (isLegal)
            Assert.Equal(Read(text, get), value);
    }

    private static T Read<T>(string text, Get<T> get)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        reader.Read();
        return get(ref reader);
    }
}
