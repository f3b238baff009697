using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace Tamma.Judging;

/// <summary>A Node.js process: one line of JSON in, one line out.</summary>
internal sealed class JudgeProcess : IDisposable
{
    private const string Missing =
        "The independent judge is not installed: install Node.js 20 or later with npm, and build again (or run \"npm ci\" in tests/judge).";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process _process;

    /// <summary>Starts a script of the judge's folder.</summary>
    public JudgeProcess(string script) => _process = Start(FindDirectory(), script);

    /// <summary>The folder of the judge, where everything is installed.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public static string FindDirectory()
    {
        var directory = typeof(JudgeProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => string.Equals(metadata.Key, "JudgeDirectory", StringComparison.Ordinal)).Value!;
        if (!File.Exists(Path.Combine(directory, "node_modules", ".package-lock.json")))
            throw new InvalidOperationException(Missing);
        return directory;
    }

    /// <summary>Asks and waits for the answer.</summary>
    /// <exception cref="InvalidOperationException">The request can't be answered, or the process has ended; the message says why.</exception>
    public JsonObject Ask(JsonObject request)
    {
        Send(request);
        return Receive();
    }

    /// <summary>Asks, and does not wait: the answers come in the order of the requests.</summary>
    public void Send(JsonObject request)
    {
        _process.StandardInput.WriteLine(request.ToJsonString());
        _process.StandardInput.Flush();
    }

    /// <summary>Waits for the next answer.</summary>
    /// <exception cref="InvalidOperationException">The request can't be answered, or the process has ended; the message says why.</exception>
    public JsonObject Receive()
    {
        var line = _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException("The judge has ended: " + _process.StandardError.ReadToEnd());
        var answer = JsonNode.Parse(line)!.AsObject();
        return answer["failure"] is { } failure ? throw new InvalidOperationException("The judge: " + failure.GetValue<string>()) : answer;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
            _process.Kill();
        _process.Dispose();
    }

    private static Process Start(string directory, string script)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", [script])
            {
                WorkingDirectory = directory,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = Utf8,
                StandardOutputEncoding = Utf8,
                StandardErrorEncoding = Utf8,
            })!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException(Missing, exception);
        }
    }
}
