using System;
using System.Text;
using CsCheck;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

public sealed class UuidTextTests
{
    private const string Version7 = "0198c0de-0000-7000-8000-000000000001";

    [Fact]
    public void Reads_what_Guid_writes() => Gen.Guid.Sample(static value =>
    {
        Assert.True(UuidText.TryParse(Encoding.UTF8.GetBytes(value.ToString("D")), out var lower));
        Assert.True(UuidText.TryParse(Encoding.UTF8.GetBytes(value.ToString("D").ToUpperInvariant()), out var upper));
        Assert.Equal((value, value), (lower, upper));
    });

    [Fact]
    public void Writes_what_Guid_writes() => Gen.Guid.Sample(static value =>
    {
        var text = new byte[UuidText.Length];
        UuidText.Write(value, text);
        Assert.Equal(value.ToString("D"), Encoding.UTF8.GetString(text));
    });

    [Fact]
    public void Agrees_with_Guid_on_changed_texts() => Gen.Select(Gen.Guid, Gen.Int[0, 36], Gen.OneOf("", "0", "g", "-", "--", " ", "x", "+", "é")).Sample(
        static (value, at, piece) =>
        {
            var text = value.ToString("D");
            text = text[..at] + piece + text[Math.Min(at + 1, text.Length)..];
            // Guid trims white space and takes signs and 0x in a group; the format has 36 characters, all of them hexadecimal or hyphens.
            var expected = text.Length == 36
                && !text.AsSpan().ContainsAnyExcept("0123456789abcdefABCDEF-")
                && Guid.TryParseExact(text, "D", out _);
            Assert.Equal(expected, UuidText.IsValid(Encoding.UTF8.GetBytes(text)));
            Shortcuts.AssertAgrees(new UuidShortcut(), text, expected);
        },
        iter: 20_000);

    [Theory]
    [InlineData("")]
    [InlineData("urn:uuid:0198c0de-0000-7000-8000-000000000001")]
    [InlineData("{0198c0de-0000-7000-8000-000000000001}")]
    [InlineData("0198c0de000070008000000000000001")]
    [InlineData("0198c0de-0000-7000-8000-000000000001 ")]
    public void Refuses_other_forms(string text) => Assert.False(UuidText.IsValid(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(Version7, true)]
    [InlineData("0198C0DE-0000-7000-BFFF-000000000001", true)]
    [InlineData("0198c0de-0000-4000-8000-000000000001", false)]
    [InlineData("0198c0de-0000-7000-c000-000000000001", false)]
    [InlineData("0198c0de-0000-7000-7000-000000000001", false)]
    public void Version_7_is_told_by_version_and_variant(string text, bool valid)
    {
        Assert.Equal(valid, UuidText.IsVersion7(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(valid, Guid.Parse(text) is { Version: 7, Variant: >= 8 and <= 0xB });
    }
}
