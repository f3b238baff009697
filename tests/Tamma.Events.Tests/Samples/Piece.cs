using System;
using System.Buffers;

namespace Tamma.Events.Tests.Samples;

/// <summary>A part of a sequence of bytes.</summary>
internal sealed class Piece : ReadOnlySequenceSegment<byte>
{
    public Piece(ReadOnlyMemory<byte> memory) => Memory = memory;

    public Piece Append(ReadOnlyMemory<byte> memory)
    {
        var next = new Piece(memory) { RunningIndex = RunningIndex + Memory.Length };
        Next = next;
        return next;
    }
}
