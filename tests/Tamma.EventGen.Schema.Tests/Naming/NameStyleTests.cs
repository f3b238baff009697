using System.Text.Json;
using CsCheck;
using Tamma.EventGen.Schema.Naming;

namespace Tamma.EventGen.Schema.Tests.Naming;

public sealed class NameStyleTests
{
    private static readonly (JsonNamingPolicy Policy, NameStyles Style)[] Policies =
    [
        (JsonNamingPolicy.CamelCase, NameStyles.Camel),
        (JsonNamingPolicy.SnakeCaseLower, NameStyles.LowerSnake),
        (JsonNamingPolicy.SnakeCaseUpper, NameStyles.UpperSnake),
        (JsonNamingPolicy.KebabCaseLower, NameStyles.Kebab),
    ];

    [Theory]
    [InlineData("very_high", NameStyles.LowerSnake)]
    [InlineData("VERY_HIGH", NameStyles.UpperSnake)]
    [InlineData("very-high", NameStyles.Kebab)]
    [InlineData("veryHigh", NameStyles.Camel)]
    [InlineData("VeryHigh", NameStyles.Pascal)]
    [InlineData("high", NameStyles.LowerSnake | NameStyles.Kebab | NameStyles.Camel)]
    [InlineData("HIGH", NameStyles.UpperSnake | NameStyles.Pascal)]
    [InlineData("Very_High", NameStyles.None)]
    [InlineData("VERY-HIGH", NameStyles.None)]
    public void Of_one_name(string name, NameStyles styles) => Assert.Equal(styles, NameStyle.Of(name));

    [Theory]
    [InlineData("€")]
    [InlineData("")]
    [InlineData("text/plain")]
    public void Any_for_what_is_no_name(string name) => Assert.Null(NameStyle.Difference([name, "a_b"]) ?? NameStyle.Difference(["AB", name]));

    [Fact]
    public void The_serializers_policies_write_their_style() => Gen.Char["ABcd"].Array[1, 8].Select(chars => new string(chars)).Sample(name =>
    {
        foreach (var (policy, style) in Policies)
            Assert.True(NameStyle.Of(policy.ConvertName(name)).HasFlag(style), $"{name}: {policy.ConvertName(name)}");
    });

    [Theory]
    [InlineData("")]
    [InlineData("Very_High Very_Low")]
    [InlineData("low veryHigh")]
    [InlineData("low very_high")]
    [InlineData("LOW VeryHigh")]
    [InlineData("1 2x high")]
    public void Names_of_one_style_do_not_differ(string names) => Assert.Null(NameStyle.Difference(names.Split(' ')));

    [Theory]
    [InlineData("low very_high veryLow", "very_high", "veryLow")]
    [InlineData("LOW high medium", "LOW", "high")]
    [InlineData("Very_High low", "Very_High", "low")]
    public void The_first_two_that_differ(string names, string name, string other) => Assert.Equal((name, other), NameStyle.Difference(names.Split(' ')));
}
