using System.Runtime.Intrinsics;
using System.Text;
using Tamma.Events.Shapes;
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
    [InlineData("http://localhost:5000")]
    [InlineData("https://example.org:65535/a%20b/%C3%A9?q=%25#%2f")]
    [InlineData("https://example.org?state=open")]
    [InlineData("https://example.org#top")]
    [InlineData("https://avatars.example.org/u/583231?v=4")]
    [InlineData("https://git.example.org/tamma/eventgen/issues/7?page=2&of=?/3#issuecomment-12/?")]
    [InlineData("https://a-b.c_d.example./~user/;a=(b)/long/enough/for/more/than/one/vector/of/bytes")]
    public void A_URI_of_the_web_is_told_at_once(string text) => Assert.Equal(AsciiWindow.IsSupported, Shortcuts.Takes(new UriShortcut(), text));

    [Fact]
    public void A_web_address_is_told_at_once_by_a_pattern_that_takes_them_all()
    {
        // That of [Url], one that demands more, and one that takes only some of a text's ends.
        var all = new TextPattern("(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://[\\s\\S]*", "46,66>1;48,68>7 54,74>1 50,70>1 3A>1 2*2F>1 !00-10FFFF>0 2*54,74>1 50,70>1 3A>-6;53,73>-7");
        var secure = new TextPattern("https://[\\s\\S]*", "68>1 2*74>1 70>1 73>1 3A>1 2*2F>1 !00-10FFFF>0");
        var ascii = new TextPattern("https?://[\\x00-\\x7F]*", "68>1 2*74>1 70>1 73>1;3A>2 3A>1 2*2F>1 !00-7F>0");
        const string address = "https://example.org/a/b";
        // A first look at a text reads a pattern.
        Assert.False(Shortcuts.Takes(new WebAddressShortcut([all]), address));
        foreach (var pattern in (TextPattern[])[all, secure, ascii])
            Assert.True(pattern.Matches(Encoding.UTF8.GetBytes(address)), pattern.Text);

        Assert.Equal(AsciiWindow.IsSupported, Shortcuts.Takes(new WebAddressShortcut([all]), address));
        Assert.Equal(AsciiWindow.IsSupported, Shortcuts.Takes(new WebAddressShortcut([all, all]), address));
        Assert.False(Shortcuts.Takes(new WebAddressShortcut([all, secure]), address));
        Assert.False(Shortcuts.Takes(new WebAddressShortcut([ascii]), address));
        Shortcuts.AssertAgrees(new WebAddressShortcut([all]), "ftp://example.org", isValid: true);
        Shortcuts.AssertAgrees(new WebAddressShortcut([all]), "mailto:a@example.org", isValid: false);
    }

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
