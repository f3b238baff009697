using System;
using System.Linq;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

public sealed class SemanticVersionTests
{
    /// <summary>Rising: the chains of SemVer 2.0 section 11, and what they leave out.</summary>
    private static readonly string[] Rising =
    [
        "0.0.1", "0.1.0", "0.9.9", "0.10.0", "1.0.0-0", "1.0.0-1", "1.0.0-9", "1.0.0-10", "1.0.0--", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta",
        "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1", "1.2.0", "1.10.0", "2.0.0", "2.1.0", "2.1.1",
        "10.0.0", "99999999999999999999.0.0", "100000000000000000000.0.0",
    ];

    [Fact]
    public void Precedence_is_that_of_the_specification()
    {
        foreach (var (left, i) in Rising.Select(static (text, index) => (SemanticVersion.Parse(text), index)))
        {
            foreach (var (right, j) in Rising.Select(static (text, index) => (SemanticVersion.Parse(text), index)))
                Assert.Equal(Math.Sign(i.CompareTo(j)), Math.Sign(left.Compare(right)));
        }
    }

    [Fact]
    public void Build_metadata_does_not_count() =>
        Assert.Equal(0, SemanticVersion.Parse("1.0.0+a.01").Compare(SemanticVersion.Parse("1.0.0+b")));

    [Theory]
    [InlineData("1.2.3", "1.9.0-x", 0)]
    [InlineData("1.0.0", "2.0.0", -1)]
    [InlineData("0.2.0", "0.2.9", 0)]
    [InlineData("0.2.0", "0.3.0", -1)]
    [InlineData("0.9.0", "1.0.0", -1)]
    [InlineData("10.0.0", "9.0.0", 1)]
    public void Below_one_the_minor_plays_the_major(string left, string right, int expected) =>
        Assert.Equal(expected, Math.Sign(SemanticVersion.Parse(left).CompareMajor(SemanticVersion.Parse(right))));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.2")]
    [InlineData("1.2.3.4")]
    [InlineData("01.2.3")]
    [InlineData("1.2.3-")]
    [InlineData("1.2.3-01")]
    [InlineData("1.2.3-a..b")]
    [InlineData("1.2.3+")]
    [InlineData("v1.2.3")]
    [InlineData("1.2.3 ")]
    [InlineData("1.2.3\n")]
    [InlineData("1.2.٣")]
    public void Refuses(string text)
    {
        Assert.False(SemanticVersion.TryParse(text, out _));
        Assert.Throws<ArgumentException>(() => SemanticVersion.Parse(text));
    }
}
