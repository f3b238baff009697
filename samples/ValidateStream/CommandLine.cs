using System;
using System.Collections.Generic;
using System.Linq;

namespace Tamma.Samples.ValidateStream;

/// <summary>What the user asks for.</summary>
/// <param name="Path">The file, or <c>-</c> for standard input.</param>
/// <param name="IsStrict">Whether a refused event makes the exit code 1.</param>
internal sealed record CommandLine(string Path, bool IsStrict)
{
    public const string StandardInput = "-";

    public const string Usage = """
        Validates events, one JSON document per line.

        Usage: ValidateStream [--strict] [FILE]

          FILE      the events; - reads standard input; without it, the events that come with the sample
          --strict  exit code 1 when an event was refused
          --help    print this

        Exit code: 0 when everything was read, 1 with --strict when an event was refused, 2 when the arguments are wrong
        or the input can't be read, 130 when interrupted.
        """;

    /// <summary>Reads the arguments.</summary>
    /// <returns>The command, or null where they are wrong.</returns>
    public static CommandLine? Parse(IReadOnlyList<string> arguments)
    {
        var files = arguments.Where(argument => argument is StandardInput || !argument.StartsWith('-')).ToArray();
        var isStrict = arguments.Contains("--strict", StringComparer.Ordinal);
        var options = arguments.Count - files.Length;
        return files.Length > 1 || options != (isStrict ? 1 : 0)
            ? null
            : new CommandLine(files.Length == 1 ? files[0] : System.IO.Path.Combine(AppContext.BaseDirectory, "events.jsonl"), isStrict);
    }
}
