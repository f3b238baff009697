using System;
using System.Linq;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Tests.Patterns;

public sealed class PatternParseTests
{
    [Theory]
    [InlineData("", "e")]
    [InlineData("a", "[61]")]
    [InlineData("ab", "([61] [62])")]
    [InlineData("a|b|", "([61]|[62]|e)")]
    [InlineData("(a)(?:b)(?<name>c)", "([61] [62] [63])")]
    [InlineData("a*", "[61]{0,}")]
    [InlineData("a+?", "[61]{1,}")]
    [InlineData("a??", "[61]{0,1}")]
    [InlineData("a{2}", "[61]{2,2}")]
    [InlineData("a{2,}?", "[61]{2,}")]
    [InlineData("a{2,3}", "[61]{2,3}")]
    [InlineData("(?:a{2}){3}", "[61]{2,2}{3,3}")]
    [InlineData("a{1900}", "[61]{1900,1900}")]
    [InlineData(@"\d", "[30-39]")]
    [InlineData(@"\w", "[30-39 41-5A 5F 61-7A]")]
    [InlineData(@"\s", "[9-D 20 A0 1680 2000-200A 2028-2029 202F 205F 3000 FEFF]")]
    [InlineData(@"\D", "[0-2F 3A-D7FF E000-10FFFF]")]
    [InlineData(".", "[0-9 B-C E-2027 202A-D7FF E000-10FFFF]")]
    [InlineData("[^]", "[0-D7FF E000-10FFFF]")]
    [InlineData("[]", "[]")]
    [InlineData("[a-cx]", "[61-63 78]")]
    [InlineData("[-a]", "[2D 61]")]
    [InlineData("[a-]", "[2D 61]")]
    [InlineData(@"[\d-]", "[2D 30-39]")]
    [InlineData("[--/]", "[2D-2F]")]
    [InlineData(@"[\-\]\[^.$|(){}*+?/]", "[24 28-2B 2D-2F 3F 5B 5D-5E 7B-7D]")]
    [InlineData(@"[\b]", "[8]")]
    [InlineData(@"[\D\d]", "[0-D7FF E000-10FFFF]")]
    [InlineData(@"[^\S]", "[9-D 20 A0 1680 2000-200A 2028-2029 202F 205F 3000 FEFF]")]
    [InlineData(@"\f\n\r\t\v\0", "([C] [A] [D] [9] [B] [0])")]
    [InlineData(@"\cJ\cj\x41\u0041\u{41}\u{000041}", "([A] [A] [41] [41] [41] [41])")]
    [InlineData(@"\u{1F600}", "[1F600]")]
    [InlineData(@"\uD83D\uDE00", "[1F600]")]
    [InlineData(@"\u{D83D}\u{DE00}", "([] [])")]
    [InlineData(@"\uD83DA", "([] [41])")]
    [InlineData("😀+", "[1F600]{1,}")]
    [InlineData("[😀-😂]", "[1F600-1F602]")]
    [InlineData(@"[\uD83D\uDE00-\u{1F602}]", "[1F600-1F602]")]
    [InlineData(@"[\uD000-\uDBFF]", "[D000-D7FF]")]
    [InlineData(@"[\uD800-\u{E001}]", "[E000-E001]")]
    [InlineData(@"\^\$\\\.\*\+\?\(\)\[\]\{\}\|\/", "([5E] [24] [5C] [2E] [2A] [2B] [3F] [28] [29] [5B] [5D] [7B] [7D] [7C] [2F])")]
    [InlineData("^a$", "[61]")]
    [InlineData("^^a$$", "[61]")]
    [InlineData("^a|b$", "([61]|[62])")]
    [InlineData("(?:^a|b)c$", "(([61]|[62]) [63])")]
    [InlineData("a(b|$)", "([61] ([62]|e))")]
    [InlineData("(?:^a)?b", "([61]{0,1} [62])")]
    [InlineData("^$", "e")]
    public void Reads(string text, string tree) => Assert.Equal(tree, Tree(PatternExpectation.Parsed(text)));

    [Theory]
    [InlineData("a^", 1, "remove")]
    [InlineData("$a", 0, "remove")]
    [InlineData("a(^b)", 2, "remove")]
    [InlineData("(a$)b", 2, "remove")]
    [InlineData("(^a)*", 1, "move")]
    [InlineData("(a$){2}", 2, "move")]
    [InlineData("^*", 0, "remove")]
    [InlineData("a(?=b)", 1, "without looking around")]
    [InlineData("(?!b)", 0, "without looking around")]
    [InlineData("(?<=b)", 0, "without looking around")]
    [InlineData("(?<!b)", 0, "without looking around")]
    [InlineData(@"(a)\1", 3, "alternatives")]
    [InlineData(@"(?<n>a)\k<n>", 7, "alternatives")]
    [InlineData(@"\bword", 0, "spell out")]
    [InlineData(@"\B", 0, "spell out")]
    [InlineData(@"[\B]", 1, "spell out")]
    [InlineData(@"\p{L}", 0, "list the ranges")]
    [InlineData(@"[\P{L}]", 1, "list the ranges")]
    [InlineData("(?i)a", 0, "[Aa]")]
    [InlineData("(?i:a)", 0, "[Aa]")]
    [InlineData("(?-i:a)", 0, "[Aa]")]
    [InlineData("(?>a)", 0, "(?:")]
    [InlineData("(?#a)", 0, "remove")]
    [InlineData("(?(a)b|c)", 0, "alternatives")]
    [InlineData("(?'n'a)", 0, "(?<name>")]
    [InlineData("(?P<n>a)", 0, "(?<name>")]
    [InlineData("(?<n-m>a)", 0, "rename")]
    [InlineData("(?<1>a)", 0, "rename")]
    [InlineData("(?<n>a)(?<n>b)", 7, "rename")]
    [InlineData("a*+", 2, "remove")]
    [InlineData("a{2}+", 4, "remove")]
    [InlineData("a**", 2, "escape")]
    [InlineData("a+??", 3, "escape")]
    [InlineData("*", 0, "escape")]
    [InlineData("(?)", 0, "[Aa]")]
    [InlineData(@"\A", 0, "remove")]
    [InlineData(@"\Z", 0, "remove")]
    [InlineData(@"\z", 0, "remove")]
    [InlineData(@"\G", 0, "remove")]
    [InlineData(@"\a", 0, @"\x07")]
    [InlineData(@"\e", 0, @"\x1B")]
    [InlineData(@"\-", 0, "write -")]
    [InlineData(@"\_", 0, "write _")]
    [InlineData(@"\é", 0, "write é")]
    [InlineData("\\😀", 0, "without|alone")]
    [InlineData(@"\c1", 0, @"\cJ")]
    [InlineData(@"\01", 0, @"\xHH")]
    [InlineData(@"[\1]", 1, @"\xHH")]
    [InlineData(@"\x4", 0, @"\x41")]
    [InlineData(@"\u004", 0, @"\u0041")]
    [InlineData(@"\u{}", 0, @"\u{1F600}")]
    [InlineData(@"\u{110000}", 0, @"\u{1F600}")]
    [InlineData(@"\u{99999999999999}", 0, @"\u{1F600}")]
    [InlineData("\\", 0, @"\\")]
    [InlineData("[\\", 1, @"\\")]
    [InlineData("{", 0, @"\{")]
    [InlineData("a{,2}", 1, @"\{")]
    [InlineData("a{x}", 1, @"\{")]
    [InlineData("a{2", 1, @"\{")]
    [InlineData("}", 0, @"\}")]
    [InlineData("]", 0, @"\]")]
    [InlineData("[]a]", 3, @"\]")]
    [InlineData("a{3,2}", 1, "smaller")]
    [InlineData("a{1901}", 1, "at most 1900")]
    [InlineData("a{0,99999999999}", 1, "at most 1900")]
    [InlineData("a{1899,}(?:b)c", 0, "lower")]
    [InlineData(".{700}", 0, "[StringLength]")]
    [InlineData("(?:(?:a{1000}){1000}){1000}", 0, "lower")]
    [InlineData("(", 0, "add )")]
    [InlineData("(?:a", 0, "add )")]
    [InlineData("a)", 1, @"\)")]
    [InlineData("[a", 0, "add ]")]
    [InlineData("[a-", 0, "add ]")]
    [InlineData("[z-a]", 1, "smaller")]
    [InlineData(@"[a-\d]", 1, @"\-")]
    [InlineData(@"[\d-a]", 1, @"\-")]
    [InlineData("[a-z-[aeiou]]", 4, @"\[")]
    [InlineData("[!-[]", 2, @"\[")]
    public void Refuses(string text, int position, string wayOut)
    {
        var result = Pattern.Parse(text);
        Assert.Null(result.Pattern);
        var error = Assert.IsType<PatternError>(result.Error);
        Assert.Equal(position, error.Position);
        Assert.Contains(wayOut.Split('|'), part => error.Message.Contains(part, StringComparison.Ordinal));
        Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_surrogate_alone_in_the_text()
    {
        foreach (var text in new[] { "a\uD83D", "\uDE00", "[\uD83D]" })
            Assert.Contains("well-formed", Pattern.Parse(text).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bounds_text_and_nesting()
    {
        Assert.Null(Pattern.Parse("[" + new string('a', PatternLimits.TextLength - 2) + "]").Error);
        Assert.Equal(PatternLimits.TextLength, Pattern.Parse(new string('a', PatternLimits.TextLength + 1)).Error!.Position);
        Assert.Null(Pattern.Parse(Nested(PatternLimits.Nesting)).Error);
        Assert.Contains("flatter", Pattern.Parse(Nested(PatternLimits.Nesting + 1)).Error!.Message, StringComparison.Ordinal);
        Assert.NotNull(Pattern.Parse(new string('(', PatternLimits.TextLength)).Error);

        static string Nested(int depth) => new string('(', depth) + "a" + new string(')', depth);
    }

    [Fact]
    public void Equal_languages_spelled_differently_are_equal_trees()
    {
        Assert.Equal(PatternExpectation.Parsed(@"(?:\d|[b-ca])+x"), PatternExpectation.Parsed("([0-9]|[a-c])+?\\x78"));
        Assert.NotEqual(PatternExpectation.Parsed("ab"), PatternExpectation.Parsed("a|b"));
    }

    private static string Tree(Pattern pattern) => pattern switch
    {
        CodePointSet set => $"[{string.Join(' ', set.Ranges.Select(r => r.First == r.Last ? $"{r.First:X}" : $"{r.First:X}-{r.Last:X}"))}]",
        Sequence sequence => $"({string.Join(' ', sequence.Items.Select(Tree))})",
        Alternation alternation => $"({string.Join('|', alternation.Items.Select(Tree))})",
        Repeat repeat => $"{Tree(repeat.Item)}{{{repeat.Minimum},{repeat.Maximum}}}",
        _ => "e",
    };
}
