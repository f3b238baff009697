using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Tamma.Catalog.Tests.Streams;

/// <summary>A stream that gives its bytes in small portions, as a pipe does, and then ends or waits for ever.</summary>
internal sealed class ChunkedStream(byte[] bytes, int portion, bool endsNever = false) : MemoryStream(bytes)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (endsNever && Position == Length)
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        return Read(buffer.Span[..Math.Min(portion, buffer.Length)]);
    }
}
