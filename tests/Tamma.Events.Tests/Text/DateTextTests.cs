using System;
using System.Globalization;
using System.Linq;
using System.Text;
using CsCheck;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

/// <summary>The judge is DateOnly.ParseExact.</summary>
public sealed class DateTextTests
{
    [Fact]
    public void Every_day_of_some_years_and_no_other()
    {
        foreach (var year in (int[])[1, 4, 100, 400, 1900, 2000, 2023, 2024, 9999])
        {
            for (var month = 0; month <= 13; month++)
            {
                for (var day = 0; day <= 32; day++)
                    AssertAgrees(FormattableString.Invariant($"{year:D4}-{month:D2}-{day:D2}"));
            }
        }
    }

    [Fact]
    public void Anything_like_a_date() => Gen.Select(
        Gen.Date.Select(static date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Gen.Int[0, 10],
        Gen.OneOf("", "0", "-", "x", "9", "00", "T", "Z", " ", "\u0661"),
        Gen.Int[0, 1]).Sample(static (date, at, text, drop) => AssertAgrees(date[..at] + text + date[Math.Min(10, at + drop)..]), iter: 20_000);

    [Theory]
    [InlineData("0000-01-01")]
    [InlineData("")]
    [InlineData("2025-01-31T00:00:00Z")]
    [InlineData("10000-01-01")]
    public void Nothing_else(string text) => Assert.False(DateText.IsValid(Encoding.UTF8.GetBytes(text)));

    private static void AssertAgrees(string text)
    {
        // ParseExact takes white space around nothing and no other digits: the same as the RFC.
        var expected = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        Assert.True(expected == DateText.TryParse(Encoding.UTF8.GetBytes(text), out var value), text);
        Assert.Equal(date, value);
        Assert.True(!expected || text.All(char.IsAscii));
    }
}
