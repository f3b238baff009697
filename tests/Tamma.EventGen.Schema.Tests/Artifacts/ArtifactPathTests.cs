using System;
using System.IO;
using System.Linq;
using CsCheck;
using Tamma.EventGen.Schema.Artifacts;

namespace Tamma.EventGen.Schema.Tests.Artifacts;

public sealed class ArtifactPathTests
{
    private static readonly Gen<string> Names =
        Gen.OneOf(Gen.Char["./\\%:*AUX1 é\u202E\0"].Array[0, 8].Select(chars => new string(chars)), Gen.String.Where(IsWellFormed));

    [Theory]
    [InlineData("GIT.PULL_REQUEST.CREATED", "GIT.PULL_REQUEST.CREATED")]
    [InlineData("1.0.0-rc.1", "1.0.0-rc.1")]
    [InlineData("1.0.0+build", "1.0.0%2Bbuild")]
    [InlineData("..", "%2E%2E")]
    [InlineData(".", "%2E")]
    [InlineData("", "%")]
    [InlineData("../../etc", "%2E.%2F..%2Fetc")]
    [InlineData(@"A\B", "A%5CB")]
    [InlineData("A.", "A%2E")]
    [InlineData("C:", "C%3A")]
    [InlineData("é", "%C3%A9")]
    [InlineData("con", "%63on")]
    [InlineData("AUX.PORT.OPENED", "%41UX.PORT.OPENED")]
    [InlineData("COM1.PORT.OPENED", "%43OM1.PORT.OPENED")]
    [InlineData("COM.PORT.OPENED", "COM.PORT.OPENED")]
    [InlineData("CONFIG.CHANGED", "CONFIG.CHANGED")]
    [InlineData("Catalog.json", "%43atalog.json")]
    [InlineData("catalog.md", "%63atalog.md")]
    [InlineData("CATALOG.HTML", "%43ATALOG.HTML")]
    public void Is_one_harmless_name(string name, string segment) => Assert.Equal(segment, ArtifactPath.Segment(name));

    [Fact]
    public void Is_a_child_of_the_folder_and_gives_back_the_name() => Names.Sample(
        name =>
        {
            var segment = ArtifactPath.Segment(name);
            var root = Path.GetFullPath("root");
            return string.Equals(Path.GetDirectoryName(Path.GetFullPath(Path.Combine(root, segment))), root, StringComparison.Ordinal)
                && segment.All(c => char.IsAsciiLetterOrDigit(c) || "%_.-".Contains(c, StringComparison.Ordinal))
                && segment[0] != '.' && segment[^1] != '.'
                && (name.Length == 0 || string.Equals(Uri.UnescapeDataString(segment), name, StringComparison.Ordinal));
        });

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Any(rune => rune.Value == 0xFFFD);
}
