using System;
using System.Globalization;
using System.Linq;
using System.Text;
using CsCheck;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

public sealed class UriTextTests
{
    private static readonly UriShortcut Shortcut = new();

    private static readonly Gen<string> Schemes = Gen.OneOf(
        "http", "https", "HTTP", "ws", "wss", "ftp", "gopher", "nntp", "telnet", "ldap", "file", "FILE", "mailto", "net.tcp", "net.pipe", "vsmacros",
        "urn", "git", "git+ssh", "news", "uuid", "tel", "data", "ldaps", "about", "a", "c", "foo", "1a", "");

    private static readonly Gen<string> Hosts = Gen.OneOf(
        Text("abz09-_.", 12),
        Text("ab.%!~", 6),
        Gen.Int[0, 300].Select(static length => new string('a', length)),
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300], static (a, b) => FormattableString.Invariant($"{a}.{b}.0.1")),
        Gen.Select(Gen.String[Gen.OneOf('0', 'f', 'A', ':'), 0, 12].Select(static text => text.Replace(":", "::1:", StringComparison.Ordinal)), Gen.OneOf("", ":1.2.3.4", "::", "1"), static (a, b) => $"[{a}{b}]"),
        Gen.Int[0, 0xFFFF].Array[0, 9].Select(static groups => $"[{string.Join(':', groups.Select(static group => group.ToString("x", CultureInfo.InvariantCulture)))}]"));

    private static readonly Gen<string> Uris = Gen.Select(
        Schemes,
        Gen.OneOf(
            Gen.Select(Gen.OneOf(Gen.Const(""), Text("ab0-._~!$&'()*+,;=:%", 6).Select(static user => user + "@")), Hosts, Gen.OneOf(Gen.Const(""), Gen.Const(":"), Gen.Int[0, 70_000].Select(static port => FormattableString.Invariant($":{port}"))), static (user, host, port) => $"//{user}{host}{port}"),
            Gen.Select(Text("abz09-._~!$&'*+=,;:%", 8), Hosts, static (mailbox, host) => $"{mailbox}@{host}"),
            Gen.OneOf("", "//", "/c:", "///c:")),
        Gen.OneOf(Gen.Const(""), Text("ab09-._~!$&'()*+,;=:@/%", 10).Select(static path => "/" + path), Text("ab:@/", 4)),
        Gen.OneOf(Gen.Const(""), Text("ab?/:@%", 6).Select(static query => "?" + query)),
        Gen.OneOf(Gen.Const(""), Text("ab?/#:@%", 6).Select(static fragment => "#" + fragment)),
        static (scheme, middle, path, query, fragment) => $"{scheme}:{middle}{path}{query}{fragment}");

    [Fact]
    public void Whatever_is_accepted_System_Uri_holds_as_it_stands() => Uris.Sample(
        static text =>
        {
            if (UriText.IsValid(Encoding.UTF8.GetBytes(text)))
                Assert.Equal(text, new Uri(text, UriKind.Absolute).OriginalString);
        },
        iter: 50_000);

    [Fact]
    public void Agrees_with_the_rule_as_one_regular_expression() => Uris.Sample(AssertAgrees, iter: 50_000);

    [Fact]
    public void Agrees_on_changed_texts() => Gen.Select(Uris, Gen.Double[0, 1], Gen.OneOf("", "%", "%4", "%4g", "[", "]", "@", ":", "#", " ", "\\", "é", "\"", "^", "\0", "|")).Sample(
        static (text, place, piece) =>
        {
            var at = (int)(place * text.Length);
            AssertAgrees(text[..at] + piece + text[Math.Min(at + 1, text.Length)..]);
        },
        iter: 50_000);

    [Theory]
    [InlineData("https://a-b.c_d.example.org/tamma/eventgen?of=x")]
    [InlineData("http://localhost:5000/a%20b?c#d")]
    [InlineData("https://a.b.")]
    public void Each_ASCII_character_at_each_place_is_judged_by_the_rule(string uri)
    {
        for (var at = 0; at <= uri.Length; at++)
        {
            for (var letter = '\0'; letter < 0x80; letter++)
            {
                AssertAgrees(uri.Insert(at, letter.ToString()));
                AssertAgrees(uri[..at] + letter + uri[Math.Min(at + 1, uri.Length)..]);
            }
        }
    }

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("https://user:secret@example.org:65535/a/b;c?d=e&f#g")]
    [InlineData("HTTP://EXAMPLE.ORG:")]
    [InlineData("http://[2001:db8::1]:80/")]
    [InlineData("http://[::ffff:192.0.2.1]/")]
    [InlineData("http://[1:2:3:4:5:6:7::]/")]
    [InlineData("urn:tamma:event:GIT.PULL_REQUEST.CREATED:1.0.0")]
    [InlineData("urn:")]
    [InlineData("git+ssh://git@host/x.git")]
    [InlineData("file:///etc/passwd")]
    [InlineData("file:///c:/x")]
    [InlineData("mailto:a.b+c@example.org?subject=x")]
    [InlineData("tel:+1-201-555-0123")]
    [InlineData("custom:///a")]
    [InlineData("ldap:///o=x")]
    [InlineData("data:text/plain;base64,SGk=")]
    public void Accepts(string text)
    {
        Assert.True(UriText.IsValid(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text, new Uri(text, UriKind.Absolute).OriginalString);
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("a/b")]
    [InlineData("//example.org/a")]
    [InlineData("c:/windows")]
    [InlineData("http:")]
    [InlineData("http://")]
    [InlineData("http:///a")]
    [InlineData("http:a")]
    [InlineData("http://a:65536")]
    [InlineData("http://a:1:2")]
    [InlineData("http://a..b")]
    [InlineData("http://.a")]
    [InlineData("http://[v1.x]/")]
    [InlineData("http://[::1%25eth0]/")]
    [InlineData("http://[1:2:3:4:5:6:7]/")]
    [InlineData("http://[1::2::3]/")]
    [InlineData("http://[::01.2.3.4]/")]
    [InlineData("http://a b/")]
    [InlineData("http://a/ b")]
    [InlineData("http://a/%zz")]
    [InlineData("http://a/%4")]
    [InlineData("http://a/%g4")]
    [InlineData("http://a/%4g")]
    [InlineData("http://a/b#c#d")]
    [InlineData("http://exämple.org")]
    [InlineData("http://a%20b/")]
    [InlineData("mailto:a")]
    [InlineData("mailto:a@b,c@d")]
    [InlineData("file:/etc")]
    [InlineData("file:////x")]
    [InlineData("file:///c:x")]
    [InlineData("file://user@host/x")]
    [InlineData("net.pipe://a/b")]
    public void Refuses(string text)
    {
        Assert.False(UriText.IsValid(Encoding.UTF8.GetBytes(text)));
        Shortcuts.AssertAgrees(Shortcut, text, isValid: false);
    }

    [Fact]
    public void A_shortcut_takes_no_longer_one()
    {
        var longest = "https://a/" + new string('x', UriText.MaxLength - 10);
        Assert.Equal(AsciiWindow.IsSupported, Shortcuts.Takes(Shortcut, longest));
        Assert.False(Shortcuts.Takes(Shortcut, longest + "x"));
    }

    [Fact]
    public void Length_ends_where_the_oldest_framework_ends()
    {
        Assert.True(UriText.IsValid(Encoding.UTF8.GetBytes("a0:" + new string('x', 65_516))));
        Assert.False(UriText.IsValid(Encoding.UTF8.GetBytes("a0:" + new string('x', 65_517))));
    }

    private static void AssertAgrees(string text)
    {
        var expected = UriRule.IsValid(text);
        Assert.True(expected == UriText.IsValid(Encoding.UTF8.GetBytes(text)), text);
        Shortcuts.AssertAgrees(Shortcut, text, expected);
    }

    private static Gen<string> Text(string alphabet, int length) =>
        Gen.Char[alphabet].Select(static letter => letter == '%' ? "%4f" : letter.ToString()).Array[0, length].Select(static parts => string.Concat(parts));
}
