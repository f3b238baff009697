using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Tamma.EventGen.Package.Tests.Versions;

/// <summary>An error in a source file, as the build prints it.</summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Line">Its line there, from 1.</param>
/// <param name="Id">Such as <c>TEG2003</c>.</param>
/// <param name="Message">What it says, without the link to its page.</param>
internal sealed partial record BuildError(string File, int Line, string Id, string Message)
{
    /// <summary>The errors of a build in the order of its output, each once: the build repeats them at its end.</summary>
    public static IReadOnlyList<BuildError> Of(CommandResult build) =>
    [
        .. ErrorLine().Matches(build.Output)
            .Select(match => new BuildError(
                Path.GetFileName(match.Groups["file"].Value),
                int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture),
                match.Groups["id"].Value,
                match.Groups["message"].Value))
            .Distinct(),
    ];

    [GeneratedRegex(@"^\s*(?<file>.+)\((?<line>\d+),\d+\): error (?<id>\w+): (?<message>.*?)( \(https://[^ ]*\))? \[[^\]]*\]\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ErrorLine();
}
