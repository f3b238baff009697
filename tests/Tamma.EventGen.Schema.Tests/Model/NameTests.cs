using System.Text.Json;
using CsCheck;

namespace Tamma.EventGen.Schema.Tests.Model;

public sealed class NameTests
{
    [Theory]
    [InlineData("GIT.PULL_REQUEST.CREATED", true)]
    [InlineData("APPROVAL.REQUESTED", true)]
    [InlineData("A1.B2_3.C", true)]
    [InlineData("git.pr", false)]
    [InlineData("GIT", false)]
    [InlineData("A.B.C.D", false)]
    [InlineData("A..B", false)]
    [InlineData("A.B_", false)]
    [InlineData("A._B", false)]
    [InlineData("A.B__C", false)]
    [InlineData("1A.B", false)]
    [InlineData("A.B\n", false)]
    [InlineData("ÄB.C", false)]
    [InlineData("", false)]
    public void Event_types(string name, bool isValid) => Assert.Equal(isValid, EventTypeName.IsValid(name));

    [Fact]
    public void An_event_type_has_at_most_255_characters()
    {
        Assert.True(EventTypeName.IsValid("A." + new string('B', 253)));
        Assert.False(EventTypeName.IsValid("A." + new string('B', 254)));
    }

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
