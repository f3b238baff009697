using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Tamma.Samples.ValidateStream;

/// <summary>One run of the program, on any input and output.</summary>
internal sealed class Session(Func<Stream> openStandardInput, TextWriter output, TextWriter messages, bool showsProgress)
{
    private const int Success = 0;
    private const int Refused = 1;
    private const int Failed = 2;
    private const int Interrupted = 130;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken interruption)
    {
        if (arguments.Contains("--help", StringComparer.Ordinal))
        {
            await output.WriteLineAsync(CommandLine.Usage);
            return Success;
        }

        if (CommandLine.Parse(arguments) is not { } command)
        {
            await messages.WriteLineAsync(CommandLine.Usage);
            return Failed;
        }

        try
        {
            await using var input = Open(command.Path);
            return await ReadAsync(input, command.IsStrict, interruption);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await messages.WriteLineAsync($"ValidateStream: can't go on: {exception.Message}");
            return Failed;
        }
    }

    private async Task<int> ReadAsync(Stream input, bool isStrict, CancellationToken interruption)
    {
        var summary = new Summary();
        var progress = new Progress(messages, showsProgress);
        var lines = new LineReader(input);
        var isInterrupted = false;
        try
        {
            while (await lines.ReadAsync(interruption))
            {
                var verdict = LineVerdict.Of(lines.Current);
                summary.Add(verdict, lines.Current.Length);
                if (verdict.IsRefused)
                {
                    progress.Clear();
                    await output.WriteLineAsync(verdict.Describe(lines.Current.Number));
                }

                progress.Show(summary);
            }
        }
        catch (OperationCanceledException)
        {
            isInterrupted = true;
        }

        progress.Clear();
        await output.WriteLineAsync(summary.Write(isInterrupted));
        if (isInterrupted)
            return Interrupted;
        return isStrict && summary.HasRefused ? Refused : Success;
    }

    private Stream Open(string path) => path is CommandLine.StandardInput
        ? openStandardInput()
        : new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan | FileOptions.Asynchronous, BufferSize = 0 });
}
