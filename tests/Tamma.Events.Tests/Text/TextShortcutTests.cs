using System.Runtime.Intrinsics;
using System.Text;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

/// <summary>What shortcuts are there for takes them; that they are right, the tests of each format hold.</summary>
public sealed class TextShortcutTests
{
    [Theory]
    [InlineData("2025-01-31T23:59:59Z")]
    [InlineData("2024-02-29T00:00:00.123Z")]
    [InlineData("2025-12-31T12:30:00.1234567+14:00")]
    [InlineData("0002-01-01T00:00:00.1234567890123456-00:30")]
    public void A_date_time_is_told_at_once(string text) => Assert.Equal(Vector128.IsHardwareAccelerated, Shortcuts.Takes(new DateTimeShortcut(), text));

    [Theory]
    [InlineData("https://git.example.org/tamma/eventgen/pull/12345")]
    [InlineData("http://localhost")]
    [InlineData("https://a-b.c_d.example./~user/;a=(b)/long/enough/for/more/than/one/vector/of/bytes")]
    public void A_URI_of_the_web_is_told_at_once(string text) => Assert.Equal(AsciiWindow.IsSupported, Shortcuts.Takes(new UriShortcut(), text));

    [Fact]
    public void A_UUID_is_told_at_once() => Assert.True(Shortcuts.Takes(new UuidShortcut(), "01890a5d-ac96-774b-bcce-b302099A8057"));

    [Theory]
    [InlineData("2025-01-31T23:59:59.123Z", true)]
    [InlineData("2025-01-31T23:59:59.12+0", false)]
    [InlineData("2025-01-31T23:59:59Z", false)]
    public void A_timestamp_is_told_at_once(string text, bool isOne) => Assert.Equal(isOne && Vector128.IsHardwareAccelerated, Shortcuts.Takes(new TimestampShortcut(), text));

    [Fact]
    public void A_text_that_needs_escapes_or_is_beyond_ASCII_is_no_name_of_a_shortcut()
    {
        var shortcut = new NamesShortcut([Encoding.UTF8.GetBytes("open"), Encoding.UTF8.GetBytes("a\"b"), Encoding.UTF8.GetBytes("é")]);

        Assert.Equal(Vector128.IsHardwareAccelerated, Shortcuts.Takes(shortcut, "open"));
        Shortcuts.AssertAgrees(shortcut, "opened", isValid: false);
        Shortcuts.AssertAgrees(shortcut, "a", isValid: false);
        Assert.False(Shortcuts.Takes(shortcut, "é"));
    }
}
