using System;
using System.Text;
using System.Text.Json;
using Tamma.EventGen.Schema.Compatibility.Sets;
using Tamma.EventGen.Schema.Patterns;
using Tamma.Judging;

namespace Tamma.EventGen.Schema.Tests.Compatibility.Sets;

/// <summary>The patterns that stand for formats, against the judge's grammars: texts of them, and texts next to those.</summary>
public sealed class FormatPatternsTests(Judge judge) : IClassFixture<Judge>
{
    [Theory]
    [InlineData(StringFormat.Date, "date")]
    [InlineData(StringFormat.DateTime, "date-time")]
    [InlineData(StringFormat.Email, "email")]
    [InlineData(StringFormat.Uri, "uri")]
    [InlineData(StringFormat.Uuid, "uuid")]
    public void A_formats_texts_are_between_two_patterns(StringFormat format, string name)
    {
        var random = new Random(5);
        var patterns = FormatPatterns.Of(format)!;
        var (cache, valid, invalid) = (new PatternCache(), 0, 0);
        for (var i = 0; i < 3000; i++)
        {
            var text = new StringBuilder();
            Append(i % 2 == 0 ? patterns.Surely : patterns.Possibly, text, random);
            if (i % 3 == 0)
                Change(text, random);
            var isValid = IsValid(name, text.ToString());
            Assert.True(isValid || !cache.Matches(patterns.Surely, text.ToString()), $"Not a {name}: {text}");
            Assert.True(!isValid || cache.Matches(patterns.Possibly, text.ToString()), $"A {name}: {text}");
            valid += isValid ? 1 : 0;
            invalid += isValid ? 0 : 1;
        }

        Assert.InRange(valid, 500, 3000);
        Assert.InRange(invalid, 100, 3000);
    }

    /// <summary>What a contract states as a pattern is what System.Text.Json reads, and no two texts are one value where it says so.</summary>
    [Theory]
    [InlineData(StringFormat.Char, typeof(char))]
    [InlineData(StringFormat.Base64, typeof(byte[]))]
    [InlineData(StringFormat.Time, typeof(TimeOnly))]
    [InlineData(StringFormat.TimeSpan, typeof(TimeSpan))]
    [InlineData(StringFormat.Version, typeof(Version))]
    public void What_a_pattern_states_is_read_by_System_Text_Json(StringFormat format, Type type)
    {
        var random = new Random(6);
        var pattern = FormatPatterns.Of(format)!.Surely;
        var cache = new PatternCache();
        for (var i = 0; i < 2000; i++)
        {
            var text = new StringBuilder();
            Append(pattern, text, random);
            Assert.True(cache.Matches(pattern, text.ToString()));
            var value = JsonSerializer.Deserialize(JsonSerializer.Serialize(text.ToString()), type);
            var written = JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(value, type))!;
            Assert.True(cache.Matches(pattern, written), written);
            Assert.True(format is StringFormat.Time or StringFormat.TimeSpan || written == text.ToString(), $"{written} of {text}");
        }
    }

    [Fact]
    public void Every_day_of_the_calendar_and_no_other()
    {
        var (cache, date) = (new PatternCache(), FormatPatterns.Of(StringFormat.Date)!.Surely);
        for (var year = 0; year <= 9999; year += year is < 12 or > 1890 and < 2010 or > 9990 ? 1 : 97)
        {
            for (var month = 0; month <= 13; month++)
            {
                for (var day = 0; day <= 32; day++)
                {
                    var isDate = year > 0 && month is > 0 and < 13 && day > 0 && day <= DateTime.DaysInMonth(year, month);
                    Assert.Equal(isDate, cache.Matches(date, $"{year:0000}-{month:00}-{day:00}"));
                }
            }
        }
    }

    [Fact]
    public void A_uri_is_not_longer_than_its_limit()
    {
        var longest = FormatPatterns.Of(StringFormat.Uri)!.MaxLength!.Value;
        Assert.True(IsValid("uri", "http://a/".PadRight(longest, 'x')));
        Assert.False(IsValid("uri", "http://a/".PadRight(longest + 1, 'x')));
    }

    private bool IsValid(string format, string text) =>
        judge.Validate("{\"type\":\"string\",\"format\":\"" + format + "\"}", JsonSerializer.SerializeToUtf8Bytes(text)).Count == 0;

    private static void Change(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        switch (random.Next(3))
        {
            case 0:
                text.Remove(at, 1);
                break;
            case 1:
                text[at] = "0139@:/aZ-. %"[random.Next(13)];
                break;
            default:
                text.Insert(at, "0139@:/aZ-. %"[random.Next(13)]);
                break;
        }
    }

    private static void Append(Pattern pattern, StringBuilder text, Random random)
    {
        switch (pattern)
        {
            case CodePointSet set:
                var range = set.Ranges[random.Next(set.Ranges.Count)];
                text.Append(char.ConvertFromUtf32(random.Next(range.First, Math.Min(range.Last, range.First + 200) + 1)));
                break;
            case Sequence sequence:
                foreach (var item in sequence.Items)
                    Append(item, text, random);
                break;
            case Alternation alternation:
                Append(alternation.Items[random.Next(alternation.Items.Count)], text, random);
                break;
            case Repeat repeat:
                for (var n = random.Next(repeat.Minimum, (repeat.Maximum ?? repeat.Minimum + 3) + 1); n > 0; n--)
                    Append(repeat.Item, text, random);
                break;
        }
    }
}
