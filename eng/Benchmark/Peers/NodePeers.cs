using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text;

namespace Tamma.EventGen.Benchmark.Peers;

/// <summary>The peers that npm installs: where they are, and how they are run.</summary>
internal static class NodePeers
{
    /// <summary>The folder that has them, from the repository's root, where eng/benchmark runs.</summary>
    public static readonly string Folder = Path.Combine("eng", "Benchmark", "Peers");

    /// <summary>Whether npm installed them.</summary>
    public static bool AreInstalled => File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json"));

    /// <summary>Runs Node.js in the folder.</summary>
    /// <param name="input">What it reads.</param>
    /// <param name="arguments">The script and its arguments.</param>
    /// <returns>What it writes, or null where it fails; why stands on the error stream then.</returns>
    public static string? Run(string input, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.GetAwaiter().GetResult() : null;
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            Console.Error.WriteLine($"node: {failure.Message}");
            return null;
        }
    }
}
