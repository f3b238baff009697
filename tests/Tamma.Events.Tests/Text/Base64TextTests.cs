using System;
using System.Text;
using System.Text.Json;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

public sealed class Base64TextTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("AA==", true)]
    [InlineData("AAA=", true)]
    [InlineData("+/+/", true)]
    [InlineData("AB==", false)]
    [InlineData("AAB=", false)]
    [InlineData("AA=", false)]
    [InlineData("A===", false)]
    [InlineData("====", false)]
    [InlineData("AA==AA==", false)]
    [InlineData("AA=A", false)]
    [InlineData("-_-_", false)]
    [InlineData(" AAA", false)]
    [InlineData("AAAA    ", false)]
    [InlineData("AA\n\nAA==", false)]
    [InlineData("AAAA   =", false)]
    [InlineData("AAAé", false)]
    public void Only_the_one_text_of_some_bytes_is_taken(string text, bool isValid)
    {
        Assert.Equal(isValid, Base64Text.IsValid(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(isValid, Base64Text.TryParse(Encoding.UTF8.GetBytes(text), out _));
    }

    [Fact]
    public void What_is_valid_is_what_can_be_parsed()
    {
        var random = new Random(2);
        for (var i = 0; i < 200_000; i++)
        {
            // Long enough for the decoder's vectors in some, and mostly legal, so that one fault counts.
            var text = new byte[4 * random.Next(random.Next(8) == 0 ? 40 : 4)];
            random.GetItems("AQgw+/"u8, text);
            for (var faults = random.Next(4); faults > 0 && text.Length > 0; faults--)
                text[random.Next(2) == 0 ? ^random.Next(1, 4) : random.Next(text.Length)] = " \t\r\n==AB-_\"\\"u8[random.Next(12)];
            Assert.Equal(Base64Text.IsValid(text), Base64Text.TryParse(text, out var value));
            if (Base64Text.IsValid(text))
                Assert.Equal(Encoding.ASCII.GetString(text), Convert.ToBase64String(value));
        }
    }

    [Fact]
    public void Any_bytes_have_a_text_and_no_other_text_has_the_same()
    {
        var random = new Random(1);
        for (var i = 0; i < 5_000; i++)
        {
            var bytes = new byte[random.Next(40)];
            random.NextBytes(bytes);
            var text = Convert.ToBase64String(bytes);
            Assert.True(Base64Text.TryParse(Encoding.UTF8.GetBytes(text), out var same));
            Assert.Equal(bytes, same);
            Assert.Equal(bytes, JsonSerializer.Deserialize<byte[]>('"' + text + '"'));

            var other = text.Length == 0 ? "=" : text.Remove(random.Next(text.Length), 1).Insert(random.Next(text.Length), "AQg=+ -"[random.Next(7)].ToString());
            if (Base64Text.TryParse(Encoding.UTF8.GetBytes(other), out var read))
                Assert.Equal(other, Convert.ToBase64String(read));
        }
    }
}
