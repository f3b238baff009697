using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Tamma.EventGen.Package.Tests.Versions;

/// <summary>What docs/versioning.md says that a change asks for under the policy BACKWARD.</summary>
/// <param name="Rule">The id of the rule that reports it where it is more than a minor step; else null.</param>
/// <param name="Step">The least step: patch, minor, major or never.</param>
/// <param name="Acknowledgement">The attribute that makes it a minor step, such as <c>[Reserved]</c>, or null.</param>
internal sealed record ChangeTable(string? Rule, string Step, string? Acknowledgement)
{
    /// <summary>The table's rows by the change.</summary>
    public static IReadOnlyDictionary<string, ChangeTable> Rows { get; } = File
        .ReadLines(Path.Combine(Commands.RepositoryRoot, "docs", "versioning.md"))
        .SkipWhile(line => !line.StartsWith("| change | rule | BACKWARD |", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => cells[1], cells => Of(cells[2], cells[3]), StringComparer.Ordinal);

    /// <summary>The version that is declared instead of 1.0.0; null where none makes the change legal.</summary>
    public string? Version => Step switch
    {
        "patch" => "1.0.1",
        "minor" => "1.1.0",
        "major" => "2.0.0",
        _ => null,
    };

    private static ChangeTable Of(string rules, string step) => new(
        // Of several the first is that of BACKWARD.
        rules is "" ? null : rules[1..rules.IndexOf(']', StringComparison.Ordinal)],
        step.Split(' ')[0],
        step.Contains('`', StringComparison.Ordinal) ? step.Split('`')[1] : null);
}
