using System.Linq;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Tests.Patterns;

/// <summary>The beginnings of texts, against all short texts.</summary>
public sealed class PatternPrefixTests
{
    /// <summary>Against every text of at most six letters out of two.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("a*b")]
    [InlineData("(?:ab)+")]
    [InlineData("(?:ab){2,3}")]
    [InlineData("a{0}b")]
    [InlineData("aab|ba?|")]
    [InlineData("(?:a|bb)*(?:ab)?")]
    [InlineData("(?:a{1,2}b)*a")]
    public void Is_of_every_beginning_and_of_nothing_else(string text)
    {
        const int Longest = 6;
        var pattern = Pattern.Parse(text).Pattern!;
        var whole = PatternAutomaton.Of(pattern);
        var prefix = PatternAutomaton.Of(PatternPrefix.Of(pattern));
        var texts = Enumerable.Range(0, Longest + 1)
            .SelectMany(length => Enumerable.Range(0, 1 << length).Select(bits => string.Concat(Enumerable.Range(0, length).Select(at => (bits >> at & 1) == 0 ? 'a' : 'b'))))
            .ToArray();
        // Whatever is begun here ends within as many letters more as the pattern has.
        foreach (var beginning in texts.Where(beginning => beginning.Length <= Longest / 2))
            Assert.Equal(texts.Any(rest => whole.Matches(beginning + rest)), prefix.Matches(beginning));
    }

    [Theory]
    [InlineData("[ab]*", 4, true)]
    [InlineData("a{3}", 4, true)]
    [InlineData("a{3}", 2, false)]
    [InlineData("(?:ab)*", 4, true)]
    [InlineData("(?:ab)*", 5, false)]
    [InlineData("a+(?:ba*)?", 1, true)]
    [InlineData("(?:x{90}y){20}", 700, true)]
    public void Says_whether_what_is_left_matches(string pattern, int length, bool matches) =>
        Assert.Equal(matches, PatternPrefix.Matches(new[] { PatternText.ToSchema(pattern) }.ToEquatableArray(), length));
}
