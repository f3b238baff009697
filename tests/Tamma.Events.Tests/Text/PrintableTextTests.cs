using System.Globalization;
using System.Linq;
using System.Text;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

public sealed class PrintableTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a é 😀 \ufeff", "a é 😀 \\uFEFF")]
    [InlineData("a\n\u001B[2J\u2028\u202E", "a\\u000A\\u001B[2J\\u2028\\u202E")]
    [InlineData("a\U000E0001\U000E0041\U000E007Fb\U0001D173", "a\\uDB40\\uDC01\\uDB40\\uDC41\\uDB40\\uDC7Fb\\uD834\\uDD73")]
    [InlineData("😀\n\U000E0001😀", "😀\\u000A\\uDB40\\uDC01😀")]
    // One half of a surrogate pair stays what it is.
    [InlineData("\ud800", "\ud800")]
    [InlineData("\ud800\n\udc00", "\ud800\\u000A\udc00")]
    public void Hides_what_controls_and_turns_a_text(string text, string printable) => Assert.Equal(printable, PrintableText.Of(text));

    [Fact]
    public void Every_character_is_hidden_by_its_category()
    {
        foreach (var rune in Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(static value => new Rune(value)))
        {
            var isHidden = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            var text = rune.ToString();
            Assert.Equal(isHidden ? string.Concat(text.Select(static unit => $"\\u{(int)unit:X4}")) : text, PrintableText.Of(text));
        }
    }
}
