using System.Linq;
using System.Text;
using CsCheck;
using Tamma.Events.Text;

namespace Tamma.Events.Tests.Text;

public sealed class CodePointsTests
{
    private static readonly Gen<string> Texts =
        Gen.OneOf("a", "é", "€", "😀", "\0", "\ud800", "\udc00").Array[0, 12].Select(static parts => string.Concat(parts));

    [Fact]
    public void Counts_as_runes_do() => Texts.Sample(static text =>
    {
        var hasLoneHalf = text.EnumerateRunes().Any(static rune => rune.Value == 0xFFFD);
        Assert.Equal(hasLoneHalf ? -1 : text.EnumerateRunes().Count(), CodePoints.Count(text));
        if (!hasLoneHalf)
            Assert.Equal(text.EnumerateRunes().Count(), CodePoints.Count(Encoding.UTF8.GetBytes(text)));
    });

    [Fact]
    public void Compares_with_limits_as_counting_does() => Gen.Select(Texts, Gen.Int[0, 14], Gen.Int[0, 14]).Sample(
        static (text, minimum, more) =>
        {
            if (CodePoints.Count(text) < 0)
                return;
            var count = text.EnumerateRunes().Count();
            var maximum = minimum + more;
            var expected = count < minimum ? -1 : count > maximum ? 1 : 0;
            Assert.Equal(expected, CodePoints.Compare(Encoding.UTF8.GetBytes(text), minimum, maximum));
        },
        iter: 20_000);
}
