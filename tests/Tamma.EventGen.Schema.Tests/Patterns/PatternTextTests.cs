using System;
using CsCheck;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Tests.Patterns;

public sealed class PatternTextTests
{
    [Fact]
    public void Round_trips() =>
        PatternGen.Text.Sample(text => string.Equals(PatternText.FromSchema(PatternText.ToSchema(text)), text, StringComparison.Ordinal), iter: 2000);

    [Theory]
    [InlineData("a|b", "^(?:a|b)$")]
    [InlineData("", "^(?:)$")]
    [InlineData("[)]", "^(?:[)])$")]
    [InlineData("[[(]", "^(?:[[(])$")]
    [InlineData(@"\)\[\\", @"^(?:\)\[\\)$")]
    public void Writes_and_reads(string text, string schema)
    {
        Assert.Equal(schema, PatternText.ToSchema(text));
        Assert.Equal(text, PatternText.FromSchema(schema));
    }

    [Theory]
    [InlineData("")]
    [InlineData("^(?:$")]
    [InlineData("^a$")]
    [InlineData("a")]
    [InlineData("(?:a)$")]
    [InlineData("^(?:a)")]
    [InlineData("^(?:a)|(?:b)$")]
    [InlineData(@"^(?:a\)$")]
    [InlineData("^(?:[a)$")]
    [InlineData("^(?:(a)$")]
    public void Takes_only_its_own_form(string schema) => Assert.Null(PatternText.FromSchema(schema));
}
