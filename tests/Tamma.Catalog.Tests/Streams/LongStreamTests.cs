using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Tamma.Samples.ValidateStream;

namespace Tamma.Catalog.Tests.Streams;

/// <summary>The sample as a process of its own, fed with more than it may keep.</summary>
public sealed class LongStreamTests
{
    private const int MegaByte = 1024 * 1024;
    private const int LinesOfSample = 76;

    [Fact]
    public async Task Memory_does_not_grow_with_the_stream()
    {
        var events = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "events.jsonl"));
        using var process = Start();
        var lastLine = LastLineAsync(process.StandardOutput);

        var early = await FeedAsync(process, events, rounds: 30 * MegaByte / events.Length);
        var late = await FeedAsync(process, events, rounds: 100 * MegaByte / events.Length);
        process.StandardInput.Close();
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        Assert.InRange(late, 0, early + 50 * MegaByte);
        var rounds = 30 * MegaByte / events.Length + 100 * MegaByte / events.Length;
        Assert.StartsWith($"{rounds * LinesOfSample} lines, ", await lastLine, StringComparison.Ordinal);
    }

    /// <returns>The greatest working set so far.</returns>
    private static async Task<long> FeedAsync(Process process, byte[] events, int rounds)
    {
        for (var round = 0; round < rounds; round++)
            await process.StandardInput.BaseStream.WriteAsync(events);
        await process.StandardInput.BaseStream.FlushAsync();
        process.Refresh();
        return process.PeakWorkingSet64;
    }

    private static async Task<string> LastLineAsync(StreamReader output)
    {
        var last = "";
        while (await output.ReadLineAsync() is { } line)
            last = line;
        return last;
    }

    private static Process Start() => Process.Start(new ProcessStartInfo("dotnet", [typeof(Session).Assembly.Location, CommandLine.StandardInput])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
