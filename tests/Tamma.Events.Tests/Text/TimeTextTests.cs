using System;
using System.Text;
using System.Text.Json;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

public sealed class TimeTextTests
{
    private static readonly string[] Near = ["0", "1", "9", ":", ".", "-", "+", " ", "Z", "24", "60", "00"];

    [Theory]
    [InlineData("00:00:00", true)]
    [InlineData("23:59:59.9999999", true)]
    [InlineData("12:34:56.7", true)]
    [InlineData("24:00:00", false)]
    [InlineData("12:60:00", false)]
    [InlineData("12:00:60", false)]
    [InlineData("12:00", false)]
    [InlineData("1:02:03", false)]
    [InlineData("12:00:00.", false)]
    [InlineData("12:00:00.12345678", false)]
    [InlineData("12:00:00Z", false)]
    [InlineData("-12:00:00", false)]
    [InlineData("1.12:00:00", false)]
    [InlineData("", false)]
    public void A_time_of_day_has_two_digits_each(string text, bool isValid) => Assert.Equal(isValid, TimeText.IsValid(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("00:00:00", true)]
    [InlineData("-00:00:00", true)]
    [InlineData("1.00:00:00", true)]
    [InlineData("-9999999.23:59:59.9999999", true)]
    [InlineData("10000000.00:00:00", false)]
    [InlineData("0.00:00:00", false)]
    [InlineData("01.00:00:00", false)]
    [InlineData(".00:00:00", false)]
    [InlineData("1:00:00", false)]
    [InlineData("--1.00:00:00", false)]
    [InlineData("+1.00:00:00", false)]
    [InlineData("1", false)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("a.00:00:00", false)]
    public void A_time_span_may_have_days(string text, bool isValid) => Assert.Equal(isValid, TimeSpanText.IsValid(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void What_is_taken_is_what_System_Text_Json_reads()
    {
        var random = new Random(1);
        var taken = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = Mutate(new TimeSpan(random.NextInt64(-(8640000000000000000 >> random.Next(60)), 8640000000000000000 >> random.Next(60))).ToString("c"), random);
            var utf8 = Encoding.UTF8.GetBytes(text);
            var json = JsonSerializer.Serialize(text);
            if (TimeSpanText.TryParse(utf8, out var span))
                Assert.Equal(JsonSerializer.Deserialize<TimeSpan>(json), span);
            if (TimeText.TryParse(utf8, out TimeOnly time))
                Assert.Equal(JsonSerializer.Deserialize<TimeOnly>(json), time);
            taken += TimeSpanText.IsValid(utf8) ? 1 : 0;
        }

        Assert.InRange(taken, 5_000, 19_000);
    }

    private static string Mutate(string text, Random random)
    {
        if (random.Next(2) == 0)
            return text;
        var at = random.Next(text.Length);
        return text.Remove(at, random.Next(2)).Insert(at, Near[random.Next(Near.Length)]);
    }
}
