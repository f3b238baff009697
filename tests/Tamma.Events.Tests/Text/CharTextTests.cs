using System.Text;
using System.Text.Json;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

public sealed class CharTextTests
{
    [Fact]
    public void A_character_is_what_System_Text_Json_reads_as_one()
    {
        for (var code = 0; code <= 0x10FFFF; code += code is > 0x300 and < 0xD700 or > 0xE100 and < 0xFF00 or > 0x10100 ? 97 : 1)
        {
            if (code is >= 0xD800 and <= 0xDFFF)
                continue;
            var text = char.ConvertFromUtf32(code);
            var isRead = true;
            try
            {
                _ = JsonSerializer.Deserialize<char>(JsonSerializer.Serialize(text));
            }
            catch (JsonException)
            {
                isRead = false;
            }

            Assert.Equal(isRead, CharText.TryParse(Encoding.UTF8.GetBytes(text), out var value));
            Assert.Equal(isRead ? text[0] : default, value);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("e\u0301")]
    public void Two_characters_are_none(string text) => Assert.False(CharText.IsValid(Encoding.UTF8.GetBytes(text)));
}
