using System;
using System.Text;
using System.Text.Json;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

public sealed class VersionTextTests
{
    [Theory]
    [InlineData("1.2", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("999999999.1.2.3", true)]
    [InlineData("1", false)]
    [InlineData("1.2.3.4.5", false)]
    [InlineData("01.2", false)]
    [InlineData("1.999999999", true)]
    [InlineData("1.2.3.04", false)]
    [InlineData("1.00", false)]
    [InlineData("1.2.3.4.", false)]
    [InlineData("1.1000000000", false)]
    [InlineData("1.", false)]
    [InlineData(".1", false)]
    [InlineData("1..2", false)]
    [InlineData("1.-2", false)]
    [InlineData("1.2 ", false)]
    [InlineData("1.2-rc", false)]
    [InlineData("", false)]
    public void A_version_has_two_to_four_numbers(string text, bool isValid)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);

        Assert.Equal(isValid, VersionText.IsValid(utf8));
        Assert.Equal(isValid, VersionText.TryParse(utf8, out var version));
        Assert.Equal(isValid ? JsonSerializer.Deserialize<Version>('"' + text + '"') : null, version);
    }
}
