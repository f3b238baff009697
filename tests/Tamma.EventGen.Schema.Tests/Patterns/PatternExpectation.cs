using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Tests.Patterns;

internal static class PatternExpectation
{
    /// <summary>The pattern, which must be accepted.</summary>
    public static Pattern Parsed(string text)
    {
        var result = Pattern.Parse(text);
        Assert.Null(result.Error);
        return result.Pattern!;
    }
}
