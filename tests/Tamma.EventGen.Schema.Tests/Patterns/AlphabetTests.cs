using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Tests.Patterns;

public sealed class AlphabetTests
{
    private static readonly Gen<CodePointRange> Range =
        Gen.Select(Gen.Int[0, 0x10FFFF], Gen.Int[0, 0x2000], (first, length) => new CodePointRange(first, System.Math.Min(first + length, 0x10FFFF)));

    private static readonly Gen<CodePointRange> NearSurrogates =
        Gen.Select(Gen.Int[0xD7F0, 0xE010], Gen.Int[0, 0x10], (first, length) => new CodePointRange(first, first + length));

    private static readonly Gen<CodePointSet[]> Sets =
        Gen.OneOf(Range, NearSurrogates).Array[0, 4].Select(ranges => CodePointSet.Of(ranges)).Array[0, 5];

    [Fact]
    public void Two_code_points_are_in_one_class_exactly_when_no_set_tells_them_apart() =>
        Sets.Sample(
            sets =>
            {
                var alphabet = Alphabet.Of(sets);
                var signatures = new Dictionary<string, int>();
                foreach (var codePoint in Interesting(sets))
                {
                    var signature = string.Concat(sets.Select(set => set.Contains(codePoint) ? '1' : '0'));
                    var codePointClass = alphabet.ClassOf(codePoint);
                    Assert.InRange(codePointClass, 0, alphabet.Count - 1);
                    Assert.Equal(codePointClass, signatures.TryGetValue(signature, out var known) ? known : signatures[signature] = codePointClass);
                    foreach (var set in sets)
                        Assert.Equal(set.Contains(codePoint), alphabet.ClassesIn(set).Contains(codePointClass));
                }

                Assert.Equal(alphabet.Count, signatures.Values.Distinct().Count());
                Assert.Equal(alphabet.Count, signatures.Count);
            },
            iter: 500);

    [Fact]
    public void Surrogates_are_in_no_class()
    {
        var alphabet = Alphabet.Of([CodePointSet.Of(new CodePointRange(0xD000, 0xF000))]);
        Assert.Equal(-1, alphabet.ClassOf(0xD800));
        Assert.Equal(-1, alphabet.ClassOf(0xDFFF));
        Assert.Equal(alphabet.ClassOf(0xD7FF), alphabet.ClassOf(0xE000));
    }

    [Theory]
    [InlineData("[a-z]", "0a")]
    [InlineData(@"[^\s/]+/", "0/ ")]
    [InlineData("[0-9]", "0a")]
    [InlineData("[0a]|[^0-9a-zA-Z]", "01!")]
    [InlineData(@"[\u0000-~]", "0À")]
    [InlineData(".", "0\n")]
    public void Classes_are_represented_by_readable_characters_the_most_readable_first(string pattern, string expected)
    {
        var alphabet = PatternAutomaton.Of(PatternExpectation.Parsed(pattern)).Alphabet;
        Assert.Equal(expected, string.Concat(alphabet.Representatives.Select(char.ConvertFromUtf32)));
        Assert.Equal(Enumerable.Range(0, alphabet.Count), alphabet.Representatives.Select(alphabet.ClassOf));
    }

    private static IEnumerable<int> Interesting(CodePointSet[] sets) =>
        sets.SelectMany(set => set.Ranges)
            .SelectMany(range => new[] { range.First - 1, range.First, range.Last, range.Last + 1 })
            .Concat([0, 0xD7FF, 0xE000, CodePointSet.LastCodePoint])
            .Where(codePoint => codePoint is >= 0 and <= CodePointSet.LastCodePoint and not (>= 0xD800 and <= 0xDFFF));
}
