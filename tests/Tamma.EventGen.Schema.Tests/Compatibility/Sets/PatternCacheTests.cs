using Tamma.EventGen.Schema.Compatibility.Sets;
using Tamma.EventGen.Schema.Patterns;

namespace Tamma.EventGen.Schema.Tests.Compatibility.Sets;

public sealed class PatternCacheTests
{
    /// <summary>What is decided is remembered for as long as the process lives, so that no text of megabytes is kept.</summary>
    [Theory]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    [InlineData(2_000_000, false)]
    public void A_text_that_nobody_reads_is_not_kept(int length, bool isKept)
    {
        Pattern[] patterns = [Pattern.Parse("[a-z]+").Pattern!];
        foreach (var included in new[] { patterns, [] })
        {
            var found = new PatternCache().Search(included, [], new CountRange(length, null));
            Assert.True(found is { IsDecided: true, IsNothing: false });
            Assert.Equal(isKept ? length : null, found.Text?.Length);
        }
    }
}
