using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Tamma.Judging;

/// <summary>The real TypeScript compiler, at its strictest.</summary>
internal static partial class TypeScriptCompiler
{
    /// <summary>Compiles files that import each other by <c>./name</c>.</summary>
    /// <param name="files">Name and text of each.</param>
    /// <returns>The errors in the compiler's order.</returns>
    /// <exception cref="InvalidOperationException">The compiler is not installed, or has not done its work.</exception>
    public static IReadOnlyList<TypeScriptError> Compile(params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("tamma-typescript-");
        try
        {
            foreach (var (name, text) in files)
                File.WriteAllText(Path.Combine(folder.FullName, name), text);
            return Run(folder.FullName, files.Select(file => file.Name));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static TypeScriptError[] Run(string folder, IEnumerable<string> files)
    {
        string[] options = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--noEmit", "--pretty", "false", "--target", "es2022", "--module", "es2022", "--moduleResolution", "bundler"];
        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(JudgeProcess.FindDirectory(), "node_modules", "typescript", "bin", "tsc"), .. options, .. files])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var errors = ErrorLine().Matches(output)
            .Select(match => new TypeScriptError(match.Groups["file"].Value, int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["message"].Value))
            .ToArray();
        return process.ExitCode == 0 == (errors.Length == 0) ? errors : throw new InvalidOperationException("The TypeScript compiler says: " + output);
    }

    [GeneratedRegex(@"^(?<file>[^(\r\n]+)\((?<line>[0-9]+),[0-9]+\): error (?<message>TS[^\r\n]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ErrorLine();
}

/// <summary>An error of the compiler.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">One-based.</param>
/// <param name="Message">Begun by the code.</param>
internal sealed record TypeScriptError(string File, int Line, string Message);
