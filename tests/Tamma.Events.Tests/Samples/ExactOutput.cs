using System;
using System.Buffers;
using System.Collections.Generic;

namespace Tamma.Events.Tests.Samples;

/// <summary>An output that has exactly as much room as it is asked for, or less, each time in a buffer of its own.</summary>
internal sealed class ExactOutput(int shortBy = 0) : IBufferWriter<byte>
{
    private readonly List<byte> _bytes = [];
    private byte[] _room = [];

    public int LargestRequest { get; private set; }

    public byte[] Bytes => [.. _bytes];

    public void Advance(int count)
    {
        Assert.InRange(count, 0, _room.Length);
        _bytes.AddRange(_room.AsSpan(0, count));
        // What is written now to the former buffer is lost, or tells.
        _room.AsSpan().Fill(0xFF);
        _room = [];
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        LargestRequest = Math.Max(LargestRequest, sizeHint);
        return _room = new byte[Math.Max(sizeHint, 1) - shortBy];
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
