using System.Collections.Generic;
using System.IO;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Tamma.Events;

/// <summary>Reads JSON lines, one event in each.</summary>
internal static class EventLines
{
    /// <summary>Greatest length of a line where no contract says one.</summary>
    public const int UsualLimit = 1024 * 1024;

    public static async IAsyncEnumerable<EventLine> ReadAsync(EventRegistry registry, Stream stream, int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        try
        {
            await foreach (var line in ReadAsync(registry, pipe, limit, cancellationToken).ConfigureAwait(false))
                yield return line;
        }
        finally
        {
            await pipe.CompleteAsync().ConfigureAwait(false);
        }
    }

    public static async IAsyncEnumerable<EventLine> ReadAsync(EventRegistry registry, PipeReader pipe, int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cutter = new LineCutter(limit);
        var isCompleted = false;
        while (!isCompleted)
        {
            var read = await pipe.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = read.Buffer;
            isCompleted = read.IsCompleted;
            var seen = buffer.Start;
            try
            {
                while (cutter.TryCut(ref buffer, isCompleted, out var line))
                {
                    seen = buffer.Start;
                    // The envelope keeps a part of the line, which is its own.
                    yield return new(cutter.Number, cutter.Offset, line is null ? OversizedEvent.Of(default, cutter.Length, limit) : registry.Read(line));
                    cancellationToken.ThrowIfCancellationRequested();
                }

                seen = buffer.End;
            }
            finally
            {
                pipe.AdvanceTo(buffer.Start, seen);
            }
        }
    }
}
