using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

/// <summary>The judge is System.Text.Json, within the form that RFC 3339 demands and it does not.</summary>
public sealed class DateTimeTextTests
{
    private static readonly DateTimeShortcut Shortcut = new();

    private static readonly Regex Form = new(
        @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,16})?(Z|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    private static readonly Gen<string> Texts = Gen.Select(
        Gen.Frequency((8, Gen.Int[1, 9999]), (1, Gen.Int[0, 1]), (1, Gen.Int[9998, 9999])),
        Gen.Frequency((20, Gen.Int[1, 12]), (1, Gen.Int[0, 99])),
        Gen.Frequency((20, Gen.Int[1, 31]), (1, Gen.Int[0, 99])),
        Gen.Frequency((20, Gen.Int[0, 23]), (1, Gen.Int[24, 99])),
        Gen.Frequency((20, Gen.Int[0, 59]), (1, Gen.Int[60, 61])),
        Gen.Frequency((6, Gen.Const("")), (6, Gen.String[Gen.Char['0', '9'], 0, 18].Select(static digits => "." + digits))),
        Gen.Frequency((3, Gen.Const("Z")), (6, Gen.Select(Gen.OneOf("+", "-"), Gen.Int[0, 15], Gen.Int[0, 61], static (sign, h, m) => FormattableString.Invariant($"{sign}{h:00}:{m:00}"))), (1, Gen.OneOf("", "z", "+1:00", "+0100", " Z"))),
        static (year, month, day, hour, minute, fraction, offset) =>
            FormattableString.Invariant($"{year:0000}-{month:00}-{day:00}T{hour:00}:{minute:00}:{(minute + day) % 60:00}{fraction}{offset}"));

    [Fact]
    public void Agrees_with_System_Text_Json() => Texts.Sample(AssertAgrees, iter: 20_000);

    [Fact]
    public void Agrees_on_changed_texts() => Gen.Select(Texts, Gen.Int[0, 40], Gen.OneOf("", "0", "9", "T", "t", "-", ":", ".", "Z", " ", "é")).Sample(
        static (text, at, piece) => AssertAgrees(text[..Math.Min(at, text.Length)] + piece + text[Math.Min(at + 1, text.Length)..]),
        iter: 20_000);

    [Theory]
    [InlineData("2025-02-29T00:00:00Z", false)]
    [InlineData("2024-02-29T00:00:00Z", true)]
    [InlineData("2025-01-31T23:59:60Z", false)]
    [InlineData("2025-01-31T24:00:00Z", false)]
    [InlineData("2025-01-31t00:00:00Z", false)]
    [InlineData("2025-01-31 00:00:00Z", false)]
    [InlineData("2025-01-31T00:00:00", false)]
    [InlineData("0000-01-01T00:00:00Z", false)]
    [InlineData("0001-01-01T00:00:00Z", true)]
    [InlineData("0001-01-01T00:00:00+00:01", false)]
    [InlineData("9999-12-31T23:59:59.9999999Z", true)]
    [InlineData("9999-12-31T23:59:59-00:01", false)]
    [InlineData("2025-01-31T00:00:00+14:00", true)]
    [InlineData("2025-01-31T00:00:00-14:01", false)]
    [InlineData("2025-01-31T00:00:00.1234567890123456Z", true)]
    [InlineData("2025-01-31T00:00:00.12345678901234567Z", false)]
    [InlineData("2025-01-31T00:00:00.Z", false)]
    [InlineData("2025-01-31T00:00:00-00:00", true)]
    [InlineData("", false)]
    public void Keeps_to_the_written_rule(string text, bool valid)
    {
        Assert.Equal(valid, DateTimeText.IsValid(Encoding.UTF8.GetBytes(text)));
        AssertAgrees(text);
    }

    [Theory]
    [InlineData("2025-01-31T12:00:00.123Z", true)]
    [InlineData("2025-01-31T12:00:00.1234Z", false)]
    [InlineData("2025-01-31T12:00:00.12Z", false)]
    [InlineData("2025-01-31T12:00:00Z", false)]
    [InlineData("2025-01-31T12:00:00.123+00:00", false)]
    [InlineData("2025-01-31T12:00:0+00:00", false)]
    public void A_timestamp_has_three_digits_and_Z(string text, bool valid)
    {
        Assert.Equal(valid, DateTimeText.IsTimestamp(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(valid, DateTime.TryParseExact(text, "yyyy-MM-ddTHH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
    }

    private static void AssertAgrees(string text)
    {
        var quoted = Encoding.UTF8.GetBytes($"\"{text}\"");
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        var expected = reader.TryGetDateTimeOffset(out var judged) && Form.IsMatch(text);
        Assert.Equal(expected, DateTimeText.TryParse(quoted.AsSpan(1, quoted.Length - 2), out var value));
        if (expected)
            Assert.True(judged.EqualsExact(value), text);
        Shortcuts.AssertAgrees(Shortcut, text, expected);
    }
}
