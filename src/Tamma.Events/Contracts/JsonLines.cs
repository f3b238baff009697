using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Tamma.Events;

/// <summary>Reads JSON lines, one document in each.</summary>
/// <typeparam name="T">What a line becomes.</typeparam>
/// <param name="limit">Greatest length of a line in bytes.</param>
/// <param name="read">Makes it; the line is null where it is too long, and else its own memory.</param>
internal sealed class JsonLines<T>(int limit, Func<LineCutter, byte[]?, T> read)
{
    public async IAsyncEnumerable<T> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        try
        {
            await foreach (var line in ReadAsync(pipe, cancellationToken).ConfigureAwait(false))
                yield return line;
        }
        finally
        {
            await pipe.CompleteAsync().ConfigureAwait(false);
        }
    }

    public async IAsyncEnumerable<T> ReadAsync(PipeReader pipe, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cutter = new LineCutter(limit);
        var isCompleted = false;
        while (!isCompleted)
        {
            var piece = await pipe.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = piece.Buffer;
            if (piece.IsCanceled)
            {
                // By CancelPendingRead. What has come stays for the next one who reads, but for what was dropped of a line that is too long; no end of the lines is made of it.
                pipe.AdvanceTo(buffer.Start);
                throw new OperationCanceledException("The pending read of the pipe was cancelled.");
            }

            isCompleted = piece.IsCompleted;
            var (taken, seen) = (buffer.Start, buffer.Start);
            try
            {
                while (cutter.TryCut(ref buffer, isCompleted, out var line))
                {
                    // May run the user's code: what that throws leaves the line in the pipe.
                    var next = read(cutter, line);
                    taken = seen = buffer.Start;
                    yield return next;
                    cancellationToken.ThrowIfCancellationRequested();
                }

                (taken, seen) = (buffer.Start, buffer.End);
            }
            finally
            {
                pipe.AdvanceTo(taken, seen);
            }
        }
    }
}
