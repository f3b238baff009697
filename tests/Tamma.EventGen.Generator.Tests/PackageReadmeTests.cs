using System;
using System.IO;
using System.Text.RegularExpressions;

namespace Tamma.EventGen.Generator.Tests;

/// <summary>
/// What nuget.org shows is the repository's README without what is marked in there, and with links that lead to the repository. With
/// TAMMA_UPDATE_DOCS=1 (<c>eng/docs-check --write</c>) it is written instead of compared.
/// </summary>
public sealed partial class PackageReadmeTests
{
    [Fact]
    public void It_says_what_the_repository_says()
    {
        var file = Path.Combine(Repository.Root, "src", "Tamma.EventGen", "README.md");
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        var expected = RelativeLink().Replace(LeftOut().Replace(readme, ""), "](https://github.com/tamma/eventgen/blob/main/");
        // One marker without the other; nuget.org would show it, too.
        Assert.DoesNotContain("<!--", expected, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("TAMMA_UPDATE_DOCS") == "1")
            File.WriteAllText(file, expected);
        Assert.Equal(expected, File.ReadAllText(file));
    }

    [GeneratedRegex("<!-- Not in the package's README[^\n]*-->\n.*?<!-- In both again\\. -->\n\n", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeftOut();

    [GeneratedRegex(@"\]\((?!https:)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RelativeLink();
}
