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
    [InlineData("AAAé", false)]
    public void Only_the_one_text_of_some_bytes_is_taken(string text, bool isValid) => Assert.Equal(isValid, Base64Text.IsValid(Encoding.UTF8.GetBytes(text)));

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
