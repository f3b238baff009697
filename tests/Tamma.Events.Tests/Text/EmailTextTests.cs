using System.ComponentModel.DataAnnotations;
using System.Text;
using CsCheck;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

/// <summary>The judge is the attribute that puts the format into a contract.</summary>
public sealed class EmailTextTests
{
    private static readonly EmailAddressAttribute Attribute = new();

    [Fact]
    public void Is_what_the_attribute_takes() => Gen.OneOf("@", "a", "é", "😀", ".", " ").Array[0, 5].Sample(static parts =>
    {
        var text = string.Concat(parts);
        Assert.True(Attribute.IsValid(text) == EmailText.IsValid(Encoding.UTF8.GetBytes(text)), text);
    });
}
