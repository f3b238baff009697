using System.Text.Json;
using CsCheck;

namespace Tamma.EventGen.Schema.Tests.Model;

public sealed class NameTests
{
    [Theory]
    [InlineData("1.0.0", true)]
    [InlineData("0.0.4", true)]
    [InlineData("1.0.0-alpha.1+build.5", true)]
    [InlineData("1.0.0--", true)]
    [InlineData("1.0.0+001", true)]
    [InlineData("1.2", false)]
    [InlineData("01.0.0", false)]
    [InlineData("1.0.0-01", false)]
    [InlineData("1.0.0-", false)]
    [InlineData("1.0.0+", false)]
    [InlineData("v1.0.0", false)]
    [InlineData("1.0.0.0", false)]
    [InlineData("1.0.0\n", false)]
    [InlineData("१.0.0", false)]
    public void Versions(string version, bool isValid) => Assert.Equal(isValid, SemanticVersion.IsValid(version));

    [Fact]
    public void Camel_case_is_the_serializers() => Gen.Char["aBcDE1_É ß"].Array[0, 8].Select(chars => new string(chars))
        .Sample(name => Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(name), JsonNaming.CamelCase(name)), iter: 50_000);
}
