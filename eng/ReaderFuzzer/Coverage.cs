using System;
using System.Numerics;
using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace Tamma.Events.ReaderFuzzer;

/// <summary>Which ways through the instrumented code have been taken, and about how often at once, as AFL counts them.</summary>
internal sealed unsafe class Coverage : IDisposable
{
    private const int Size = 1 << 16;

    private readonly byte* _taken = (byte*)NativeMemory.AllocZeroed(Size);
    private readonly byte[] _seen = new byte[Size];

    public Coverage() => Trace.SharedMem = _taken;

    /// <summary>The number of ways that were taken at all.</summary>
    public int Ways { get; private set; }

    /// <summary>Begins with a new input.</summary>
    public void Clear()
    {
        new Span<byte>(_taken, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the input took a way that none before has, or one of them in another order of magnitude of times.</summary>
    public bool IsNew()
    {
        var isNew = false;
        for (var i = 0; i < Size; i++)
        {
            if (_taken[i] == 0)
                continue;
            var magnitude = (byte)(1 << BitOperations.Log2(_taken[i]));
            if ((_seen[i] & magnitude) != 0)
                continue;
            Ways += _seen[i] == 0 ? 1 : 0;
            _seen[i] |= magnitude;
            isNew = true;
        }

        return isNew;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Trace.SharedMem = null;
        NativeMemory.Free(_taken);
    }
}
