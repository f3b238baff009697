using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace Tamma.Samples.IngestService.Tests;

/// <summary>The service as a process of its own.</summary>
internal sealed class PublishedService : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private PublishedService(Process process, string address) => (_process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>Starts a program, which says in its log where it listens.</summary>
    public static async Task<PublishedService> StartAsync(string program, IEnumerable<string> arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, [.. arguments, "--Logging:LogLevel:Microsoft.Hosting.Lifetime", "Information"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var address = line.IndexOf(Listening, StringComparison.Ordinal);
            if (address >= 0)
                return new PublishedService(process, line[(address + Listening.Length)..]);
        }

        throw new InvalidOperationException($"{program} has ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
